#include "cache/record.hpp"

#include <xxhash.h>

#include <array>

namespace cache {

namespace {

// The length of the Unicode white space (property White_Space) at the start of `text`; 0 when there is none.
std::size_t blank_length(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r')) return 1;
  if (static_cast<unsigned char>(text[0]) < 0x80) return 0;
  static constexpr std::array<std::string_view, 19> kWide = {
      "\xC2\x85",     "\xC2\xA0",     "\xE1\x9A\x80", "\xE2\x80\x80", "\xE2\x80\x81",
      "\xE2\x80\x82", "\xE2\x80\x83", "\xE2\x80\x84", "\xE2\x80\x85", "\xE2\x80\x86",
      "\xE2\x80\x87", "\xE2\x80\x88", "\xE2\x80\x89", "\xE2\x80\x8A", "\xE2\x80\xA8",
      "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80"};
  for (auto blank : kWide) {
    if (text.starts_with(blank)) return blank.size();
  }
  return 0;
}

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// The length of the quoted piece at `start`, quotes included; 0 when none starts there. The apostrophe of
// "node's" opens nothing, and neither does a quote that is never closed.
std::size_t quoted_length(std::string_view text, std::size_t start) {
  char quote = text[start];
  if (quote != '"' && quote != '\'' && quote != '`') return 0;
  if (quote == '\'' && start > 0 && is_word(text[start - 1])) return 0;
  for (auto i = start + 1; i < text.size(); ++i) {
    if (text[i] == '\\' && quote != '`') {
      ++i;
    } else if (text[i] == quote && (quote != '\'' || i + 1 == text.size() || !is_word(text[i + 1]))) {
      return i + 1 - start;
    }
  }
  return 0;
}

}  // namespace

std::string_view to_string(State state) {
  switch (state) {
    case State::pending:
      return "pending";
    case State::approved:
      return "approved";
    case State::rejected:
      return "rejected";
  }
  return "unknown";
}

std::string prompt_key(std::string_view prompt) {
  std::string key;
  key.reserve(prompt.size());
  std::size_t kept = 0;   // what stands before here was quoted
  bool unclosed[3] = {};  // quote characters that are known not to close any more: keeps this linear
  for (std::size_t i = 0; i < prompt.size();) {
    if (auto blank = blank_length(prompt.substr(i))) {
      if (!key.empty() && key.back() != ' ') key += ' ';
      i += blank;
      continue;
    }
    const std::size_t quote = prompt[i] == '"' ? 0 : prompt[i] == '\'' ? 1 : prompt[i] == '`' ? 2 : 3;
    if (quote < 3 && !unclosed[quote]) {
      if (auto length = quoted_length(prompt, i)) {
        key += prompt.substr(i, length);
        kept = key.size();
        i += length;
        continue;
      }
      unclosed[quote] = prompt[i] != '\'' || i == 0 || !is_word(prompt[i - 1]);
    }
    char c = prompt[i++];
    key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  while (key.size() > kept && std::string_view(" ?.!").find(key.back()) != std::string_view::npos)
    key.pop_back();
  return key;
}

std::uint64_t prompt_hash(std::string_view tenant, std::string_view prompt_key) {
  std::string text = std::to_string(tenant.size()) + ":";
  text += tenant;
  text += prompt_key;
  return XXH64(text.data(), text.size(), 0);
}

}  // namespace cache
