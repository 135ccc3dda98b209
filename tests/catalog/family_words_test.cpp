#include "catalog/family_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "tests/catch.hpp"

using catalog::Family;
using catalog::FormId;

namespace {

using Stems = std::vector<std::string>;

Stems stems_of(const catalog::Snapshot& snapshot, std::span<const FormId> ids) {
  Stems out;
  for (const auto id : ids) out.push_back(snapshot.forms()[id].stem);
  return out;
}

Family made(std::string name, std::string help = "", std::string expr = "") {
  Family family;
  family.name = std::move(name);
  family.help = std::move(help);
  family.expr = std::move(expr);
  return family;
}

}  // namespace

TEST_CASE("A family's words are the singulars of its name, HELP, rule and labels") {
  auto family =
      made("tram_DoorOpenings_total", "Openings of the doors.", "sum by (line) (rate(door_cycles[5m]))");
  family.labels = {{"car_class", {"a"}, 1}, {"instance", {"x"}, 1}, {"le", {"1"}, 1}};
  const auto snapshot = catalog::make_snapshot({family});
  const auto words = snapshot->words_of(snapshot->families()[0]);
  CHECK(stems_of(*snapshot, words.name) == Stems{"tram", "door", "opening", "total"});
  CHECK(stems_of(*snapshot, words.plain) == Stems{"tram", "door", "opening", "total"});
  CHECK(stems_of(*snapshot, words.labels) == Stems{"car", "class"});
  CHECK(words.first == 4);
  const auto help = stems_of(*snapshot, words.help);
  CHECK(std::vector<std::string>(help.begin(), help.begin() + 2) == Stems{"opening", "door"});
  CHECK(std::find(help.begin(), help.end(), "cycle") != help.end());
}

TEST_CASE("What an abbreviation stands for belongs to its part of the name, and is not written") {
  const auto snapshot = catalog::make_snapshot({made("ferry_req_late")});
  const auto words = snapshot->words_of(snapshot->families()[0]);
  CHECK(stems_of(*snapshot, words.name) == Stems{"ferry", "req", "request", "late"});
  CHECK(std::vector<int>(words.parts.begin(), words.parts.end()) == std::vector<int>{0, 1, 1, 2});
  CHECK(stems_of(*snapshot, words.plain) == Stems{"ferry", "req", "late"});
}

TEST_CASE("Families share their words, and each finds its own again") {
  const auto snapshot = catalog::make_snapshot(
      {made("_odd__name_"), made("pier_boats"), made("pier_boat_length_seconds", "Boats."), made("___")});
  std::vector<Stems> plain;
  for (const auto& family : snapshot->families())
    plain.push_back(stems_of(*snapshot, snapshot->words_of(family).plain));
  CHECK(plain ==
        std::vector<Stems>{{}, {"odd", "name"}, {"pier", "boat", "length", "second"}, {"pier", "boat"}});
  const auto boats = snapshot->words_of(*snapshot->find("pier_boats")).plain;
  const auto length = snapshot->words_of(*snapshot->find("pier_boat_length_seconds"));
  CHECK(boats[1] == length.plain[1]);
  CHECK(boats[1] == length.help[0]);
}
