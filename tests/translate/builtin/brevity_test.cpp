#include "catalog/catalog.hpp"
#include "tests/catch.hpp"
#include "tests/translate/builtin/made_family.hpp"

namespace {

catalog::Family family(std::string name, catalog::MetricType type, std::string help, const Labels& labels) {
  return made_family(std::move(name), type, std::move(help), labels, "dairy");
}

// A dairy whose names grew over the years, beside a machine.
std::shared_ptr<const catalog::Snapshot> dairy() {
  using enum catalog::MetricType;
  static const auto snapshot = catalog::make_snapshot({
      family("mlkRecvd_l", counter, "", {{"farm", {"oak", "elm"}}, {"qual", {"prem", "std"}}}),
      family("pastTempC", gauge, "", {{"ln", {"ln1", "ln2"}}}),
      family("vatLvl_l", gauge, "Milk in a vat.", {{"vat", {"v1", "v2"}}}),
      family("alrm_cnt", counter, "",
             {{"sev", {"crit", "warn", "info"}}, {"deployment_environment", {"prod", "test"}}}),
      family("evtQ_len", gauge, "Rows waiting for the archiver.", {{"q", {"fast", "slow"}}}),
      family("cheese_orders", counter, "Orders of cheese.",
             {{"k8s_pod_name", {"p1", "p2"}}, {"cloud_region", {"eu-fra-1", "us-nyc-2"}}}),
      family("replica_lag_seconds", gauge, "Lag of a replica.", {{"db_replica", {"r1", "r2"}}}),
      family("churn_stopped", gauge, "", {{"churn", {"c1", "c2"}}}),
      family("pump_run", gauge, "", {{"pump", {"p1", "p2", "p3"}}, {"site", {"north", "south"}}}),
      family("dairy_boot_ts", gauge, "", {}),
      family("lab_lic_expiry_ts", gauge, "", {{"device", {"ph", "fat"}}}),
      family("node_cpu_seconds_total", counter, "Seconds the CPUs spent in each mode.",
             {{"cpu", {"0", "1"}}, {"mode", {"idle", "user"}}}),
      family("node_disk_io_now", gauge, "The number of I/Os currently in progress.", {{"device", {"sda"}}}),
  });
  return snapshot;
}

}  // namespace

TEST_CASE("names in brief and in camel case are found by the words in full") {
  check_first(*dairy(), {{"milk received per hour by farm", "sum by (farm) (rate(mlkRecvd_l[5m])) * 3600"},
                         {"milk level by vat", "sum by (vat) (vatLvl_l)"},
                         {"alarms per minute", "sum(rate(alrm_cnt[5m])) * 60"}});
}

TEST_CASE("labels are found by the word that they abbreviate or end with") {
  check_first(*dairy(),
              {{"alarms per second by severity", "sum by (sev) (rate(alrm_cnt[5m]))"},
               {"alarms per second by environment", "sum by (deployment_environment) (rate(alrm_cnt[5m]))"},
               {"length of the event queues by queue", "sum by (q) (evtQ_len)"},
               {"cheese orders per second per pod", "sum by (k8s_pod_name) (rate(cheese_orders[5m]))"},
               {"cheese orders per second per region", "sum by (cloud_region) (rate(cheese_orders[5m]))"},
               {"maximum lag per replica", "max by (db_replica) (replica_lag_seconds)"}});
}

TEST_CASE("values are found by the word in full or in brief") {
  check_first(
      *dairy(),
      {{"critical alarms per second", "sum(rate(alrm_cnt{sev=\"crit\"}[5m]))"},
       {"alarms per second in production", "sum(rate(alrm_cnt{deployment_environment=\"prod\"}[5m]))"},
       {"critical alarms per second without the test environment",
        "sum(rate(alrm_cnt{deployment_environment!=\"test\",sev=\"crit\"}[5m]))"},
       {"premium milk received per second", "sum(rate(mlkRecvd_l{qual=\"prem\"}[5m]))"},
       {"cheese orders per second in Frankfurt", "sum(rate(cheese_orders{cloud_region=\"eu-fra-1\"}[5m]))"}});
}

TEST_CASE("a mistyped word is read as the word of the catalog that it nearly is") {
  check_first(*dairy(), {{"rows waiting for the archivar by queue", "sum by (q) (evtQ_len)"},
                         {"cheeze orders per second", "sum(rate(cheese_orders[5m]))"}});
}

TEST_CASE("states and points in time with poor names are asked for as such") {
  check_first(*dairy(), {{"which pumps are standing still", "pump_run == 0"},
                         {"how many pumps are not running", "count(pump_run == 0)"},
                         {"which churns are stopped", "churn_stopped == 1"},
                         {"which churns are running", "churn_stopped == 0"},
                         {"dairy uptime", "time() - dairy_boot_ts"},
                         {"days until the lab licenses expire", "(lab_lic_expiry_ts - time()) / 86400"}});
}

TEST_CASE("how many things a label tells apart is counted by it") {
  check_first(*dairy(), {{"how many pumps do we have at each site",
                          "count by (site) (count by (site, pump) (pump_run))"},
                         {"how many vats are there", "count(count by (vat) (vatLvl_l))"},
                         {"how many farms do we get milk from", "count(count by (farm) (mlkRecvd_l))"}});
}
