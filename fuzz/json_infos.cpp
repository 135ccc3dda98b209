#include <rapidjson/document.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "proxy/query/infos_filter.hpp"

namespace {

constexpr std::string_view kLine = "a \"line\"\n";
constexpr std::string_view kQuoted = "\"a \\\"line\\\"\\n\"";

void require(bool holds) {
  if (!holds) std::abort();
}

std::string filtered(std::string_view json, std::size_t first, std::size_t second) {
  proxy::query::InfosFilter filter(kLine);
  std::string out;
  for (const auto piece : {json.substr(0, first), json.substr(first, second), json.substr(first + second)}) {
    filter.feed(piece, out);
  }
  filter.finish(out);
  return out;
}

// True when `out` is `in` with one of the allowed pieces put in at one place: every other byte, and so every
// number, is as it came.
bool only_inserted(std::string_view in, std::string_view out) {
  if (in == out) return true;
  std::size_t same = 0;
  while (same < in.size() && same < out.size() && in[same] == out[same]) ++same;
  const std::string quoted(kQuoted);
  const std::string member = "\"infos\":[" + quoted + "]";
  for (const auto& piece : {quoted, "," + quoted, member, "," + member}) {
    if (out.size() != in.size() + piece.size()) continue;
    // The piece may begin with what follows it, so its place is not always the first difference.
    for (std::size_t at = same + 1; at-- > 0 && same - at <= piece.size();) {
      if (out.substr(at, piece.size()) == piece && out.substr(at + piece.size()) == in.substr(at))
        return true;
    }
  }
  return false;
}

using Json = rapidjson::GenericDocument<rapidjson::UTF8<>>;

// Not validating encoding: what the upstream sends as a string stays what it is.
// A byte order mark, which RapidJSON skips even when it is only begun, is no JSON (RFC 8259 8.1).
bool parse(Json& json, const std::string& text) {
  if (text.starts_with('\xEF')) return false;
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
  json.Parse<kFlags>(text.data(), text.size());
  return !json.HasParseError();
}

}  // namespace

// The first two bytes say where the rest is cut.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2 || size > 16 * 1024) return 0;
  const std::string in(reinterpret_cast<const char*>(data) + 2, size - 2);
  const auto out = filtered(in, in.size(), 0);
  const std::size_t first = data[0] % (in.size() + 1);
  require(filtered(in, first, data[1] % (in.size() - first + 1)) == out);
  for (std::size_t at = 0; at < in.size() && in.size() < 100; ++at) require(filtered(in, at, 1) == out);
  require(only_inserted(in, out));

  Json before;
  if (!parse(before, in)) return 0;
  Json after;
  require(parse(after, out));
  if (!before.IsObject()) {
    require(in == out);
    return 0;
  }
  std::size_t found = 0;
  for (rapidjson::SizeType i = 0; i < after.MemberCount(); ++i) {
    const auto& member = *(after.MemberBegin() + static_cast<std::ptrdiff_t>(i));
    if (std::string_view(member.name.GetString(), member.name.GetStringLength()) != "infos") continue;
    if (!member.value.IsArray() || member.value.Empty()) continue;
    const auto& last = member.value[member.value.Size() - 1];
    if (last.IsString() && std::string_view(last.GetString(), last.GetStringLength()) == kLine) ++found;
  }
  require(found >= 1);
  return 0;
}
