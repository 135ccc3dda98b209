#include "translate/gate.hpp"

#include "tests/catch.hpp"
#include "tests/translate/sample_catalog.hpp"

namespace {

using Severity = translate::Finding::Severity;

std::string summary_of(const translate::GateResult& result) {
  std::string out;
  for (const auto& finding : result.findings) {
    if (!out.empty()) out += ' ';
    out += finding.severity == Severity::error ? "!" : "?";
    out += finding.rule;
  }
  return out;
}

TEST_CASE("The gate lets through what the catalog knows and says what it does not") {
  struct Case {
    const char* promql;
    const char* findings;  // "!" an error, "?" a warning
  };
  const Case cases[] = {
      {"up", ""},
      {"1 + 1", ""},
      {"time()", ""},
      {"vector(1)", ""},
      {"sum by (country) (rate(shop_orders_total{status=\"paid\"}[5m]))", ""},
      {"job:shop_orders:rate5m", ""},
      {"histogram_quantile(0.99, sum by (le, instance) (rate(shop_checkout_duration_seconds_bucket[5m])))",
       ""},
      {"rate(shop_checkout_duration_seconds_sum[5m]) / rate(shop_checkout_duration_seconds_count[5m])", ""},
      {"shop_search_latency_seconds{quantile=\"0.9\"}", ""},
      {"max_over_time(shop_carts[1h:5m] offset 1d)", ""},
      {"sum(shop_orders_total * on (instance) group_left (version) shop_build_info) by (version)",
       "?counter-raw"},
      {"sum by (kind) (label_replace(up, \"kind\", \"$1\", \"job\", \"(.*)\"))", ""},
      {"sum by (n) (count_values(\"n\", shop_carts))", ""},
      {"{__name__=\"up\"}", ""},
      {"{__name__=~\"shop_(orders|refunds)_total\", country=\"de\"}", "?selector-name-pattern"},
      {"shop_unscraped{whatever=\"x\"}", ""},
      {"ALERTS{alertname=\"x\"}", ""},
      {"shop_carts{pod=\"\"}", "?unknown-label"},
      {"shop_orders_total{country=\"xx\"}", "?facts-unknown-value"},
      {"shop_orders_total{country=~\"x.\"}", "?facts-unknown-value"},
      {"shop_orders_total{country=~\"d.|x\"}", ""},
      {"shop_orders_total{country!=\"xx\"}", ""},
      {"sum without (pod) (up)", "?unknown-label"},
      {"up + ignoring (pod) up", "?unknown-label"},
      {"{job=\"shop\"}", "?selector-no-name !cost"},
      {"", "!syntax"},
      {"sum(", "!syntax"},
      {"show me orders", "!syntax"},
      {"sum(up[5m])", "!syntax"},
      {"rate(up)", "!syntax"},
      {"histogram_quantile(0.9, sum by (job) (rate(shop_checkout_duration_seconds_bucket[5m])))",
       "!histogram-missing-le"},
      {"shop_carts / 0", "!divide-by-zero"},
      {"quantile(95, shop_carts)", "!quantile-range"},
      {"rate(shop_carts[5m])", "?counter-rate-of-gauge"},
      {"up[5m]", "!type"},
      {"\"text\"", "!type"},
      {"shop_order_total", "!unknown-metric"},
      {"shop_checkout_duration_seconds", "!unknown-metric"},
      {"{__name__=~\"nothing_.*\"}", "!unknown-metric ?selector-name-pattern"},
      {"up / no_such_metric", "!unknown-metric"},
      {"sum(rate(no_a[5m])) / sum(rate(no_b[5m]))", "!unknown-metric !unknown-metric"},
      {"shop_orders_total{pod=\"a\"}", "!unknown-label"},
      {"shop_orders_total{pod!=\"a\"}", "!unknown-label"},
      {"sum by (pod) (up)", "!unknown-label"},
      {"up * on (pod) up", "!unknown-label"},
      {"up * on (job) group_left (pod) up", "!unknown-label"},
  };
  const auto snapshot = sample_catalog();
  for (const auto& c : cases) {
    CAPTURE(c.promql);
    const auto result = translate::check(c.promql, *snapshot);
    CHECK(summary_of(result) == c.findings);
    CHECK(result.passed == (std::string(c.findings).find('!') == std::string::npos));
  }
}

TEST_CASE("Findings name what is wrong, what there is instead, and the candidate") {
  struct Case {
    const char* promql;
    const char* message;
  };
  const Case cases[] = {
      {"shop_order_total", "did you mean \"shop_orders_total\""},
      {"shop_checkout_duration_seconds", "\"shop_checkout_duration_seconds_bucket\""},
      {"shop_orders_total{pod=\"a\"}", "has no label \"pod\"; it has country, instance, job, status"},
      {"sum by (pod) (up)", "by names the label \"pod\", which nothing below it has; it has instance, job"},
      {"up[5m]", "the expression gives a range vector"},
  };
  const auto snapshot = sample_catalog();
  for (const auto& c : cases) {
    CAPTURE(c.promql);
    const auto result = translate::check(c.promql, *snapshot);
    REQUIRE(result.findings.size() == 1);
    CHECK_THAT(result.findings[0].message, tests::contains(c.message));
    CHECK(result.findings[0].promql == result.promql);
  }
}

TEST_CASE("What would read more than the limits is refused, and the finding says of what there is too much") {
  struct Case {
    const char* promql;
    translate::CostLimits limits;
    const char* says;  // empty: it passes
  };
  const auto with = [](auto set) {
    translate::CostLimits limits;
    set(limits);
    return limits;
  };
  const auto series = with([](auto& l) { l.series = 1; });
  const auto samples = with([](auto& l) { l.samples = 10; });
  const auto window = with([](auto& l) { l.window = std::chrono::hours(1); });
  const auto steps = with([](auto& l) { l.subquery_steps = 100; });
  const auto none = with([](auto& l) {
    l.series = l.samples = l.subquery_steps = 0;
    l.window = {};
  });
  const Case cases[] = {
      {"sum(shop_orders_total)", {}, ""},
      {"sum(shop_orders_total)", series, "series"},
      {"sum(rate(shop_orders_total[1d]))", samples, "samples"},
      {"sum(rate(shop_orders_total[1h]))", window, ""},
      {"sum(rate(shop_orders_total[61m]))", window, "1 hour"},
      {"sum(shop_orders_total offset 2h)", window, ""},
      {"max_over_time(shop_carts[1h:1m])", steps, ""},
      {"max_over_time(shop_carts[1h:10s])", steps, "steps"},
      {"max_over_time(shop_carts[30d:1s])", none, ""},
      {"sum(rate(shop_orders_total[52w]))", none, ""},
      {"sum(rate(shop_orders_total[52w]))", {}, "768 hours"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.promql, c.says);
    const auto result = translate::check(c.promql, *sample_catalog(), c.limits);
    CHECK(result.passed == std::string(c.says).empty());
    if (result.passed) continue;
    REQUIRE_FALSE(result.findings.empty());
    CHECK(result.findings.back().rule == "cost");
    CHECK(result.findings.back().message.find(c.says) != std::string::npos);
  }
}

TEST_CASE("With an empty catalog names are not checked, and a warning says so") {
  const auto empty = catalog::make_snapshot({});
  const auto result = translate::check("sum by (x) (anything{y=\"z\"})", *empty);
  CHECK(result.passed);
  CHECK(summary_of(result) == "?catalog-empty");
  CHECK(translate::check("up[5m]", *empty).passed == false);
}

TEST_CASE("The canonical text is given, and spellings that mean the same share a key") {
  const auto snapshot = sample_catalog();
  const auto result = translate::check("sum( rate(shop_orders_total[ 5m ]) )  by(country)", *snapshot);
  CHECK(result.promql == "sum by (country) (rate(shop_orders_total[5m]))");
  CHECK(result.key == translate::comparison_key("sum by (country) ((rate(shop_orders_total[5m])))"));
  CHECK(result.key != translate::comparison_key("sum by (status) (rate(shop_orders_total[5m]))"));
  CHECK(translate::comparison_key("not promql (") == "not promql (");
}

TEST_CASE("Hostile candidates are refused and harm nothing") {
  const auto snapshot = sample_catalog();
  std::string chain = "up";
  for (int i = 0; i < 3000; ++i) chain += "+up";
  std::string many;
  for (int i = 0; i < 500; ++i) many += (i ? " or x" : "x") + std::to_string(i);
  for (const std::string& promql :
       {std::string(100'000, '('), std::string(10'000, '-') + "up", chain, many, std::string(1 << 20, 'a'),
        std::string("up\0up", 5), std::string("{__name__=~\"(((((\"}"), std::string("\xff\xfe")}) {
    const auto result = translate::check(promql, *snapshot);
    CHECK_FALSE(result.passed);
    CHECK(result.findings.size() <= 21);
  }
}

}  // namespace
