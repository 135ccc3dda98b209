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

using Features = std::vector<std::pair<std::string_view, double>>;

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

// What speaks for and against the first pick being what was meant, each about 0..1.
Features features_of(const Reading& reading, const std::vector<Pick>& picks) {
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
  return {{"mass", first.draft.mass},
          {"coverage", first.draft.coverage},
          {"unknown", first.draft.unknown},
          {"metric margin", other_metric / 0.3},
          {"core margin", other_core / 0.3},
          {"grouping margin", other_grouping / 0.3},
          {"frame", first.draft.frame ? 1.0 : 0.0},
          {"loose", first.draft.loose ? 1.0 : 0.0},
          {"machine", machine ? 1.0 : 0.0},
          {"machine title", machine && !asks ? 1.0 : 0.0},
          {"machine shaped", machine && shaped ? 1.0 : 0.0},
          {"bounded", intent.thresholds.empty() ? 0.0 : 1.0},
          {"long", std::min(1.0, static_cast<double>(reading.content.size()) / 12)},
          {"short", reading.content.size() <= 2 ? 1.0 : 0.0}};
}

}  // namespace

std::vector<double> confidence_of(const Reading& reading, const std::vector<Pick>& picks) {
  std::vector<double> out;
  if (picks.empty()) return out;
  const auto features = features_of(reading, picks);
  double sum = weight_of("base");
  for (const auto& [name, value] : features) sum += weight_of(name) * value;
  // Outside of what the catalog holds little of the prompt is explained, whatever the shape.
  const double inside =
      logistic(weight_of("inside slope") *
               (picks.front().draft.mass - weight_of("inside unknown") * picks.front().draft.unknown -
                weight_of("inside mass")));
  const double first = std::min(0.9, inside * std::max(weight_of("least"), logistic(sum)));
  const double best = picks.front().draft.score;
  for (const auto& pick : picks) {
    const double behind = std::clamp((best - pick.draft.score) / 0.4, 0.0, 1.0);
    const double mine = first * (out.empty() ? 1 : 0.9 - 0.6 * behind);
    out.push_back(out.empty() ? mine : std::min(mine, out.back()));
  }
  return out;
}

}  // namespace translate::builtin
