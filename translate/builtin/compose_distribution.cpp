#include "translate/builtin/composer.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "translate/builtin/units.hpp"

namespace translate::builtin {

std::vector<std::string> Composer::with_le(std::vector<std::string> groups) const {
  groups.insert(groups.begin(), "le");
  return groups;
}

void Composer::mean_of(Shaper& shape, double score) {
  const auto window = shape.rate_window();
  const auto side = [&](const char* suffix) {
    return call("rate", {shape.select(family_.name + suffix, window)});
  };
  const auto groups = shape.by();
  if (!groups.empty() || shape.adds_up()) {
    shape.grouped(
        binary("/", aggregate_by("sum", groups, side("_sum")), aggregate_by("sum", groups, side("_count"))),
        unit_of(family_), score);
    if (groups.empty())
      shape.grouped(binary("/", side("_sum"), side("_count")), unit_of(family_), score - 0.08);
  } else {
    shape.grouped(binary("/", side("_sum"), side("_count")), unit_of(family_), score);
    shape.grouped(binary("/", aggregate("sum", side("_sum")), aggregate("sum", side("_count"))),
                  unit_of(family_), score - 0.08);
  }
}

bool Composer::asks_for_events() const {
  if (!intent_.quantiles.empty()) return false;
  return intent_.per > 0 || intent_.increase || intent_.zero;
}

void Composer::observations(Shaper& shape, double score) {
  const auto count = family_.name + "_count";
  const bool number_wanted = intent_.increase && intent_.per == 0;
  auto rate = call("rate", {shape.select(count, shape.rate_window())});
  if (intent_.per > 1) rate = binary("*", std::move(rate), number(intent_.per));
  const auto increase = call("increase", {shape.select(count, shape.event_window())});
  shape.vector(number_wanted ? increase : rate, "", "sum", score);
  shape.vector(number_wanted ? rate : increase, "", "sum", score - 0.12);
  const auto unit = unit_of(family_);
  if (unit == "bytes" || unit == "seconds") {
    auto sum = call("rate", {shape.select(family_.name + "_sum", shape.rate_window())});
    if (intent_.per > 1) sum = binary("*", std::move(sum), number(intent_.per));
    const bool of_unit = std::any_of(
        reading_.prompt.tokens.begin(), reading_.prompt.tokens.end(),
        [&](const Token& t) { return t.text == unit || t.text == "traffic" || t.text == "volume"; });
    shape.vector(sum, unit == "bytes" ? "bytes/s" : "ratio", "sum", score - (of_unit ? -0.05 : 0.1));
  }
}

void Composer::histogram() {
  auto shape = shaper();
  const auto window = shape.rate_window();
  shape.note("window " + print_duration(window));
  const auto unit = unit_of(family_);
  const auto buckets = call("rate", {shape.select(family_.name + "_bucket", window)});
  const auto quantile = [&](double q, double score) {
    shape.grouped(call("histogram_quantile", {number(q), aggregate_by("sum", with_le(shape.by()), buckets)}),
                  unit, score);
  };
  const auto agg = shape.agg();
  const auto bound = std::find_if(intent_.thresholds.begin(), intent_.thresholds.end(),
                                  [](const Threshold& t) { return !t.unit.empty() && t.unit != "percent"; });
  if ((intent_.share || intent_.percent) && bound != intent_.thresholds.end())
    return under_bound(reading_, *bound);
  if ((intent_.share || intent_.percent) && intent_.within && intent_.window && seconds_in(unit) > 0) {
    Reading rest = reading_;
    rest.intent.window.reset();
    under_bound(rest, {"<", *intent_.window, "second"});
  }
  if (!intent_.quantiles.empty()) {
    for (const auto q : intent_.quantiles) quantile(q, 0.08);
    if (shape.by().empty() && !shape.adds_up())
      shape.grouped(call("histogram_quantile", {number(intent_.quantiles[0]), buckets}), unit, 0);
    return;
  }
  const bool events = asks_for_events();
  if (events) observations(shape, -0.02);
  if (agg == "avg") mean_of(shape, 0.08);
  if (agg == "max") quantile(0.99, -0.05);
  auto assumed = shape;
  assumed.note("percentile " + print_number(100 * defaults_.quantile));
  if (agg != "avg") {
    assumed.grouped(call("histogram_quantile",
                         {number(defaults_.quantile), aggregate_by("sum", with_le(shape.by()), buckets)}),
                    unit, events ? -0.15 : 0);
    mean_of(shape, events ? -0.15 : -0.03);
    quantile(0.99, events ? -0.2 : -0.06);
  }
  if (!events) observations(shape, -0.1);
}

void Composer::under_bound(const Reading& reading, const Threshold& threshold) {
  Shaper shape(reading, subject_, defaults_, out_);
  shape.note("window " + print_duration(shape.rate_window()));
  const auto* le = family_.label("le");
  if (!le) return;
  double bound = threshold.value;
  const auto unit = unit_of(family_);
  bound *= unit_factor(threshold.unit) /
           (seconds_in(unit) > 0 && is_time_unit(threshold.unit) ? seconds_in(unit) : 1.0);
  std::string best;
  double best_distance = 0;
  for (const auto& value : le->values) {
    const double edge = std::strtod(value.c_str(), nullptr);
    if (value == "+Inf") continue;
    const double distance = std::abs(std::log(std::max(edge, 1e-12) / std::max(bound, 1e-12)));
    if (best.empty() || distance < best_distance) {
      best = value;
      best_distance = distance;
    }
  }
  if (best.empty()) return;
  if (best_distance > 1e-6) shape.note("nearest bucket " + best);
  auto matchers = shape.matchers();
  matchers.push_back({"le", "=", best});
  const auto groups = shape.by();
  auto within = aggregate_by(
      "sum", groups, call("rate", {shape.select(family_.name + "_bucket", matchers, shape.rate_window())}));
  auto all =
      aggregate_by("sum", groups, call("rate", {shape.select(family_.name + "_count", shape.rate_window())}));
  auto share = binary("/", std::move(within), std::move(all));
  if (threshold.op[0] == '>') share = binary("-", number(1), std::move(share));
  // The bound is spent: it must not become a comparison as well.
  Reading rest = reading;
  std::erase_if(rest.intent.thresholds,
                [&](const Threshold& t) { return t.unit == threshold.unit && t.value == threshold.value; });
  Shaper bare(rest, subject_, defaults_, out_);
  bare.grouped(share, "ratio", best_distance < 1e-6 ? 0.24 : 0.12);
}

void Composer::summary() {
  auto shape = shaper();
  const auto unit = unit_of(family_);
  const auto* quantiles = family_.label("quantile");
  const auto agg = shape.agg();
  double wanted = -1;
  if (!intent_.quantiles.empty())
    wanted = intent_.quantiles[0];
  else if (agg == "max")
    wanted = 1;
  else if (agg == "min")
    wanted = 0;
  const auto at_quantile = [&](double q, double score) {
    if (!quantiles) return;
    std::string best;
    double distance = 0.011;
    for (const auto& value : quantiles->values) {
      const auto d = std::abs(std::strtod(value.c_str(), nullptr) - q);
      if (d < distance) {
        distance = d;
        best = value;
      }
    }
    if (best.empty()) return;
    auto matchers = shape.matchers();
    matchers.push_back({"quantile", "=", best});
    const auto groups = shape.by();
    auto leaf = shape.select(family_.name, matchers);
    if (groups.empty())
      shape.grouped(leaf, unit, score);
    else
      shape.grouped(aggregate_by("max", groups, leaf), unit, score);
  };
  if (wanted >= 0) at_quantile(wanted, 0.08);
  const bool events = asks_for_events();
  if (events) observations(shape, 0.02);
  if (agg == "avg") mean_of(shape, 0.06);
  if (!quantiles || wanted < 0) {
    if (agg != "avg") mean_of(shape, quantiles ? -0.06 : 0);
    if (quantiles) shape.grouped(shape.select(family_.name), unit, events ? -0.12 : agg == "avg" ? -0.03 : 0);
    if (quantiles && wanted < 0) at_quantile(0.99, -0.1);
  }
  if (!events) observations(shape, -0.1);
}

}  // namespace translate::builtin
