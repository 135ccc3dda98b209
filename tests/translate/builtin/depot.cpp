#include "tests/translate/builtin/depot.hpp"

#include <utility>
#include <vector>

#include "translate/builtin/builtin.hpp"

namespace {

using catalog::Family;
using catalog::Label;
using catalog::MetricType;
using Values = std::vector<std::string>;

Family family(std::string name, MetricType type, std::string help,
              std::vector<std::pair<std::string, Values>> labels,
              Values instances = {"10.0.0.1:80", "10.0.0.2:80"}, std::string job = "depot") {
  Family out;
  out.series = instances.size();
  out.labels.push_back({"instance", std::move(instances), 0});
  out.labels.push_back({"job", {std::move(job)}, 1});
  for (auto& [label, values] : labels) {
    if (label != "le") out.series *= values.size();
    out.labels.push_back({label, values, values.size()});
  }
  if (type == MetricType::histogram) out.series_names = {name + "_bucket", name + "_count", name + "_sum"};
  if (type == MetricType::summary) out.series_names = {name, name + "_count", name + "_sum"};
  out.name = std::move(name);
  out.type = type;
  out.help = std::move(help);
  return out;
}

Family machine(std::string name, MetricType type, std::string help,
               std::vector<std::pair<std::string, Values>> labels = {}) {
  return family(std::move(name), type, std::move(help), std::move(labels), {"10.0.0.9:9100"}, "node");
}

}  // namespace

std::shared_ptr<const catalog::Snapshot> depot() {
  static const auto snapshot = [] {
    using enum MetricType;
    const Values depots = {"hamburg", "lyon", "porto"};
    auto start =
        family("process_start_time_seconds", gauge, "Start time of the process since unix epoch in seconds.",
               {}, {"10.0.0.1:80", "10.0.0.9:9100", "localhost:9090"});
    start.labels[1] = {"job", {"depot", "node", "prometheus"}, 3};
    return catalog::make_snapshot({
        family("depot_parcels_scanned_total", counter, "Parcels that passed a scanner.",
               {{"depot", depots}, {"belt", {"a", "b"}}}),
        family("depot_parcels_sorted_total", counter, "Parcels by what the sorter did.",
               {{"depot", depots}, {"outcome", {"delivered_to_chute", "jammed", "misread"}}}),
        family("depot_parcels_damaged_total", counter, "Parcels found damaged.", {{"depot", depots}}),
        family("depot_truck_load_seconds", histogram, "Time to load a truck.",
               {{"depot", depots}, {"le", {"60", "300", "900", "1800", "+Inf"}}}),
        family("depot_trucks_waiting", gauge, "Trucks in front of the gate.", {{"depot", depots}}),
        family("depot_gates_used", gauge, "Gates with a truck.", {{"depot", depots}}),
        family("depot_gates_max", gauge, "Gates there are.", {{"depot", depots}}),
        family("depot_belt_last_maintenance_timestamp_seconds", gauge, "When a belt was serviced.",
               {{"belt", {"a", "b"}}}),
        family("depot_scanner_battery_ratio", gauge, "Charge of a scanner.",
               {{"scanner", {"s1", "s2", "s3"}}}),
        family("depot_api_requests_total", counter, "Requests.",
               {{"route", {"/label", "/track"}}, {"code", {"200", "404", "500"}}}),
        family("depot_label_print_seconds", summary, "Printing of labels.",
               {{"quantile", {"0.5", "0.9", "0.99"}}}),
        family("depot_build_info", gauge, "Build.", {{"version", {"7.1", "7.2"}}}),
        family("depot_cache_hits_total", counter, "Hits.", {}),
        family("depot_cache_misses_total", counter, "Misses.", {}),
        start,
        machine("node_memory_MemAvailable_bytes", gauge, "Memory information field MemAvailable_bytes."),
        machine("node_memory_MemTotal_bytes", gauge, "Memory information field MemTotal_bytes."),
        machine("node_cpu_seconds_total", counter, "Seconds the CPUs spent in each mode.",
                {{"cpu", {"0", "1"}}, {"mode", {"idle", "iowait", "system", "user"}}}),
        machine("node_filesystem_avail_bytes", gauge, "Filesystem space available.",
                {{"device", {"/dev/sda1", "/dev/sdb1"}}, {"mountpoint", {"/", "/var"}}}),
        machine("node_filesystem_size_bytes", gauge, "Filesystem size in bytes.",
                {{"device", {"/dev/sda1", "/dev/sdb1"}}, {"mountpoint", {"/", "/var"}}}),
        machine("node_load1", gauge, "1m load average."),
        machine("node_vmstat_pgmajfault", unknown, ""),
    });
  }();
  return snapshot;
}

std::string best(const std::string& prompt) {
  translate::Request request;
  request.prompt = prompt;
  const auto candidates = translate::builtin::Builtin().candidates(request, *depot());
  return candidates.empty() ? "" : candidates[0].promql;
}
