#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/catalog.hpp"
#include "catalog/rules.hpp"

namespace catalog {

constexpr std::size_t kMaxValues = 200;        // kept for one label of one family
constexpr std::size_t kMaxLabels = 64;         // kept for one family
constexpr std::size_t kMaxFamilies = 300'000;  // kept in one catalog
constexpr std::size_t kMaxTextBytes =
    1024;  // of one name, HELP or label value; longer ones are cut or left out

// Collects what the upstream tells, in any order, and folds it into families.
class Builder {
 public:
  void add_metadata(std::string_view family, MetricType type, std::string_view help, std::string_view unit);
  void add_name(std::string_view series_name);
  // One live series. `labels` may hold __name__, which is left out.
  void add_series(std::string_view series_name,
                  const std::vector<std::pair<std::string_view, std::string_view>>& labels);
  // What is recorded under a name of its own; it becomes a family once it has series.
  void add_rule(const RecordingRule& rule);
  std::vector<Family> build() &&;

 private:
  struct Seen {
    std::set<std::string, std::less<>> values;
    std::size_t more = 0;  // values past the bound, counted with repetitions
  };
  struct Metadata {
    MetricType type = MetricType::unknown;
    std::string help;
    std::string unit;
  };
  struct Name {
    std::map<std::string, Seen, std::less<>> labels;
    std::size_t series = 0;
  };
  std::string family_of(const std::string& series_name) const;

  std::map<std::string, Metadata, std::less<>> metadata_;
  std::map<std::string, Name, std::less<>> names_;
  std::map<std::string, std::string, std::less<>> rules_;  // record → expression
};

}  // namespace catalog
