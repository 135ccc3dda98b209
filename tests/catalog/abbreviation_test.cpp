#include "catalog/abbreviation.hpp"

#include "tests/catch.hpp"

using catalog::abbreviates;

TEST_CASE("a short word abbreviates what begins with it or has its consonants") {
  struct Row {
    const char* brief;
    const char* word;
    bool does;
  };
  const Row rows[] = {
      {"crit", "critical", true},     {"temp", "temperature", true},    {"lvl", "level", true},
      {"msg", "message", true},       {"mgmt", "management", true},     {"pkg", "packaging", true},
      {"alrm", "alarm", true},        {"hist", "historian", true},      {"elec", "electricity", true},
      {"lvl", "lavatory", false},     {"crit", "crit", false},          {"crit", "creature", false},
      {"time", "timeout", false},     {"tank", "tanks", false},         {"ab", "abstract", false},
      {"msg", "sausage", false},      {"level", "lvl", false},          {"", "level", false},
      {"p95", "percentile95", false}, {"abcdefg", "abcdefghij", false},
  };
  for (const auto& row : rows) {
    INFO(row.brief << " for " << row.word);
    CHECK((abbreviates(row.brief, row.word) > 0) == row.does);
  }
  CHECK(abbreviates("temp", "temperature") > abbreviates("tem", "temperature"));
  CHECK(abbreviates("temp", "temperature") < 0.85);
}
