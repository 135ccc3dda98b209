#include "cache/template.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include "promql/parser.hpp"
#include "promql/printer.hpp"
#include "promql/text.hpp"

namespace cache {

namespace {

using Kind = PromptToken::Kind;
using Site = TemplateSite::Kind;
using Tokens = std::vector<PromptToken>;

constexpr std::size_t kMaxValueTokens = 4;
constexpr std::size_t kMaxSites = 64;
constexpr std::size_t kMaxValueSlots = 4;
constexpr std::size_t kMaxValueSpans = 10;
constexpr std::size_t kMaxAttempts = 20'000;

promql::ParseOptions limits() {
  promql::ParseOptions options;
  options.max_bytes = 16 * 1024;
  options.max_depth = 200;
  options.max_errors = 1;
  return options;
}

bool same(double a, double b) {
  return std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b));
}

// The prompt's text of some tokens, in lower case; what was quoted without its quotes. Empty where the tokens
// don't stand side by side.
std::string span_text(std::string_view prompt, const Tokens& tokens, std::size_t first, std::size_t count) {
  if (tokens[first].kind == Kind::quoted) return count == 1 ? ascii_lower(tokens[first].text) : std::string();
  for (std::size_t i = first + 1; i < first + count; ++i) {
    if (tokens[i].kind == Kind::quoted || tokens[i].begin < tokens[i - 1].end ||
        tokens[i].begin - tokens[i - 1].end > 1)
      return {};
  }
  return ascii_lower(prompt.substr(tokens[first].begin, tokens[first + count - 1].end - tokens[first].begin));
}

std::optional<double> number_of(std::string_view text) {
  double value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// How the number at a site is said by the number of a token: site = scale × token. nullopt where it is not.
std::optional<double> scale_of(const PromptToken& token, double number) {
  if (token.number == 0) return std::nullopt;
  if (same(token.number, number)) return 1;
  if (token.unit == "percent" && same(token.number / 100, number)) return 0.01;
  if (const double bytes = bytes_of(token.unit); bytes > 0 && same(token.number * bytes, number))
    return bytes;
  return std::nullopt;
}

// Whether a number of the expression may have come from this token, in whatever unit.
bool may_say(const PromptToken& token, double number) {
  switch (token.kind) {
    case Kind::number:
      return same(token.number, number) || same(token.number / 100, number) || scale_of(token, number);
    case Kind::quantile:
      return same(token.number, number) || same(token.number * 100, number);
    case Kind::duration: {
      const double seconds = std::chrono::duration<double>(token.length).count();
      if (same(seconds, number) || same(seconds * 1000, number)) return true;
      for (double unit : {60.0, 3600.0, 86400.0})
        if (seconds > unit && same(seconds / unit, number)) return true;
      return false;
    }
    default:
      return false;
  }
}

// Aligns one prompt with one expression.
class Aligner {
 public:
  Aligner(std::string_view prompt, const Tokens& tokens, const TemplateSites& found)
      : prompt_(prompt), tokens_(tokens), found_(found) {}

  std::vector<TemplateSlot> run() {
    find_values();
    for (std::size_t i = 0; i < tokens_.size(); ++i) find_number(i);
    drop_contested();
    std::sort(slots_.begin(), slots_.end(), [](const auto& a, const auto& b) { return a.token < b.token; });
    return std::move(slots_);
  }

 private:
  bool stands_elsewhere(std::string_view lowered) const {
    return std::any_of(found_.texts.begin(), found_.texts.end(), [&](std::string_view text) {
      return ascii_lower(text).find(lowered) != std::string::npos;
    });
  }

  void find_values() {
    std::set<std::string> values;
    for (const auto& site : found_.sites)
      if (site.kind == Site::value) values.insert(ascii_lower(site.matcher->value));
    for (const auto& value : values) {
      TemplateSlot slot;
      slot.text = value;
      std::size_t places = 0;
      for (std::size_t first = 0; first < tokens_.size(); ++first) {
        for (std::size_t count = 1; count <= kMaxValueTokens && first + count <= tokens_.size(); ++count) {
          if (!says_value(first, count, value)) continue;
          ++places;
          slot.token = first;
          slot.tokens = count;
        }
      }
      if (places != 1) continue;
      std::set<std::string_view> labels;
      for (std::size_t i = 0; i < found_.sites.size(); ++i) {
        const auto& site = found_.sites[i];
        if (site.kind == Site::value && ascii_lower(site.matcher->value) == value) {
          labels.insert(site.matcher->name);
          slot.sites.push_back(i);
        } else if (site.kind != Site::value && says_number(slot, site)) {
          labels.insert("");
        }
      }
      slot.kind = tokens_[slot.token].kind == Kind::quantile ? Site::quantile : Site::value;
      const bool alone = labels.size() == 1 && !stands_elsewhere(value);
      // A value that another one contains may be meant by that one: `api` beside `api-gateway`.
      const bool inside = std::any_of(values.begin(), values.end(), [&](const auto& other) {
        return other != value && other.find(value) != std::string::npos;
      });
      if (alone && !inside && !is_telling_word(value))
        slots_.push_back(std::move(slot));
      else
        contested_.push_back({slot.token, slot.tokens});
    }
  }

  bool says_value(std::size_t first, std::size_t count, const std::string& value) const {
    if (span_text(prompt_, tokens_, first, count) == value) return true;
    const auto& token = tokens_[first];
    if (count != 1 || token.kind != Kind::quantile) return false;
    auto number = number_of(value);
    return number && same(*number, token.number);
  }

  bool says_number(const TemplateSlot& slot, const TemplateSite& site) const {
    return slot.tokens == 1 && may_say(tokens_[slot.token], site.number);
  }

  void find_number(std::size_t at) {
    const auto& token = tokens_[at];
    if (token.kind != Kind::number && token.kind != Kind::duration && token.kind != Kind::quantile) return;
    TemplateSlot slot;
    slot.token = at;
    slot.text = token.text;
    const TemplateSite* first = nullptr;
    for (std::size_t i = 0; i < found_.sites.size(); ++i) {
      const auto& site = found_.sites[i];
      if (site.kind == Site::value) {
        auto number = number_of(site.matcher->value);
        if (number && may_say(token, *number)) return;
        continue;
      }
      if (site.is_duration() || (site.kind == Site::other && site.length.count() != 0)) {
        if (token.kind == Kind::duration ? token.length != site.length : !may_say(token, site.number))
          continue;
      } else if (!may_say(token, site.number)) {
        continue;
      }
      if (first && (first->kind != site.kind || first->function != site.function)) return;
      const auto scale = scale_at(token, site);
      if (!scale || (first && *scale != slot.scale)) return;
      slot.scale = *scale;
      slot.kind = site.kind;
      first = &site;
      slot.sites.push_back(i);
    }
    if (!first || says_rate(at) || is_signed(at) || said_twice(at) || digits_in_names(token)) return;
    slots_.push_back(std::move(slot));
  }

  // nullopt where such a token can't fill such a site.
  static std::optional<double> scale_at(const PromptToken& token, const TemplateSite& site) {
    const double seconds = std::chrono::duration<double>(token.length).count();
    switch (site.kind) {
      case Site::window:
      case Site::subwindow:
      case Site::offset:
        return token.kind == Kind::duration && token.length == site.length ? std::optional(1.0)
                                                                           : std::nullopt;
      case Site::quantile:
        return token.kind != Kind::duration && token.unit.empty() && same(token.number, site.number)
                   ? std::optional(1.0)
                   : std::nullopt;
      case Site::k:
        return token.kind == Kind::number && token.unit.empty() && same(token.number, site.number)
                   ? std::optional(1.0)
                   : std::nullopt;
      case Site::threshold:
        if (token.kind == Kind::number) return scale_of(token, site.number);
        if (token.kind != Kind::duration || seconds <= 0) return std::nullopt;
        if (same(seconds, site.number)) return 1;
        return same(seconds * 1000, site.number) ? std::optional(1000.0) : std::nullopt;
      case Site::horizon:
        return token.kind == Kind::duration && same(seconds, site.number) ? std::optional(1.0) : std::nullopt;
      default:
        return std::nullopt;
    }
  }

  // `requests per 5m` is a unit, not a window.
  bool says_rate(std::size_t at) const {
    if (at == 0 || tokens_[at].kind != Kind::duration) return false;
    const auto& before = tokens_[at - 1].text;
    return before == "per" || before == "every" || before == "each" || before == "/" || before == "a";
  }

  bool is_signed(std::size_t at) const {
    return at > 0 && (tokens_[at - 1].text == "-" || tokens_[at - 1].text == "+");
  }

  bool said_twice(std::size_t at) const {
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      if (i != at && (tokens_[i].text == tokens_[at].text || may_say(tokens_[i], tokens_[at].number)))
        return true;
    return false;
  }

  // node_load5, redis2_ops_total, code=~"5..": the number may have chosen the name.
  bool digits_in_names(const PromptToken& token) const {
    const auto digits = token.text.substr(0, token.text.find_first_not_of("0123456789"));
    auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    auto holds = [&](std::string_view text, std::string_view wanted) {
      for (auto at = text.find(wanted); !wanted.empty() && at != std::string_view::npos;
           at = text.find(wanted, at + 1)) {
        const auto end = at + wanted.size();
        if ((at == 0 || !is_digit(text[at - 1])) && (end == text.size() || !is_digit(text[end]))) return true;
      }
      return false;
    };
    std::string percent;
    if (token.kind == Kind::quantile) promql::append_number(percent, std::round(token.number * 1e10) / 1e8);
    return std::any_of(found_.texts.begin(), found_.texts.end(), [&](std::string_view text) {
      return (token.kind != Kind::quantile && holds(text, digits)) || holds(text, percent);
    });
  }

  void drop_contested() {
    auto overlap = [](std::size_t a, std::size_t a_count, std::size_t b, std::size_t b_count) {
      return a < b + b_count && b < a + a_count;
    };
    std::vector<bool> drop(slots_.size());
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      for (std::size_t j = 0; j < slots_.size(); ++j)
        if (i != j && overlap(slots_[i].token, slots_[i].tokens, slots_[j].token, slots_[j].tokens))
          drop[i] = true;
      for (const auto& [first, count] : contested_)
        if (overlap(slots_[i].token, slots_[i].tokens, first, count)) drop[i] = true;
    }
    std::vector<TemplateSlot> kept;
    for (std::size_t i = 0; i < slots_.size(); ++i)
      if (!drop[i]) kept.push_back(std::move(slots_[i]));
    slots_ = std::move(kept);
  }

  const std::string_view prompt_;
  const Tokens& tokens_;
  const TemplateSites& found_;
  std::vector<TemplateSlot> slots_;
  std::vector<std::pair<std::size_t, std::size_t>> contested_;
};

bool is_value_slot(const TemplateSlot& slot, const TemplateSites& found) {
  return found.sites[slot.sites.front()].kind == Site::value;
}

// Fills the slots of one expression from the tokens of another prompt.
class Filler {
 public:
  Filler(const Template& known, TemplateSites found, promql::Ast& ast, std::string_view prompt,
         const LiveValues& live)
      : known_(known),
        found_(std::move(found)),
        ast_(ast),
        prompt_(prompt),
        live_(live),
        tokens_(prompt_tokens(prompt)) {}

  std::optional<std::string> run() {
    if (tokens_.empty() || !step(0, 0, 0) || ways_.size() != 1) return std::nullopt;
    for (const auto& [site, fill] : ways_.front()) put(found_.sites[site], fill);
    return promql::print(*ast_.root());
  }

 private:
  struct Fill {
    std::string value;
    promql::Duration length{0};
    double number = 0;
    friend bool operator==(const Fill&, const Fill&) = default;
  };
  using Way = std::vector<std::pair<std::size_t, Fill>>;

  // Matches what is left of both sides; gathers every way that fits. False when it took too long.
  bool step(std::size_t at, std::size_t mine, std::size_t slot) {
    if (++attempts_ > kMaxAttempts || ways_.size() > 1) return false;
    if (at == known_.tokens.size()) {
      if (mine == tokens_.size() && std::find(ways_.begin(), ways_.end(), way_) == ways_.end())
        ways_.push_back(way_);
      return ways_.size() < 2;
    }
    if (slot == known_.slots.size() || known_.slots[slot].token != at) {
      if (mine == tokens_.size() || !equal(known_.tokens[at], tokens_[mine])) return true;
      return step(at + 1, mine + 1, slot);
    }
    const auto& hole = known_.slots[slot];
    const std::size_t longest = is_value_slot(hole, found_) ? kMaxValueTokens : 1;
    for (std::size_t count = 1; count <= longest && mine + count <= tokens_.size(); ++count) {
      auto fill = read(hole, mine, count);
      if (!fill) continue;
      for (auto site : hole.sites) way_.emplace_back(site, *fill);
      const bool go_on = step(at + hole.tokens, mine + count, slot + 1);
      way_.resize(way_.size() - hole.sites.size());
      if (!go_on) return false;
    }
    return true;
  }

  static bool equal(const PromptToken& a, const PromptToken& b) {
    return a.kind == b.kind && a.text == b.text;
  }

  std::optional<Fill> read(const TemplateSlot& hole, std::size_t first, std::size_t count) const {
    const auto& token = tokens_[first];
    const auto& old = known_.tokens[hole.token];
    const double seconds = std::chrono::duration<double>(token.length).count();
    Fill fill;
    if (is_value_slot(hole, found_)) return read_value(hole, first, count);
    if (token.kind != old.kind || token.unit != old.unit || (first > 0 && tokens_[first - 1].text == "-"))
      return std::nullopt;
    switch (hole.kind) {
      case Site::window:
      case Site::subwindow:
      case Site::offset:
        if (seconds < 0.001 || seconds > 10 * 366 * 86400.0) return std::nullopt;
        for (auto site : hole.sites)
          if (found_.sites[site].step > token.length) return std::nullopt;
        fill.length = token.length;
        return fill;
      case Site::quantile:
        if (token.number <= 0 || token.number >= 1) return std::nullopt;
        fill.number = token.number;
        return fill;
      case Site::k:
        if (token.number < 1 || token.number > 1000 || token.number != std::floor(token.number))
          return std::nullopt;
        fill.number = token.number;
        return fill;
      case Site::threshold:
      case Site::horizon: {
        const double said = token.kind == Kind::duration ? seconds : token.number;
        // Through text, so that 7.5% becomes 0.075 and not 0.07500000000000001.
        char text[64];
        auto end =
            std::to_chars(text, text + sizeof text, said * hole.scale, std::chars_format::general, 15).ptr;
        fill.number = number_of({text, static_cast<std::size_t>(end - text)}).value_or(said * hole.scale);
        return fill;
      }
      default:
        return std::nullopt;
    }
  }

  std::optional<Fill> read_value(const TemplateSlot& hole, std::size_t first, std::size_t count) const {
    std::string said = span_text(prompt_, tokens_, first, count);
    if (hole.kind == Site::quantile) {
      if (count != 1 || tokens_[first].kind != Kind::quantile) return std::nullopt;
      said = tokens_[first].text;
    }
    if (said.empty() || is_telling_word(said)) return std::nullopt;
    // The same value in two places that had different ones: one of them is likely a slip.
    for (const auto& [site, fill] : way_)
      if (found_.sites[site].kind == Site::value && ascii_lower(fill.value) == said) return std::nullopt;
    Fill fill;
    for (auto index : hole.sites) {
      const auto& site = found_.sites[index];
      auto value = live_value(site.metric, site.matcher->name, said, ascii_lower(site.matcher->value));
      if (!value || (!fill.value.empty() && fill.value != *value)) return std::nullopt;
      fill.value = *value;
    }
    const auto& token = tokens_[first];
    if (token.kind == Kind::quoted && token.text != fill.value) return std::nullopt;
    return fill;
  }

  // The one value of this label that is said, unless it may just as well be another label's: only labels that
  // the approved value was also found in have been decided on.
  std::optional<std::string> live_value(std::string_view metric, std::string_view label,
                                        const std::string& said, const std::string& old) const {
    std::set<std::string> decided;
    for (const auto& found : live_.labels_with(metric, old)) decided.insert(found.label);
    std::optional<std::string> value;
    for (const auto& found : live_.labels_with(metric, said)) {
      if (found.label == label) {
        if (value) return std::nullopt;
        value = found.value;
      } else if (!decided.contains(found.label)) {
        return std::nullopt;
      }
    }
    return value;
  }

  void put(const TemplateSite& site, const Fill& fill) {
    switch (site.kind) {
      case Site::value:
        site.matcher->value = ast_.intern(fill.value);
        break;
      case Site::window:
        static_cast<promql::MatrixSelector*>(site.node)->window = fill.length;
        break;
      case Site::subwindow:
        static_cast<promql::SubqueryExpr*>(site.node)->window = fill.length;
        break;
      case Site::offset:
        site.shift->offset = fill.length;
        break;
      default:
        static_cast<promql::NumberLiteral*>(site.node)->value = fill.number;
    }
  }

  const Template& known_;
  const TemplateSites found_;
  promql::Ast& ast_;
  const std::string_view prompt_;
  const LiveValues& live_;
  const Tokens tokens_;
  std::size_t attempts_ = 0;
  Way way_;
  std::vector<Way> ways_;
};

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

void append_keys(const Tokens& tokens, const std::vector<Span>& spans, std::size_t next,
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

std::optional<Template> make_template(std::string_view prompt, std::string_view promql) {
  Template made;
  made.tokens = prompt_tokens(prompt);
  if (made.tokens.empty()) return std::nullopt;
  auto parsed = promql::parse(promql, limits());
  if (!parsed) return std::nullopt;
  const auto found = template_sites(*parsed.ast.root());
  if (found.sites.size() > kMaxSites) return std::nullopt;
  made.slots = Aligner(prompt, made.tokens, found).run();
  const auto values = std::count_if(made.slots.begin(), made.slots.end(), [&](const auto& slot) {
    return is_value_slot(slot, found) && slot.kind == Site::value;
  });
  if (made.slots.empty() || static_cast<std::size_t>(values) > kMaxValueSlots) return std::nullopt;
  return made;
}

std::optional<std::string> refill(const Template& known, std::string_view promql, std::string_view prompt,
                                  const LiveValues& live) {
  auto parsed = promql::parse(promql, limits());
  if (!parsed) return std::nullopt;
  auto found = template_sites(*parsed.ast.root());
  for (const auto& slot : known.slots)
    for (auto site : slot.sites)
      if (site >= found.sites.size()) return std::nullopt;
  return Filler(known, std::move(found), parsed.ast, prompt, live).run();
}

std::string template_key(const Template& known) {
  std::string key;
  std::size_t slot = 0;
  for (std::size_t i = 0; i < known.tokens.size();) {
    while (slot < known.slots.size() && known.slots[slot].token < i) ++slot;
    const bool hole =
        slot < known.slots.size() && known.slots[slot].token == i && known.slots[slot].kind == Site::value;
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
