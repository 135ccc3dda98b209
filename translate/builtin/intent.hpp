#pragma once

#include <optional>
#include <string>
#include <vector>

#include "translate/builtin/prompt.hpp"

namespace translate::builtin {

// A run of tokens, [first, last).
struct Span {
  std::size_t first = 0;
  std::size_t last = 0;
};

struct Threshold {
  std::string op;  // PromQL's comparison
  double value = 0;
  std::string unit;  // as typed: "percent", "ms", "gb"; maybe empty
};

// What a prompt asks to be done, apart from what it speaks of.
struct Intent {
  std::optional<double> window;  // seconds
  std::optional<double> offset;  // seconds back
  bool compare = false;          // with the value at `offset`
  bool more = false;             // "how many more"
  bool difference = false;       // how much more or less, rather than how many times as much
  bool period = false;           // `offset` names a length of time: "yesterday"
  double per = 0;                // rate over so many seconds; 0: no rate asked for
  bool increase = false;         // how many in the window
  bool running_total = false;    // since the start of the process
  bool count = false;            // how many things there are
  std::string agg;               // sum avg max min count stddev
  std::size_t agg_token = 0;     // where `agg` was said
  std::string over;              // avg max min over time
  int top = 0;
  bool bottom = false;
  bool which = false;  // "which queue": names that come out are the answer
  std::vector<double> quantiles;
  bool percent = false;
  bool percent_bound = false;  // only a bound was said in percent: "load above 80 %"
  bool share = false;
  std::size_t whole_from = 0;  // first of the words after "share of"; 0: none
  bool fullness = false;       // "how close to the limit", "how full": the share is meant, not the amount
  std::vector<Threshold> thresholds;
  bool absent = false;
  bool zero = false;              // "no matches": compare with 0
  bool age = false;               // time since
  bool runs_out = false;          // whether a capacity will be used up
  bool amount = false;            // "how much": the amount is meant rather than the share
  bool empties = false;           // it is what is there that will be gone
  bool reaches = false;           // whether a limit will be met
  bool until = false;             // time left to a point in time
  std::optional<double> predict;  // seconds ahead
  bool deriv = false;
  bool how_fast = false;  // a speed is asked for, whatever of
  bool moves = false;     // something fills, drains, leaks
  bool changes = false;
  bool full = false;                // how much of a capacity is used
  bool left = false;                // how much of a capacity is not
  bool maybe_share = false;         // "the bounce rate": a share where what precedes "rate" is an outcome
  std::size_t rated = 0;            // the token before "rate"
  bool within = false;              // the window was said as a bound: "within 2 hours", not "in the last …"
  std::vector<Span> zero_said;      // where `zero` was said; it may be part of a name
  std::optional<Span> superlative;  // words after "hottest", "slowest": the label whose extreme is asked for
  bool failing = false;             // a complaint about something that went wrong, as alerts have it
  bool imperative = false;          // asks or orders, rather than names
  bool warn = false;                // wants to be told when a condition holds
  std::string unit;                 // wanted: bits, kb, mb, gb, ms, minutes, hours, days
  std::vector<Span> groups;         // words after "by", "per", "for each", "which"
  std::optional<Span> ranked;       // words after "top 5": the label to rank, when they name one
  std::optional<Span> counted;      // words after "how many"
  std::vector<Span> maybe_groups;   // words that may name a label: "queues with more than 5 …"
  std::vector<Span> compared;       // words before a bound: "rooms warmer than …"
  std::vector<bool> ratio_group;    // for each of `groups`: "per …", which may name a denominator as well
  std::vector<Span> each_of;        // words after "of a", "for each": what an average may be taken over
  std::vector<Span> excluded;       // words after "without", "except"
  std::vector<bool> consumed;       // token is grammar and no content
  std::vector<bool> soft;           // token is grammar but may be content: "max" in "max connections"
};

// Reads the grammar of data/intents.tsv.
Intent read_intent(const Prompt& prompt);

}  // namespace translate::builtin
