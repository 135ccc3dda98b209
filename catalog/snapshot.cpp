#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

#include "catalog/abbreviation.hpp"
#include "catalog/builder.hpp"
#include "catalog/catalog.hpp"
#include "catalog/metric_type.hpp"
#include "catalog/name_index.hpp"
#include "catalog/text.hpp"

namespace catalog {
namespace {

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class Value>
using StringMap = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

constexpr std::size_t kMaxQueryWords = 60;
constexpr std::size_t kMaxIndexedValues = 40;     // of one label of one family
constexpr std::size_t kMaxKnownValues = 400'000;  // (label, value) pairs for labels_with_value
constexpr std::size_t kMaxPairsOfOneValue = 32;
constexpr std::size_t kMaxBriefs = 6;  // of one query word

struct Posting {
  std::uint32_t family;
  float weight;  // BM25's saturated term frequency over the fields, without IDF
};

// How much one occurrence counts, by where it stands.
constexpr float kNameWeight = 3.0f, kHelpWeight = 1.0f, kLabelWeight = 0.8f, kValueWeight = 0.8f;

constexpr std::size_t kMostInfos = 200;

// What every Prometheus has, whatever it watches: its HELP texts say nothing of what is asked for here.
bool is_everywhere(std::string_view family) {
  static constexpr std::string_view kBeginnings[] = {"node_",       "go_",       "process_",
                                                     "prometheus_", "promhttp_", "net_conntrack_"};
  return std::any_of(std::begin(kBeginnings), std::end(kBeginnings),
                     [family](std::string_view beginning) { return family.starts_with(beginning); });
}

class IndexedSnapshot final : public Snapshot {
 public:
  explicit IndexedSnapshot(std::vector<Family> families)
      : families_(std::move(families)), loaded_at_(std::chrono::system_clock::now()) {
    std::uint32_t id = 0;
    for (const auto& family : families_) {
      by_name_.emplace(family.name, id);
      for (const auto& name : family.series_names) by_name_.emplace(name, id);
      names_.add(family.name);
      words_.add(family);
      add_values(family);
      if (family.name.ends_with("_info") && infos_.size() < kMostInfos) infos_.push_back(&family);
      ++id;
    }
    words_.finish();
    index();
  }

  const std::vector<Family>& families() const override { return families_; }
  const std::vector<const Family*>& infos() const override { return infos_; }

  const Family* find(std::string_view series_name) const override {
    const auto at = by_name_.find(series_name);
    return at == by_name_.end() ? nullptr : &families_[at->second];
  }

  FamilyWords words_of(const Family& family) const override {
    return words_.of(static_cast<std::size_t>(&family - families_.data()));
  }
  const std::vector<Form>& forms() const override { return words_.forms(); }

  std::vector<std::string> nearest(std::string_view series_name, std::size_t limit) const override {
    std::vector<std::string> out;
    for (const auto& match : names_.nearest(series_name, limit)) out.push_back(families_[match.id].name);
    return out;
  }

  std::vector<Hit> search(std::string_view text, std::size_t limit) const override;

  std::vector<std::pair<std::string, std::string>> labels_with_value(std::string_view value) const override {
    const auto at = values_.find(fold_case(value));
    if (at == values_.end()) return {};
    return at->second;
  }

  double rarity(std::string_view word) const override {
    const auto* list = postings(word);
    if (!list) list = postings("~" + root(word));
    if (!list || families_.size() < 2) return 1;
    const auto count = static_cast<double>(families_.size()), df = static_cast<double>(list->size());
    // Six families of a hundred are as good as one: what counts is being far from all.
    return std::clamp(std::log(count / df) / std::min(std::log(count), 4.0), 0.0, 1.0);
  }

  std::string_view spelt_right(std::string_view word) const override;

  double says(std::string_view word) const override {
    const auto strength = [this](std::string_view term) {
      const auto at = terms_.find(term);
      if (at == terms_.end()) return 0.0;
      if (in_names_[at->second]) return 1.0;
      const auto& list = postings_[at->second];
      return std::all_of(
                 list.begin(), list.end(),
                 [this](const Posting& posting) { return is_everywhere(families_[posting.family].name); })
                 ? 0.25
                 : 0.5;
    };
    return std::max(strength(word), strength("~" + root(word)));
  }

  std::vector<std::string> words_like(std::string_view word, std::size_t limit) const override {
    std::vector<std::string> out;
    for (const auto& match : word_index_.nearest(word, limit)) out.push_back(spellings_[match.id]);
    return out;
  }

  std::chrono::system_clock::time_point loaded_at() const override { return loaded_at_; }

 private:
  void add_values(const Family& family);
  // Those that score at all, best first.
  std::vector<Hit> best_of(const std::vector<float>& scores, std::size_t limit) const;
  void index();
  void add_term(const std::string& term, std::uint32_t family, float weight, bool in_name);
  const std::vector<Posting>* postings(std::string_view term) const {
    const auto at = terms_.find(term);
    return at == terms_.end() ? nullptr : &postings_[at->second];
  }

  std::vector<Family> families_;
  std::vector<const Family*> infos_;
  WordTable words_;
  StringMap<std::uint32_t> by_name_;
  StringMap<std::uint32_t> terms_;
  std::vector<std::vector<Posting>> postings_;
  // Terms that may abbreviate a word, best first; few.
  std::vector<std::pair<std::string_view, double>> briefs_of(std::string_view word) const;
  bool knows(const std::string& word) const;

  std::vector<std::string> spellings_;                    // for misspelt query words
  std::array<std::vector<std::string>, 26> short_words_;  // by their first letter
  std::vector<bool> in_names_;  // of terms: in those of families, labels or values, not in HELP alone
  NameIndex names_;
  NameIndex word_index_;
  StringMap<std::vector<std::pair<std::string, std::string>>> values_;
  std::chrono::system_clock::time_point loaded_at_;
};

void IndexedSnapshot::add_values(const Family& family) {
  for (const auto& label : family.labels)
    for (const auto& value : label.values) {
      if (value.empty() || values_.size() >= kMaxKnownValues) continue;
      auto& pairs = values_[fold_case(value)];
      const auto pair = std::pair(label.name, value);
      if (pairs.size() < kMaxPairsOfOneValue && std::find(pairs.begin(), pairs.end(), pair) == pairs.end())
        pairs.push_back(pair);
    }
}

void IndexedSnapshot::add_term(const std::string& term, std::uint32_t family, float weight, bool in_name) {
  const auto [at, fresh] = terms_.try_emplace(term, static_cast<std::uint32_t>(postings_.size()));
  if (fresh) {
    postings_.emplace_back();
    in_names_.push_back(false);
  }
  if (in_name) in_names_[at->second] = true;
  auto& list = postings_[at->second];
  if (!list.empty() && list.back().family == family)
    list.back().weight += weight;
  else
    list.push_back({family, weight});
}

void IndexedSnapshot::index() {
  // Label names and values repeat from family to family: split each of them once.
  StringMap<std::vector<std::string>> split;
  const auto split_once = [&split](const std::string& text) -> const std::vector<std::string>& {
    const auto at = split.find(text);
    if (at != split.end()) return at->second;
    auto words = name_words(text);
    for (auto& word : words) word = singular(word);
    return split.emplace(text, std::move(words)).first->second;
  };
  // The term of all words of the root; empty when the word is its own.
  StringMap<std::string> roots;
  const auto root_once = [&roots](const std::string& word) -> const std::string& {
    const auto [at, fresh] = roots.try_emplace(word);
    if (fresh)
      if (const auto base = root(word); base != word) at->second = "~" + base;
    return at->second;
  };
  std::vector<float> lengths(families_.size());
  for (std::uint32_t id = 0; id < families_.size(); ++id) {
    const auto& family = families_[id];
    struct Weight {
      float sum = 0;
      bool in_name = false;
    };
    StringMap<Weight> weights;
    const auto add = [&weights](const std::string& word, float weight, float most, bool in_name = true) {
      if (word.size() < 2 && !(word.size() == 1 && word[0] >= '0' && word[0] <= '9')) return;
      auto& known = weights[word];
      known.sum = std::min(known.sum + weight, std::max(most, known.sum));
      known.in_name = known.in_name || in_name;
    };
    for (const auto word : words_.of(id).name) add(words_.forms()[word].stem, kNameWeight, 2 * kNameWeight);
    for (const auto text : {std::string_view(family.help), gloss(family.name)})
      for (const auto& word : text_words(text, 80))
        if (!is_stop_word(word)) add(singular(word), kHelpWeight, 2 * kHelpWeight, false);
    // A recorded series is about what its expression is about.
    for (const auto& word : name_words(std::string_view(family.expr).substr(0, 300)))
      if (!is_stop_word(word) && word.size() > 2) add(singular(word), kHelpWeight, kHelpWeight, false);
    for (const auto& label : family.labels) {
      if (label.name == "instance" || label.name == "job" || label.name == "le" || label.name == "quantile")
        continue;
      for (const auto& word : split_once(label.name)) add(word, kLabelWeight, kLabelWeight);
      std::size_t left = kMaxIndexedValues;
      for (const auto& value : label.values) {
        if (left-- == 0) break;
        if (value.size() > 40) continue;
        for (const auto& word : split_once(value)) add(word, kValueWeight, kValueWeight);
      }
    }
    for (const auto& [word, weight] : weights) {
      add_term(word, id, weight.sum, weight.in_name);
      const auto& base = root_once(word);
      if (!base.empty()) add_term(base, id, weight.sum, weight.in_name);
      lengths[id] += weight.sum;
    }
  }
  const double total = std::accumulate(lengths.begin(), lengths.end(), 0.0);
  const auto average =
      static_cast<float>(families_.empty() ? 1.0 : total / static_cast<double>(families_.size()));
  constexpr float k1 = 1.4f, b = 0.35f;
  for (auto& list : postings_) {
    for (auto& posting : list) {
      const float norm = k1 * (1 - b + b * lengths[posting.family] / average);
      posting.weight = posting.weight * (k1 + 1) / (posting.weight + norm);
    }
    list.shrink_to_fit();
  }
  spellings_.reserve(terms_.size());
  for (const auto& [term, at] : terms_)
    if (term.size() >= 4 && term[0] != '~' && term.find_first_of("0123456789") == std::string::npos)
      spellings_.push_back(term);
  std::sort(spellings_.begin(), spellings_.end());
  for (const auto& word : spellings_) word_index_.add(word);
  for (const auto& [term, at] : terms_)
    if (term.size() >= 2 && term.size() <= 6 && term[0] >= 'a' && term[0] <= 'z')
      short_words_[static_cast<std::size_t>(term[0] - 'a')].push_back(term);
  for (auto& list : short_words_) std::sort(list.begin(), list.end());
}

std::vector<std::pair<std::string_view, double>> IndexedSnapshot::briefs_of(std::string_view word) const {
  std::vector<std::pair<std::string_view, double>> out;
  if (word.size() < 4 || word[0] < 'a' || word[0] > 'z') return out;
  for (const auto& brief : short_words_[static_cast<std::size_t>(word[0] - 'a')])
    if (const auto likely = abbreviates(brief, word); likely > 0) out.emplace_back(brief, likely);
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (out.size() > kMaxBriefs) out.resize(kMaxBriefs);
  return out;
}

bool IndexedSnapshot::knows(const std::string& word) const {
  return postings(word) || postings("~" + root(word)) || !synonyms(word).empty() ||
         !meaning_of(word).empty() || is_stop_word(word) || !briefs_of(word).empty();
}

std::string_view IndexedSnapshot::spelt_right(std::string_view word) const {
  if (word.size() < 5 || word.size() > 40 || knows(std::string(word))) return {};
  for (const auto& match : word_index_.nearest(word, 5))
    if (is_slip(word, spellings_[match.id])) return spellings_[match.id];
  return {};
}

std::vector<Hit> IndexedSnapshot::search(std::string_view text, std::size_t limit) const {
  const auto count = static_cast<double>(families_.size());
  std::vector<float> scores(families_.size()), best(families_.size());
  std::unordered_set<std::string> done;

  for (const auto& raw : text_words(text.substr(0, 4096), kMaxQueryWords)) {
    if (is_stop_word(raw)) continue;
    const auto word = singular(raw);
    if (!done.insert(word).second) continue;
    // Ways to read the word, each with how far it is trusted; a family counts its best one only.
    std::vector<std::pair<const std::vector<Posting>*, float>> ways;
    const auto add = [&](std::string_view term, float trust) {
      const auto* list = postings(term);
      const bool known = std::any_of(ways.begin(), ways.end(), [&](const auto& way) {
        return way.first == list && way.second >= trust;
      });
      if (list && !known) ways.emplace_back(list, trust);
    };
    add(word, 1.0f);
    add("~" + root(word), 0.8f);
    add(root(word), 0.8f);
    for (const auto& other : synonyms(word)) add(other, 0.65f);
    for (const auto& [brief, likely] : briefs_of(word)) add(brief, static_cast<float>(0.9 * likely));
    if (const auto& meaning = meaning_of(word); meaning.size() == 1) add(singular(meaning[0]), 0.65f);
    if (ways.empty() && word.size() >= 4)
      for (const auto& match : word_index_.nearest(word, 3))
        if (match.similarity >= 0.45) add(spellings_[match.id], static_cast<float>(0.7 * match.similarity));
    const auto each_posting = [&ways, count](auto use) {
      for (const auto& [list, trust] : ways) {
        const auto df = static_cast<double>(list->size());
        const auto idf = static_cast<float>(std::min(6.0, std::log(1.0 + (count - df + 0.5) / (df + 0.5))));
        for (const auto& posting : *list) use(posting.family, idf * trust * posting.weight);
      }
    };
    if (ways.size() == 1) {
      each_posting([&scores](std::uint32_t family, float value) { scores[family] += value; });
      continue;
    }
    each_posting(
        [&best](std::uint32_t family, float value) { best[family] = std::max(best[family], value); });
    for (const auto& [list, trust] : ways)
      for (const auto& posting : *list) {
        scores[posting.family] += best[posting.family];
        best[posting.family] = 0;
      }
  }
  return best_of(scores, limit);
}

std::vector<Hit> IndexedSnapshot::best_of(const std::vector<float>& scores, std::size_t limit) const {
  std::vector<Hit> hits;
  // Families come in their order: of those that score alike the first stays.
  const auto better = [](const Hit& a, const Hit& b) {
    return a.score != b.score ? a.score > b.score : a.family < b.family;
  };
  for (std::size_t id = 0; id < scores.size() && limit > 0; ++id) {
    if (scores[id] <= 0) continue;
    if (hits.size() == limit) {
      if (scores[id] <= hits.front().score) continue;
      std::pop_heap(hits.begin(), hits.end(), better);
      hits.pop_back();
    }
    hits.push_back({&families_[id], scores[id]});
    std::push_heap(hits.begin(), hits.end(), better);
  }
  std::sort_heap(hits.begin(), hits.end(), better);
  return hits;
}

void merge(Family& into, Family&& from) {
  if (into.type == MetricType::unknown) into.type = from.type;
  if (into.help.empty()) into.help = std::move(from.help);
  if (into.unit.empty()) into.unit = std::move(from.unit);
  if (into.expr.empty()) into.expr = std::move(from.expr);
  into.series += from.series;
  for (auto& name : from.series_names)
    if (std::find(into.series_names.begin(), into.series_names.end(), name) == into.series_names.end())
      into.series_names.push_back(std::move(name));
  for (auto& label : from.labels) {
    const auto at = std::find_if(into.labels.begin(), into.labels.end(),
                                 [&label](const Label& known) { return known.name == label.name; });
    if (at == into.labels.end()) {
      into.labels.push_back(std::move(label));
      continue;
    }
    std::vector<std::string> values;
    std::set_union(at->values.begin(), at->values.end(), label.values.begin(), label.values.end(),
                   std::back_inserter(values));
    if (values.size() > kMaxValues) values.resize(kMaxValues);
    at->values = std::move(values);
    at->cardinality = std::max({at->cardinality, label.cardinality, at->values.size()});
  }
}

}  // namespace

std::shared_ptr<const Snapshot> make_snapshot(std::vector<Family> families) {
  std::sort(families.begin(), families.end(),
            [](const Family& a, const Family& b) { return a.name < b.name; });
  std::vector<Family> merged;
  merged.reserve(families.size());
  for (auto& family : families) {
    if (!merged.empty() && merged.back().name == family.name) {
      merge(merged.back(), std::move(family));
      continue;
    }
    if (merged.size() >= kMaxFamilies) break;
    merged.push_back(std::move(family));
  }
  for (auto& family : merged) {
    if (family.series_names.empty()) family.series_names.push_back(family.name);
    for (auto& label : family.labels) {
      std::sort(label.values.begin(), label.values.end());
      if (label.values.size() > kMaxValues) label.values.resize(kMaxValues);
      label.cardinality = std::max(label.cardinality, label.values.size());
    }
    std::sort(family.labels.begin(), family.labels.end(),
              [](const Label& a, const Label& b) { return a.name < b.name; });
    if (family.type == MetricType::unknown) {
      family.type = infer_type(family.name);
      family.type_inferred = family.type != MetricType::unknown;
    }
    // What is recorded is computed already: it is used as it is.
    if (!family.expr.empty() && (family.type == MetricType::unknown || family.type_inferred)) {
      family.type = MetricType::gauge;
      family.type_inferred = true;
    }
    if (family.help.empty()) family.help = std::string(gloss(family.name));
  }
  return std::make_shared<IndexedSnapshot>(std::move(merged));
}

}  // namespace catalog
