#include "translate/builtin/confidence.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "translate/builtin/data_texts.hpp"
#include "translate/builtin/table.hpp"
#include "translate/builtin/words.hpp"

namespace translate::builtin {
namespace {

const std::map<std::string, double, std::less<>>& weights() {
  static const std::map<std::string, double, std::less<>> instance = [] {
    std::map<std::string, double, std::less<>> out;
    each_row(confidence_text(), [&out](const std::vector<std::string_view>& row) {
      if (row.size() >= 2) out[std::string(row[0])] = std::strtod(std::string(row[1]).c_str(), nullptr);
    });
    return out;
  }();
  return instance;
}

double weight_of(std::string_view name) {
  const auto found = weights().find(name);
  return found == weights().end() ? 0 : found->second;
}

double logistic(double x) {
  return 1 / (1 + std::exp(-x));
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// "Title: legend - gloss" has words of lower weight at its end.
bool has_gloss(const Prompt& prompt) {
  return prompt.titled && !prompt.tokens.empty() && prompt.tokens.back().weight < 1;
}

bool starts_with_count(const Prompt& prompt) {
  if (prompt.tokens.empty()) return false;
  const auto& first = prompt.tokens.front().stem;
  return first == "number" || first == "count" || first == "total" || first == "amount";
}

bool says_prometheus(const Prompt& prompt) {
  return std::any_of(prompt.tokens.begin(), prompt.tokens.end(),
                     [](const Token& token) { return token.stem == "prometheus"; });
}

// Of the words that matter, how many say little.
double share_of_common_words(const Reading& reading) {
  if (reading.content.empty()) return 0;
  const auto common = std::count_if(reading.content.begin(), reading.content.end(),
                                    [](const Content& content) { return content.weight < 0.3; });
  return static_cast<double>(common) / static_cast<double>(reading.content.size());
}

// How many things it says that are seldom said of anything but metrics, at most three.
double signs_of_monitoring(const Intent& intent) {
  const bool bound = std::any_of(intent.thresholds.begin(), intent.thresholds.end(),
                                 [](const Threshold& threshold) { return !threshold.unit.empty(); });
  const bool share = intent.share || intent.percent;
  return std::min(3.0, (intent.quantiles.empty() ? 0.0 : 2.0) + (bound ? 1.0 : 0.0) + (share ? 1.0 : 0.0) +
                           (intent.per > 0 ? 1.0 : 0.0) + (intent.window ? 1.0 : 0.0) +
                           (intent.warn ? 1.0 : 0.0) + (intent.top > 0 ? 1.0 : 0.0));
}

// How many things that the prompt asks for the expression does not do.
double debts(const Intent& intent, const Pick& pick) {
  const std::string_view text = pick.promql;
  double out = 0;
  const auto owes = [&out](bool asked, bool done) { out += asked && !done ? 1 : 0; };
  owes(!intent.quantiles.empty(), has(text, "quantile"));
  owes(intent.share || intent.percent, pick.draft.ratio);
  owes(intent.top > 0, has(text, "topk(") || has(text, "bottomk("));
  owes(intent.compare || intent.offset, has(text, " offset "));
  owes(intent.predict.has_value(), has(text, "predict_linear("));
  owes(intent.absent, has(text, "absent"));
  owes(intent.changes, has(text, "changes("));
  owes(intent.age || intent.until, has(text, "time()"));
  owes(!intent.excluded.empty(), has(text, "!=") || has(text, "!~"));
  owes(intent.window.has_value(), has(text, '[' + print_duration(intent.window.value_or(0))));
  owes(intent.per > 0 || intent.increase,
       has(text, "rate(") || has(text, "increase(") || has(text, "count("));
  owes(intent.agg == "avg", has(text, "avg") || pick.draft.ratio || has(text, "/") || has(text, "rate("));
  return std::min(1.0, out / 2);
}

}  // namespace

Features confidence_features(const Reading& reading, const std::vector<Pick>& picks) {
  const auto& first = picks.front();
  double other_metric = 0.3, other_core = 0.3, other_grouping = 0.3;
  for (std::size_t i = 1; i < picks.size(); ++i) {
    const auto gap = std::clamp(first.draft.score - picks[i].draft.score, 0.0, 0.3);
    const auto& traits = picks[i].traits;
    if (traits.metrics != first.traits.metrics)
      other_metric = std::min(other_metric, gap);
    else if (traits.core != first.traits.core)
      other_core = std::min(other_core, gap);
    else if (traits.grouping != first.traits.grouping)
      other_grouping = std::min(other_grouping, gap);
  }
  const auto& intent = reading.intent;
  const bool machine = !adds_up(first.traits.metrics);
  const bool asks = intent.imperative || intent.which || intent.warn;
  const bool shaped = !intent.groups.empty() || !intent.agg.empty() || intent.top > 0;
  const bool assumed = std::any_of(first.draft.assumptions.begin(), first.draft.assumptions.end(),
                                   [](const std::string& text) { return text.starts_with("percentile "); });
  const bool asks_share = intent.share || intent.percent || intent.maybe_share;
  const double owed = debts(intent, first);
  // One family, as it is or its rate, and nothing that could be done in several usual ways.
  // Figures of Prometheus itself are shown as they are or for each server, as often as not; its complaints
  // are not.
  const bool either = is_monitoring(first.traits.metrics) && !intent.failing;
  const bool plain = !shaped && !either && !asks_share && !first.draft.frame && !first.draft.loose &&
                     owed == 0 && !starts_with_count(reading.prompt);
  return {{"mass", first.draft.mass},
          {"coverage", first.draft.coverage},
          {"unknown", first.draft.unknown},
          {"metric margin", other_metric / 0.3},
          {"core margin", other_core / 0.3},
          {"grouping margin", other_grouping / 0.3},
          {"frame", first.draft.frame ? 1.0 : 0.0},
          {"loose", first.draft.loose ? 1.0 : 0.0},
          {"machine", machine ? 1.0 : 0.0},
          {"asks", asks ? 1.0 : 0.0},
          {"shaped", shaped ? 1.0 : 0.0},
          {"debts", owed},
          {"plain", plain ? 1.0 : 0.0},
          {"assumed", assumed ? 1.0 : 0.0},
          {"asks share", asks_share ? 1.0 : 0.0},
          {"asks average", intent.agg == "avg" ? 1.0 : 0.0},
          {"full coverage", first.draft.coverage > 0.95 ? 1.0 : 0.0},
          {"all explained", first.draft.unknown < 0.05 ? 1.0 : 0.0},
          {"close metric", other_metric < 0.06 ? 1.0 : 0.0},
          {"close core", other_core < 0.03 ? 1.0 : 0.0},
          {"titled", reading.prompt.titled ? 1.0 : 0.0},
          {"events", intent.increase || intent.failing ? 1.0 : 0.0},
          {"glossed", has_gloss(reading.prompt) ? 1.0 : 0.0},
          {"counted", starts_with_count(reading.prompt) ? 1.0 : 0.0},
          {"names prometheus", says_prometheus(reading.prompt) ? 1.0 : 0.0},
          {"grouped", first.traits.grouping.empty() ? 0.0 : 1.0},
          {"groups asked", intent.groups.empty() ? 0.0 : 1.0},
          {"shares name", share_of_common_words(reading)},
          {"rate", intent.per > 0 ? 1.0 : 0.0},
          {"foreign", reading.prompt.foreign ? 1.0 : 0.0},
          {"bounded", intent.thresholds.empty() ? 0.0 : 1.0},
          {"long", std::min(1.0, static_cast<double>(reading.content.size()) / 12)},
          {"short", reading.content.size() <= 2 ? 1.0 : 0.0}};
}

namespace {

// Stretched so that 0.5 stands where answers may be relied on: at the likelihood `sure` of being right, and
// not where they are as often wrong.
double relied_on(double likelihood, double sure) {
  if (sure <= 0 || sure >= 1) return likelihood;
  return likelihood < sure ? 0.5 * likelihood / sure : 0.5 + 0.5 * (likelihood - sure) / (1 - sure);
}

}  // namespace

std::vector<double> confidence_of(const Reading& reading, const std::vector<Pick>& picks) {
  std::vector<double> out;
  if (picks.empty()) return out;
  const auto features = confidence_features(reading, picks);
  // Panels and alerts of machines have their own ways, and so their own weights.
  const bool machine = !adds_up(picks.front().traits.metrics);
  const std::string kind = machine ? "machine: " : "app: ";
  double sum = weight_of(kind + "base");
  for (const auto& [name, value] : features) sum += weight_of(kind + std::string(name)) * value;
  // Outside of what the catalog holds little of the prompt is explained, whatever the shape.
  const double inside =
      logistic(weight_of("inside slope") *
               (picks.front().draft.mass - weight_of("inside unknown") * picks.front().draft.unknown +
                weight_of("inside sign") * signs_of_monitoring(reading.intent) - weight_of("inside mass")));
  const double first = std::min(
      0.85, inside * std::max(weight_of("least"), relied_on(logistic(sum), weight_of(kind + "sure"))));
  const double best = picks.front().draft.score;
  for (const auto& pick : picks) {
    const double behind = std::clamp((best - pick.draft.score) / 0.4, 0.0, 1.0);
    const double mine = first * (out.empty() ? 1 : 0.9 - 0.6 * behind);
    out.push_back(out.empty() ? mine : std::min(mine, out.back()));
  }
  return out;
}

}  // namespace translate::builtin
