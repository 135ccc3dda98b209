#include "catalog/user_tables.hpp"

#include "catalog/text.hpp"
#include "tests/catch.hpp"
#include "tests/translate/builtin/depot.hpp"

// A program of its own: tables are those of the process.
TEST_CASE("The user's words, labels, values and frames are known like the shipped ones") {
  catalog::set_user_tables({
      {"synonyms", "gizmo parcel\n"},
      {"values", "harbour\tdepot\t=\thamburg\n"},
      {"exporters", "depot_scanner_\tkeep\n"},
      {"frames",
       "frame: gate pressure\nneeds: gate pressure\nexpr: depot_trucks_waiting / depot_gates_max\nunit: "
       "quotient\nagg: max\n"
       "prior: 0.2\n"},
  });
  CHECK(best("gizmos scanned per second") == "sum(rate(depot_parcels_scanned_total[5m]))");
  CHECK(best("trucks waiting at the harbour") == "sum(depot_trucks_waiting{depot=\"hamburg\"})");
  CHECK(best("gate pressure") == "depot_trucks_waiting / depot_gates_max");
  CHECK(best("scanner battery") == "depot_scanner_battery_ratio");
}
