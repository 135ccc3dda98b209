#include "promql/explain.hpp"

#include <string>

#include "promql/explain_words.hpp"
#include "promql/parser.hpp"
#include "tests/catch.hpp"

namespace promql {
namespace {

ParseOptions everything() {
  ParseOptions options;
  options.experimental_functions = true;
  options.extended_range_selectors = true;
  options.binop_fill_modifiers = true;
  return options;
}

std::string explained(const std::string& query) {
  const ParseResult result = parse(query, everything());
  INFO(query);
  REQUIRE(result.ok());
  return explain(result.expr());
}

std::string repeated(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

struct Case {
  const char* query;
  const char* sentence;
};

// clang-format off
const Case kCases[] = {
    {R"q(up)q",
     R"q(up.)q"},
    {R"q(foo{job="api"})q",
     R"q(foo where job is "api".)q"},
    {R"q(foo{job="api", code=~"5..", mode!="idle"})q",
     R"q(foo where job is "api", code matches "5.." and mode is not "idle".)q"},
    {R"q(foo{a="", b!="", c=~".+", d!~".+", e=~".*"})q",
     R"q(foo where a is empty or absent, b is set, c is set, d is empty or absent and e is anything.)q"},
    {R"q(foo{job=~"a|b|c", mode!~"idle|iowait"})q",
     R"q(foo where job is "a", "b" or "c" and mode is neither "idle" nor "iowait".)q"},
    {R"q(foo{path=~"/api/.*", host=~".*prod.*", name!~".*-canary"})q",
     R"q(foo where path starts with "/api/", host contains "prod" and name does not end with "-canary".)q"},
    {R"q({job="api"})q",
     R"q(All series where job is "api".)q"},
    {R"q({__name__=~"node_.*", job="node"})q",
     R"q(All series where the name starts with "node_" and job is "node".)q"},
    {R"q({__name__="up", job="node"})q",
     R"q(up where job is "node".)q"},
    {R"q({"http.requests", "label.x"="y"})q",
     R"q("http.requests" where "label.x" is "y".)q"},
    {R"q(foo offset 5m)q",
     R"q(foo (5 minutes earlier).)q"},
    {R"q(foo offset -1h)q",
     R"q(foo (1 hour later).)q"},
    {R"q(foo{a="b"} offset 1w @ end())q",
     R"q(foo (1 week earlier than the end of the query range) where a is "b".)q"},
    {R"q(foo @ 1609746000)q",
     R"q(foo (at 2021-01-04 07:40:00 UTC).)q"},
    {R"q(foo @ 1609746000.5)q",
     R"q(foo (at 2021-01-04 07:40:00.500 UTC).)q"},
    {R"q(foo @ start())q",
     R"q(foo (at the start of the query range).)q"},
    {R"q(42)q",
     R"q(42.)q"},
    {R"q(-foo)q",
     R"q(Minus foo.)q"},
    {R"q(-(foo + bar))q",
     R"q(Minus (foo plus bar).)q"},
    {R"q("text")q",
     R"q(The text "text".)q"},
    {R"q(5m)q",
     R"q(5 minutes (300 seconds).)q"},
    {R"q(foo[5m])q",
     R"q(The samples within 5 minutes of foo.)q"},
    {R"q(rate(foo[5m]))q",
     R"q(The 5-minute per-second rate of foo.)q"},
    {R"q(rate(foo{job="api"}[5m] offset 1d))q",
     R"q(The 5-minute per-second rate of foo (1 day earlier) where job is "api".)q"},
    {R"q(rate(foo[1h30m]))q",
     R"q(The 90-minute per-second rate of foo.)q"},
    {R"q(rate(foo[2 * step()]))q",
     R"q(The "2 * step()"-long per-second rate of foo.)q"},
    {R"q(sum(rate(foo[5m])))q",
     R"q(The 5-minute per-second rate of foo, summed over all series.)q"},
    {R"q(avg by (instance) (rate(node_cpu_seconds_total{mode="idle"}[5m])))q",
     R"q(The 5-minute per-second rate of node_cpu_seconds_total where mode is "idle", averaged by instance.)q"},
    {R"q(sum without (cpu, mode) (rate(node_cpu_seconds_total[5m])))q",
     R"q(The 5-minute per-second rate of node_cpu_seconds_total, summed over cpu and mode.)q"},
    {R"q(min by (a) (foo))q",
     R"q(foo, taking the minimum by a.)q"},
    {R"q(max(foo))q",
     R"q(foo, taking the maximum over all series.)q"},
    {R"q(count by (job) (up == 0))q",
     R"q(up, only where equal to 0, counted by job.)q"},
    {R"q(group by (version) (app_info))q",
     R"q(app_info, reduced to one series of value 1 per version.)q"},
    {R"q(group(app_info))q",
     R"q(app_info, reduced to one series of value 1.)q"},
    {R"q(stddev by (x) (foo))q",
     R"q(foo, taking the standard deviation by x.)q"},
    {R"q(stdvar(foo))q",
     R"q(foo, taking the variance over all series.)q"},
    {R"q(topk(5, foo))q",
     R"q(The 5 highest series of foo.)q"},
    {R"q(topk by (job) (5, rate(foo[5m])))q",
     R"q(The 5 highest series per job of the 5-minute per-second rate of foo.)q"},
    {R"q(bottomk(3, sum by (pod) (foo)))q",
     R"q(The 3 lowest series of (foo, summed by pod).)q"},
    {R"q(quantile by (zone) (0.9, foo))q",
     R"q(foo, taking the 90th percentile by zone.)q"},
    {R"q(quantile(scalar(bar), foo))q",
     R"q(foo, taking the quantile (the single value of bar) over all series.)q"},
    {R"q(count_values("version", build_info))q",
     R"q(build_info, counted by value, the value becoming the label version.)q"},
    {R"q(count_values by (job) ("version", build_info))q",
     R"q(build_info, counted by job and by value, the value becoming the label version.)q"},
    {R"q(limitk(3, foo))q",
     R"q(Any 3 series of foo.)q"},
    {R"q(limit_ratio(0.1, foo))q",
     R"q(A sample of the series (ratio 0.1) of foo.)q"},
    {R"q(histogram_quantile(0.95, sum by (le, job) (rate(request_duration_seconds_bucket[5m]))))q",
     R"q(The 95th percentile in the histograms of (the 5-minute per-second rate of request_duration_seconds_bucket, summed by le and job).)q"},
    {R"q(histogram_quantile(0.999, rate(foo[5m])))q",
     R"q(The 99.9th percentile in the histograms of the 5-minute per-second rate of foo.)q"},
    {R"q(histogram_quantile(0.5, foo))q",
     R"q(The 50th percentile in the histograms of foo.)q"},
    {R"q(histogram_fraction(0, 0.2, rate(foo[1h])))q",
     R"q(The fraction of observations between 0 and 0.2 in the histograms of the 1-hour per-second rate of foo.)q"},
    {R"q(histogram_avg(rate(foo[5m])))q",
     R"q(The average observation in the histograms of the 5-minute per-second rate of foo.)q"},
    {R"q(histogram_quantiles(foo, "q", 0.5, 0.9))q",
     R"q(The quantiles 0.5 and 0.9, told apart by the label "q", in the histograms of foo.)q"},
    {R"q(100 - avg by (instance) (rate(node_cpu_seconds_total{mode="idle"}[5m])) * 100)q",
     R"q(100 minus ((the 5-minute per-second rate of node_cpu_seconds_total where mode is "idle", averaged by instance) times 100).)q"},
    {R"q((node_filesystem_size_bytes - node_filesystem_avail_bytes) / node_filesystem_size_bytes * 100)q",
     R"q((node_filesystem_size_bytes minus node_filesystem_avail_bytes) divided by node_filesystem_size_bytes times 100.)q"},
    {R"q(1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes)q",
     R"q(1 minus (node_memory_MemAvailable_bytes divided by node_memory_MemTotal_bytes).)q"},
    {R"q(sum(rate(http_requests_total{code=~"5.."}[5m])) / sum(rate(http_requests_total[5m])) > 0.05)q",
     R"q(((the 5-minute per-second rate of http_requests_total where code matches "5..", summed over all series) divided by (the 5-minute per-second rate of http_requests_total, summed over all series)), only where above 0.05.)q"},
    {R"q(a + b - c)q",
     R"q(a plus b minus c.)q"},
    {R"q(a - (b - c))q",
     R"q(a minus (b minus c).)q"},
    {R"q(a * b / c % d)q",
     R"q(a times b divided by c modulo d.)q"},
    {R"q(2 ^ 3 ^ foo)q",
     R"q(2 to the power of (3 to the power of foo).)q"},
    {R"q(a atan2 b)q",
     R"q(The arc tangent of a over b.)q"},
    {R"q(foo > 5)q",
     R"q(foo, only where above 5.)q"},
    {R"q(5 < foo)q",
     R"q(foo, only where above 5.)q"},
    {R"q(foo == bool 1)q",
     R"q(1 where foo is equal to 1 and 0 elsewhere.)q"},
    {R"q(foo >= bar)q",
     R"q(foo, only where at least bar.)q"},
    {R"q(foo != on (job) bar)q",
     R"q(foo, only where different from bar (matched on job).)q"},
    {R"q(1 < bool 2)q",
     R"q(1 where 1 is below 2 and 0 elsewhere.)q"},
    {R"q(foo and bar)q",
     R"q(foo, only where there is also bar.)q"},
    {R"q(foo and on (job, instance) bar)q",
     R"q(foo, only where there is also bar (matched on job and instance).)q"},
    {R"q(foo or bar or baz)q",
     R"q(foo, or else bar, or else baz.)q"},
    {R"q(foo unless ignoring (code) bar)q",
     R"q(foo, except where there is bar (matched ignoring code).)q"},
    {R"q(foo * on (instance) group_left (version) app_info)q",
     R"q(foo times app_info, matched on instance, many on the left to one on the right, taking version from the right.)q"},
    {R"q(foo / ignoring (code) group_right bar)q",
     R"q(foo divided by bar, matched ignoring code, one on the left to many on the right.)q"},
    {R"q(foo + on () bar)q",
     R"q(foo plus bar, matched on no label.)q"},
    {R"q(foo + fill (0) bar)q",
     R"q(foo plus bar, a missing side counting as 0.)q"},
    {R"q(foo + on (a) fill_left (1) fill_right (2) bar)q",
     R"q(foo plus bar, matched on a, a missing left side counting as 1, a missing right side counting as 2.)q"},
    {R"q((node_load1 > 2) and (node_load5 > 1))q",
     R"q(node_load1, only where above 2, only where there is also (node_load5, only where above 1).)q"},
    {R"q(predict_linear(node_filesystem_avail_bytes{mountpoint="/"}[6h], 24 * 3600) < 0)q",
     R"q(The value predicted 1 day ahead by the 6-hour linear trend of node_filesystem_avail_bytes where mountpoint is "/", only where below 0.)q"},
    {R"q(time() - process_start_time_seconds)q",
     R"q(The evaluation time minus process_start_time_seconds.)q"},
    {R"q(changes(process_start_time_seconds[1h]) > 2)q",
     R"q(The number of value changes in the 1-hour window of process_start_time_seconds, only where above 2.)q"},
    {R"q(max_over_time(sum(rate(foo[5m]))[1h:1m]))q",
     R"q(The 1-hour maximum of (the 5-minute per-second rate of foo, summed over all series), in 1-minute steps.)q"},
    {R"q(max_over_time(rate(foo[5m])[1h:] offset 1d))q",
     R"q(The 1-hour maximum of the 5-minute per-second rate of foo, in steps of the server's default (1 day earlier).)q"},
    {R"q(avg_over_time(foo[1d] offset 1w))q",
     R"q(The 1-day average of foo (1 week earlier).)q"},
    {R"q(quantile_over_time(0.95, foo[1d]))q",
     R"q(The 1-day 95th percentile of foo.)q"},
    {R"q(absent(up{job="node"}))q",
     R"q(1 if there is no up where job is "node".)q"},
    {R"q(absent_over_time(up[10m]))q",
     R"q(1 if there was no up in 10 minutes.)q"},
    {R"q(label_replace(up, "host", "$1", "instance", "(.*):.*"))q",
     R"q(up, with the label "host" set to "$1" where the label "instance" matches "(.*):.*".)q"},
    {R"q(label_join(up, "place", "-", "zone", "rack"))q",
     R"q(up, with the label "place" made by joining "zone" and "rack" with "-" between.)q"},
    {R"q(clamp(foo, 0, 100))q",
     R"q(foo, limited to between 0 and 100.)q"},
    {R"q(clamp_max(foo, 1))q",
     R"q(foo, limited to at most 1.)q"},
    {R"q(round(foo))q",
     R"q(foo, rounded to the nearest whole number.)q"},
    {R"q(round(sum by (a) (foo), 0.1))q",
     R"q(foo, summed by a, rounded to the nearest multiple of 0.1.)q"},
    {R"q(ceil(sum(foo)))q",
     R"q(foo, summed over all series, rounded up.)q"},
    {R"q(sort_desc(sum by (team) (cost)))q",
     R"q(cost, summed by team, sorted from highest to lowest.)q"},
    {R"q(sort_by_label(foo, "a", "b"))q",
     R"q(foo, sorted by label "a" and "b".)q"},
    {R"q(scalar(foo) * 2)q",
     R"q((the single value of foo) times 2.)q"},
    {R"q(vector(1))q",
     R"q(A single series of value 1.)q"},
    {R"q(vector(time()))q",
     R"q(A single series of value the evaluation time.)q"},
    {R"q(hour())q",
     R"q(The current hour of the day (UTC).)q"},
    {R"q(hour(foo))q",
     R"q(The hour of the day (UTC) of foo.)q"},
    {R"q(day_of_week() == 0)q",
     R"q(The current day of the week (UTC, Sunday is 0), only where equal to 0.)q"},
    {R"q(days_in_month(vector(time())))q",
     R"q(The number of days in the month (UTC) of a single series of value the evaluation time.)q"},
    {R"q(abs(clock_skew) > 0.05)q",
     R"q(The absolute value of clock_skew, only where above 0.05.)q"},
    {R"q(ln(foo))q",
     R"q(The natural logarithm of foo.)q"},
    {R"q(pi())q",
     R"q(Pi.)q"},
    {R"q(info(foo))q",
     R"q(foo, with the labels of the matching info metrics added.)q"},
    {R"q(info(foo, {a="b"}))q",
     R"q(foo, with the labels of all series where a is "b" added.)q"},
    {R"q(double_exponential_smoothing(foo[5m], 0.5, 0.1))q",
     R"q(The 5-minute double exponential smoothing (smoothing factor 0.5, trend factor 0.1) of foo.)q"},
    {R"q(timestamp(foo))q",
     R"q(The sample time of foo.)q"},
    {R"q(min_of(1, 2))q",
     R"q(The smaller of 1 and 2.)q"},
    {R"q(foo > Inf)q",
     R"q(foo, only where above infinity.)q"},
    {R"q(rate(foo[5m] smoothed))q",
     R"q(The 5-minute per-second rate of foo (interpolated at the edges of the window).)q"},
    {R"q(increase(foo[5m] anchored))q",
     R"q(The 5-minute increase of foo (anchored at the edges of the window).)q"},
    {R"q(h </ 5)q",
     R"q(h without observations above 5.)q"},
    {R"q(sum(foo) by (job) > 1 or vector(0))q",
     R"q(foo, summed by job, only where above 1, or else a single series of value 0.)q"},
    {R"q(irate(foo[1m]))q",
     R"q(The per-second rate between the last two samples in the 1-minute window of foo.)q"},
    {R"q(deriv(queue[15m]) > 0)q",
     R"q(The per-second slope in the 15-minute window of queue, only where above 0.)q"},
    {R"q(delta(temp[1h]))q",
     R"q(The 1-hour change of temp.)q"},
    {R"q(sum(increase(orders_total{status="paid"}[1d])))q",
     R"q(The 1-day increase of orders_total where status is "paid", summed over all series.)q"},
    {R"q(ts_of_max_over_time(foo[1h]))q",
     R"q(The time of the maximum in the 1-hour window of foo.)q"},
    {R"q(foo{a="evil\n\" is fine, averaged by nothing\u202e"})q",
     R"q(foo where a is "evil\n\" is fine, averaged by nothing\u202e".)q"},
    {R"q(rate(foo[5m:1m]))q",
     R"q(The 5-minute per-second rate of foo, in 1-minute steps.)q"},
    {R"q(foo[1h:5m])q",
     R"q(The values in the 1-hour window of foo, in 5-minute steps.)q"},
    {R"q(sum without () (foo))q",
     R"q(foo, summed series by series.)q"},
    {R"q(count_values without (a, b) ("v", foo))q",
     R"q(foo, counted over a and b and by value, the value becoming the label v.)q"},
    {R"q(scalar(foo) / rate(bar[5m]) - foo{a="b"})q",
     R"q(((the single value of foo) divided by the 5-minute per-second rate of bar) minus (foo where a is "b").)q"},
    {R"q(foo atan2 bar + 1)q",
     R"q((the arc tangent of foo over bar) plus 1.)q"},
    {R"q((foo atan2 bar) atan2 baz)q",
     R"q(The arc tangent of (the arc tangent of foo over bar) over baz.)q"},
    {R"q(sum by (job) (a) / on (job) group_left (x) b / c)q",
     R"q(((a, summed by job) divided by b, matched on job, many on the left to one on the right, taking x from the right) divided by c.)q"},
    {R"q(rate(a[5m]) * on (x) b{c="d"})q",
     R"q((the 5-minute per-second rate of a) times (b where c is "d"), matched on x.)q"},
    {R"q(-rate(foo[5m]) + 1)q",
     R"q((minus the 5-minute per-second rate of foo) plus 1.)q"},
    {R"q(avg(1 - rate(foo[5m])))q",
     R"q((1 minus the 5-minute per-second rate of foo), averaged over all series.)q"},
    {R"q(sum(a and b))q",
     R"q((a, only where there is also b), summed over all series.)q"},
    {R"q(topk(scalar(n), foo))q",
     R"q(The (the single value of n) highest series of foo.)q"},
    {R"q(1 + 2 * 3)q",
     R"q(1 plus (2 times 3).)q"},
    {R"q("a" )q",
     R"q(The text "a".)q"},
    {R"q(foo{a=~"x.*|y"})q",
     R"q(foo where a matches "x.*|y".)q"},
    {R"q(count(count by (cpu) (node_cpu_seconds_total)))q",
     R"q(node_cpu_seconds_total, counted by cpu, counted over all series.)q"},
    {R"q(sum by (namespace) (kube_pod_info) * on (namespace) group_left (team) (kube_namespace_labels > 0))q",
     R"q((kube_pod_info, summed by namespace) times (kube_namespace_labels, only where above 0), matched on namespace, many on the left to one on the right, taking team from the right.)q"},
    {R"q(min_over_time((a / b)[1d:5m]) < bool 0.5)q",
     R"q(1 where (the 1-day minimum of (a divided by b), in 5-minute steps) is below 0.5 and 0 elsewhere.)q"},
    {R"q(a % 2 == 0)q",
     R"q((a modulo 2), only where equal to 0.)q"},
    {R"q(label_replace(rate(foo[5m]), "x", "$1", "y", "(.*)") > 1)q",
     R"q(The 5-minute per-second rate of foo, with the label "x" set to "$1" where the label "y" matches "(.*)", only where above 1.)q"},
    {R"q(sum(a or b or c))q",
     R"q((a, or else b, or else c), summed over all series.)q"},
    {R"q(a and b unless c)q",
     R"q((a, only where there is also b), except where there is c.)q"},
    {R"q(sum(a > b))q",
     R"q((a, only where above b), summed over all series.)q"},
    {R"q(sum(a > 1) and b)q",
     R"q(a, only where above 1, summed over all series, only where there is also b.)q"},
    {R"q((a or b) or c)q",
     R"q(a, or else b, or else c.)q"},
    {R"q(a or (b or c))q",
     R"q(a, or else (b, or else c).)q"},
};
// clang-format on

TEST_CASE("expressions read as sentences") {
  for (const Case& each : kCases) {
    INFO(each.query);
    CHECK(explained(each.query) == each.sentence);
  }
}

TEST_CASE("every function has a phrase that names all its arguments") {
  for (const Function& function : functions()) {
    INFO(function.name);
    const FunctionPhrase* phrase = find_phrase(function.name);
    REQUIRE(phrase != nullptr);
    const std::string_view words = phrase->phrase.empty() ? phrase->shorter : phrase->phrase;
    CHECK_FALSE(words.empty());
    for (std::size_t i = 0; i < function.arg_types.size(); ++i) {
      const char digit = static_cast<char>('1' + i);
      const bool named = phrase->phrase.find(std::string("$") + digit) != std::string_view::npos ||
                         phrase->phrase.find(std::string("$p") + digit) != std::string_view::npos ||
                         phrase->phrase.find(std::string("$d") + digit) != std::string_view::npos ||
                         phrase->phrase.find("$*") != std::string_view::npos;
      CHECK(named);
      const bool window = phrase->phrase.find("$w") != std::string_view::npos ||
                          phrase->phrase.find("$W") != std::string_view::npos;
      if (function.arg_types[i] == ValueType::matrix) CHECK(window);
    }
  }
}

TEST_CASE("the parts of an explanation follow the expression") {
  const std::string query = "sum by (job) (rate(foo{a=\"b\"}[5m])) / 2";
  const ParseResult result = parse(query);
  const Explanation whole = explain_parts(result.expr());
  CHECK(whole.range.of(query) == query);
  REQUIRE(whole.parts.size() == 2);
  CHECK(whole.parts[0].text == "the 5-minute per-second rate of foo where a is \"b\", summed by job");
  CHECK(whole.parts[0].range.of(query) == "sum by (job) (rate(foo{a=\"b\"}[5m]))");
  REQUIRE(whole.parts[0].parts.size() == 1);
  const Explanation& rate = whole.parts[0].parts[0];
  CHECK(rate.range.of(query) == "rate(foo{a=\"b\"}[5m])");
  REQUIRE(rate.parts.size() == 1);
  CHECK(rate.parts[0].range.of(query) == "foo{a=\"b\"}[5m]");
  CHECK(whole.parts[1].text == "2");
}

TEST_CASE("what the query quotes can't pass for our words") {
  CHECK(explained("foo{a=\"x\\\", summed by job.\\n\\u202eevil\"}") ==
        "foo where a is \"x\\\", summed by job.\\n\\u202eevil\".");
  CHECK(explained("{\"foo, summed by job\"}") == "\"foo, summed by job\".");
  CHECK(explained("sum by (\"a, b\") (foo)") == "foo, summed by \"a, b\".");
  CHECK(explained("foo{a=\"" + repeated("ä", 1000) + "\"}") ==
        "foo where a is \"" + repeated("ä", 40) + "\"….");
}

std::size_t parts_in(const Explanation& explanation) {
  std::size_t count = 1;
  for (const Explanation& part : explanation.parts) count += parts_in(part);
  return count;
}

TEST_CASE("explanations of huge expressions are bounded") {
  std::string many = "foo{";
  for (int i = 0; i < 1000; ++i) many += "a" + std::to_string(i) + "=\"" + repeated("x", 100) + "\",";
  const std::string queries[] = {
      "foo" + repeated(" + foo", 20'000),
      "foo" + repeated(" or foo", 20'000),
      "foo" + repeated(" ^ foo", 5'000),
      "foo" + repeated(" > foo", 5'000),
      repeated("(", 5'000) + "foo" + repeated(")", 5'000),
      repeated("abs(", 5'000) + "foo" + repeated(")", 5'000),
      repeated("sum(", 5'000) + "foo" + repeated(")", 5'000),
      repeated("-(", 5'000) + "foo" + repeated(")", 5'000),
      "label_join(foo, \"a\", \",\"" + repeated(", \"b\"", 5'000) + ")",
      "sum by (a" + repeated(", a", 5'000) + ") (foo)",
      many + "}",
  };
  for (const std::string& query : queries) {
    INFO(query.substr(0, 40));
    const ParseResult result = parse(query, everything());
    REQUIRE(result.ok());
    const Explanation explanation = explain_parts(result.expr());
    CHECK(explanation.text.size() <= 4200);
    CHECK(parts_in(explanation) <= 1200);
    CHECK(explain(result.expr()).size() <= 4200);
  }
  // Every level doubles.
  std::string wide = "a";
  for (int i = 0; i < 12; ++i) wide = "(" + wide + ") and (" + wide + ")";
  const ParseResult result = parse(wide);
  REQUIRE(result.ok());
  CHECK(parts_in(explain_parts(result.expr())) <= 1200);
}

TEST_CASE("numbers and spans are said as people say them") {
  CHECK(span_in_words(std::chrono::hours(24)) == "1 day");
  CHECK(span_in_words(std::chrono::hours(36)) == "36 hours");
  CHECK(span_in_words(std::chrono::milliseconds(1500)) == "1500 milliseconds");
  CHECK(span_as_adjective(std::chrono::hours(24 * 14)) == "2-week");
  CHECK(percentile_in_words(0.5) == "50th percentile");
  CHECK(percentile_in_words(0.01) == "1st percentile");
  CHECK(percentile_in_words(0.11) == "11th percentile");
  CHECK(percentile_in_words(0.22) == "22nd percentile");
  CHECK(percentile_in_words(0.93) == "93rd percentile");
  CHECK(percentile_in_words(0.9999) == "99.99th percentile");
  CHECK(percentile_in_words(1.5) == "1.5-quantile");
  CHECK(instant_in_words(0) == "1970-01-01 00:00:00 UTC");
  CHECK(instant_in_words(-1) == "1969-12-31 23:59:59.999 UTC");
}

}  // namespace
}  // namespace promql
