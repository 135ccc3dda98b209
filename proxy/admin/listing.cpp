#include "proxy/admin/listing.hpp"

#include <algorithm>
#include <charconv>

#include "base/logging.hpp"
#include "proxy/admin/json.hpp"
#include "proxy/form.hpp"
#include "proxy/json_error.hpp"

namespace proxy::admin {

namespace {

using Sort = cache::ListQuery::Sort;

constexpr std::size_t kMaxText = 1024;

std::string cursor_text(const cache::ListCursor& cursor) {
  return std::to_string(cursor.key) + "." + std::to_string(cursor.hash);
}

std::optional<cache::ListCursor> parse_cursor(std::string_view text) {
  const auto dot = std::min(text.find('.'), text.size());
  cache::ListCursor cursor;
  auto [end, error] = std::from_chars(text.data(), text.data() + dot, cursor.key);
  const auto hash = hash_of(text.substr(std::min(dot + 1, text.size())));
  if (dot == 0 || error != std::errc() || end != text.data() + dot || !hash) return std::nullopt;
  cursor.hash = *hash;
  return cursor;
}

struct Listing {
  cache::ListQuery query;
  std::optional<std::uint64_t> after;
};

base::Result<void> set_parameter(Listing& listing, const std::string& name, const std::string& value) {
  auto& query = listing.query;
  auto got = ", got '" + base::printable(value, 80) + "'";
  if (name == "state") {
    for (auto state : {cache::State::pending, cache::State::approved, cache::State::rejected})
      if (value == to_string(state)) query.state = state;
    if (!query.state) return bad("state: expected pending, approved or rejected" + got);
  } else if (name == "q") {
    if (value.size() > kMaxText) return bad("q: longer than " + std::to_string(kMaxText) + " bytes");
    query.text = value;
  } else if (name == "author") {
    query.author = value;
  } else if (name == "drift") {
    if (value != "true" && value != "false") return bad("drift: expected true or false" + got);
    query.drifted = value == "true";
  } else if (name == "sort") {
    constexpr std::pair<std::string_view, Sort> kSorts[] = {
        {"newest", Sort::newest}, {"oldest", Sort::oldest}, {"updated", Sort::updated}, {"uses", Sort::uses}};
    const auto* found = std::find_if(std::begin(kSorts), std::end(kSorts),
                                     [&](const auto& sort) { return sort.first == value; });
    if (found == std::end(kSorts)) return bad("sort: expected newest, oldest, updated or uses" + got);
    query.sort = found->second;
  } else if (name == "limit") {
    auto limit = hash_of(value);
    if (!limit || *limit < 1 || *limit > kMaxListed)
      return bad("limit: expected a number from 1 to " + std::to_string(kMaxListed) + got);
    query.limit = *limit;
  } else if (name == "cursor") {
    query.after = parse_cursor(value);
    if (!query.after) return bad("cursor: expected what an earlier page gave" + got);
  } else if (name == "after") {
    listing.after = hash_of(value);
    if (!listing.after) return bad("after: expected the hash of a record" + got);
  } else {
    return bad("unknown parameter '" + base::printable(name, 80) +
               "'; known are state, q, author, drift, sort, limit, cursor, after");
  }
  return {};
}

base::Result<cache::ListQuery> parse_listing(const cache::ApprovalStore& store, const Form& form,
                                             const std::optional<std::string>& tenant, std::size_t limit) {
  Listing listing;
  listing.query.limit = limit;
  listing.query.tenant = tenant;
  for (auto item = form.begin(); item != form.end(); ++item) {
    const auto& name = item->first;
    if (std::any_of(form.begin(), item, [&](const auto& earlier) { return earlier.first == name; }))
      return bad("parameter '" + base::printable(name, 80) + "' twice");
    if (auto set = set_parameter(listing, name, item->second); !set) return set.error();
  }
  if (listing.after) {
    auto record = store.get(*listing.after);
    if (!record || (tenant && record->tenant != *tenant))
      return bad("after: no record has the hash " + std::to_string(*listing.after));
    listing.query.after = {sort_key(*record, listing.query.sort), record->hash};
  }
  return listing.query;
}

std::string link_to(std::string_view path, Form form, const cache::ListCursor& next) {
  std::erase_if(form, [](const auto& pair) { return pair.first == "after" || pair.first == "cursor"; });
  form.emplace_back("cursor", cursor_text(next));
  return "<" + std::string(path) + "?" + serialise_form(form) + ">; rel=\"next\"";
}

}  // namespace

http::Response get_all_queries(const cache::ApprovalStore& store, std::string_view query,
                               const std::optional<std::string>& tenant) {
  const auto form = parse_form(query);
  const auto listing = parse_listing(store, form, tenant, kMaxListed);
  if (!listing) return prometheus_error(listing.error());
  const auto page = store.list(*listing);
  http::Response response{200, {{"Content-Type", "application/json"}}, {}};
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  for (const auto& record : page.records) {
    writer.Key(std::to_string(record->hash).c_str());
    writer.StartObject();
    write_members(writer, *record);
    writer.EndObject();
  }
  writer.EndObject();
  if (page.next) response.headers.emplace_back("Link", link_to("/api/v1/get_all_queries", form, *page.next));
  response.body.assign(buffer.GetString(), buffer.GetSize());
  return response;
}

http::Response list_records(const cache::ApprovalStore& store, std::string_view query,
                            const std::optional<std::string>& tenant) {
  const auto listing = parse_listing(store, parse_form(query), tenant, 100);
  if (!listing) return prometheus_error(listing.error());
  const auto page = store.list(*listing);
  return success([&](Writer& writer) {
    writer.StartObject();
    writer.Key("queries");
    writer.StartArray();
    for (const auto& record : page.records) write(writer, *record);
    writer.EndArray();
    writer.Key("next");
    if (page.next) {
      write(writer, cursor_text(*page.next));
    } else {
      writer.Null();
    }
    // Of all tenants, so only for those who see all.
    if (!tenant) {
      const auto counts = store.counts();
      writer.Key("counts");
      writer.StartObject();
      for (const auto& [name, count] :
           {std::pair("pending", counts.pending), std::pair("approved", counts.approved),
            std::pair("rejected", counts.rejected), std::pair("drifted", counts.drifted)}) {
        writer.Key(name);
        writer.Uint64(count);
      }
      writer.EndObject();
    }
    writer.EndObject();
  });
}

}  // namespace proxy::admin
