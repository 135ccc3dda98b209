#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <ctime>
#include <optional>

#include "base/logging.hpp"
#include "base/utf8.hpp"
#include "proxy/admin/approvals.hpp"
#include "proxy/form.hpp"
#include "proxy/json_error.hpp"

namespace proxy::admin {

namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;
using RecordPtr = std::shared_ptr<const cache::Record>;

struct Filter {
  std::optional<cache::State> state;
  std::string text;  // in lower case
  std::size_t limit = kMaxListed;
  std::optional<std::uint64_t> after;
};

base::Error bad(std::string detail) {
  return {base::errc::bad_input, std::move(detail)};
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::optional<std::uint64_t> parse_number(std::string_view text) {
  std::uint64_t value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

base::Result<void> set_parameter(Filter& filter, const std::string& name, const std::string& value) {
  auto got = ", got '" + base::printable(value, 80) + "'";
  if (name == "state") {
    for (auto state : {cache::State::pending, cache::State::approved, cache::State::rejected}) {
      if (value == to_string(state)) filter.state = state;
    }
    if (!filter.state) return bad("state: expected pending, approved or rejected" + got);
  } else if (name == "q") {
    filter.text = value;
    std::transform(value.begin(), value.end(), filter.text.begin(), lower);
  } else if (name == "limit") {
    auto limit = parse_number(value);
    if (!limit || *limit < 1 || *limit > kMaxListed)
      return bad("limit: expected a number from 1 to " + std::to_string(kMaxListed) + got);
    filter.limit = *limit;
  } else if (name == "after") {
    filter.after = parse_number(value);
    if (!filter.after) return bad("after: expected the hash of a record" + got);
  } else {
    return bad("unknown parameter '" + base::printable(name, 80) + "'; known are state, q, limit, after");
  }
  return {};
}

base::Result<Filter> parse_filter(const Form& form) {
  Filter filter;
  for (auto item = form.begin(); item != form.end(); ++item) {
    const auto& name = item->first;
    if (std::any_of(form.begin(), item, [&](const auto& earlier) { return earlier.first == name; }))
      return bad("parameter '" + base::printable(name, 80) + "' twice");
    if (auto set = set_parameter(filter, name, item->second); !set) return set.error();
  }
  return filter;
}

bool contains(const std::string& text, const std::string& wanted) {
  return std::search(text.begin(), text.end(), wanted.begin(), wanted.end(),
                     [](char a, char b) { return lower(a) == b; }) != text.end();
}

bool matches(const cache::Record& record, const Filter& filter) {
  if (filter.state && record.state != *filter.state) return false;
  return filter.text.empty() || contains(record.prompt, filter.text) ||
         contains(record.output, filter.text) || contains(record.comment, filter.text) ||
         contains(record.author, filter.text) || std::to_string(record.hash) == filter.text;
}

void write(Writer& writer, std::string_view text) {
  auto valid = base::valid_utf8(text);
  writer.String(valid.data(), static_cast<rapidjson::SizeType>(valid.size()));
}

void write(Writer& writer, const char* name, std::string_view text) {
  writer.Key(name);
  write(writer, text);
}

void write(Writer& writer, const char* name, const std::vector<std::string>& texts) {
  writer.Key(name);
  writer.StartArray();
  for (const auto& text : texts) write(writer, text);
  writer.EndArray();
}

// RFC 3339, in UTC, to the millisecond.
std::string time_text(std::chrono::system_clock::time_point time) {
  auto whole = std::chrono::floor<std::chrono::seconds>(time);
  auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(time - whole).count();
  std::time_t seconds = std::chrono::system_clock::to_time_t(whole);
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  char text[64];
  auto length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
  std::string out(text, length);
  auto digits = std::to_string(1000 + milliseconds);
  return out + "." + digits.substr(1) + "Z";
}

void write(Writer& writer, const cache::Record& record) {
  writer.Key(std::to_string(record.hash).c_str());
  writer.StartObject();
  write(writer, "prompt", record.prompt);
  write(writer, "output", record.output);
  writer.Key("status");
  writer.Bool(record.state == cache::State::approved);
  write(writer, "state", to_string(record.state));
  write(writer, "tenant", record.tenant);
  write(writer, "source", record.source);
  writer.Key("confidence");
  writer.Double(std::isfinite(record.confidence) ? record.confidence : 0);
  write(writer, "author", record.author);
  write(writer, "comment", record.comment);
  write(writer, "created_at", time_text(record.created_at));
  write(writer, "updated_at", time_text(record.updated_at));
  writer.Key("uses");
  writer.Uint64(record.uses);
  writer.Key("version");
  writer.Uint64(record.version);
  write(writer, "rejected_outputs", record.rejected_outputs);
  write(writer, "assumptions", record.assumptions);
  write(writer, "findings", record.findings);
  writer.EndObject();
}

std::string next_page(Form form, std::uint64_t last) {
  std::erase_if(form, [](const auto& pair) { return pair.first == "after"; });
  form.emplace_back("after", std::to_string(last));
  return "</api/v1/get_all_queries?" + serialise_form(form) + ">; rel=\"next\"";
}

}  // namespace

http::Response get_all_queries(const cache::ApprovalStore& store, std::string_view query,
                               const std::optional<std::string>& tenant) {
  auto form = parse_form(query);
  auto filter = parse_filter(form);
  if (!filter) return prometheus_error(filter.error());
  auto records = store.list();
  if (tenant) std::erase_if(records, [&](const RecordPtr& record) { return record->tenant != *tenant; });
  auto record = records.begin();
  if (filter->after) {
    record =
        std::find_if(record, records.end(), [&](const auto& item) { return item->hash == *filter->after; });
    if (record == records.end())
      return prometheus_error(bad("after: no record has the hash " + std::to_string(*filter->after)));
    ++record;
  }

  http::Response response{200, {{"Content-Type", "application/json"}}, {}};
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  std::size_t listed = 0;
  std::uint64_t last = 0;
  for (; record != records.end(); ++record) {
    if (!matches(**record, *filter)) continue;
    if (listed++ == filter->limit) {
      response.headers.emplace_back("Link", next_page(form, last));
      break;
    }
    write(writer, **record);
    last = (*record)->hash;
  }
  writer.EndObject();
  response.body.assign(buffer.GetString(), buffer.GetSize());
  return response;
}

}  // namespace proxy::admin
