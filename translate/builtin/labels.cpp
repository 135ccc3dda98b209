#include <algorithm>

#include "catalog/text.hpp"
#include "catalog/user_tables.hpp"
#include "translate/builtin/data_texts.hpp"
#include "translate/builtin/ground.hpp"
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

}  // namespace

std::string compact(std::string_view text) {
  std::string out;
  for (const char c : catalog::fold_case(text))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) out += c;
  return out;
}

bool is_outcome_label(std::string_view label) {
  static constexpr std::string_view kWords[] = {"status",  "outcome", "result",    "code",     "reason",
                                                "verdict", "error",   "success",   "response", "decision",
                                                "cause",   "exit",    "conclusion"};
  for (const auto word : kWords)
    if (label.find(word) != std::string_view::npos) return true;
  const auto& meaning = catalog::meaning_of(label);
  return label == "state" || (meaning.size() == 1 && std::find(std::begin(kWords), std::end(kWords),
                                                               meaning[0]) != std::end(kWords));
}

namespace {

struct LabelWords {
  const catalog::Label* label = nullptr;
  std::vector<std::string> parts;  // of its name, singulars
  std::size_t head = 0;            // behind the part that says what it is
  std::string whole;               // the name without what stands between
};

LabelWords words_of(const catalog::Label& label) {
  LabelWords out{&label, catalog::name_words(label.name), 0, compact(label.name)};
  for (auto& part : out.parts) part = catalog::singular(part);
  // "pool_name", "k8s_pod_id" are the pool and the pod.
  out.head = out.parts.size();
  while (out.head > 1 && (out.parts[out.head - 1] == "name" || out.parts[out.head - 1] == "id")) --out.head;
  return out;
}

}  // namespace

std::optional<NamedLabel> find_label(const Prompt& prompt, Span span, const catalog::Family& family) {
  std::optional<NamedLabel> best;
  std::vector<LabelWords> labels;
  for (const auto& label : family.labels)
    if (label.name != "le") labels.push_back(words_of(label));
  std::erase_if(labels, [](const LabelWords& each) { return each.parts.empty(); });
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
    std::vector<const LabelRow*> rows;
    for (const auto& row : label_rows())
      if (std::find(row.words.begin(), row.words.end(), words.back()) != row.words.end())
        rows.push_back(&row);
    for (const auto& each : labels) {
      const auto& label = *each.label;
      const auto& parts = each.parts;
      const auto head = each.head;
      double strength = 0;
      if (each.whole == together || catalog::singular(each.whole) == together) strength = 1;
      // "failure reason" is the reason; "reason" is the failure_reason.
      if (strength == 0 && std::find(parts.begin(), parts.end(), words.back()) != parts.end())
        strength = (parts[head - 1] == words.back() ? 0.93 : 0.8) + 0.02 * static_cast<double>(length);
      if (length == 1 || strength == 0)
        for (const auto* row : rows) {
          auto at = std::find(row->labels.begin(), row->labels.end(), label.name);
          const bool whole = at != row->labels.end();
          if (!whole) at = std::find(row->labels.begin(), row->labels.end(), parts[head - 1]);
          if (at != row->labels.end())
            strength = std::max(strength,
                                (whole ? 0.92 : 0.88) - 0.03 * static_cast<double>(at - row->labels.begin()));
        }
      if (strength == 0)
        for (const auto& part : parts) {
          const auto likely = brevity(words.back(), part);
          strength =
              std::max({strength,
                        resembles(words.back(), part) ? 0.75 : 0.8 * catalog::relatedness(words.back(), part),
                        likely > 0 ? 0.7 + 0.15 * likely : 0});
        }
      // A label with one value tells nothing apart: it is meant only when it is named.
      if (label.cardinality == 1 && (label.name == "job" || label.name == "instance"))
        strength *= strength < 1 ? 0.6 : 0.9;
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

}  // namespace translate::builtin
