#include "proxy/query/notice.hpp"

#include "base/utf8.hpp"

namespace proxy::query {
namespace {

constexpr std::size_t kLongestPrompt = 200;
constexpr std::size_t kLongestExpression = 2000;

void append_shortened(std::string& out, std::string_view text, std::size_t limit) {
  const auto kept = base::utf8_prefix(text, limit);
  auto clean = base::valid_utf8(kept);
  for (auto& c : clean) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  out += clean;
  if (kept.size() < text.size()) out += "…";
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const auto& part : parts) {
    if (!out.empty()) out += ", ";
    out += part;
  }
  return out;
}

void append_description(std::string& out, const Served& served) {
  const auto& record = *served.record;
  const std::string hash = std::to_string(record.hash);
  out += '"';
  append_shortened(out, record.prompt, kLongestPrompt);
  out += "\" → ";
  append_shortened(out, record.output, kLongestExpression);
  out.append(" [").append(cache::to_string(record.state)).append(", hash ").append(hash);
  out.append(", by ").append(record.source);
  if (!served.remark.empty()) out += "; " + base::valid_utf8(served.remark);
  if (!record.assumptions.empty()) out += "; assumed: " + base::valid_utf8(joined(record.assumptions));
  if (!record.drift.empty()) out += "; it misses something: " + base::valid_utf8(record.drift);
  out += "]";
  if (record.state != cache::State::approved) {
    out += R"( approve with POST /api/v1/validate_query {"hash":")" + hash + R"(","status":true})";
  }
}

}  // namespace

std::string notice_line(std::span<const Served> served) {
  std::string line;
  line.reserve(256);
  line += "Promphrase: ";
  for (std::size_t i = 0; i < served.size(); ++i) {
    if (i > 0) line += " | ";
    append_description(line, served[i]);
  }
  return line;
}

}  // namespace proxy::query
