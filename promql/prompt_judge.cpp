#include "promql/prompt_judge.hpp"

#include <algorithm>
#include <vector>

#include "promql/prompt_context.hpp"
#include "promql/prompt_weights.hpp"

// Broken PromQL is PromQL with a few edits: however it is broken, most of what stands around the edit still
// shows brackets, operators and names, and an edit brings at most a pair or two of words side by side.
// Language is the other way round. So every sign of either is counted, weighed by one table, and language
// must win by a margin.
namespace promql {
namespace {

using Kind = PromptToken::Kind;

class Scale : PromptContext {
 public:
  explicit Scale(const PromptTokens& split)
      : PromptContext(split.tokens), tokens_(split.tokens), unbalanced_(split.unbalanced) {}

  Judgement run() {
    add(Evidence::unbalanced, unbalanced_);
    add(Evidence::company, company());
    add(Evidence::noun_use, noun_uses());
    for (std::size_t i = 0; i < tokens_.size(); ++i) weigh_token(i);
    weigh_ends();
    add(Evidence::only_words, only_words());
    weigh_other_languages();
    return verdict();
  }

 private:
  void add(Evidence evidence, int times = 1) { seen_.seen[static_cast<std::size_t>(evidence)] += times; }

  int times(Evidence evidence) const { return seen_.seen[static_cast<std::size_t>(evidence)]; }

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
        weigh_string(i);
        break;
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
    const bool bracket = i > 1 && is(before(i), Kind::open, "(") && divides(i - 2);
    return divides(i + 1) || (i > 0 && divides(i - 1)) || bracket;
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
        if (token.text != "up" || !(has_class(before(i), WordClass::subject) ||
                                    (has_class(before(i), WordClass::unknown) && natural_before(i))))
          add(Evidence::placeholder);
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

  // A short one at the end may be a keyword that is being typed.
  void weigh_function_word(std::size_t i) {
    if (tokens_[i].text.size() > 2)
      add(Evidence::function_word);
    else if (i + 1 < tokens_.size() ? speaks(at(i + 1)) || !beside_sign(i) : !starts_keyword(tokens_[i].text))
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
                      !has_class(prior, WordClass::placeholder) && !is_lost_keyword(token) &&
                      !is_lost_keyword(*prior);
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

  // Scripts without spaces quote without them too.
  void weigh_string(std::size_t i) {
    if (tokens_[i].in_code_braces) return;
    const auto spaced_script = [](const PromptToken* token) {
      return is(token, Kind::word) && token->foreign_letters == 0;
    };
    if (!tokens_[i].space_before && spaced_script(before(i))) add(Evidence::glued_quote);
    const PromptToken* next = at(i + 1);
    if (spaced_script(next) && !next->space_before) add(Evidence::glued_quote);
  }

  void weigh_bracket(std::size_t i) {
    const PromptToken& token = tokens_[i];
    if (token.in_code_braces) return;
    if (i == 0) add(Evidence::opening_bracket);
    if (token.text == "(" && has_class(at(i + 1), WordClass::keyword) && is(at(i + 2), Kind::close))
      add(Evidence::grouping);
    if (token.text == "(" && is(before(i), Kind::close, ")")) add(Evidence::bracket_pair);
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
    if (!glued && natural(i - 1) && is(at(i + 1), Kind::word) && is(at(i + 2), Kind::close) &&
        i + 3 == tokens_.size())
      add(Evidence::aside);
    const bool after_word = i >= 2 && natural(i - 2);
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
    if (token.space_before && is(at(i + 1), Kind::open, "(") && at(i + 1)->space_before && i > 0)
      add(Evidence::sign_and_bracket);
    if (text == "/" && !is_capital(tokens_[0]) && is(before(i), Kind::word) && is(at(i + 1), Kind::word) &&
        at(i + 1)->space_before)
      add(Evidence::spaced_slash);
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
    if (token.text == "?" ? ends && i > 1 && !is(next, Kind::sign) && !is(before(i), Kind::sign)
                          : static_cast<unsigned char>(token.text[0]) >= 0x80)
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
        tokens_[1].kind == Kind::word && natural(1))
      add(Evidence::sentence_case);
    const std::string_view first = tokens_[0].text;
    if (unbalanced_ > 0 && std::string_view("\"'`").find(first[0]) != std::string_view::npos)
      add(Evidence::quoted_start);
    if ((tokens_[0].kind == Kind::sign && !is_percent(0)) || first == "and" || first == "or" ||
        first == "unless")
      add(Evidence::dangling_sign);
    const auto plural = [](const PromptToken& token) {
      return token.kind == Kind::word && token.text.ends_with('s') && !token.text.ends_with("ss") &&
             !token.text.ends_with("us") && !token.text.ends_with("is") && token.text.size() > 3 &&
             !is_upper(token.text[0]) && token.foreign_letters == 0;
    };
    if (tokens_.size() != 2) return;
    const bool both = plural(tokens_[0]) && plural(tokens_[1]);
    if (both) add(Evidence::plain_pair);
    const auto title_word = [](const PromptToken& token) {
      return token.kind == Kind::word && is_plain(token, 3) && is_word(token);
    };
    if (!both && title_word(tokens_[0]) && title_word(tokens_[1]) && tokens_[1].text.size() > 4 &&
        tokens_[1].word_class != WordClass::label && (plural(tokens_[1]) || has_word_form(tokens_[1].text)))
      add(Evidence::title_pair);
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
                      [&, word = second](const PromptToken& t) { return same(t.text, word); }))
        add(Evidence::other_language);
  }

  static bool is_word(const PromptToken& token) {
    return token.word_class == WordClass::function_word || token.word_class == WordClass::subject ||
           token.word_class == WordClass::label ||
           (token.word_class == WordClass::unknown && (token.text.size() < 4 || !is_lost_keyword(token)));
  }

  // Two edits can't bring many words together that operators stood between, in whatever language they are.
  // The words beyond the third of a text that has nothing else, but perhaps one keyword.
  int only_words() const {
    int words = 0;
    int keywords = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const PromptToken& token = tokens_[i];
      if (token.kind != Kind::word) return 0;
      if (token.word_class == WordClass::keyword) {
        if (++keywords > 1 || i == 0 || i + 1 == tokens_.size()) return 0;
      } else if (((token.text == "a" && i > 0) || is_plain(token, 2)) && is_word(token)) {
        ++words;
      } else {
        return 0;
      }
    }
    return std::max(0, words - 3);
  }

  // Function words alone say nothing that could be asked of a metric; broken names look like them.
  bool has_content() const {
    if (content_) return true;
    for (const Evidence evidence : {Evidence::subject_word, Evidence::subject_at_sign, Evidence::label_word,
                                    Evidence::word_form, Evidence::foreign_letters, Evidence::company,
                                    Evidence::title_pair, Evidence::long_run, Evidence::figure})
      if (times(evidence) > 0) return true;
    const bool asks = times(Evidence::question) > 0 || times(Evidence::function_word) > 1;
    return asks && times(Evidence::identifier) > 0;
  }

  // Words that nowhere stand side by side, in a sentence or as a title are operands.
  bool holds_together() const {
    for (const Evidence evidence :
         {Evidence::side_by_side, Evidence::only_words, Evidence::title_pair, Evidence::capital,
          Evidence::percent, Evidence::question, Evidence::sentence_mark, Evidence::contraction,
          Evidence::foreign_letters})
      if (times(evidence) > 0) return true;
    return false;
  }

  Judgement verdict() {
    for (std::size_t i = 0; i < kEvidenceKinds; ++i) {
      const int points = kWeights[i].points * std::min(seen_.seen[i], kWeights[i].at_most);
      (points > 0 ? seen_.language : seen_.promql) += points > 0 ? points : -points;
    }
    const bool language = has_content() && holds_together() && seen_.language >= seen_.promql + kMargin;
    seen_.reading = language ? Reading::prompt : Reading::promql;
    return seen_;
  }

  const std::vector<PromptToken>& tokens_;
  int unbalanced_;
  int run_ = 0;
  bool content_ = false;
  Judgement seen_;
};

}  // namespace

Judgement weigh(std::string_view text) {
  const PromptTokens split = split_prompt(text);
  return Scale(split).run();
}

}  // namespace promql
