#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include "cache/template_parts.hpp"
#include "promql/parser.hpp"
#include "promql/printer.hpp"

namespace cache {
namespace {

using Kind = PromptToken::Kind;
using Site = TemplateSite::Kind;

constexpr std::size_t kMaxAttempts = 20'000;

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
  const PromptTokens tokens_;
  std::size_t attempts_ = 0;
  Way way_;
  std::vector<Way> ways_;
};

}  // namespace

std::optional<std::string> refill(const Template& known, std::string_view promql, std::string_view prompt,
                                  const LiveValues& live) {
  auto parsed = promql::parse(promql, template_limits());
  if (!parsed) return std::nullopt;
  auto found = template_sites(*parsed.ast.root());
  for (const auto& slot : known.slots)
    for (auto site : slot.sites)
      if (site >= found.sites.size()) return std::nullopt;
  return Filler(known, std::move(found), parsed.ast, prompt, live).run();
}

}  // namespace cache
