#include <algorithm>

#include "catalog/text.hpp"
#include "translate/builtin/filters.hpp"
#include "translate/builtin/value_rows.hpp"

namespace translate::builtin {
namespace {

using catalog::Label;

constexpr std::size_t kMostParts = 8;      // of a value that is told in other words
constexpr std::size_t kMostOfOneWord = 8;  // values that one word may stand for together

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool is_joint(const Token& token) {
  return token.kind == Token::Kind::sign && (token.text == "-" || token.text == "_" || token.text == "." ||
                                             token.text == "/" || token.text == ":");
}

using Runs = std::unordered_map<std::string, std::vector<std::size_t>>;

Runs runs_of(const Prompt& prompt, const std::vector<bool>& usable) {
  Runs out;
  const auto& tokens = prompt.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::string text;
    std::vector<std::size_t> used;
    for (auto k = i; k < tokens.size() && used.size() < 5; ++k) {
      if (is_joint(tokens[k]) && !used.empty()) continue;
      if (tokens[k].kind == Token::Kind::sign || !usable[k]) break;
      text += compact(tokens[k].text);
      used.push_back(k);
      if (!text.empty()) out.try_emplace(text, used);
      const auto single = catalog::singular(text);
      if (single != text) out.try_emplace(single, used);
    }
  }
  return out;
}

// Of several values that one word may stand for those that it stands for best.
void note(std::vector<SaidValues>& found, const std::string& value, const std::vector<std::size_t>& used,
          double strength) {
  for (auto& known : found)
    if (known.tokens == used) {
      if (strength > known.strength + 0.01) known.values.clear();
      if (strength >= known.strength - 0.01) {
        if (std::find(known.values.begin(), known.values.end(), value) == known.values.end())
          known.values.push_back(value);
        known.strength = std::max(known.strength, strength);
      }
      return;
    }
  found.push_back({{value}, used, strength});
}

// "critical" for "crit", "prod" for "production", and slips of the keyboard.
double in_brief(const std::string& stem, const catalog::NamePart& part) {
  const auto word = catalog::singular(part.word);
  const auto means = [](const std::vector<std::string>& meaning, const std::string& said) {
    return std::any_of(meaning.begin(), meaning.end(),
                       [&said](const std::string& each) { return catalog::singular(each) == said; });
  };
  if (means(part.meaning, stem) || means(catalog::meaning_of(stem), word)) return 0.85;
  if (const auto likely = brevity(stem, word); likely > 0) return likely + 0.1;
  return word.size() >= 6 && resembles(stem, word) ? 0.7 : 0;
}

}  // namespace

ValueFinder::ValueFinder(const Prompt& prompt, const Intent& intent, const catalog::Family& family,
                         const std::vector<double>& by_name, const std::vector<bool>& usable)
    : prompt_(prompt),
      tokens_(prompt.tokens),
      intent_(intent),
      family_(family),
      by_name_(by_name),
      usable_(usable),
      runs_(runs_of(prompt, usable)) {}

// "handler query", "the query handler": the label's name stands beside the value.
bool ValueFinder::named_beside(const Label& label, std::size_t first, std::size_t last) const {
  const auto names = [&](std::size_t at) {
    return tokens_[at].kind == Token::Kind::word &&
           find_label(prompt_, {at, at + 1}, family_).value_or(NamedLabel{}).label == label.name;
  };
  if (first > 0 && names(first - 1)) return true;
  return last + 1 < tokens_.size() && names(last + 1);
}

std::vector<SaidValues> ValueFinder::find(const Label& label) const {
  std::vector<SaidValues> found;
  for (const auto& value : label.values) {
    const auto whole = compact(value);
    if (whole.empty()) {
      // "/" and its like are typed as they are.
      for (std::size_t i = 0; i < tokens_.size(); ++i)
        if (tokens_[i].text == value && value == "/" && !tokens_[i].joined && label.name.starts_with("mount"))
          note(found, value, {i}, 1);
      continue;
    }
    if (typed(label, value, whole, found)) continue;
    if (value.size() <= 60 && !is_number(whole)) in_other_words(label, value, found);
  }
  std::erase_if(found, [](const SaidValues& said) { return said.values.size() > kMostOfOneWord; });
  return found;
}

// The value itself stands in the prompt.
bool ValueFinder::typed(const Label& label, const std::string& value, const std::string& whole,
                        std::vector<SaidValues>& found) const {
  const auto run = runs_.find(whole);
  if (run == runs_.end()) return false;
  const auto& used = run->second;
  const auto first = used.front();
  bool fits = by_name_[first] < 0.99 || used.size() > 1;
  if (is_number(whole) || whole.size() < 2)
    fits = named_beside(label, first, used.back()) || (whole.size() == 3 && holds_status_codes(label)) ||
           (whole.size() == 3 && is_outcome_label(label.name));
  // The product's name that an alert title begins with picks no job.
  if (is_infrastructure(label) && prompt_.titled) fits = false;
  // "rate" is a word of the grammar, whatever cache is called "rates".
  if (used.size() == 1 && intent_.consumed[first] && compact(tokens_[first].text) != whole) fits = false;
  if (fits) note(found, value, used, is_infrastructure(label) ? 0.9 : 1.0);
  return fits;
}

void ValueFinder::in_other_words(const Label& label, const std::string& value,
                                 std::vector<SaidValues>& found) const {
  const auto parts = catalog::name_parts(value);
  if (parts.empty() || parts.size() > kMostParts) return;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const auto& token = tokens_[i];
    if (!usable_[i] || token.kind != Token::Kind::word || token.text.size() < 3 || by_name_[i] >= 0.7 ||
        catalog::is_stop_word(token.text))
      continue;
    if (parts.size() == 1) {
      if (intent_.consumed[i] && token.text != parts[0].word && !is_outcome_label(label.name)) continue;
      const auto related = catalog::relatedness(token.stem, catalog::singular(parts[0].word));
      if (related >= 0.85 && !is_infrastructure(label))
        note(found, value, {i}, 0.9);
      else if (related >= 0.75 && is_outcome_label(label.name))
        note(found, value, {i}, 0.75);
      else if (!is_infrastructure(label) && (!intent_.consumed[i] || is_outcome_label(label.name)))
        if (const auto likely = in_brief(token.stem, parts[0]); likely > 0) note(found, value, {i}, likely);
    } else if (!is_infrastructure(label) && !is_weak_word(token.stem)) {
      for (const auto& part : parts) {
        if (catalog::singular(part.word) == token.stem)
          note(found, value, {i}, &part == &parts.back() ? 0.82 : 0.8);
        else if (const auto likely = intent_.consumed[i] ? 0 : in_brief(token.stem, part); likely > 0)
          note(found, value, {i}, 0.9 * likely);
      }
    }
  }
}

}  // namespace translate::builtin
