#include "proxy/admin/approvals.hpp"

#include "proxy/admin/json.hpp"
#include "proxy/form.hpp"
#include "proxy/json_error.hpp"

namespace proxy::admin {

namespace {

constexpr std::size_t kMaxOutput = 64 * 1024;
constexpr std::size_t kMaxComment = 4 * 1024;
constexpr std::size_t kMaxLabels = 32;
constexpr std::size_t kMaxLabel = 256;

cache::Decision decision_of(std::uint64_t hash, const Approver& who) {
  cache::Decision decision;
  decision.hash = hash;
  decision.author = who.name;
  decision.tenant = who.tenant;
  return decision;
}

// output, comment, version, force.
base::Result<void> read_common(const rapidjson::Value& body, const Checker& check,
                               cache::Decision& decision) {
  auto comment = text_member(body, "comment", kMaxComment);
  if (!comment) return comment.error();
  decision.comment = comment->value_or("");
  auto version = number_member(body, "version");
  if (!version) return version.error();
  decision.expected_version = *version;
  auto force = bool_member(body, "force");
  if (!force) return force.error();
  auto output = text_member(body, "output", kMaxOutput);
  if (!output) return output.error();
  if (!*output) return {};
  if (decision.reopen || decision.approve == false)
    return bad("\"output\" corrects what is approved: it can't be rejected or re-opened with it");
  auto checked = check(**output);
  if (!checked) return bad("\"output\": " + checked.error().detail);
  if (!checked->missing.empty() && !force->value_or(false))
    return bad("\"output\": " + checked->missing +
               " (with \"force\": true, or --force, it is taken all the same, and flagged)");
  decision.output = checked->promql;
  decision.drift = checked->missing;
  return {};
}

base::Result<void> read_state(const rapidjson::Value& body, cache::Decision& decision) {
  auto state = text_member(body, "state", 20);
  if (!state) return state.error();
  if (!*state) return {};
  if (**state == "approved" || **state == "rejected") {
    decision.approve = **state == "approved";
  } else if (**state == "pending") {
    decision.reopen = true;
  } else {
    return bad("\"state\" must be approved, rejected or pending");
  }
  return {};
}

base::Result<void> read_labels(const rapidjson::Value& body, cache::Decision& decision) {
  const auto* value = member(body, "labels");
  if (!value) return {};
  if (!value->IsObject() || value->MemberCount() > kMaxLabels)
    return bad("\"labels\" must be an object with at most " + std::to_string(kMaxLabels) + " texts");
  decision.labels.emplace();
  for (const auto& item : value->GetObject()) {
    std::string name(item.name.GetString(), item.name.GetStringLength());
    if (!item.value.IsString() || name.empty() || name.size() > kMaxLabel ||
        item.value.GetStringLength() > kMaxLabel || name.find('\0') != std::string::npos)
      return bad("\"labels\": names and values must be texts of at most " + std::to_string(kMaxLabel) +
                 " bytes");
    (*decision.labels)[std::move(name)] = std::string(item.value.GetString(), item.value.GetStringLength());
  }
  return {};
}

base::Result<cache::Decision> parse_validate(std::string_view body, const Checker& check,
                                             const Approver& who) {
  rapidjson::Document document;
  if (auto read = parse_object(document, body, {"hash", "status", "output", "comment", "version", "force"});
      !read)
    return read.error();
  const auto* value = member(document, "hash");
  if (!value) return bad("\"hash\" is missing: the number of the prompt, e.g. \"658843486\"");
  const auto hash = hash_of(*value);
  if (!hash)
    return bad("\"hash\" must be a whole number from 0 to 18446744073709551615, as a string or bare");
  auto decision = decision_of(*hash, who);
  auto status = bool_member(document, "status");
  if (!status) return status.error();
  if (!*status) return bad("\"status\" is missing: true approves, false rejects");
  decision.approve = *status;
  if (member(document, "output") && decision.approve == false)
    return bad("\"output\" corrects what is approved: it needs \"status\": true");
  if (auto read = read_common(document, check, decision); !read) return read.error();
  return decision;
}

http::Response record_response(const cache::Record& record) {
  return success([&](Writer& writer) { write(writer, record); });
}

}  // namespace

http::Response validate_query(cache::ApprovalStore& store, const Checker& check, std::string_view body,
                              const Approver& who) {
  auto decision = parse_validate(body, check, who);
  if (!decision) return prometheus_error(decision.error());
  auto decided = store.decide(*decision);
  if (!decided) return prometheus_error(decided.error());
  return {200, {{"Content-Type", "text/plain; charset=utf-8"}}, "OK"};
}

http::Response patch_record(cache::ApprovalStore& store, const Checker& check, std::uint64_t hash,
                            std::string_view body, const Approver& who) {
  rapidjson::Document document;
  if (auto read = parse_object(document, body,
                               {"state", "output", "comment", "labels", "template", "version", "force"});
      !read)
    return prometheus_error(read.error());
  auto decision = decision_of(hash, who);
  if (auto read = read_state(document, decision); !read) return prometheus_error(read.error());
  if (auto read = read_common(document, check, decision); !read) return prometheus_error(read.error());
  if (auto read = read_labels(document, decision); !read) return prometheus_error(read.error());
  auto serves = bool_member(document, "template");
  if (!serves) return prometheus_error(serves.error());
  decision.serves_as_template = *serves;
  auto decided = store.decide(decision);
  return decided ? record_response(**decided) : prometheus_error(decided.error());
}

http::Response delete_record(cache::ApprovalStore& store, std::uint64_t hash, std::string_view query,
                             const Approver& who) {
  auto decision = decision_of(hash, who);
  const auto form = parse_form(query);
  if (const auto* comment = find_value(form, "comment")) {
    if (comment->size() > kMaxComment) return prometheus_error(bad("comment: too long"));
    decision.comment = *comment;
  }
  if (const auto* version = find_value(form, "version")) {
    decision.expected_version = hash_of(*version);
    if (!decision.expected_version) return prometheus_error(bad("version: expected a whole number"));
  }
  auto removed = store.remove(decision);
  if (!removed) return prometheus_error(removed.error());
  return {204, {}, {}};
}

http::Response decide_many(cache::ApprovalStore& store, std::string_view body, const Approver& who) {
  rapidjson::Document document;
  if (auto read = parse_object(document, body, {"state", "hashes", "comment"}); !read)
    return prometheus_error(read.error());
  cache::Decision shared = decision_of(0, who);
  if (auto read = read_state(document, shared); !read) return prometheus_error(read.error());
  if (!shared.approve && !shared.reopen) return prometheus_error(bad("\"state\" is missing"));
  auto comment = text_member(document, "comment", kMaxComment);
  if (!comment) return prometheus_error(comment.error());
  shared.comment = comment->value_or("");
  const auto* hashes = member(document, "hashes");
  if (!hashes || !hashes->IsArray() || hashes->Empty() || hashes->Size() > kMaxBulk)
    return prometheus_error(bad("\"hashes\" must be a list of 1 to " + std::to_string(kMaxBulk) + " hashes"));
  std::vector<cache::Decision> decisions;
  for (const auto& item : hashes->GetArray()) {
    auto decision = shared;
    const auto* value = item.IsObject() ? member(item, "hash") : &item;
    const auto hash = value ? hash_of(*value) : std::nullopt;
    if (!hash) return prometheus_error(bad("\"hashes\": each must be a hash, or {\"hash\", \"version\"}"));
    decision.hash = *hash;
    if (item.IsObject()) {
      auto version = number_member(item, "version");
      if (!version) return prometheus_error(version.error());
      decision.expected_version = *version;
    }
    decisions.push_back(std::move(decision));
  }
  std::vector<std::pair<std::uint64_t, std::string>> failed;
  std::size_t changed = 0;
  for (const auto& decision : decisions) {
    auto decided = store.decide(decision);
    if (decided) {
      ++changed;
    } else {
      failed.emplace_back(decision.hash, decided.error().detail);
    }
  }
  return success([&](Writer& writer) {
    writer.StartObject();
    writer.Key("changed");
    writer.Uint64(changed);
    writer.Key("failed");
    writer.StartObject();
    for (const auto& [hash, why] : failed) write(writer, std::to_string(hash).c_str(), why);
    writer.EndObject();
    writer.EndObject();
  });
}

}  // namespace proxy::admin
