#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/metric_type.hpp"
#include "catalog/family_words.hpp"

namespace catalog {

using base::metric_type_from;
using base::MetricType;
using base::to_string;

struct Label {
  std::string name;
  std::vector<std::string> values;  // sorted; the first kMaxValues of them
  std::size_t cardinality = 0;      // how many values there are
};

// What one metric is. `_bucket`, `_sum` and `_count` series belong to the family of their histogram or
// summary.
struct Family {
  std::string name;
  MetricType type = MetricType::unknown;
  bool type_inferred = false;  // from the name, because the server gave no metadata
  std::string help;
  std::string unit;
  std::string expr;  // of the rule that records it; empty: it is scraped
  std::vector<std::string>
      series_names;           // what can stand in a selector: the name, or name_bucket/_sum/_count
  std::vector<Label> labels;  // sorted by name, without __name__
  std::size_t series = 0;     // live series

  const Label* label(std::string_view label_name) const;
};

// One family found for a text, best first.
struct Hit {
  const Family* family = nullptr;
  double score = 0;
};

// One immutable picture of what the upstream holds. Shared between threads; never changes.
class Snapshot {
 public:
  virtual ~Snapshot() = default;

  virtual const std::vector<Family>& families() const = 0;
  // Those that only tell labels (`…_info`), at most 200.
  virtual const std::vector<const Family*>& infos() const = 0;
  // By family name or by any of its series names; nullptr when unknown.
  virtual const Family* find(std::string_view series_name) const = 0;
  // Of one of `families()`: its words, as numbers of `forms()`.
  virtual FamilyWords words_of(const Family& family) const = 0;
  virtual const std::vector<Form>& forms() const = 0;
  // Families that resemble a mistaken name, closest first.
  virtual std::vector<std::string> nearest(std::string_view series_name, std::size_t limit) const = 0;
  // Families that a text speaks of: over name tokens, HELP, label names and values, synonyms.
  virtual std::vector<Hit> search(std::string_view text, std::size_t limit) const = 0;
  // Every (label, value) that some family carries for this value, compared without case; bounded.
  virtual std::vector<std::pair<std::string, std::string>> labels_with_value(
      std::string_view value) const = 0;
  // How much a word (a singular, folded) tells about which family is meant: 1 for one that few families carry
  // or none at all, towards 0 for one that all of them carry.
  virtual double rarity(std::string_view word) const = 0;
  // The word of names, HELP, labels or values that a mistyped one (a singular, folded) was meant to be; empty
  // when it is known as it is, or none comes near.
  virtual std::string_view spelt_right(std::string_view word) const = 0;
  // Where the word (a singular, folded) or one of the same root stands: 1 in a name, label or value, 0.5 in
  // HELP alone, 0.25 in HELP of what every Prometheus has alone, 0 nowhere.
  virtual double says(std::string_view word) const = 0;
  // Words of the catalog that are spelt nearly so, nearest first.
  virtual std::vector<std::string> words_like(std::string_view word, std::size_t limit) const = 0;
  virtual std::chrono::system_clock::time_point loaded_at() const = 0;
};

// Where the current snapshot is kept. Readers never wait for a refresh.
class Catalog {
 public:
  Catalog();  // starts with an empty snapshot
  std::shared_ptr<const Snapshot> snapshot() const;
  void publish(std::shared_ptr<const Snapshot> snapshot);

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<const Snapshot> snapshot_;
};

// Builds a snapshot with its search index. `families` need not be sorted; duplicates are merged.
std::shared_ptr<const Snapshot> make_snapshot(std::vector<Family> families);

}  // namespace catalog
