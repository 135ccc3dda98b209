#include <algorithm>
#include <cmath>
#include <set>

#include "cache/template_parts.hpp"
#include "promql/parser.hpp"
#include "promql/text.hpp"

namespace cache {

namespace {

using Kind = PromptToken::Kind;
using Site = TemplateSite::Kind;

constexpr std::size_t kMaxSites = 64;

bool same(double a, double b) {
  return std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b));
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
  Aligner(std::string_view prompt, const PromptTokens& tokens, const TemplateSites& found)
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
  const PromptTokens& tokens_;
  const TemplateSites& found_;
  std::vector<TemplateSlot> slots_;
  std::vector<std::pair<std::size_t, std::size_t>> contested_;
};

}  // namespace

std::optional<Template> make_template(std::string_view prompt, std::string_view promql) {
  Template made;
  made.tokens = prompt_tokens(prompt);
  if (made.tokens.empty()) return std::nullopt;
  auto parsed = promql::parse(promql, template_limits());
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

}  // namespace cache
