#include "proxy/admin/approvals.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/logging.hpp"
#include "proxy/json_error.hpp"

namespace proxy::admin {

namespace {

constexpr std::size_t kMaxOutput = 64 * 1024;
constexpr std::size_t kMaxComment = 4 * 1024;
constexpr std::array<std::string_view, 5> kMembers = {"hash", "status", "output", "comment", "version"};

base::Error bad(std::string detail) {
  return {base::errc::bad_input, std::move(detail)};
}

std::string_view kind(const rapidjson::Value& value) {
  static constexpr std::string_view kKinds[] = {"null",     "false",    "true",    "an object",
                                                "an array", "a string", "a number"};
  return kKinds[value.GetType()];
}

// A document whose root is an object with known members, each at most once: a misspelt "output" must not
// approve what the human meant to correct.
base::Result<void> check_members(const rapidjson::Document& document) {
  if (!document.IsObject())
    return bad("the body must be a JSON object, and is " + std::string(kind(document)));
  std::array<bool, kMembers.size()> seen{};
  for (const auto& member : document.GetObject()) {
    std::string_view name(member.name.GetString(), member.name.GetStringLength());
    auto known = std::find(kMembers.begin(), kMembers.end(), name);
    if (known == kMembers.end())
      return bad("unknown member \"" + base::printable(name, 80) +
                 "\"; known are hash, status, output, comment, version");
    if (std::exchange(seen[static_cast<std::size_t>(known - kMembers.begin())], true))
      return bad("the member \"" + std::string(name) + "\" stands twice");
  }
  return {};
}

const rapidjson::Value* member(const rapidjson::Document& document, const char* name) {
  auto found = document.FindMember(name);
  return found == document.MemberEnd() || found->value.IsNull() ? nullptr : &found->value;
}

base::Result<std::optional<std::string>> text_member(const rapidjson::Document& document, const char* name,
                                                     std::size_t limit) {
  const auto* value = member(document, name);
  if (!value) return std::optional<std::string>();
  if (!value->IsString())
    return bad("\"" + std::string(name) + "\" must be a string, and is " + std::string(kind(*value)));
  if (value->GetStringLength() > limit)
    return bad("\"" + std::string(name) + "\" is longer than " + std::to_string(limit) + " bytes");
  return std::optional(std::string(value->GetString(), value->GetStringLength()));
}

base::Result<std::uint64_t> hash_member(const rapidjson::Document& document) {
  const auto* value = member(document, "hash");
  if (!value) return bad("\"hash\" is missing: the number of the prompt, e.g. \"658843486\"");
  if (value->IsUint64()) return value->GetUint64();
  if (value->IsString()) {
    const char* begin = value->GetString();
    const char* end = begin + value->GetStringLength();
    std::uint64_t hash = 0;
    auto [rest, error] = std::from_chars(begin, end, hash);
    if (begin != end && rest == end && error == std::errc()) return hash;
  }
  return bad("\"hash\" must be a whole number from 0 to 18446744073709551615, as a string or bare");
}

base::Result<cache::Decision> parse_decision(std::string_view body) {
  // The parser takes a NUL for the end of the text and would not see what follows.
  if (body.find('\0') != std::string_view::npos) return bad("the body is not JSON: it has a NUL byte in it");
  rapidjson::Document document;
  // Iterative: nesting is as deep as a hostile client likes.
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(body.data(),
                                                                                         body.size());
  if (document.HasParseError())
    return bad("the body is not JSON: " + std::string(rapidjson::GetParseError_En(document.GetParseError())) +
               " (at byte " + std::to_string(document.GetErrorOffset()) + ")");
  if (auto known = check_members(document); !known) return known.error();

  cache::Decision decision;
  auto hash = hash_member(document);
  if (!hash) return hash.error();
  decision.hash = *hash;

  const auto* status = member(document, "status");
  if (!status) return bad("\"status\" is missing: true approves, false rejects");
  if (!status->IsBool()) return bad("\"status\" must be true or false, and is " + std::string(kind(*status)));
  decision.approve = status->GetBool();

  auto output = text_member(document, "output", kMaxOutput);
  if (!output) return output.error();
  decision.output = *std::move(output);
  if (decision.output && !*decision.approve)
    return bad("\"output\" corrects what is approved: it needs \"status\": true");

  auto comment = text_member(document, "comment", kMaxComment);
  if (!comment) return comment.error();
  decision.comment = comment->value_or("");

  if (const auto* version = member(document, "version")) {
    if (!version->IsUint64())
      return bad("\"version\" must be a whole number, and is " + std::string(kind(*version)));
    decision.expected_version = version->GetUint64();
  }
  return decision;
}

}  // namespace

http::Response validate_query(cache::ApprovalStore& store, const Checker& check, std::string_view body,
                              std::string_view author, std::optional<std::string> tenant) {
  auto decision = parse_decision(body);
  if (!decision) return prometheus_error(decision.error());
  decision->author = author;
  decision->tenant = std::move(tenant);
  if (decision->output) {
    auto checked = check(*decision->output);
    if (!checked) return prometheus_error(bad("\"output\": " + checked.error().detail));
    decision->output = *std::move(checked);
  }
  auto decided = store.decide(*decision);
  if (!decided) return prometheus_error(decided.error());
  return {200, {{"Content-Type", "text/plain; charset=utf-8"}}, "OK"};
}

}  // namespace proxy::admin
