#include "translate/builtin/measure.hpp"

#include <algorithm>
#include <array>
#include <boost/container/small_vector.hpp>
#include <map>
#include <utility>
#include <vector>

#include "catalog/text.hpp"
#include "translate/builtin/data_texts.hpp"
#include "translate/builtin/table.hpp"
#include "translate/builtin/words.hpp"

namespace translate::builtin {
namespace {

using catalog::Family;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The parts of a name, folded, without what they stand for; asked of many families for one prompt.
class Parts {
 public:
  explicit Parts(std::string_view name) {
    const auto is = [](char c, char first, char last) { return c >= first && c <= last; };
    bool fresh = true;
    char before = '_';
    std::size_t length = 0;
    for (const char c : name.substr(0, sizeof text_)) {
      const bool upper = is(c, 'A', 'Z');
      if (!upper && !is(c, 'a', 'z') && !is(c, '0', '9')) {
        fresh = true;
        continue;
      }
      if (fresh || (upper && !is(before, 'A', 'Z'))) words_.push_back({text_ + length, 0});
      text_[length++] = upper ? static_cast<char>(c - 'A' + 'a') : c;
      words_.back() = {words_.back().data(), words_.back().size() + 1};
      fresh = false;
      before = c;
    }
  }
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  std::string_view operator[](std::size_t i) const { return words_[i]; }
  std::string_view back() const { return words_.back(); }
  std::size_t size() const { return words_.size(); }
  bool empty() const { return words_.empty(); }
  auto begin() const { return words_.begin(); }
  auto end() const { return words_.end(); }
  void pop_back() { words_.pop_back(); }

 private:
  char text_[300];
  boost::container::small_vector<std::string_view, 16> words_;  // of text_
};

std::string unit_of_word(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 38> kUnits{
      {{"seconds", "seconds"},
       {"second", "seconds"},
       {"secs", "seconds"},
       {"sec", "seconds"},
       {"milliseconds", "milliseconds"},
       {"millis", "milliseconds"},
       {"msec", "milliseconds"},
       {"msecs", "milliseconds"},
       {"ms", "milliseconds"},
       {"microseconds", "microseconds"},
       {"micros", "microseconds"},
       {"usec", "microseconds"},
       {"us", "microseconds"},
       {"nanoseconds", "nanoseconds"},
       {"nanos", "nanoseconds"},
       {"ns", "nanoseconds"},
       {"minutes", "minutes"},
       {"mins", "minutes"},
       {"hours", "hours"},
       {"hrs", "hours"},
       {"days", "days"},
       {"bytes", "bytes"},
       {"kb", "kb"},
       {"kilobytes", "kb"},
       {"kib", "kb"},
       {"mb", "mb"},
       {"megabytes", "mb"},
       {"mib", "mb"},
       {"gb", "gb"},
       {"gigabytes", "gb"},
       {"gib", "gb"},
       {"meters", "meters"},
       {"metres", "meters"},
       {"ratio", "ratio"},
       {"percent", "percent"},
       {"percentage", "percent"},
       {"pct", "percent"},
       {"perc", "percent"}}};
  for (const auto& [text, unit] : kUnits)
    if (text == word) return std::string(unit);
  return "";
}

// A single letter is a unit of time only in the name of some length of time.
std::string unit_of_letter(std::string_view letter, const Parts& before) {
  static constexpr std::array<std::string_view, 20> kTimes{
      "dur",  "duration", "time", "latency", "lag",    "delay",   "age",      "wait", "uptime",   "rtt",
      "took", "elapsed",  "ttl",  "timeout", "period", "runtime", "downtime", "lat",  "interval", "cycle"};
  if (std::none_of(before.begin(), before.end(),
                   [](std::string_view word) { return is_one_of(kTimes, word); }))
    return "";
  return letter == "s"                      ? "seconds"
         : letter == "h"                    ? "hours"
         : letter == "m" || letter == "min" ? "minutes"
         : letter == "d"                    ? "days"
                                            : "";
}

// Endings that say how something is counted, and not what.
bool is_ending(std::string_view word) {
  static constexpr std::array<std::string_view, 13> kEndings{"total",   "info", "max",  "min",   "limit",
                                                             "created", "cap",  "sum",  "count", "avg",
                                                             "current", "cur",  "quota"};
  return is_one_of(kEndings, word);
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

bool ends_by_name(std::string_view word) {
  static constexpr std::array<std::string_view, 9> kEnds{
      "expiry", "expires", "expire", "expiration", "expir", "notafter", "deadline", "validto", "due"};
  return is_one_of(kEnds, word);
}

}  // namespace

std::string unit_of(const Family& family) {
  if (!family.unit.empty()) return family.unit;
  Parts words(family.name);
  while (words.size() > 1 && is_ending(words.back())) words.pop_back();
  if (words.empty()) return "";
  if (auto unit = unit_of_word(words.back()); !unit.empty()) return unit;
  const auto last = words.back();
  words.pop_back();
  if (auto unit = unit_of_letter(last, words); !unit.empty()) return unit;
  for (const auto* unit : {"bytes", "seconds"})
    if (std::find(words.begin(), words.end(), unit) != words.end()) return unit;
  return "";
}

double seconds_in(const std::string& unit) {
  if (unit == "seconds") return 1;
  if (unit == "milliseconds" || unit == "ms") return 0.001;
  if (unit == "microseconds") return 1e-6;
  if (unit == "nanoseconds") return 1e-9;
  if (unit == "minutes") return 60;
  if (unit == "hours") return 3600;
  return unit == "days" ? 86400 : 0;
}

double timestamp_scale(const Family& family) {
  const Parts words(family.name);
  const auto unit = unit_of(family);
  const auto factor = unit.empty() || seconds_in(unit) == 0 ? 1.0 : seconds_in(unit);
  auto last = words.size();
  while (last > 1 && (is_ending(words[last - 1]) || seconds_in(unit_of_word(words[last - 1])) > 0)) --last;
  static constexpr std::array<std::string_view, 7> kPoints{"timestamp", "ts",     "epoch", "unixtime",
                                                           "unix",      "tstamp", "at"};
  if (last > 1 && is_one_of(kPoints, words[last - 1])) return factor;
  if (tells_an_end(family) && factor <= 1) return factor;
  static constexpr std::array<std::string_view, 8> kMoments{"start",    "boot",     "end",   "created",
                                                            "creation", "modified", "birth", "started"};
  if (last > 1 && words[last - 1] == "time" && is_one_of(kMoments, words[last - 2])) return factor;
  const auto help = catalog::fold_case(family.help);
  const bool epoch = contains(help, "unix") || contains(help, "epoch") || contains(help, "1970") ||
                     contains(help, "timestamp");
  const std::string_view name = family.name;
  for (const auto* word : {"time", "last", "expir", "since", "date", "until"})
    if (epoch && contains(name, word)) return factor;
  return 0;
}

bool tells_an_end(const Family& family) {
  const Parts words(family.name);
  for (std::size_t i = 0; i < words.size(); ++i) {
    // "days to expiry", "expires in": the time that is left.
    for (const auto* left : {"left", "remaining", "in", "until", "to", "days", "hours"})
      if (words[i] == left && words[i] != "to")
        return i > 0 && words[i] == "until" && words[i - 1] == "valid";
    if (words[i] == "to" && i > 0 && words[i - 1] != "valid") return false;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool split = i > 0 && ((words[i - 1] == "not" && words[i] == "after") ||
                                 (words[i - 1] == "valid" && (words[i] == "to" || words[i] == "until")));
    // "exp" alone may be anything.
    const bool brief =
        words[i] == "exp" && i + 1 < words.size() && (words[i + 1] == "ts" || words[i + 1] == "timestamp");
    if (split || brief || ends_by_name(words[i])) return true;
  }
  return false;
}

bool tells_ill(const Family& family) {
  static constexpr std::array<std::string_view, 14> kIll{
      "down",  "stopped", "offline",  "disconnected", "unhealthy", "tripped", "faulted",
      "fault", "stuck",   "degraded", "paused",       "dead",      "stale",   "alarm"};
  const Parts words(family.name);
  return family.type != catalog::MetricType::counter && words.size() > 1 && is_one_of(kIll, words.back()) &&
         words[words.size() - 2] == catalog::singular(words[words.size() - 2]);
}

bool is_state(const Family& family) {
  if (family.type == catalog::MetricType::counter) return false;
  Parts words(family.name);
  while (words.size() > 1 && (words.back() == "status" || words.back() == "state")) words.pop_back();
  // "players_online" counts them.
  if (words.size() > 1 && words[words.size() - 2] != catalog::singular(words[words.size() - 2])) return false;
  // What is told apart by its priority or its kind is counted: "tickets open".
  static constexpr std::array<std::string_view, 9> kClasses{
      "priority", "severity", "type", "kind", "category", "channel", "reason", "size", "class"};
  const bool counted =
      std::any_of(family.labels.begin(), family.labels.end(), [](const catalog::Label& label) {
        const auto parts = catalog::name_words(label.name);
        return std::any_of(parts.begin(), parts.end(),
                           [](const std::string& part) { return is_one_of(kClasses, part); });
      });
  static constexpr std::array<std::string_view, 18> kStates{
      "success", "up",     "healthy",   "ready", "readonly", "enabled", "open",       "connected", "leader",
      "online",  "synced", "reachable", "sync",  "alive",    "valid",   "successful", "running",   "run"};
  if (words.size() > 1 && !counted && is_one_of(kStates, words.back())) return true;
  if ((words.size() == 1 && words.back() == "up") || tells_ill(family)) return true;
  const auto help = catalog::fold_case(family.help);
  for (const auto* sign :
       {"1 if",   "1 while", "1 when", "1 for",   "whether", "1 = ",    "1=",         "(1",
        "0 or 1", "0/1",     "1/0",    "boolean", "1 means", "true if", "one if",     "1 connected",
        "1 up",   "1 ok",    "0 not",  "0 if",    "0 when",  "0 while", "0 otherwise"})
    if (contains(help, sign)) return unit_of(family).empty();
  return false;
}

std::string usual_agg(const Family& family) {
  const auto unit = unit_of(family);
  if (timestamp_scale(family) > 0) return tells_an_end(family) ? "min" : "max";
  if (unit == "ratio" || unit == "percent") return "avg";
  for (const auto& word : catalog::name_words(family.name)) {
    const auto how = usual_of_word(word);
    if (!how.empty()) return std::string(how);
  }
  if (contains(catalog::fold_case(family.help), "average")) return "avg";
  if (seconds_in(unit) > 0) return "max";
  return "sum";
}

}  // namespace translate::builtin
