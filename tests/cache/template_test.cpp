#include "cache/template.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <set>

#include "promql/parser.hpp"
#include "promql/rewrite.hpp"
#include "tests/catch.hpp"

namespace {

// What the file says that the upstream holds.
class World final : public cache::LiveValues {
 public:
  void add(const std::string& line) {
    const auto name_end = line.find(' ');
    auto& labels = metrics_[line.substr(0, name_end)];
    // A value may hold blanks; a label is the last word before each `=`.
    for (auto equals = line.find('=', name_end); equals != std::string::npos;) {
      const auto next = line.find('=', equals + 1);
      const auto name = line.substr(line.rfind(' ', equals) + 1, equals - line.rfind(' ', equals) - 1);
      const auto end = next == std::string::npos ? line.size() : line.rfind(' ', next);
      std::string values = line.substr(equals + 1, end - equals - 1);
      for (std::size_t from = 0; from <= values.size();) {
        const auto bar = std::min(values.find('|', from), values.size());
        labels[name].insert(values.substr(from, bar - from));
        from = bar + 1;
      }
      equals = next;
    }
  }

  std::vector<Found> labels_with(std::string_view metric, std::string_view value) const override {
    std::vector<Found> found;
    const auto at = metrics_.find(std::string(metric));
    if (at == metrics_.end()) return found;
    for (const auto& [label, values] : at->second)
      for (const auto& known : values)
        if (cache::ascii_lower(known) == cache::ascii_lower(value)) found.push_back({label, known});
    return found;
  }

  bool is_value(std::string_view value) const override {
    for (const auto& [metric, labels] : metrics_)
      if (!labels_with(metric, value).empty()) return true;
    return false;
  }

 private:
  std::map<std::string, std::map<std::string, std::set<std::string>>> metrics_;
};

std::string canonical(std::string_view promql) {
  const auto parsed = promql::parse(promql);
  return parsed ? promql::canonical(parsed.expr()) : "unparseable: " + std::string(promql);
}

struct Served {
  std::optional<std::string> promql;
  bool findable = false;  // the index would have led to it
};

Served serve(const std::string& prompt, const std::string& promql, const std::string& asked,
             const World& world) {
  const auto known = cache::make_template(prompt, promql);
  if (!known) return {};
  const auto keys = cache::template_keys(asked, world);
  return {cache::refill(*known, promql, asked, world),
          std::find(keys.begin(), keys.end(), cache::template_key(*known)) != keys.end()};
}

}  // namespace

TEST_CASE("templates serve what they must and nothing that they must not") {
  const auto* root = std::getenv("PROMPHRASE_SOURCE_DIR");
  std::ifstream file(std::string(root ? root : ".") + "/tests/testdata/templates/pairs.txt");
  REQUIRE(file);
  World world;
  std::string prompt, promql, asked;
  std::size_t matches = 0, served = 0, refusals = 0, wrong = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("metric ")) world.add(line.substr(7));
    const auto text = line.size() > 2 ? line.substr(2) : std::string();
    if (line.starts_with("? ")) prompt = text;
    if (line.starts_with("= ")) promql = text;
    if (line.starts_with("+ ")) asked = text;
    if (line.starts_with("> ")) {
      ++matches;
      const auto got = serve(prompt, promql, asked, world);
      if (!got.promql || !got.findable) {
        std::cout << "not served: " << asked << "   by: " << prompt << (got.promql ? " (index)" : "") << '\n';
        continue;
      }
      ++served;
      INFO(asked);
      CHECK(canonical(*got.promql) == canonical(text));
      wrong += canonical(*got.promql) != canonical(text);
    }
    if (line.starts_with("- ")) {
      ++refusals;
      const auto got = serve(prompt, promql, text, world);
      INFO(prompt << " / " << text);
      CHECK(got.promql.value_or("nothing") == "nothing");
      wrong += got.promql.has_value();
    }
  }
  std::cout << "templates: " << served << " of " << matches << " served, " << wrong << " wrong; " << refusals
            << " refused\n";
  CHECK(matches >= 200);
  CHECK(refusals >= 300);
  CHECK(wrong == 0);
  CHECK(served * 100 >= matches * 95);
}
