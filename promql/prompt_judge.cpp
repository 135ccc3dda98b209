#include "promql/prompt_judge.hpp"

#include <algorithm>
#include <vector>

#include "promql/prompt_tokens.hpp"

// Broken PromQL is PromQL with a few edits: however it is broken, most of what stands around the edit still
// shows brackets, operators and names, and an edit brings at most a pair or two of words side by side.
// Language is the other way round. So every sign of either is counted, weighed by one table, and language
// must win by a margin.
namespace promql {
namespace {

using Kind = PromptToken::Kind;

struct Weight {
  Evidence evidence;
  std::string_view name;
  int points;   // positive: language
  int at_most;  // times that count
};

constexpr std::array<Weight, kEvidenceKinds> kWeights = {{
    {Evidence::function_word, "function_word", 12, 50},
    {Evidence::short_function_word, "short_function_word", 6, 50},
    {Evidence::subject_word, "subject_word", 7, 50},
    {Evidence::subject_at_sign, "subject_at_sign", 3, 10},
    {Evidence::label_word, "label_word", 4, 20},
    {Evidence::word_form, "word_form", 5, 20},
    {Evidence::foreign_letters, "foreign_letters", 8, 50},
    {Evidence::script_run, "script_run", 4, 50},
    {Evidence::capital, "capital", 5, 10},
    {Evidence::sentence_case, "sentence_case", 4, 1},
    {Evidence::noun_use, "noun_use", 7, 5},
    {Evidence::company, "company", 1, 20},
    {Evidence::side_by_side, "side_by_side", 3, 30},
    {Evidence::long_run, "long_run", 4, 30},
    {Evidence::joining_keyword, "joining_keyword", 3, 5},
    {Evidence::figure, "figure", 7, 3},
    {Evidence::percent, "percent", 9, 2},
    {Evidence::path, "path", 6, 2},
    {Evidence::question, "question", 12, 1},
    {Evidence::sentence_mark, "sentence_mark", 4, 5},
    {Evidence::aside, "aside", 4, 1},
    {Evidence::contraction, "contraction", 8, 3},
    {Evidence::plain_pair, "plain_pair", -10, 1},
    {Evidence::repeated_word, "repeated_word", -10, 3},
    {Evidence::range, "range", -30, 5},
    {Evidence::loose_range, "loose_range", -12, 3},
    {Evidence::matchers, "matchers", -35, 5},
    {Evidence::braces, "braces", -25, 3},
    {Evidence::call, "call", -25, 8},
    {Evidence::unknown_call, "unknown_call", -15, 3},
    {Evidence::loose_call, "loose_call", -6, 3},
    {Evidence::grouping, "grouping", -15, 3},
    {Evidence::keyword_order, "keyword_order", -10, 3},
    {Evidence::comparison, "comparison", -8, 5},
    {Evidence::sign, "sign", -2, 10},
    {Evidence::dangling_sign, "dangling_sign", -15, 3},
    {Evidence::unbalanced, "unbalanced", -15, 3},
    {Evidence::identifier, "identifier", -6, 3},
    {Evidence::identifier_pair, "identifier_pair", -10, 3},
    {Evidence::placeholder, "placeholder", -4, 5},
    {Evidence::variable, "variable", -6, 3},
    {Evidence::other_language, "other_language", -20, 2},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kWeights.size(); ++i)
    if (static_cast<std::size_t>(kWeights[i].evidence) != i) return false;
  return true;
}
static_assert(in_order(), "the table follows the order of Evidence");

// By how much language must outweigh PromQL.
constexpr int kMargin = 12;

class Scale {
 public:
  explicit Scale(const PromptTokens& split) : tokens_(split.tokens), unbalanced_(split.unbalanced) {}

  Judgement run() {
    add(Evidence::unbalanced, unbalanced_);
    natural_.resize(tokens_.size());
    for (std::size_t i = 0; i < tokens_.size(); ++i) natural_[i] = is_natural(i);
    for (std::size_t i = 0; i < tokens_.size(); ++i) company(i);
    for (std::size_t i = 0; i < tokens_.size(); ++i) noun_use(i);
    for (std::size_t i = 0; i < tokens_.size(); ++i) weigh_token(i);
    weigh_ends();
    weigh_other_languages();
    return verdict();
  }

 private:
  void add(Evidence evidence, int times = 1) { seen_.seen[static_cast<std::size_t>(evidence)] += times; }

  int times(Evidence evidence) const { return seen_.seen[static_cast<std::size_t>(evidence)]; }

  const PromptToken* at(std::size_t i) const { return i < tokens_.size() ? &tokens_[i] : nullptr; }
  const PromptToken* before(std::size_t i) const { return i > 0 ? &tokens_[i - 1] : nullptr; }
  static bool is(const PromptToken* token, Kind kind) { return token != nullptr && token->kind == kind; }
  static bool is(const PromptToken* token, Kind kind, std::string_view text) {
    return is(token, kind) && token->text == text;
  }
  static bool has_class(const PromptToken* token, WordClass word_class) {
    return is(token, Kind::word) && token->word_class == word_class;
  }
  bool natural(std::size_t i) const { return i < natural_.size() && natural_[i]; }
  bool natural_before(std::size_t i) const { return i > 0 && natural_[i - 1]; }

  static bool all_of_class(char low, char high, std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [&](char c) { return (c >= low && c <= high) || (c >= '0' && c <= '9'); });
  }
  static bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
  static bool is_capital(const PromptToken& token) {
    const std::string_view text = token.text;
    if (!is_upper(text[0]) || text.size() < 2) return false;
    const bool shouted = all_of_class('A', 'Z', text);  // operators and words of query languages are, too
    return !shouted || token.word_class == WordClass::subject || token.word_class == WordClass::label ||
           token.word_class == WordClass::unknown;
  }

  // A name that opens a bracket is code, whatever the word.
  bool opens_code(std::size_t i) const {
    const PromptToken* next = at(i + 1);
    if (!is(next, Kind::open) || next->space_before) return false;
    return !is_plural_bracket(i + 1);
  }
  // The "(s)" of pod(s).
  bool is_plural_bracket(std::size_t i) const {
    const PromptToken* inside = at(i + 1);
    return inside != nullptr && (inside->text == "s" || inside->text == "es") && is(at(i + 2), Kind::close);
  }

  bool is_natural(std::size_t i) const {
    const PromptToken& token = tokens_[i];
    if (token.kind == Kind::path) return true;
    if (token.kind == Kind::number) return is_figure(token.text);
    if (token.kind != Kind::word || token.in_code_braces || opens_code(i) || names_matcher(i)) return false;
    switch (token.word_class) {
      case WordClass::function_word:
      case WordClass::subject:
      case WordClass::label:
        return true;
      case WordClass::unknown:
        return token.foreign_letters > 0 || token.contraction || is_capital(token) ||
               has_word_form(token.text);
      default:
        return token.foreign_letters > 0;
    }
  }

  bool names_matcher(std::size_t i) const {
    const PromptToken* next = at(i + 1);
    return is(next, Kind::sign) && (next->text == "=" || next->text == "=~" || next->text == "!~");
  }

  // p99 and 5xx are written so in language only; so is 95th.
  static bool is_figure(std::string_view text) {
    return text.ends_with("xx") || text.ends_with("th") || text.ends_with("st") || text.ends_with("nd");
  }
  static bool is_percentile(std::string_view text) {
    return text.size() >= 3 && text.size() <= 5 && (text[0] == 'p' || text[0] == 'P') &&
           all_of_class('0', '9', text.substr(1));
  }

  // Long enough for a word, and no digit in it.
  static bool is_plain(const PromptToken& token, std::size_t shortest) {
    return token.text.size() >= shortest &&
           std::none_of(token.text.begin(), token.text.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  // An unknown word takes part in the phrase of the word before it.
  void company(std::size_t i) {
    constexpr std::size_t kShortest = 4;
    if (!has_class(&tokens_[i], WordClass::unknown) || natural_[i] || !natural_before(i)) return;
    if (!is_plain(tokens_[i], kShortest) || tokens_[i].in_code_braces || opens_code(i) || names_matcher(i))
      return;
    if (is_near_keyword(tokens_[i].text)) return;
    natural_[i] = true;
    add(Evidence::company);
  }

  void noun_use(std::size_t i) {
    const PromptToken& token = tokens_[i];
    const bool usual = has_class(&token, WordClass::usual_name);
    if (!usual && !has_class(&token, WordClass::aggregator)) return;
    if (token.in_code_braces || opens_code(i)) return;
    const bool after_word = natural_before(i) && !has_class(before(i), WordClass::label);
    const bool after_label = natural_before(i) && i == 1;
    const bool before_word = has_class(at(i + 1), WordClass::function_word) ||
                             (usual && has_class(at(i + 1), WordClass::subject) && natural(i + 1));
    if (!after_word && !after_label && !before_word) return;
    natural_[i] = true;
    add(Evidence::noun_use);
  }

  void weigh_token(std::size_t i) {
    const PromptToken& token = tokens_[i];
    switch (token.kind) {
      case Kind::word:
        weigh_word(i);
        break;
      case Kind::identifier:
        if (!token.in_code_braces) {
          add(Evidence::identifier);
          if (is(before(i), Kind::identifier) || has_class(before(i), WordClass::placeholder))
            add(Evidence::identifier_pair);
        }
        break;
      case Kind::number:
        if (!token.in_code_braces && is_figure(token.text)) add(Evidence::figure);
        break;
      case Kind::open:
        weigh_bracket(i);
        break;
      case Kind::sign:
        weigh_sign(i);
        break;
      case Kind::mark:
        weigh_mark(i);
        break;
      case Kind::variable:
        add(Evidence::variable);
        break;
      case Kind::path:
        add(Evidence::path);
        break;
      case Kind::string:
      case Kind::close:
        break;
    }
    if (!token.in_code_braces) weigh_neighbours(i);
  }

  // Between words or a word and a figure nothing may stand: no operator, no bracket.
  static bool is_atom(const PromptToken* token) {
    return token != nullptr &&
           (token->kind == Kind::word || token->kind == Kind::identifier || token->kind == Kind::number ||
            token->kind == Kind::string || token->kind == Kind::path || token->kind == Kind::variable);
  }

  static bool speaks(const PromptToken* token) { return is_atom(token) || is(token, Kind::mark); }

  bool beside_sign(std::size_t i) const {
    const auto divides = [this](std::size_t s) {
      const PromptToken* sign = at(s);
      if (!is(sign, Kind::sign) || is_percent(s)) return false;
      const bool link = !sign->space_before && at(s + 1) != nullptr && !at(s + 1)->space_before;
      return !(link && (sign->text == "-" || sign->text == "/")) && sign->text != "&";
    };
    return divides(i + 1) || (i > 0 && divides(i - 1));
  }

  // One of the names in (a, b).
  bool in_list(std::size_t i) const {
    const bool opens = is(before(i), Kind::open) || is(before(i), Kind::mark, ",");
    const bool closes = is(at(i + 1), Kind::close) || is(at(i + 1), Kind::mark, ",");
    return opens && closes;
  }

  void weigh_word(std::size_t i) {
    const PromptToken& token = tokens_[i];
    if (token.in_code_braces) return;
    switch (token.word_class) {
      case WordClass::placeholder:
        // "targets up", "which of them are up"
        if (token.text != "up" || !has_class(before(i), WordClass::subject)) add(Evidence::placeholder);
        return;
      case WordClass::strict_keyword:
        add(Evidence::keyword_order);
        return;
      case WordClass::keyword:
        weigh_keyword(i);
        return;
      default:
        break;
    }
    if (is_percentile(token.text)) add(Evidence::figure);
    if (!natural(i)) return;
    if (token.contraction) add(Evidence::contraction);
    if (is_capital(token)) {
      add(Evidence::capital);
      content_ = content_ || token.word_class != WordClass::function_word;
    }
    if (token.foreign_letters > 0) {
      add(Evidence::foreign_letters);
      add(Evidence::script_run, static_cast<int>(token.unspaced_letters / 2));
    }
    if (token.word_class == WordClass::function_word) {
      if (!in_list(i) && (speaks(before(i)) || speaks(at(i + 1)))) weigh_function_word(i);
    } else if (token.word_class == WordClass::subject) {
      add(beside_sign(i) ? Evidence::subject_at_sign : Evidence::subject_word);
    } else if (token.word_class == WordClass::label) {
      if (!in_list(i) && !beside_sign(i)) add(Evidence::label_word);
    } else if (token.word_class == WordClass::unknown && has_word_form(token.text)) {
      add(Evidence::word_form);
    }
  }

  // A short one leads to something; at the end it is the start of a name.
  void weigh_function_word(std::size_t i) {
    if (tokens_[i].text.size() > 2)
      add(Evidence::function_word);
    else if (speaks(at(i + 1)) || (i + 2 < tokens_.size() && !beside_sign(i)))
      add(Evidence::short_function_word);
  }

  void weigh_keyword(std::size_t i) {
    const PromptToken* prior = before(i);
    const PromptToken* next = at(i + 1);
    const bool grouping = tokens_[i].text != "and" && tokens_[i].text != "or" && tokens_[i].text != "unless";
    if (natural_before(i) && natural(i + 1)) add(Evidence::joining_keyword);
    if (grouping && (has_class(prior, WordClass::aggregator) || has_class(prior, WordClass::usual_name)) &&
        !natural_before(i))
      add(Evidence::keyword_order);
    if (tokens_[i].text == "offset" && (is(next, Kind::number) || i == 0)) add(Evidence::keyword_order);
    if (has_class(next, WordClass::keyword)) add(Evidence::keyword_order);
  }

  static bool is_long_function_word(const PromptToken& token) {
    return has_class(&token, WordClass::function_word) && token.text.size() > 2;
  }

  void weigh_neighbours(std::size_t i) {
    const PromptToken& token = tokens_[i];
    const PromptToken* prior = before(i);
    const bool pair = is_atom(&token) && is_atom(prior) && !has_class(&token, WordClass::placeholder) &&
                      !has_class(prior, WordClass::placeholder);
    const bool name = token.kind == Kind::identifier || is(prior, Kind::identifier);
    if (pair && token.kind == Kind::word && token.text == prior->text) add(Evidence::repeated_word);
    if (pair && (natural(i) || natural_before(i)) &&
        (!name || is_long_function_word(token) || is_long_function_word(*prior)))
      add(Evidence::side_by_side);
    if (token.kind != Kind::word || token.word_class == WordClass::placeholder ||
        token.word_class == WordClass::strict_keyword || opens_code(i)) {
      run_ = token.kind == Kind::number ? run_ : 0;
      return;
    }
    const bool word = natural(i) || (token.word_class == WordClass::unknown && is_plain(token, 3) &&
                                     !is_near_keyword(token.text));
    if (word && ++run_ > 2) add(Evidence::long_run);
  }

  void weigh_bracket(std::size_t i) {
    const PromptToken& token = tokens_[i];
    if (token.in_code_braces) return;
    const PromptToken* name = before(i);
    const PromptToken* inside = at(i + 1);
    const bool glued = !token.space_before && (is(name, Kind::word) || is(name, Kind::identifier) ||
                                               is(name, Kind::close) || is(name, Kind::variable));
    if (token.text == "[") {
      const bool time = inside == nullptr || inside->kind == Kind::number || inside->kind == Kind::variable ||
                        inside->kind == Kind::close || inside->kind == Kind::sign;
      if (glued && time)
        add(Evidence::range);
      else if (glued || time)
        add(Evidence::loose_range);
    } else if (token.text == "{") {
      if (token.holds_matchers)
        add(Evidence::matchers);
      else if (glued || i == 0)
        add(Evidence::braces);
    } else {
      weigh_call(i, name, inside, glued);
    }
  }

  void weigh_call(std::size_t i, const PromptToken* name, const PromptToken* inside, bool glued) {
    const bool argument = inside == nullptr || is_atom(inside) || inside->kind == Kind::open ||
                          inside->kind == Kind::close || (inside->kind == Kind::sign && inside->text != "%");
    if (!argument || is_plural_bracket(i)) return;
    if (is(name, Kind::identifier) && glued) {
      add(Evidence::unknown_call);
      return;
    }
    if (!is(name, Kind::word)) return;
    if (!glued && natural_[i - 1] && is(at(i + 1), Kind::word) && is(at(i + 2), Kind::close) &&
        i + 3 == tokens_.size())
      add(Evidence::aside);
    const bool after_word = i >= 2 && natural_[i - 2];
    switch (name->word_class) {
      case WordClass::keyword:
      case WordClass::strict_keyword:
        add(Evidence::grouping);
        break;
      case WordClass::aggregator:
      case WordClass::usual_name:
      case WordClass::function_name:
        if (!after_word)
          add(glued ? Evidence::call : Evidence::loose_call);
        else if (glued)
          add(Evidence::loose_call);
        break;
      default:
        if (glued) add(after_word || is_capital(*name) ? Evidence::loose_call : Evidence::unknown_call);
    }
  }

  // The sign of percent, not of a remainder: 80%, (%), "% of", "CPU %".
  bool is_percent(std::size_t i) const {
    if (!is(at(i), Kind::sign, "%")) return false;
    const PromptToken* prior = before(i);
    const PromptToken* next = at(i + 1);
    const bool ends = next == nullptr || next->kind == Kind::close || next->kind == Kind::mark;
    if (is(prior, Kind::open) && ends) return true;
    if (natural(i + 1) && !next->in_code_braces && (prior == nullptr || is_atom(prior)))
      return !names_code(i + 1);
    return ends && (is(prior, Kind::number) || natural_before(i));
  }
  bool names_code(std::size_t i) const { return opens_code(i) || is(at(i), Kind::identifier); }

  void weigh_sign(std::size_t i) {
    const PromptToken& token = tokens_[i];
    if (token.in_code_braces) return;
    const std::string_view text = token.text;
    if (is_percent(i)) {
      add(Evidence::percent);
      return;
    }
    if (text == "&&" || text == "||" || text == "|=" || text == "|>") {
      add(Evidence::other_language);
    } else if (text == "==" || text == "=~" || text == "!~" || text == "!=") {
      add(Evidence::comparison);
    } else if (text != "-" && text != "/" && text != "&") {
      add(Evidence::sign);
    }
    if (text == "@" && is(at(i + 1), Kind::number)) add(Evidence::keyword_order);
    const PromptToken* next = at(i + 1);
    const bool unary = next != nullptr && (next->text == "-" || next->text == "+");
    if (is(next, Kind::sign) && !unary && !is_percent(i + 1) && text[0] != '\\') add(Evidence::dangling_sign);
  }

  void weigh_mark(std::size_t i) {
    const PromptToken& token = tokens_[i];
    if (token.in_code_braces) return;
    const PromptToken* next = at(i + 1);
    const bool ends = next == nullptr || next->space_before;
    if (token.text == "?" ? ends && !is(next, Kind::sign) : static_cast<unsigned char>(token.text[0]) >= 0x80)
      add(Evidence::question);
    else if (ends && natural_before(i) && !token.space_before)
      add(Evidence::sentence_mark);
  }

  void weigh_ends() {
    if (tokens_.empty()) return;
    const std::size_t last = tokens_.size() - 1;
    // A "/" after "of" or "on" is the root file system.
    const bool root = tokens_[last].text == "/" && (has_class(before(last), WordClass::function_word) ||
                                                    has_class(before(last), WordClass::keyword));
    if ((tokens_[last].kind == Kind::sign && !is_percent(last) && !root) ||
        has_class(&tokens_[last], WordClass::keyword))
      add(Evidence::dangling_sign);
    if (is(before(1), Kind::word) && is_capital(tokens_[0]) && natural(0) && tokens_.size() > 1 &&
        tokens_[1].kind == Kind::word && natural_[1])
      add(Evidence::sentence_case);
    const std::string_view first = tokens_[0].text;
    if ((tokens_[0].kind == Kind::sign && !is_percent(0)) || first == "and" || first == "or" ||
        first == "unless")
      add(Evidence::dangling_sign);
    const auto plural = [](const PromptToken& token) {
      return token.kind == Kind::word && token.text.ends_with('s') && !token.text.ends_with("ss") &&
             !is_upper(token.text[0]) && token.foreign_letters == 0;
    };
    if (tokens_.size() == 2 && plural(tokens_[0]) && plural(tokens_[1])) add(Evidence::plain_pair);
  }

  // SELECT … FROM, and the alert rules of Prometheus 1.
  void weigh_other_languages() {
    if (tokens_.empty()) return;
    const auto same = [](std::string_view a, std::string_view b) {
      return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                        [](char x, char y) { return (is_upper(x) ? x + 32 : x) == y; });
    };
    for (const auto& [first, second] :
         {std::pair("select", "from"), std::pair("select", "where"), std::pair("alert", "if")})
      if (same(tokens_[0].text, first) &&
          std::any_of(tokens_.begin(), tokens_.end(),
                      [&](const PromptToken& t) { return same(t.text, second); }))
        add(Evidence::other_language);
  }

  // Function words alone say nothing that could be asked of a metric; broken names look like them.
  bool has_content() const {
    if (content_) return true;
    for (const Evidence evidence :
         {Evidence::subject_word, Evidence::subject_at_sign, Evidence::label_word, Evidence::word_form,
          Evidence::foreign_letters, Evidence::company, Evidence::long_run, Evidence::figure})
      if (times(evidence) > 0) return true;
    return times(Evidence::question) > 0 && times(Evidence::identifier) > 0;
  }

  Judgement verdict() {
    for (std::size_t i = 0; i < kEvidenceKinds; ++i) {
      const int points = kWeights[i].points * std::min(seen_.seen[i], kWeights[i].at_most);
      (points > 0 ? seen_.language : seen_.promql) += points > 0 ? points : -points;
    }
    const bool language = has_content() && seen_.language >= seen_.promql + kMargin;
    seen_.reading = language ? Reading::prompt : Reading::promql;
    return seen_;
  }

  const std::vector<PromptToken>& tokens_;
  int unbalanced_;
  std::vector<bool> natural_;
  int run_ = 0;
  bool content_ = false;
  Judgement seen_;
};

}  // namespace

Judgement weigh(std::string_view text) {
  const PromptTokens split = split_prompt(text);
  return Scale(split).run();
}

std::string Judgement::reason() const {
  std::string for_language;
  std::string for_promql;
  for (std::size_t i = 0; i < kEvidenceKinds; ++i) {
    if (seen[i] == 0) continue;
    std::string& side = kWeights[i].points > 0 ? for_language : for_promql;
    side += side.empty() ? " (" : ", ";
    side += std::string(kWeights[i].name) + ' ' + std::to_string(seen[i]);
  }
  if (!for_language.empty()) for_language += ')';
  if (!for_promql.empty()) for_promql += ')';
  return std::string(reading == Reading::prompt ? "prompt" : "promql") + ": language " +
         std::to_string(language) + for_language + ", promql " + std::to_string(promql) + for_promql;
}

}  // namespace promql
