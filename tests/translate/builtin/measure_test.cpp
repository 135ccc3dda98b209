#include "translate/builtin/measure.hpp"

#include "tests/catch.hpp"

using namespace translate::builtin;

namespace {

catalog::Family gauge(const char* name, const char* help = "") {
  catalog::Family out;
  out.name = name;
  out.help = help;
  out.type = catalog::MetricType::gauge;
  return out;
}

}  // namespace

TEST_CASE("units are read from names in any style") {
  struct Row {
    const char* name;
    const char* unit;
  };
  const Row rows[] = {
      {"shop_latency_seconds", "seconds"},
      {"cipDurMs", "milliseconds"},
      {"ferm_dur_h", "hours"},
      {"wait_s", "seconds"},
      {"requests_s", ""},
      {"co2_tank_pct", "percent"},
      {"heapUsedMB", "mb"},
      {"disk_used_bytes_max", "bytes"},
      {"bytes_sent_total", "bytes"},
      {"rtt_us", "microseconds"},
      {"tank_temp_c", ""},
      {"job:busy:ratio", "ratio"},
      {"orders_open", ""},
      {"cert_days", "days"},
      {"s", ""},
  };
  for (const auto& row : rows) {
    INFO(row.name);
    CHECK(unit_of(gauge(row.name)) == row.unit);
  }
}

TEST_CASE("points in time are told by names and by HELP, lengths of time are none") {
  struct Row {
    const char* name;
    const char* help;
    double scale;
    bool ends;
  };
  const Row rows[] = {
      {"last_batch_ts", "", 1, false},
      {"lastRunTs", "", 1, false},
      {"backup_finished_at", "", 1, false},
      {"sync_timestamp_ms", "", 0.001, false},
      {"process_start_time_seconds", "", 1, false},
      {"cal_expiry_ts", "", 1, true},
      {"cert_not_after", "", 1, true},
      {"licenseExpiry", "", 1, true},
      {"last_seen", "Unix time of the last message.", 1, false},
      {"cert_expiry_days", "", 0, false},
      {"days_until_expiry", "", 0, false},
      {"cert_expires_in_seconds", "", 0, false},
      {"last_run_duration_seconds", "", 0, false},
      {"boot_time_ms", "", 0.001, false},
      {"look_at_me", "", 0, false},
  };
  for (const auto& row : rows) {
    INFO(row.name);
    CHECK(timestamp_scale(gauge(row.name, row.help)) == row.scale);
    CHECK(tells_an_end(gauge(row.name, row.help)) == row.ends);
  }
}

TEST_CASE("states are told by the end of a name or by HELP") {
  struct Row {
    const char* name;
    const char* help;
    bool state;
    bool ill;
  };
  const Row rows[] = {
      {"pump_up", "", true, false},
      {"lineRun", "", true, false},
      {"valve_open", "", true, false},
      {"line_stopped", "", true, true},
      {"plc_conn", "1 if the controller answers.", true, false},
      {"plc_conn", "Connections to the controller.", false, false},
      {"gate_ok", "0/1", true, false},
      {"orders_open", "", false, false},
      {"lines_stopped", "", false, false},
      {"tank_level", "", false, false},
      {"up", "", true, false},
      {"down", "", false, false},
  };
  for (const auto& row : rows) {
    INFO(row.name << ' ' << row.help);
    CHECK(is_state(gauge(row.name, row.help)) == row.state);
    CHECK(tells_ill(gauge(row.name, row.help)) == row.ill);
  }
  auto counted = gauge("pump_up");
  counted.type = catalog::MetricType::counter;
  CHECK_FALSE(is_state(counted));
}
