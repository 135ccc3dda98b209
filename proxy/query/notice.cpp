#include "proxy/query/notice.hpp"

#include "base/utf8.hpp"

namespace proxy::query {
namespace {

constexpr std::size_t kLongestPrompt = 200;
constexpr std::size_t kLongestExpression = 2000;

std::string shortened(std::string_view text, std::size_t limit) {
  std::string out(base::utf8_prefix(text, limit));
  if (out.size() < text.size()) out += "…";
  for (auto& c : out) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return base::valid_utf8(out);
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const auto& part : parts) {
    if (!out.empty()) out += ", ";
    out += part;
  }
  return out;
}

std::string describe(const Served& served) {
  const auto& record = served.record;
  const std::string hash = std::to_string(record.hash);
  std::string out = "\"" + shortened(record.prompt, kLongestPrompt) + "\" → " +
                    shortened(record.output, kLongestExpression) + " [" +
                    std::string(cache::to_string(record.state)) + ", hash " + hash + ", by " + record.source;
  if (!served.remark.empty()) out += "; " + base::valid_utf8(served.remark);
  if (!record.assumptions.empty()) out += "; assumed: " + base::valid_utf8(joined(record.assumptions));
  if (!record.drift.empty()) out += "; it misses something: " + base::valid_utf8(record.drift);
  out += "]";
  if (record.state != cache::State::approved) {
    out += R"( approve with POST /api/v1/validate_query {"hash":")" + hash + R"(","status":true})";
  }
  return out;
}

}  // namespace

std::string notice_line(std::span<const Served> served) {
  std::string line = "Promphrase: ";
  for (std::size_t i = 0; i < served.size(); ++i) {
    if (i > 0) line += " | ";
    line += describe(served[i]);
  }
  return line;
}

}  // namespace proxy::query
