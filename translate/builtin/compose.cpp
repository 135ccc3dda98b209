#include "translate/builtin/compose.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "catalog/text.hpp"
#include "translate/builtin/data_texts.hpp"
#include "translate/builtin/shape.hpp"
#include "translate/builtin/table.hpp"
#include "translate/builtin/units.hpp"

namespace translate::builtin {
namespace {

using catalog::Family;
using catalog::MetricType;

constexpr double kUsualWindow = 300;  // in frames; stands for the one that is configured

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool is_timestamp(const Family& family) {
  const std::string_view name = family.name;
  if (name.ends_with("_timestamp_seconds") || name.ends_with("_timestamp") || contains(name, "not_after") ||
      contains(name, "notafter") || name.ends_with("_expiry_seconds") || name.ends_with("_expires_seconds"))
    return true;
  const auto help = catalog::fold_case(family.help);
  const bool epoch = contains(help, "unix") || contains(help, "epoch") || contains(help, "1970") ||
                     contains(help, "timestamp");
  return epoch && (contains(name, "time") || contains(name, "last") || contains(name, "expir") ||
                   contains(name, "since") || contains(name, "date"));
}

// What data/levels.tsv says of a word in a name: "avg", "max", or nothing.
std::string_view usual_of_word(std::string_view word) {
  static const auto table = [] {
    std::map<std::string_view, std::string_view> out;
    each_row(levels_text(), [&out](const std::vector<std::string_view>& row) {
      if (row.size() < 2) return;
      for (const auto each : split(row[1], ' ')) out.emplace(each, row[0]);
    });
    return out;
  }();
  const auto found = table.find(word);
  return found == table.end() ? std::string_view() : found->second;
}

// How gauges of several series become one number: things add up, levels don't.
std::string usual_agg(const Family& family) {
  const auto unit = unit_of(family);
  if (unit == "ratio" || unit == "percent") return "avg";
  for (const auto& word : catalog::name_words(family.name)) {
    const auto how = usual_of_word(word);
    if (!how.empty()) return std::string(how);
  }
  if (contains(catalog::fold_case(family.help), "average")) return "avg";
  if (seconds_in(unit) > 0) return "max";
  return "sum";
}

class Composer {
 public:
  Composer(const Reading& reading, const Subject& subject, const Defaults& defaults, std::vector<Draft>& out)
      : reading_(reading),
        intent_(reading.intent),
        subject_(subject),
        family_(*subject.family),
        defaults_(defaults),
        out_(out) {}

  void run() {
    if (intent_.absent && (!subject_.frame || subject_.frame->metrics.size() == 1)) absent();
    if (subject_.frame) return frame();
    switch (family_.type) {
      case MetricType::counter:
        return counter();
      case MetricType::histogram:
      case MetricType::gauge_histogram:
        return histogram();
      case MetricType::summary:
        return summary();
      case MetricType::info:
        return info();
      default:
        if (family_.name.ends_with("_info")) return info();
        return gauge();
    }
  }

 private:
  Shaper shaper() const { return {reading_, subject_, defaults_, out_}; }

  void absent() {
    auto shape = shaper();
    auto leaf = shape.select(intent_.window ? family_.series_names.front() : family_.series_names.front(),
                             intent_.window.value_or(0));
    Draft draft;
    draft.node = call(intent_.window ? "absent_over_time" : "absent", {std::move(leaf)});
    const bool distribution = family_.type == MetricType::histogram || family_.type == MetricType::summary;
    draft.score = subject_.score + (distribution ? 0.05 : 0.1);
    draft.mass = subject_.mass;
    out_.push_back(std::move(draft));
  }

  bool over_asked() const {
    return intent_.window && (!intent_.over.empty() || intent_.agg == "max" || intent_.agg == "min");
  }
  std::string over_fn() const { return (intent_.over.empty() ? intent_.agg : intent_.over) + "_over_time"; }

  // Windows of what is looked over time: the metric itself, or a subquery over something composed.
  Node over_time(const std::string& function, Node node, double window) const {
    if (node.kind == Node::Kind::selector) {
      node.window = window;
      return call(function, {std::move(node)});
    }
    return call(function, {subquery(std::move(node), window)});
  }

  void counter() {
    auto shape = shaper();
    const auto unit = unit_of(family_);
    const bool time = unit == "seconds";
    double misfit = 0;
    if (!intent_.quantiles.empty()) misfit -= 0.25;
    if (intent_.age || intent_.until) misfit -= 0.15;
    const auto rate = [&] {
      auto node =
          call("rate", {shape.select(family_.name, over_asked() ? defaults_.window : shape.rate_window())});
      if (intent_.per > 1) node = binary("*", std::move(node), number(intent_.per));
      return node;
    };
    const auto rate_unit = unit == "bytes" ? std::string("bytes/s")
                           : time          ? std::string("ratio")
                                           : std::string();
    const bool events = intent_.per == 0 &&
                        (intent_.increase || intent_.failing ||
                         (intent_.window && intent_.agg.empty() && !time && unit != "bytes") || intent_.zero);
    if (intent_.running_total) {
      shape.vector(shape.select(family_.name), unit, "sum", misfit);
      return;
    }
    if (intent_.changes || intent_.predict) misfit -= 0.1;
    const auto window = intent_.window                         ? *intent_.window
                        : intent_.failing && !intent_.increase ? defaults_.window
                                                               : defaults_.count_window;
    auto with_window = shape;
    with_window.note("window " + print_duration(events         ? window
                                                : over_asked() ? defaults_.window
                                                               : shape.rate_window()));
    if (over_asked() && !events) {
      auto inner = rate();
      const auto groups = shape.by();
      if (shape.adds_up() || !groups.empty()) inner = aggregate_by("sum", groups, std::move(inner));
      auto wrapped = over_time(over_fn(), std::move(inner), *intent_.window);
      with_window.grouped(wrapped, rate_unit, misfit);
    }
    const auto agg = shape.agg();
    // "average requests per second" is the rate over the window; adding up stays what is meant.
    const bool plain_average = agg == "avg" && shape.adds_up() && !time;
    const auto emit = [&](const Node& node, const std::string& node_unit, double score) {
      if (plain_average) {
        const auto groups = shape.by();
        with_window.grouped(aggregate_by("sum", groups, node), node_unit, score);
        with_window.grouped(aggregate_by("avg", groups, node), node_unit, score - 0.08);
      } else {
        with_window.vector(node, node_unit, "sum", score);
      }
    };
    const auto increase = call("increase", {shape.select(family_.name, window)});
    emit(rate(), rate_unit, misfit - (events ? 0.09 : 0));
    emit(increase, unit, misfit - (events ? 0 : 0.13));
    if (!events) return;
    shape.vector(shape.select(family_.name), unit, "sum", misfit - 0.2);
  }

  bool says_free() const {
    const auto words = words_of(family_);
    for (const auto* word : {"free", "available", "left", "remaining", "idle", "unused"})
      for (const auto& form : words.name)
        if (form.stem == word || catalog::relatedness(word, form.stem) > 0.7) return true;
    return false;
  }

  // Whether the family says of each series yes (1) or no (0).
  bool is_state() const {
    static constexpr std::string_view kStates[] = {
        "success", "up",     "healthy",   "ready", "readonly", "enabled", "open",       "connected", "leader",
        "online",  "synced", "reachable", "sync",  "alive",    "valid",   "successful", "running"};
    const auto words = catalog::name_words(family_.name);
    for (const auto word : kStates)
      if (!words.empty() && (words.back() == word || (words.size() > 1 && words[words.size() - 2] == word &&
                                                      words.back() == "status")))
        return true;
    const auto help = catalog::fold_case(family_.help);
    for (const auto* sign :
         {"1 if", "1 while", "1 when", "1 for", "whether", "1 = ", "(1", "0 or 1", "boolean"})
      if (contains(help, sign)) return unit_of(family_).empty();
    return false;
  }

  // "which collectors fail" asks for those at 0, "interfaces that are up" for those at 1; -1: neither.
  int asked_state() const {
    if (!intent_.thresholds.empty() || intent_.count || intent_.top > 0 || !is_state()) return -1;
    const auto& tokens = reading_.prompt.tokens;
    bool asks = intent_.warn, no = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const auto& text = tokens[i].text;
      const bool be = i + 1 < tokens.size() && (tokens[i + 1].text == "are" || tokens[i + 1].text == "is");
      asks = asks || text == "which" || text == "any" || (text == "that" && be);
      for (const auto* word : {"fail", "fails", "not", "invalid"}) no = no || text == word;
      no = no || is_said_of("down", text);
    }
    return asks ? (no ? 0 : 1) : -1;
  }

  void gauge() {
    auto shape = shaper();
    auto unit = unit_of(family_);
    auto usual = usual_agg(family_);
    const bool timestamp = is_timestamp(family_);
    double misfit = 0;
    if (!intent_.quantiles.empty()) misfit -= 0.25;
    if (intent_.per > 0 && !timestamp && subject_.coverage < 0.95) misfit -= 0.12;
    if (timestamp && (intent_.age || intent_.until)) {
      unit = "seconds";
      const auto asked = shape.agg();
      auto leaf = shape.select(family_.name);
      const auto groups = shape.by();
      const auto time = call("time", {});
      const auto emit = [&](Node value, double score) {
        auto node = intent_.until && !intent_.age ? binary("-", std::move(value), time)
                                                  : binary("-", time, std::move(value));
        shape.grouped(node, unit, score);
      };
      const std::string newest = intent_.until ? "min" : asked == "max" ? "min" : "max";
      if (!groups.empty()) {
        emit(aggregate_by(newest, groups, leaf), 0.05);
        emit(aggregate_by(newest == "max" ? "min" : "max", groups, leaf), -0.06);
      } else if (!asked.empty() || (shape.adds_up() && family_.series > 1)) {
        emit(aggregate(newest, leaf), shape.adds_up() || !asked.empty() ? 0.05 : -0.03);
        emit(leaf, asked.empty() ? 0.03 : -0.02);
      } else {
        emit(leaf, 0.05);
        emit(aggregate(newest, leaf), -0.05);
      }
      return;
    }
    if (intent_.age || intent_.until) misfit -= 0.1;
    // What is left must be in the name, or be computed from another family.
    if (intent_.left && !says_free()) misfit -= 0.08;
    if (intent_.predict) {
      const auto window = intent_.window.value_or(std::clamp(*intent_.predict / 4, 3600.0, 21600.0));
      shape.note("linear over the last " + print_duration(window));
      if (intent_.runs_out)
        misfit += contains(family_.name, "free") || contains(family_.name, "avail") ||
                          contains(family_.name, "remaining") || contains(family_.name, "left")
                      ? 0.1
                      : -0.1;
      const auto ahead =
          call("predict_linear", {shape.select(family_.name, window), number(*intent_.predict)});
      // Each store runs out by itself, however much there is in all.
      if (intent_.runs_out && shape.by().empty()) shape.grouped(ahead, unit, misfit + 0.02);
      shape.vector(ahead, unit, usual, misfit);
      return;
    }
    if (!intent_.thresholds.empty() && intent_.over.empty() && !intent_.imperative) statement_ = true;
    if (intent_.changes) {
      const auto window = intent_.window.value_or(defaults_.count_window);
      shape.vector(call("changes", {shape.select(family_.name, window)}), "", "sum", misfit);
    }
    if (intent_.deriv || (intent_.per > 0 && misfit < 0)) {
      auto node = call(
          "deriv", {shape.select(family_.name, std::max(defaults_.window, intent_.window.value_or(900)))});
      if (intent_.per > 1) node = binary("*", std::move(node), number(intent_.per));
      shape.vector(node, unit, usual, misfit + 0.02);
    }
    if (intent_.window && intent_.increase && !intent_.count)
      shape.vector(call("delta", {shape.select(family_.name, *intent_.window)}), unit, usual, misfit);
    const auto leaf = shape.select(family_.name);
    if (const auto state = asked_state(); state >= 0)
      shape.grouped(binary("==", leaf, number(state)), "", misfit + 0.08);
    if (intent_.window && !intent_.changes && !statement_) {
      const auto asked = shape.agg();
      const auto fn = (intent_.over.empty() ? (asked == "max" || asked == "min" ? asked : std::string("avg"))
                                            : intent_.over);
      const auto groups = shape.by();
      const bool add = groups.empty() ? asked == "sum" || (shape.adds_up() && family_.series != 1) : true;
      const auto inner_agg = asked == "avg" && usual != "sum" ? "avg" : usual;
      const bool named = !asked.empty() || !intent_.over.empty();
      if (add && usual == "sum" && named) {
        shape.grouped(over_time(fn + "_over_time", aggregate_by(inner_agg, groups, leaf), *intent_.window),
                      unit, misfit);
        shape.vector(over_time(fn + "_over_time", leaf, *intent_.window), unit, fn, misfit - 0.04);
      } else {
        const auto node = over_time(fn + "_over_time", leaf, *intent_.window);
        const double score = misfit - (named ? 0 : 0.06);
        if (groups.empty() && !add)
          shape.grouped(node, unit, score);
        else
          shape.grouped(aggregate_by(usual == "sum" && !asked.empty() ? "sum" : fn, groups, node), unit,
                        score);
        shape.grouped(node, unit, score - 0.03);
      }
    }
    if (intent_.counted && intent_.count) {
      const auto labels = find_labels(reading_.prompt, *intent_.counted, family_);
      if (!labels.empty() && subject_.by_name[labels[0].tokens.back()] < 0.85) {
        auto inner = aggregate_by("count", {labels[0].label}, leaf);
        shape.grouped(aggregate("count", std::move(inner)), "", misfit + 0.03);
      }
    }
    shape.vector(leaf, unit, usual, misfit - (intent_.window && !statement_ ? 0.05 : 0));
    if (intent_.over.empty() && !intent_.window && usual != "sum" && shape.adds_up() && shape.by().empty() &&
        intent_.top == 0)
      shape.grouped(aggregate("max", leaf), unit, misfit - 0.08);
  }

  void info() {
    auto shape = shaper();
    const auto leaf = shape.select(family_.name);
    const auto groups = shape.by();
    if (intent_.changes)
      shape.grouped(
          call("changes", {shape.select(family_.name, intent_.window.value_or(defaults_.count_window))}), "",
          0);
    if (!groups.empty() || intent_.count || intent_.share) {
      shape.grouped(aggregate_by("count", groups, leaf), "", 0);
      shape.grouped(leaf, "", -0.1);
      return;
    }
    shape.grouped(leaf, "", -0.02);
    shape.grouped(aggregate("count", leaf), "", -0.1);
  }

  // Labels that quantiles keep when the prompt names none.
  std::vector<std::string> with_le(std::vector<std::string> groups) const {
    groups.insert(groups.begin(), "le");
    return groups;
  }

  void mean_of(Shaper& shape, double score) {
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

  bool asks_for_events() const {
    if (!intent_.quantiles.empty()) return false;
    return intent_.per > 0 || intent_.increase || intent_.zero;
  }

  // Rate or number of observations.
  void observations(Shaper& shape, double score) {
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

  void histogram() {
    auto shape = shaper();
    const auto window = shape.rate_window();
    shape.note("window " + print_duration(window));
    const auto unit = unit_of(family_);
    const auto buckets = call("rate", {shape.select(family_.name + "_bucket", window)});
    const auto quantile = [&](double q, double score) {
      shape.grouped(
          call("histogram_quantile", {number(q), aggregate_by("sum", with_le(shape.by()), buckets)}), unit,
          score);
    };
    const auto agg = shape.agg();
    const auto bound =
        std::find_if(intent_.thresholds.begin(), intent_.thresholds.end(),
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

  // Share of observations on one side of a bound: the nearest bucket at or above it.
  void under_bound(const Reading& reading, const Threshold& threshold) {
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
    auto all = aggregate_by("sum", groups,
                            call("rate", {shape.select(family_.name + "_count", shape.rate_window())}));
    auto share = binary("/", std::move(within), std::move(all));
    if (threshold.op[0] == '>') share = binary("-", number(1), std::move(share));
    // The bound is spent: it must not become a comparison as well.
    Reading rest = reading;
    std::erase_if(rest.intent.thresholds,
                  [&](const Threshold& t) { return t.unit == threshold.unit && t.value == threshold.value; });
    Shaper bare(rest, subject_, defaults_, out_);
    bare.grouped(share, "ratio", best_distance < 1e-6 ? 0.18 : 0.12);
  }

  void summary() {
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
      if (quantiles)
        shape.grouped(shape.select(family_.name), unit, events ? -0.12 : agg == "avg" ? -0.03 : 0);
      if (quantiles && wanted < 0) at_quantile(0.99, -0.1);
    }
    if (!events) observations(shape, -0.1);
  }

  void frame() {
    if (intent_.predict && intent_.runs_out) return frame_running_out();
    frame_as(subject_.frame->expr, 0);
    if (subject_.groups.empty())
      for (const auto& other : subject_.frame->others) frame_as(other, -0.07);
  }

  // What is left falls below nothing; a share of what is used rises above all.
  void frame_running_out() {
    const auto& frame = *subject_.frame;
    if (frame.left) return frame_as(*frame.left, 0.06);
    Reading full = reading_;
    for (auto& threshold : full.intent.thresholds)
      if (threshold.op == "<" && threshold.value == 0) threshold = {">", 1, ""};
    if (frame.unit != "ratio") return frame_as(frame.expr, -0.1);
    const bool ends_at_one = frame.agg == "max";
    Composer(ends_at_one ? full : reading_, subject_, defaults_, out_).frame_as(frame.expr, 0);
  }

  void frame_as(Node node, double base) {
    auto shape = shaper();
    const auto matchers = shape.matchers();
    bool rated = false;
    each_selector(node, [&](Node& leaf) {
      const auto* family = reading_.snapshot->find(leaf.name);
      for (const auto& matcher : matchers)
        if (family && family->label(matcher.label) &&
            std::none_of(leaf.matchers.begin(), leaf.matchers.end(),
                         [&](const Matcher& m) { return m.label == matcher.label; }))
          leaf.matchers.push_back(matcher);
      if (leaf.window > 0) {
        // A frame may have a window of its own: restarts are looked for over longer than rates.
        const bool own = !intent_.window && leaf.window != kUsualWindow;
        if (!own) leaf.window = over_asked() ? defaults_.window : shape.rate_window();
        rated = true;
      }
      if (intent_.offset && !intent_.compare) leaf.offset += *intent_.offset;
    });
    if (rated) shape.note("window " + print_duration(over_asked() ? defaults_.window : shape.rate_window()));
    auto groups = shape.by();
    // Labels that the frame itself adds over must stay inside when they are asked for.
    each_aggregate(node, [&groups](Node& inner) {
      for (const auto& group : groups) {
        if (inner.without) std::erase(inner.labels, group);
      }
    });
    if (intent_.per > 1 && rated && !subject_.frame->unit.starts_with("ratio"))
      node = binary("*", std::move(node), number(intent_.per));
    const auto& frame = *subject_.frame;
    if (intent_.predict) {
      const auto window = intent_.window.value_or(std::clamp(*intent_.predict / 4, 3600.0, 21600.0));
      auto inner = node;
      if (inner.kind == Node::Kind::selector)
        inner.window = window;
      else
        inner = subquery(std::move(inner), window);
      shape.note("linear over the last " + print_duration(window));
      shape.grouped(call("predict_linear", {std::move(inner), number(*intent_.predict)}), frame.unit,
                    base + (node.kind == Node::Kind::selector ? 0.05 : 0));
      return;
    }
    if (intent_.changes && node.kind == Node::Kind::selector && !rated) {
      const auto window = intent_.window.value_or(defaults_.count_window);
      return shape.vector(over_time("changes", node, window), "", "sum", base);
    }
    statement_ = !intent_.thresholds.empty() && intent_.over.empty() && !intent_.imperative;
    if (intent_.window && !rated && !statement_) {
      const auto asked = shape.agg();
      const auto fn = intent_.over.empty() ? (asked.empty() ? std::string("avg") : asked) : intent_.over;
      auto wrapped = over_time(fn + "_over_time", node, *intent_.window);
      shape.grouped(wrapped, frame.unit, asked.empty() && intent_.over.empty() ? base - 0.03 : base);
    } else if (over_asked()) {
      auto inner = groups.empty() ? node : aggregate_by(frame.agg, groups, node);
      shape.grouped(over_time(over_fn(), std::move(inner), *intent_.window), frame.unit, base);
    }
    const auto asked = shape.agg();
    const double score = base + (over_asked() || (intent_.window && !rated && !statement_) ? -0.06 : 0);
    if (!groups.empty()) {
      if (asked.empty() && (shape.groups_merge_nothing() || intent_.top > 0))
        shape.grouped(node, frame.unit, score + (intent_.imperative && intent_.top == 0 ? -0.05 : 0.03));
      shape.grouped(
          aggregate_by(asked.empty() || asked == "max" || asked == "min" ? frame.agg : asked, groups, node),
          frame.unit, score);
      shape.grouped(node, frame.unit, score - 0.06);
      return;
    }
    const bool averaged = asked == "avg" && intent_.window;
    if (!asked.empty() && !averaged && intent_.top == 0) {
      shape.grouped(aggregate(asked, node), frame.unit, score);
      shape.grouped(node, frame.unit, score - 0.04);
      return;
    }
    shape.grouped(node, frame.unit, score);
    shape.grouped(aggregate(frame.agg, node), frame.unit, score - 0.1);
  }

  // "has been above 2 for the last 15 minutes" states a condition: the time is that of the alert.
  bool statement_ = false;

  const Reading& reading_;
  const Intent& intent_;
  const Subject& subject_;
  const Family& family_;
  const Defaults& defaults_;
  std::vector<Draft>& out_;
};

}  // namespace

std::vector<Draft> compose(const Reading& reading, const Subject& subject, const Defaults& defaults) {
  std::vector<Draft> out;
  if (subject.extreme) {
    // "the hottest room" is a ranking of rooms by what is measured.
    Reading ranked = reading;
    auto with_label = subject;
    const auto& last = reading.prompt.tokens[subject.extreme->tokens.back()];
    ranked.intent.bottom = ranked.intent.agg == "min";
    ranked.intent.top = last.text == last.stem ? 1 : 5;
    ranked.intent.agg.clear();
    const bool level =
        subject.frame ||
        ((subject.family->type == MetricType::gauge || subject.family->type == MetricType::unknown) &&
         usual_agg(*subject.family) != "sum");
    with_label.extreme.reset();
    with_label.score += 0.04;
    const bool known =
        std::any_of(with_label.groups.begin(), with_label.groups.end(),
                    [&](const NamedLabel& group) { return group.label == subject.extreme->label; });
    if (!level && !known) with_label.groups.push_back(*subject.extreme);
    Composer(ranked, with_label, defaults, out).run();
  }
  const auto zero = [&subject](const Span& said) {
    return std::any_of(subject.filters.begin(), subject.filters.end(), [&said](const Filter& filter) {
      return std::any_of(filter.tokens.begin(), filter.tokens.end(),
                         [&said](std::size_t t) { return said.first <= t && t < said.last; });
    });
  };
  if (std::any_of(reading.intent.zero_said.begin(), reading.intent.zero_said.end(), zero)) {
    // "searches with zero results" names a value, no bound.
    Reading plain = reading;
    plain.intent.zero = false;
    std::erase_if(plain.intent.thresholds, [](const Threshold& t) { return t.value == 0 && t.unit.empty(); });
    Composer(plain, subject, defaults, out).run();
    return out;
  }
  Composer(reading, subject, defaults, out).run();
  return out;
}

}  // namespace translate::builtin
