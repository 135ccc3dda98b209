#include "cache/template_parts.hpp"

namespace cache {
namespace {

using Kind = PromptToken::Kind;

constexpr std::size_t kMaxValueSpans = 10;
constexpr std::string_view kHole = "\x01v";

// What a token adds to a key: numbers of a kind are alike, whether a slot or not.
void append_key(std::string& key, const PromptToken& token) {
  key += '\x02';
  switch (token.kind) {
    case Kind::number:
      key += "\x01n";
      break;
    case Kind::duration:
      key +=
          "\x01"
          "d";
      break;
    case Kind::quantile:
      key += "\x01q";
      break;
    case Kind::quoted:
      key += '"';
      [[fallthrough]];
    case Kind::word:
      key += token.text;
  }
}

struct Span {
  std::size_t first, count;
};

void append_keys(const PromptTokens& tokens, const std::vector<Span>& spans, std::size_t next,
                 std::vector<Span>& chosen, std::vector<std::string>& keys) {
  std::string key;
  std::size_t hole = 0;
  for (std::size_t i = 0; i < tokens.size();) {
    if (hole < chosen.size() && chosen[hole].first == i) {
      key += '\x02';
      key += kHole;
      i += chosen[hole++].count;
    } else {
      append_key(key, tokens[i++]);
    }
  }
  keys.push_back(std::move(key));
  if (chosen.size() == kMaxValueSlots) return;
  for (; next < spans.size(); ++next) {
    if (!chosen.empty() && spans[next].first < chosen.back().first + chosen.back().count) continue;
    chosen.push_back(spans[next]);
    append_keys(tokens, spans, next + 1, chosen, keys);
    chosen.pop_back();
  }
}

}  // namespace

std::string template_key(const Template& known) {
  std::string key;
  std::size_t slot = 0;
  for (std::size_t i = 0; i < known.tokens.size();) {
    while (slot < known.slots.size() && known.slots[slot].token < i) ++slot;
    const bool hole = slot < known.slots.size() && known.slots[slot].token == i &&
                      known.slots[slot].kind == TemplateSite::Kind::value;
    if (hole) {
      key += '\x02';
      key += kHole;
      i += known.slots[slot].tokens;
    } else {
      append_key(key, known.tokens[i++]);
    }
  }
  return key;
}

std::vector<std::string> template_keys(std::string_view prompt, const LiveValues& live) {
  const auto tokens = prompt_tokens(prompt);
  std::vector<Span> spans;
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    for (std::size_t count = 1; count <= kMaxValueTokens && first + count <= tokens.size(); ++count) {
      const auto said = span_text(prompt, tokens, first, count);
      if (!said.empty() && spans.size() < kMaxValueSpans && live.is_value(said))
        spans.push_back({first, count});
    }
  }
  std::vector<std::string> keys;
  std::vector<Span> chosen;
  if (!tokens.empty()) append_keys(tokens, spans, 0, chosen, keys);
  return keys;
}

}  // namespace cache
