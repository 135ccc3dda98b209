#include <algorithm>

#include "catalog/catalog.hpp"
#include "tests/catch.hpp"
#include "tests/translate/builtin/made_family.hpp"
#include "translate/builtin/builtin.hpp"

namespace {

// A harbour, the machine that it runs on, and its Prometheus.
std::shared_ptr<const catalog::Snapshot> harbour() {
  using enum catalog::MetricType;
  static const auto snapshot = catalog::make_snapshot({
      made_family("port_trolley_charge_ratio", gauge, "Charge of a trolley.",
                  {{"trolley", {"trol-1", "trol-2", "cart-7"}}}, "port"),
      made_family("port_crane_stops_total", counter, "Stops of a crane.", {{"berth", {"east", "west"}}},
                  "port"),
      made_family("port_gate_opening_seconds", gauge, "How long a gate takes to open.",
                  {{"gate", {"n", "s"}}}, "port"),
      made_family("port_beacon_lit", gauge, "1 while the beacon burns.", {{"pier", {"n", "s"}}}, "port"),
      made_family("up", gauge, "", {}, "port"),
      made_family("port_customs_job_seconds", gauge, "Length of a customs job.", {{"office", {"a", "b"}}},
                  "port"),
      made_family("port_winch_utilisation", gauge, "Of the winches.", {{"drum", {"old-drum1", "old-drum2"}}},
                  "port"),
      made_family("port_pilots", gauge, "Pilots.", {{"berth", {"east", "west"}}}, "port"),
      made_family("port_pilots_busy", gauge, "Pilots on board.", {{"berth", {"east", "west"}}}, "port"),
      made_family("port_ships_moored", gauge, "Ships at a berth.", {{"berth", {"east", "west"}}}, "port"),
      made_family("node_network_receive_bytes_total", counter, "Bytes received.",
                  {{"device", {"eth0", "lo"}}}, "node"),
      made_family("node_network_transmit_bytes_total", counter, "Bytes transmitted.",
                  {{"device", {"eth0", "lo"}}}, "node"),
      made_family("node_disk_reads_completed_total", counter, "Reads.", {{"device", {"sda"}}}, "node"),
      made_family("node_disk_writes_completed_total", counter, "Writes.", {{"device", {"sda"}}}, "node"),
      made_family("node_disk_read_time_seconds_total", counter, "Seconds spent by reads.",
                  {{"device", {"sda"}}}, "node"),
      made_family("node_disk_write_time_seconds_total", counter, "Seconds spent by writes.",
                  {{"device", {"sda"}}}, "node"),
      made_family("go_memstats_stack_sys_bytes", gauge, "Bytes of stack memory.", {}, "prometheus"),
      made_family("process_resident_memory_bytes", gauge, "Resident memory size in bytes.", {}, "prometheus"),
  });
  return snapshot;
}

std::vector<std::string> suggested(const std::string& prompt) {
  translate::Request request;
  request.prompt = prompt;
  return translate::builtin::Builtin().suggestions(request, *harbour());
}

}  // namespace

TEST_CASE("Who says a bound wants what is beyond it, also without a verb") {
  check_first(*harbour(), {
                              {"ships moored over 4", "port_ships_moored > 4"},
                              {"trolley charge under 30%", "port_trolley_charge_ratio < 0.3"},
                          });
}

TEST_CASE("A few seconds are no window") {
  check_first(*harbour(), {
                              {"gate opening over 8 seconds", "port_gate_opening_seconds > 8"},
                              {"gate opening over 700ms", "port_gate_opening_seconds > 0.7"},
                              {"crane stops over the last 30s", "sum(increase(port_crane_stops_total[30s]))"},
                              {"crane stops over 10 minutes", "sum(increase(port_crane_stops_total[10m]))"},
                          });
}

TEST_CASE("The top of something are five where no number is said") {
  check_first(*harbour(), {
                              {"top berths by ships moored", "topk(5, sum by (berth) (port_ships_moored))"},
                              {"top ram consumers", "topk(5, process_resident_memory_bytes)"},
                              {"top 2 berths by ships moored", "topk(2, sum by (berth) (port_ships_moored))"},
                          });
}

TEST_CASE("The name of a label is no value of it") {
  check_first(*harbour(), {
                              {"charge of the trolleys", "avg(port_trolley_charge_ratio)"},
                              {"winch utilisation of the drum", "avg(port_winch_utilisation)"},
                              {"charge of cart-7", "avg(port_trolley_charge_ratio{trolley=\"cart-7\"})"},
                          });
}

TEST_CASE("\"Which\" is answered by names, not by one number") {
  check_first(*harbour(), {{"which crane has stops", "rate(port_crane_stops_total[5m])"},
                           {"crane stops per second", "sum(rate(port_crane_stops_total[5m]))"}});
}

TEST_CASE("A disk takes its time for reads and writes") {
  check_first(
      *harbour(),
      {{"storage await",
        "(rate(node_disk_read_time_seconds_total[5m]) + rate(node_disk_write_time_seconds_total[5m])) / "
        "(rate(node_disk_reads_completed_total[5m]) + rate(node_disk_writes_completed_total[5m]))"},
       {"disk write latency",
        "rate(node_disk_write_time_seconds_total[5m]) / rate(node_disk_writes_completed_total[5m])"}});
}

TEST_CASE("Anything may be down: a target, or what says so of itself") {
  for (const auto* prompt : {"is something offline at the moment", "anything unreachable?"}) {
    INFO(prompt);
    const auto found = offered(*harbour(), prompt);
    REQUIRE_FALSE(found.empty());
    CHECK(found[0] == "up == 0");
    CHECK(std::find(found.begin(), found.end(), "port_beacon_lit == 0") != found.end());
  }
}

TEST_CASE("What is counted in a time is added up, also when it should be nothing") {
  check_first(*harbour(),
              {
                  {"total crane stops this week", "sum(increase(port_crane_stops_total[1w]))"},
                  {"sum of crane stops in the last 4 hours", "sum(increase(port_crane_stops_total[4h]))"},
                  {"no crane stops in the past 2 days", "sum(increase(port_crane_stops_total[2d])) == 0"},
                  {"crane stops per second", "sum(rate(port_crane_stops_total[5m]))"},
              });
}

TEST_CASE("Superlatives are of what they are made from") {
  check_first(*harbour(),
              {
                  {"busiest pilots by berth", "sum by (berth) (port_pilots_busy)"},
                  {"berth with highest ships moored", "topk(1, sum by (berth) (port_ships_moored))"},
              });
}

TEST_CASE("The job of a name is not the job that is scraped") {
  check_first(*harbour(), {{"customs jobs longer than 5 minutes", "port_customs_job_seconds > 300"}});
}

TEST_CASE("A label whose name has no letters does no harm") {
  const auto snapshot = catalog::make_snapshot(
      {made_family("quay_bollards", catalog::MetricType::gauge, "Bollards.", {{"__", {"x", "y"}}}, "port")});
  for (const auto* prompt : {"bollards by host", "bollards per service", "top 3 pods by bollards"}) {
    INFO(prompt);
    CHECK_FALSE(offered(*snapshot, prompt).empty());
  }
}

TEST_CASE("A direction may stand before what it is told apart by") {
  check_first(*harbour(), {{"network bytes in per device",
                            "sum by (device) (rate(node_network_receive_bytes_total[5m]))"},
                           {"write iops", "rate(node_disk_writes_completed_total[5m])"},
                           {"ram of prometheus", "process_resident_memory_bytes"}});
}

TEST_CASE("Where no word is known the suggestions are what the catalog has most of, applications first") {
  CHECK(suggested("blorg") ==
        std::vector<std::string>{"port_trolley_charge_ratio", "node_network_receive_bytes_total",
                                 "go_memstats_stack_sys_bytes", "process_resident_memory_bytes", "up"});
  const auto near = suggested("crane stopps");
  REQUIRE_FALSE(near.empty());
  CHECK(near.front() == "port_crane_stops_total");
}
