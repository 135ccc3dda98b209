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
      made_family("port_ships_moored", gauge, "Ships at a berth.", {{"berth", {"east", "west"}}}, "port"),
      made_family("node_network_receive_bytes_total", counter, "Bytes received.",
                  {{"device", {"eth0", "lo"}}}, "node"),
      made_family("node_network_transmit_bytes_total", counter, "Bytes transmitted.",
                  {{"device", {"eth0", "lo"}}}, "node"),
      made_family("node_disk_reads_completed_total", counter, "Reads.", {{"device", {"sda"}}}, "node"),
      made_family("node_disk_writes_completed_total", counter, "Writes.", {{"device", {"sda"}}}, "node"),
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

TEST_CASE("The name of a label is no value of it") {
  check_first(*harbour(), {
                              {"charge of the trolleys", "avg(port_trolley_charge_ratio)"},
                              {"charge of cart-7", "avg(port_trolley_charge_ratio{trolley=\"cart-7\"})"},
                          });
}

TEST_CASE("\"Which\" is answered by names, not by one number") {
  check_first(*harbour(), {{"which crane has stops", "rate(port_crane_stops_total[5m])"},
                           {"crane stops per second", "sum(rate(port_crane_stops_total[5m]))"}});
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
                                 "go_memstats_stack_sys_bytes", "process_resident_memory_bytes"});
  const auto near = suggested("crane stopps");
  REQUIRE_FALSE(near.empty());
  CHECK(near.front() == "port_crane_stops_total");
}
