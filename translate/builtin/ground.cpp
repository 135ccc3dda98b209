#include "translate/builtin/ground.hpp"

#include <algorithm>
#include <map>
#include <regex>
#include <unordered_map>

#include "catalog/text.hpp"
#include "catalog/user_tables.hpp"
#include "translate/builtin/data_texts.hpp"
#include "translate/builtin/table.hpp"

namespace translate::builtin {
namespace {

struct LabelRow {
  std::vector<std::string> words;
  std::vector<std::string> labels;
};

const std::vector<LabelRow>& label_rows() {
  static catalog::MadeOfTables<std::vector<LabelRow>> instance([] {
    std::vector<LabelRow> out;
    each_row(catalog::with_user_table("labels", labels_text()),
             [&out](const std::vector<std::string_view>& row) {
               if (row.size() < 2) return;
               LabelRow entry;
               for (const auto word : split(row[0], ' ')) entry.words.push_back(catalog::singular(word));
               for (const auto label : split(row[1], ' ')) entry.labels.emplace_back(label);
               out.push_back(std::move(entry));
             });
    return out;
  });
  return instance.get();
}

struct ValueRow {
  std::vector<std::vector<std::string>> phrases;
  std::vector<std::string> labels;
  std::string op;
  std::string value;
  std::string digits;  // the first character that live values must have, for "5.."
};

const std::vector<ValueRow>& value_rows() {
  static catalog::MadeOfTables<std::vector<ValueRow>> instance([] {
    std::vector<ValueRow> out;
    each_row(catalog::with_user_table("values", values_text()),
             [&out](const std::vector<std::string_view>& row) {
               if (row.size() < 4) return;
               ValueRow entry;
               for (const auto phrase : split(row[0], '|')) {
                 entry.phrases.emplace_back();
                 for (const auto word : split(phrase, ' '))
                   entry.phrases.back().push_back(catalog::singular(word));
               }
               for (const auto label : split(row[1], ' ')) entry.labels.emplace_back(label);
               entry.op = row[2];
               entry.value = row[3];
               out.push_back(std::move(entry));
             });
    return out;
  });
  return instance.get();
}

// "5..": a value of three characters that begins so; else the value itself.
bool stands_for(const ValueRow& row, const std::string& live) {
  if (row.op == "=") return catalog::fold_case(row.value) == catalog::fold_case(live);
  return row.value.size() == live.size() && live[0] == row.value[0] &&
         std::all_of(live.begin(), live.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The row's value as the label has it.
std::string spelt(const ValueRow& row, const catalog::Label& label) {
  for (const auto& live : label.values)
    if (row.op == "=" && stands_for(row, live)) return live;
  return row.value;
}

std::string compact(std::string_view text) {
  std::string out;
  for (const char c : catalog::fold_case(text))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) out += c;
  return out;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool is_joint(const Token& token) {
  return token.kind == Token::Kind::sign && (token.text == "-" || token.text == "_" || token.text == "." ||
                                             token.text == "/" || token.text == ":");
}

// Runs of up to five words, written together.
struct Run {
  std::vector<std::size_t> tokens;
};
using Runs = std::unordered_map<std::string, Run>;

Runs runs_of(const Prompt& prompt, const std::vector<bool>& usable) {
  Runs out;
  const auto& tokens = prompt.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::string text;
    std::vector<std::size_t> used;
    for (auto k = i; k < tokens.size() && used.size() < 5; ++k) {
      if (is_joint(tokens[k]) && !used.empty()) continue;
      if (tokens[k].kind == Token::Kind::sign || !usable[k]) break;
      text += compact(tokens[k].text);
      used.push_back(k);
      if (!text.empty()) out.try_emplace(text, Run{used});
      const auto single = catalog::singular(text);
      if (single != text) out.try_emplace(single, Run{used});
    }
  }
  return out;
}

struct Found {
  std::vector<std::string> values;
  std::vector<std::size_t> tokens;
  double strength = 0;
};

std::string escape_regex(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if (std::string_view(".+*?()[]{}|^$\\").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

bool says_failure(const Token& token) {
  static constexpr std::string_view kWords[] = {"failed",   "fail",         "fails",  "failing", "failure",
                                                "failures", "unsuccessful", "errors", "error",   "erroneous"};
  return std::find(std::begin(kWords), std::end(kWords), token.text) != std::end(kWords);
}

// The one value that says that all went well, where no other says that it failed.
std::string value_that_went_well(const catalog::Label& label) {
  static constexpr std::string_view kWell[] = {"success",  "successful", "succeeded", "ok",       "okay",
                                               "done",     "completed",  "complete",  "finished", "passed",
                                               "accepted", "delivered",  "captured",  "approved", "good",
                                               "normal",   "installed"};
  static constexpr std::string_view kIll[] = {"fail", "failed", "failure", "error", "errors", "unsuccessful"};
  std::string well;
  for (const auto& value : label.values) {
    const auto plain = compact(value);
    if (std::find(std::begin(kIll), std::end(kIll), plain) != std::end(kIll)) return "";
    if (std::find(std::begin(kWell), std::end(kWell), plain) == std::end(kWell)) continue;
    if (!well.empty()) return "";
    well = value;
  }
  return well;
}

}  // namespace

bool is_outcome_label(std::string_view label) {
  static constexpr std::string_view kWords[] = {"status",  "outcome", "result",    "code",     "reason",
                                                "verdict", "error",   "success",   "response", "decision",
                                                "cause",   "exit",    "conclusion"};
  for (const auto word : kWords)
    if (label.find(word) != std::string_view::npos) return true;
  return label == "state";
}

std::optional<NamedLabel> find_label(const Prompt& prompt, Span span, const catalog::Family& family) {
  std::optional<NamedLabel> best;
  for (std::size_t length = std::min<std::size_t>(3, span.last - span.first); length >= 1; --length) {
    std::vector<std::string> words;
    std::vector<std::size_t> used;
    bool one = true;
    for (auto i = span.first; i < span.first + length; ++i) {
      one = one && prompt.tokens[i].text != "and" && prompt.tokens[i].text != ",";
      used.push_back(i);
      if (prompt.tokens[i].kind != Token::Kind::sign) words.push_back(prompt.tokens[i].stem);
    }
    if (words.empty() || !one) continue;
    std::string together;
    for (const auto& word : words) together += word;
    for (const auto& label : family.labels) {
      if (label.name == "le") continue;
      auto parts = catalog::name_words(label.name);
      for (auto& part : parts) part = catalog::singular(part);
      double strength = 0;
      if (compact(label.name) == together || catalog::singular(compact(label.name)) == together) strength = 1;
      // "failure reason" is the reason; "reason" is the failure_reason.
      if (strength == 0 && std::find(parts.begin(), parts.end(), words.back()) != parts.end())
        strength = 0.8 + 0.02 * static_cast<double>(length);
      if (length == 1 || strength == 0)
        for (const auto& row : label_rows()) {
          if (std::find(row.words.begin(), row.words.end(), words.back()) == row.words.end()) continue;
          const auto at = std::find(row.labels.begin(), row.labels.end(), label.name);
          if (at != row.labels.end())
            strength = std::max(strength, 0.92 - 0.03 * static_cast<double>(at - row.labels.begin()));
        }
      if (strength == 0)
        for (const auto& part : parts)
          strength =
              std::max(strength,
                       resembles(words.back(), part) ? 0.75 : 0.8 * catalog::relatedness(words.back(), part));
      // A label with one value tells nothing apart: it is meant only when it is named.
      if (strength < 1 && label.cardinality == 1 && (label.name == "job" || label.name == "instance"))
        strength *= 0.6;
      if (strength >= 0.55 && (!best || strength > best->strength + 1e-9))
        best = NamedLabel{label.name, used, strength};
    }
  }
  return best;
}

std::vector<NamedLabel> find_labels(const Prompt& prompt, Span span, const catalog::Family& family) {
  std::vector<NamedLabel> out;
  while (span.first < span.last) {
    const auto& token = prompt.tokens[span.first];
    if (token.text == "and" || token.text == "," || token.text == "&" || token.text == "the" ||
        token.text == "by" || token.text == "per" || token.text == "+" || token.text == "each") {
      ++span.first;
      continue;
    }
    const auto found = find_label(prompt, span, family);
    if (!found) break;
    const bool known = std::any_of(out.begin(), out.end(),
                                   [&](const NamedLabel& other) { return other.label == found->label; });
    if (!known) out.push_back(*found);
    span.first = found->tokens.back() + 1;
  }
  return out;
}

std::vector<Filter> find_filters(const Prompt& prompt, const Intent& intent, const catalog::Family& family,
                                 const std::vector<double>& by_name, const std::vector<bool>& group_tokens) {
  const auto& tokens = prompt.tokens;
  std::vector<bool> usable(tokens.size()), excluded(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i)
    usable[i] =
        tokens[i].kind != Token::Kind::sign && !group_tokens[i] && (!intent.consumed[i] || intent.soft[i]);
  for (const auto& span : intent.excluded)
    for (auto i = span.first; i < span.last; ++i) excluded[i] = true;
  const auto runs = runs_of(prompt, usable);
  std::vector<Filter> out;

  const auto add = [&](const std::string& label, Found found, const std::string& regex) {
    Filter filter;
    filter.tokens = std::move(found.tokens);
    filter.strength = found.strength;
    filter.outcome = is_outcome_label(label);
    const bool not_this =
        std::all_of(filter.tokens.begin(), filter.tokens.end(), [&](std::size_t t) { return excluded[t]; });
    filter.matcher.label = label;
    if (!regex.empty()) {
      filter.matcher.op = not_this ? "!~" : "=~";
      filter.matcher.value = regex;
    } else if (found.values.size() == 1) {
      filter.matcher.op = not_this ? "!=" : "=";
      filter.matcher.value = found.values[0];
    } else {
      filter.matcher.op = not_this ? "!~" : "=~";
      for (const auto& value : found.values)
        filter.matcher.value += (filter.matcher.value.empty() ? "" : "|") + escape_regex(value);
    }
    out.push_back(std::move(filter));
  };

  // "searches with zero results": all words of a label that says yes or no, one after the other.
  const auto add_truth = [&](const catalog::Label& label) {
    const auto parts = catalog::name_words(label.name);
    for (std::size_t i = 0; parts.size() > 1 && i + parts.size() <= tokens.size(); ++i) {
      std::vector<std::size_t> used;
      for (std::size_t k = 0; k < parts.size() && tokens[i + k].stem == catalog::singular(parts[k]); ++k)
        used.push_back(i + k);
      if (used.size() == parts.size()) add(label.name, {{"true"}, used, 1}, "");
    }
  };

  for (const auto& label : family.labels) {
    if (label.name == "le" || label.name == "quantile" || label.name == "__name__") continue;
    std::vector<Found> found;
    const auto note = [&found](const std::string& value, const std::vector<std::size_t>& used,
                               double strength) {
      for (auto& known : found)
        if (known.tokens == used) {
          if (strength > known.strength + 0.01) known.values.clear();
          if (strength >= known.strength - 0.01) {
            if (std::find(known.values.begin(), known.values.end(), value) == known.values.end())
              known.values.push_back(value);
            known.strength = std::max(known.strength, strength);
          }
          return;
        }
      found.push_back({{value}, used, strength});
    };
    const bool infrastructure = label.name == "instance" || label.name == "job";
    for (const auto& value : label.values) {
      const auto whole = compact(value);
      if (whole.empty()) {
        // "/" and its like are typed as they are.
        for (std::size_t i = 0; i < tokens.size(); ++i)
          if (tokens[i].text == value && value == "/" && !tokens[i].joined && label.name.starts_with("mount"))
            note(value, {i}, 1);
        continue;
      }
      const auto run = runs.find(whole);
      if (run != runs.end()) {
        const auto first = run->second.tokens.front();
        bool fits = by_name[first] < 0.99 || run->second.tokens.size() > 1;
        if (is_number(whole) || whole.size() < 2) {
          fits = false;
          const bool named =
              first > 0 &&
              find_label(prompt, {first - 1, first}, family).value_or(NamedLabel{}).label == label.name;
          fits = named || (whole.size() == 3 && is_outcome_label(label.name));
        }
        // The product's name that an alert title begins with picks no job.
        if (infrastructure && prompt.titled) fits = false;
        if (fits) note(value, run->second.tokens, infrastructure ? 0.9 : 1.0);
        if (fits) continue;
      }
      if (value.size() > 60 || is_number(whole)) continue;
      auto parts = catalog::text_words(value, 8);
      if (parts.empty()) continue;
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!usable[i] || tokens[i].kind != Token::Kind::word || tokens[i].text.size() < 3 ||
            by_name[i] >= 0.7)
          continue;
        if (catalog::is_stop_word(tokens[i].text)) continue;
        if (parts.size() == 1) {
          const auto related = catalog::relatedness(tokens[i].stem, catalog::singular(parts[0]));
          if (related >= 0.85 && !infrastructure)
            note(value, {i}, 0.9);
          else if (related >= 0.75 && is_outcome_label(label.name))
            note(value, {i}, 0.75);
        } else if (!infrastructure && !is_weak_word(tokens[i].stem)) {
          for (const auto& part : parts)
            if (catalog::singular(part) == tokens[i].stem) note(value, {i}, 0.8);
        }
      }
    }
    for (auto& item : found)
      if (item.values.size() <= 8) add(label.name, std::move(item), "");
    const bool truth = label.cardinality <= 2 && !label.values.empty() &&
                       std::all_of(label.values.begin(), label.values.end(),
                                   [](const std::string& v) { return v == "true" || v == "false"; });
    if (truth) add_truth(label);
    if (truth)
      for (std::size_t i = 0; i < tokens.size(); ++i)
        if (usable[i] && by_name[i] < 0.7 &&
            catalog::relatedness(tokens[i].stem, catalog::singular(label.name)) >= 0.85)
          add(label.name, {{"true"}, {i}, 0.9}, "");
  }

  // "failed logins" where no value says so: all that did not go well.
  for (const auto& label : family.labels) {
    const bool taken = std::any_of(out.begin(), out.end(), [&label](const Filter& filter) {
      return filter.matcher.label == label.name;
    });
    if (!is_outcome_label(label.name) || taken || label.values.size() < 2) continue;
    const auto well = value_that_went_well(label);
    if (well.empty()) continue;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].aside || by_name[i] >= 0.7 || group_tokens[i] || !says_failure(tokens[i])) continue;
      Filter filter;
      filter.matcher = {label.name, excluded[i] ? "=" : "!=", well};
      filter.tokens = {i};
      filter.strength = 0.9;
      filter.outcome = filter.failing = true;
      out.push_back(std::move(filter));
      break;
    }
  }

  for (const auto& row : value_rows())
    for (const auto& label : family.labels) {
      if (std::find(row.labels.begin(), row.labels.end(), label.name) == row.labels.end()) continue;
      if (std::none_of(label.values.begin(), label.values.end(),
                       [&row](const std::string& v) { return stands_for(row, v); })) {
        // A class of codes that has not been seen yet ("5xx" on a healthy server) is still what was asked
        // for.
        const bool codes =
            row.op == "=~" && std::any_of(label.values.begin(), label.values.end(),
                                          [](const std::string& v) { return v.size() == 3 && is_number(v); });
        if (!codes) continue;
      }
      for (const auto& phrase : row.phrases)
        for (std::size_t i = 0; i + phrase.size() <= tokens.size(); ++i) {
          std::vector<std::size_t> used;
          for (std::size_t k = 0; k < phrase.size(); ++k)
            if (usable[i + k] && tokens[i + k].stem == phrase[k]) used.push_back(i + k);
          const bool fresh =
              std::any_of(used.begin(), used.end(), [&](std::size_t t) { return by_name[t] < 0.99; });
          if (used.size() == phrase.size() && fresh)
            add(label.name, {{spelt(row, label)}, used, 0.95}, row.op == "=~" ? row.value : "");
        }
    }

  // One word makes one filter, one label gets one filter: the strongest, the one of more words, the first.
  std::stable_sort(out.begin(), out.end(), [](const Filter& a, const Filter& b) {
    if (a.tokens.size() != b.tokens.size()) return a.tokens.size() > b.tokens.size();
    return a.strength > b.strength;
  });
  std::vector<Filter> kept;
  std::vector<bool> taken(tokens.size());
  for (auto& filter : out) {
    // A filter that keeps everything says nothing: all series of the family have this job.
    const auto* label = family.label(filter.matcher.label);
    filter.redundant = label && label->cardinality == 1 && filter.matcher.op == "=" &&
                       (label->name == "job" || label->name == "instance");
    const bool clash =
        std::any_of(filter.tokens.begin(), filter.tokens.end(), [&](std::size_t t) { return taken[t]; });
    const auto same = std::find_if(kept.begin(), kept.end(), [&](const Filter& other) {
      return other.matcher.label == filter.matcher.label;
    });
    if (clash) continue;
    for (const auto t : filter.tokens) taken[t] = true;
    if (same == kept.end()) {
      kept.push_back(std::move(filter));
      continue;
    }
    const auto weight = [&tokens](const Filter& f) {
      double most = 0;
      for (const auto t : f.tokens) most = std::max(most, tokens[t].weight);
      return most;
    };
    if (same->matcher == filter.matcher) {
      same->tokens.insert(same->tokens.end(), filter.tokens.begin(), filter.tokens.end());
      continue;
    }
    // The legend of a panel picks one of what its title names.
    if (weight(*same) != weight(filter)) {
      if (weight(filter) > weight(*same)) *same = std::move(filter);
      continue;
    }
    // "ranked or casual": both values of the same label.
    const bool positive = same->matcher.op[0] == '=' && filter.matcher.op[0] == '=';
    const bool negative = same->matcher.op[0] == '!' && filter.matcher.op[0] == '!';
    if (!positive && !negative) {
      kept.push_back(std::move(filter));
      continue;
    }
    const auto regex = [](const Matcher& m) {
      return m.op.size() == 2 && m.op[1] == '~' ? m.value : escape_regex(m.value);
    };
    same->matcher.value = regex(same->matcher) + "|" + regex(filter.matcher);
    same->matcher.op = positive ? "=~" : "!~";
    same->tokens.insert(same->tokens.end(), filter.tokens.begin(), filter.tokens.end());
  }
  return kept;
}

}  // namespace translate::builtin
