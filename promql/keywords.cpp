#include "promql/keywords.hpp"

#include <algorithm>
#include <array>

namespace promql {
namespace {

constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

struct Keyword {
  std::string_view word;
  Token token;
};
constexpr Keyword kKeywords[] = {
    {"and", Token::land},
    {"or", Token::lor},
    {"unless", Token::lunless},
    {"atan2", Token::atan2},
    {"sum", Token::sum},
    {"avg", Token::avg},
    {"count", Token::count},
    {"min", Token::min},
    {"max", Token::max},
    {"group", Token::group},
    {"stddev", Token::stddev},
    {"stdvar", Token::stdvar},
    {"topk", Token::topk},
    {"bottomk", Token::bottomk},
    {"count_values", Token::count_values},
    {"quantile", Token::quantile},
    {"limitk", Token::limitk},
    {"limit_ratio", Token::limit_ratio},
    {"offset", Token::offset},
    {"smoothed", Token::smoothed},
    {"anchored", Token::anchored},
    {"by", Token::by},
    {"without", Token::without},
    {"on", Token::on},
    {"ignoring", Token::ignoring},
    {"group_left", Token::group_left},
    {"group_right", Token::group_right},
    {"fill", Token::fill},
    {"fill_left", Token::fill_left},
    {"fill_right", Token::fill_right},
    {"bool", Token::bool_},
    {"start", Token::start},
    {"end", Token::end},
    {"step", Token::step},
    {"range", Token::range},
    {"max_of", Token::max_of},
    {"min_of", Token::min_of},
    {"inf", Token::number},
    {"nan", Token::number},
};
constexpr std::size_t kLongestKeyword = 12;

constexpr std::size_t kSlots = 256;
constexpr std::size_t keyword_hash(std::string_view word) {
  const auto at = [&](std::size_t i) { return static_cast<std::size_t>(word[i] | 0x20); };
  return (word.size() * 5 + at(0) * 11 + at(word.size() - 1) * 3 + at(word.size() / 2)) % kSlots;
}
constexpr auto kKeywordIndex = [] {
  std::array<std::uint8_t, kSlots> index{};
  for (std::size_t i = 0; i < std::size(kKeywords); ++i) {
    std::size_t slot = keyword_hash(kKeywords[i].word);
    while (index[slot] != 0) slot = (slot + 1) % kSlots;
    index[slot] = static_cast<std::uint8_t>(i + 1);
  }
  return index;
}();

bool equal_ignoring_case(std::string_view word, std::string_view lower_case) {
  return word.size() == lower_case.size() && std::equal(word.begin(), word.end(), lower_case.begin(),
                                                        [](char a, char b) { return lower(a) == b; });
}

}  // namespace

Token keyword(std::string_view word) {
  if (word.size() > kLongestKeyword) return Token::identifier;
  for (std::size_t slot = keyword_hash(word); kKeywordIndex[slot] != 0; slot = (slot + 1) % kSlots) {
    const Keyword& known = kKeywords[kKeywordIndex[slot] - 1];
    if (equal_ignoring_case(word, known.word)) return known.token;
  }
  return Token::identifier;
}

std::string_view spelling(Token token) {
  switch (token) {
    case Token::left_paren:
      return "(";
    case Token::right_paren:
      return ")";
    case Token::left_brace:
      return "{";
    case Token::right_brace:
      return "}";
    case Token::left_bracket:
      return "[";
    case Token::right_bracket:
      return "]";
    case Token::comma:
      return ",";
    case Token::eql:
      return "=";
    case Token::colon:
      return ":";
    case Token::semicolon:
      return ";";
    case Token::sub:
      return "-";
    case Token::add:
      return "+";
    case Token::mul:
      return "*";
    case Token::mod:
      return "%";
    case Token::div:
      return "/";
    case Token::eqlc:
      return "==";
    case Token::neq:
      return "!=";
    case Token::lte:
      return "<=";
    case Token::lss:
      return "<";
    case Token::gte:
      return ">=";
    case Token::gtr:
      return ">";
    case Token::trim_upper:
      return "</";
    case Token::trim_lower:
      return ">/";
    case Token::eql_regex:
      return "=~";
    case Token::neq_regex:
      return "!~";
    case Token::pow:
      return "^";
    case Token::at:
      return "@";
    case Token::number:
      return {};
    default:
      break;
  }
  const auto* found = std::ranges::find(kKeywords, token, &Keyword::token);
  return found == std::end(kKeywords) ? std::string_view{} : found->word;
}

}  // namespace promql
