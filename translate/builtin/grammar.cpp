#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "translate/builtin/intent.hpp"
#include "translate/builtin/patterns.hpp"
#include "translate/builtin/phrases.hpp"

namespace translate::builtin {
namespace {

double argument(const std::string& action) {
  const auto at = action.find(':');
  return at == std::string::npos ? 0 : std::strtod(action.c_str() + at + 1, nullptr);
}

struct Applier {
  Intent& intent;
  const Captures& captures;
  const Token& first;
  double& agg_weight;
  bool& horizon_said;

  void apply(const std::string& action) const {
    const auto colon = action.find(':');
    const auto verb = action.substr(0, colon);
    const auto word = colon == std::string::npos ? std::string() : action.substr(colon + 1);
    const double value = argument(action);
    const double duration = value > 0 ? value : captures.duration;
    if (verb == "window") {
      if (!intent.window) intent.window = duration;
    } else if (verb == "offset") {
      intent.offset = duration;
    } else if (verb == "compare") {
      intent.compare = true;
    } else if (verb == "rate") {
      intent.per = std::max(intent.per, value);
    } else if (verb == "increase") {
      intent.increase = true;
    } else if (verb == "howmany") {
      intent.increase = intent.count = true;
    } else if (verb == "running") {
      intent.running_total = true;
    } else if (verb == "agg") {
      // What the legend says goes before what the title says.
      if (intent.agg.empty() || intent.agg == "sum" || first.weight > agg_weight) {
        intent.agg = word;
        agg_weight = first.weight;
      }
    } else if (verb == "over") {
      intent.over = word;
    } else if (verb == "top") {
      if (intent.top == 0 || value == 0) intent.top = static_cast<int>(value > 0 ? value : captures.number);
      if (intent.top < 1 || intent.top > 1000) intent.top = 5;
    } else if (verb == "bottom") {
      intent.top = static_cast<int>(value > 0 ? value : captures.number);
      if (intent.top < 1 || intent.top > 1000) intent.top = 5;
      intent.bottom = true;
    } else if (verb == "quantile") {
      auto q = value > 0 ? value : captures.number;
      if (q > 1) q /= 100;
      q = std::round(q * 1e9) / 1e9;
      if (q >= 0 && q <= 1 &&
          std::find(intent.quantiles.begin(), intent.quantiles.end(), q) == intent.quantiles.end())
        intent.quantiles.push_back(q);
    } else if (verb == "percent") {
      intent.percent = true;
      intent.percent_bound = false;
    } else if (verb == "share") {
      intent.share = true;
    } else if (verb == "full") {
      intent.full = true;
    } else if (verb == "fullness") {
      intent.full = intent.fullness = true;
    } else if (verb == "period") {
      intent.period = true;
    } else if (verb == "amount") {
      intent.amount = true;
    } else if (verb == "more") {
      intent.more = true;
    } else if (verb == "ahead") {
      intent.predict = value;
      horizon_said = true;
    } else if (verb == "difference") {
      intent.difference = true;
    } else if (verb == "empties") {
      intent.empties = true;
    } else if (verb == "reaches") {
      intent.reaches = true;
    } else if (verb == "fast") {
      intent.how_fast = true;
    } else if (verb == "moves") {
      intent.moves = true;
    } else if (verb == "left") {
      intent.left = true;
    } else if (verb == "cmp") {
      intent.thresholds.push_back({word, captures.number, captures.unit});
      if (captures.unit == "percent" && !intent.percent) intent.percent = intent.percent_bound = true;
    } else if (verb == "mayshare") {
      intent.maybe_share = true;
    } else if (verb == "zero") {
      intent.zero = true;
      intent.thresholds.push_back({word.empty() ? "==" : word, 0, ""});
    } else if (verb == "absent") {
      intent.absent = true;
    } else if (verb == "age") {
      intent.age = true;
    } else if (verb == "until") {
      intent.until = true;
    } else if (verb == "predict") {
      // "predict" alone has a usual horizon; a length of time that follows replaces it.
      if (!intent.predict || value == 0) intent.predict = duration;
      horizon_said = horizon_said || value == 0;
    } else if (verb == "deriv") {
      intent.deriv = true;
    } else if (verb == "changes") {
      intent.changes = true;
    } else if (verb == "unit") {
      intent.unit = word;
    } else if (verb == "warn") {
      intent.warn = true;
    } else if (verb == "imperative") {
      intent.imperative = true;
    } else if (verb == "runout") {
      intent.runs_out = true;
      intent.thresholds.push_back({"<", 0, ""});
    } else if (verb == "failing") {
      intent.failing = intent.failing || first.weight >= 1;
    }
  }
};

constexpr int kUsualTop = 5;
constexpr double kNoWindow = 60;  // seconds; less bounds what is measured

// Reads a prompt from left to right.
class IntentReader {
 public:
  explicit IntentReader(const Prompt& prompt) : prompt_(prompt), tokens_(prompt.tokens) {}

  Intent run() {
    intent_.consumed.assign(tokens_.size(), false);
    intent_.soft.assign(tokens_.size(), false);
    for (std::size_t at = 0; at < tokens_.size();) {
      const auto fit = fit_pattern(tokens_, at);
      if (!fit.pattern || tokens_[at].aside) {
        ++at;
        continue;
      }
      apply(fit, at);
      at += fit.length;
    }
    settle_times();
    settle_complaints();
    settle_nothing();
    settle_ranking();
    find_groups(prompt_, intent_);
    find_phrases();
    return std::move(intent_);
  }

 private:
  bool says(std::initializer_list<std::string_view> words) const {
    return std::any_of(tokens_.begin(), tokens_.end(),
                       [words](const Token& token) { return is_word(token, words); });
  }

  void apply(const Fit& fit, std::size_t at) {
    const auto& pattern = *fit.pattern;
    const auto end = at + fit.length;
    for (const auto& action : pattern.actions) {
      if (action == "timeunit") note_unit(at, end);
      Applier{intent_, fit.captures, tokens_[at], agg_weight_, horizon_said_}.apply(action);
    }
    const bool soft = pattern.does("soft");
    for (const auto& action : pattern.actions) note_place(action, at, end, soft);
    if (pattern.does("across")) intent_.maybe_groups.push_back({end, std::min(end + 2, tokens_.size())});
    // "is any partition more than …": those that come out are named by what follows.
    if (pattern.does("any")) intent_.maybe_groups.push_back({end, std::min(end + 3, tokens_.size())});
    for (auto i = at; i < end && !pattern.does("content"); ++i) {
      intent_.consumed[i] = true;
      intent_.soft[i] = soft;
    }
  }

  void note_unit(std::size_t at, std::size_t end) {
    for (auto i = at; i < end; ++i) {
      const auto& unit = tokens_[i].stem;
      const bool seconds = unit == "second" && is_word(tokens_[at], {"in", "as"});
      if (seconds || unit == "minute" || unit == "hour" || unit == "day") intent_.unit = unit + "s";
    }
  }

  // Where something was said, for what is read around it.
  void note_place(const std::string& action, std::size_t at, std::size_t end, bool soft) {
    if (action.starts_with("zero")) intent_.zero_said.push_back({at, end});
    const bool bare = std::none_of(tokens_.begin() + static_cast<std::ptrdiff_t>(at),
                                   tokens_.begin() + static_cast<std::ptrdiff_t>(end), [](const Token& t) {
                                     return is_word(t, {"last", "past", "previous", "recent", "trailing",
                                                        "window", "rolling", "sliding"});
                                   });
    if (action == "window" && is_word(tokens_[at], {"within", "in", "under"})) intent_.within = bare;
    if (action == "window" && tokens_[at].text == "over" && bare) over_at_ = at;
    if (action.starts_with("cmp:") && !prompt_.titled) note_compared(tokens_, at, intent_);
    if (action == "superlative") superlative_from_ = end;
    if (action == "share" && tokens_[end - 1].text == "of" && intent_.whole_from == 0)
      intent_.whole_from = end;
    if (action.starts_with("agg:") && intent_.agg == action.substr(4)) intent_.agg_token = at;
    const bool ranks = action.starts_with("top") || action.starts_with("bottom");
    if (ranks && !soft) ranked_from_ = end;
    if ((action == "top:1" || action == "bottom:1") && at >= 1 && tokens_[at - 1].kind == Token::Kind::word) {
      // "the 3 carriers with the most": how many, and of what, stands before.
      if (at >= 2 && tokens_[at - 2].kind == Token::Kind::number && tokens_[at - 2].number >= 1 &&
          tokens_[at - 2].number <= 1000) {
        intent_.top = static_cast<int>(tokens_[at - 2].number);
        intent_.ranked = Span{at - 1, at};
      } else {
        // "the kitchen with the slowest …"
        intent_.maybe_groups.push_back({at - 1, at});
      }
    }
    if (action == "howmany") counted_from_ = end;
  }

  void settle_times() {
    // "predict the queue in 2 hours", "where will it be in 2 hours" look ahead, not back.
    const bool ahead = intent_.predict ? !horizon_said_ : intent_.within && says({"will"});
    if (ahead && intent_.window) {
      intent_.predict = intent_.window;
      intent_.window.reset();
    }
    // "how does traffic compare to an hour ago"
    if (intent_.offset &&
        says({"compare", "compared", "compares", "comparing", "comparison", "versus", "vs"}))
      intent_.compare = true;
    // "how much did the queue grow since an hour ago"
    if (intent_.offset && (intent_.difference || intent_.deriv)) {
      intent_.compare = intent_.difference = true;
      intent_.deriv = intent_.increase = false;
    }
    // "how many more connections can it take"
    if (intent_.more && !intent_.offset && !says({"than"})) intent_.left = true;
    // "certificates that expire in the next 14 days"
    if (intent_.until && intent_.predict && !says({"will"})) {
      if (intent_.thresholds.empty()) intent_.thresholds.push_back({"<", *intent_.predict, "second"});
      intent_.predict.reset();
    }
    if (intent_.reaches && !intent_.predict && intent_.window) {
      intent_.predict = intent_.window;
      intent_.window.reset();
    }
    // "the share of exports ready within 5 seconds" bounds the exports; nothing is looked at over five
    // seconds.
    if ((intent_.share || intent_.percent) && intent_.window && *intent_.window < kNoWindow) {
      intent_.thresholds.push_back({"<", *intent_.window, "second"});
      intent_.window.reset();
    }
    // "response time over 2 seconds"
    if (over_at_ && intent_.window && *intent_.window < kNoWindow) {
      intent_.thresholds.push_back({">", *intent_.window, "second"});
      intent_.window.reset();
      if (!prompt_.titled) note_compared(tokens_, *over_at_, intent_);
    }
    if (intent_.how_fast && intent_.moves) intent_.deriv = true;
  }

  // "rule evaluation failures" names a panel; "X is failing" and "X: failures" complain.
  void settle_complaints() {
    if (intent_.failing && !prompt_.titled && intent_.thresholds.empty() && !intent_.warn &&
        !says({"is", "are", "was", "were", "has", "have", "had", "failing", "fails", "fail", "encountered",
               "cannot", "missed", "not", "detected", "occurred", "happened", "experienced"}))
      intent_.failing = false;
  }

  // "no deliveries in the last hour"
  void settle_nothing() {
    if (tokens_.size() < 3 || tokens_[0].text != "no" || intent_.consumed[0] || intent_.absent ||
        tokens_[1].kind != Token::Kind::word || !intent_.window || !intent_.thresholds.empty())
      return;
    intent_.zero = true;
    intent_.thresholds.push_back({"==", 0, ""});
    intent_.consumed[0] = true;
  }

  // "top queues by depth", "top memory users" say no number.
  void settle_ranking() {
    if (intent_.top > 0 || prompt_.titled || tokens_.empty() || tokens_[0].text != "top" ||
        intent_.consumed[0])
      return;
    const auto end = tokens_.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(4, tokens_.size()));
    const bool several = std::any_of(tokens_.begin() + 1, end, [](const Token& token) {
      return token.kind == Token::Kind::word && token.text != token.stem;
    });
    if (!several) return;
    intent_.top = kUsualTop;
    intent_.imperative = true;
    intent_.consumed[0] = true;
    ranked_from_ = 1;
  }

  void find_phrases() {
    if (superlative_from_ > 0) intent_.superlative = phrase_after(prompt_, intent_, superlative_from_, 3);
    for (std::size_t i = 1; i < tokens_.size(); ++i)
      if (is_word(tokens_[i], {"rate", "quota"}) && !tokens_[i].aside) {
        intent_.maybe_share = true;
        intent_.rated = i - 1;
      }
    if (ranked_from_ > 0 && !intent_.ranked) intent_.ranked = phrase_after(prompt_, intent_, ranked_from_, 4);
    if (counted_from_ > 0) intent_.counted = phrase_after(prompt_, intent_, counted_from_, 3);
  }

  const Prompt& prompt_;
  const std::vector<Token>& tokens_;
  Intent intent_;
  std::size_t ranked_from_ = 0, counted_from_ = 0, superlative_from_ = 0;
  std::optional<std::size_t> over_at_;  // a length of time after "over"
  double agg_weight_ = 0;
  bool horizon_said_ = false;
};

}  // namespace

Intent read_intent(const Prompt& prompt) {
  return IntentReader(prompt).run();
}

}  // namespace translate::builtin
