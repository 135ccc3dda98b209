#include "translate/builtin/composer.hpp"

#include <algorithm>
#include <cmath>

#include "catalog/text.hpp"
#include "translate/builtin/measure.hpp"
#include "translate/builtin/units.hpp"

namespace translate::builtin {

namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

bool Composer::says_free() const {
  const auto name = reading_.snapshot->words_of(family_).name;
  return std::any_of(name.begin(), name.end(), [this](catalog::FormId id) {
    const auto& stem = reading_.matches->form(id).stem;
    for (const auto* word : {"free", "available", "left", "remaining", "idle", "unused"})
      if (catalog::relatedness(word, stem) > 0.7) return true;
    return false;
  });
}

bool Composer::says_uptime() const {
  const auto& tokens = reading_.prompt.tokens;
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.stem == "uptime"; });
}

int Composer::asked_state() const {
  if (!intent_.thresholds.empty() || intent_.count || intent_.top > 0 || !is_state(family_)) return -1;
  const auto& tokens = reading_.prompt.tokens;
  bool asks = intent_.warn;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto& text = tokens[i].text;
    const bool be = i + 1 < tokens.size() && (tokens[i + 1].text == "are" || tokens[i + 1].text == "is");
    asks = asks || text == "which" || text == "any" || (text == "that" && be);
  }
  const bool no = says_no();
  // "unhealthy nodes" asks for them as well.
  const bool names_them = no && !intent_.failing && !reading_.prompt.titled;
  return asks || (names_them && !intent_.share && !intent_.percent) ? (no ? 0 : 1) : -1;
}

bool Composer::says_no() const {
  const auto& tokens = reading_.prompt.tokens;
  const bool ill_is_yes = tells_ill(family_);
  const auto name = reading_.snapshot->words_of(family_).name;
  bool not_so = false, ill = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto& text = tokens[i].text;
    for (const auto* word : {"fail", "fails", "invalid", "lose", "loses", "lost"}) ill = ill || text == word;
    // "don't answer", "out of service", "standing still"
    const bool next = i + 1 < tokens.size();
    not_so = not_so || text == "not" || (next && text == "'" && tokens[i + 1].text == "t");
    ill = ill || (next && text == "out" && tokens[i + 1].text == "of") || is_said_of("down", text);
    ill = ill || (next && tokens[i + 1].text == "still" && text.starts_with("st"));
    ill = ill || (ill_is_yes && tokens[i].stem == reading_.matches->form(name.back()).stem);
  }
  return ill_is_yes ? not_so == ill : not_so || ill;
}

// A point in time as the time since or until it; what is bounded in days may be shown in days.
void Composer::timed(const Shaper& shape, const Node& node, double score) {
  Shaper as_asked = shape;
  as_asked.grouped(node, "seconds", score);
  for (const auto& threshold : intent_.thresholds) {
    const auto unit = threshold.unit + (threshold.unit.ends_with("s") ? "" : "s");
    if (!intent_.unit.empty() || unit == "seconds" || seconds_in(unit) == 0) continue;
    Reading scaled = reading_;
    scaled.intent.unit = unit;
    Shaper(scaled, subject_, defaults_, out_).grouped(node, "seconds", score - 0.05);
    return;
  }
}

// How many say yes or no, which share of them, how often they changed.
void Composer::states(Shaper& shape, double misfit) {
  const bool no = says_no();
  const auto leaf = shape.select(family_.name);
  const auto groups = shape.by();
  if (intent_.count && intent_.thresholds.empty()) {
    shape.grouped(aggregate_by("count", groups, binary("==", leaf, number(no ? 0 : 1))), "",
                  misfit + (no ? 0.12 : 0.02));
    if (!no) shape.grouped(aggregate_by("sum", groups, leaf), "", misfit + 0.06);
  }
  if ((intent_.share || intent_.percent) && !intent_.percent_bound) {
    auto share = aggregate_by("avg", groups, leaf);
    if (no) share = binary("-", number(1), std::move(share));
    shape.grouped(share, "ratio", misfit + 0.15);
  }
  if ((intent_.per > 0 || intent_.increase) && !intent_.count && !intent_.changes) {
    const auto window = intent_.window.value_or(defaults_.count_window);
    shape.vector(call("changes", {shape.select(family_.name, window)}), "", "sum", misfit + 0.05);
  }
}

void Composer::gauge() {
  auto shape = shaper();
  auto unit = unit_of(family_);
  auto usual = usual_agg(family_);
  const double scale = timestamp_scale(family_);
  const bool timestamp = scale > 0;
  double misfit = 0;
  if (!intent_.quantiles.empty()) misfit -= 0.25;
  if (intent_.per > 0 && !timestamp && subject_.coverage < 0.95) misfit -= 0.2;
  const bool ends = tells_an_end(family_);
  const bool until = (intent_.until && !intent_.age) || (ends && !intent_.age);
  const bool bounded = std::any_of(intent_.thresholds.begin(), intent_.thresholds.end(),
                                   [](const Threshold& t) { return is_time_unit(t.unit); });
  // "uptime" is the time since the start.
  const bool uptime = timestamp && !ends && says_uptime();
  if (timestamp && (intent_.age || uptime || intent_.until || intent_.runs_out || bounded ||
                    !intent_.unit.empty() || (ends && !intent_.changes))) {
    unit = "seconds";
    const auto asked = shape.agg();
    auto leaf = shape.select(family_.name);
    const auto groups = shape.by();
    const auto time = call("time", {});
    const bool each = (until || uptime) && asked.empty() && shape.matchers().empty();
    const auto emit = [&](Node value, double score) {
      if (scale < 1) value = binary("/", std::move(value), number(std::round(1 / scale)));
      timed(shape, until ? binary("-", std::move(value), time) : binary("-", time, std::move(value)), score);
    };
    const std::string newest = until ? "min" : asked == "max" ? "min" : "max";
    if (!groups.empty()) {
      emit(aggregate_by(newest, groups, leaf), 0.05);
      emit(aggregate_by(newest == "max" ? "min" : "max", groups, leaf), -0.06);
    } else if (shape.compares_things() || intent_.top > 0 || each) {
      // Each thing ends, and has started, by itself.
      emit(leaf, 0.05);
      emit(aggregate(newest, leaf), -0.05);
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
    const auto ahead = call("predict_linear", {shape.select(family_.name, window), number(*intent_.predict)});
    // Each store runs out by itself, however much there is in all.
    if (intent_.runs_out && (shape.by().empty() || shape.compares_things()))
      shape.grouped(ahead, unit, misfit + 0.06);
    shape.vector(ahead, unit, usual, misfit);
    return;
  }
  if (!intent_.thresholds.empty() && intent_.over.empty() && !intent_.imperative) statement_ = true;
  if (is_state(family_)) states(shape, misfit);
  shape.count_what_is_kept();
  if (intent_.changes) {
    const auto window = intent_.window.value_or(defaults_.count_window);
    shape.vector(call("changes", {shape.select(family_.name, window)}), "", "sum", misfit);
  }
  // "growth over the last day" is how much it grew.
  if (intent_.deriv && intent_.window && !intent_.how_fast)
    shape.vector(call("delta", {shape.select(family_.name, *intent_.window)}), unit, usual, misfit + 0.05);
  if (intent_.deriv || (intent_.per > 0 && misfit < 0)) {
    auto node =
        call("deriv", {shape.select(family_.name, std::max(defaults_.window, intent_.window.value_or(900)))});
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
        shape.grouped(aggregate_by(usual == "sum" && !asked.empty() ? "sum" : fn, groups, node), unit, score);
      shape.grouped(node, unit, score - 0.03);
    }
  }
  shape.vector(leaf, unit, usual, misfit - (intent_.window && !statement_ ? 0.05 : 0));
  if (intent_.over.empty() && !intent_.window && usual != "sum" && shape.adds_up() && shape.by().empty() &&
      intent_.top == 0)
    shape.grouped(aggregate("max", leaf), unit, misfit - 0.08);
}

}  // namespace translate::builtin
