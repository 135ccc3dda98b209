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
    {R"(up)",
     R"(up.)"},
    {R"(foo{job="api"})",
     R"(foo where job is "api".)"},
    {R"(foo{job="api", code=~"5..", mode!="idle"})",
     R"(foo where job is "api", code matches "5.." and mode is not "idle".)"},
    {R"(foo{a="", b!="", c=~".+", d!~".+", e=~".*"})",
     R"(foo where a is empty or absent, b is set, c is set, d is empty or absent and e is anything.)"},
    {R"(foo{job=~"a|b|c", mode!~"idle|iowait"})",
     R"(foo where job is "a", "b" or "c" and mode is neither "idle" nor "iowait".)"},
    {R"(foo{path=~"/api/.*", host=~".*prod.*", name!~".*-canary"})",
     R"(foo where path starts with "/api/", host contains "prod" and name does not end with "-canary".)"},
    {R"({job="api"})",
     R"(All series where job is "api".)"},
    {R"({__name__=~"node_.*", job="node"})",
     R"(All series where the name starts with "node_" and job is "node".)"},
    {R"({__name__="up", job="node"})",
     R"(up where job is "node".)"},
    {R"({"http.requests", "label.x"="y"})",
     R"("http.requests" where "label.x" is "y".)"},
    {R"(foo offset 5m)",
     R"(foo (5 minutes earlier).)"},
    {R"(foo offset -1h)",
     R"(foo (1 hour later).)"},
    {R"(foo{a="b"} offset 1w @ end())",
     R"(foo (1 week earlier than the end of the query range) where a is "b".)"},
    {R"(foo @ 1609746000)",
     R"(foo (at 2021-01-04 07:40:00 UTC).)"},
    {R"(foo @ 1609746000.5)",
     R"(foo (at 2021-01-04 07:40:00.500 UTC).)"},
    {R"(foo @ start())",
     R"(foo (at the start of the query range).)"},
    {R"(42)",
     R"(42.)"},
    {R"(-foo)",
     R"(Minus foo.)"},
    {R"(-(foo + bar))",
     R"(Minus (foo plus bar).)"},
    {R"("text")",
     R"(The text "text".)"},
    {R"(5m)",
     R"(5 minutes (300 seconds).)"},
    {R"(foo[5m])",
     R"(The samples within 5 minutes of foo.)"},
    {R"(rate(foo[5m]))",
     R"(The 5-minute per-second rate of foo.)"},
    {R"(rate(foo{job="api"}[5m] offset 1d))",
     R"(The 5-minute per-second rate of foo (1 day earlier) where job is "api".)"},
    {R"(rate(foo[1h30m]))",
     R"(The 90-minute per-second rate of foo.)"},
    {R"(rate(foo[2 * step()]))",
     R"(The "2 * step()"-long per-second rate of foo.)"},
    {R"(sum(rate(foo[5m])))",
     R"(The 5-minute per-second rate of foo, summed over all series.)"},
    {R"(avg by (instance) (rate(node_cpu_seconds_total{mode="idle"}[5m])))",
     R"(The 5-minute per-second rate of node_cpu_seconds_total where mode is "idle", averaged by instance.)"},
    {R"(sum without (cpu, mode) (rate(node_cpu_seconds_total[5m])))",
     R"(The 5-minute per-second rate of node_cpu_seconds_total, summed over cpu and mode.)"},
    {R"(min by (a) (foo))",
     R"(foo, taking the minimum by a.)"},
    {R"(max(foo))",
     R"(foo, taking the maximum over all series.)"},
    {R"(count by (job) (up == 0))",
     R"(up, only where equal to 0, counted by job.)"},
    {R"(group by (version) (app_info))",
     R"(app_info, reduced to one series of value 1 per version.)"},
    {R"(group(app_info))",
     R"(app_info, reduced to one series of value 1.)"},
    {R"(stddev by (x) (foo))",
     R"(foo, taking the standard deviation by x.)"},
    {R"(stdvar(foo))",
     R"(foo, taking the variance over all series.)"},
    {R"(topk(5, foo))",
     R"(The 5 highest series of foo.)"},
    {R"(topk by (job) (5, rate(foo[5m])))",
     R"(The 5 highest series per job of the 5-minute per-second rate of foo.)"},
    {R"(bottomk(3, sum by (pod) (foo)))",
     R"(The 3 lowest series of (foo, summed by pod).)"},
    {R"(quantile by (zone) (0.9, foo))",
     R"(foo, taking the 90th percentile by zone.)"},
    {R"(quantile(scalar(bar), foo))",
     R"(foo, taking the quantile (the single value of bar) over all series.)"},
    {R"(count_values("version", build_info))",
     R"(build_info, counted by value, the value becoming the label version.)"},
    {R"(count_values by (job) ("version", build_info))",
     R"(build_info, counted by job and by value, the value becoming the label version.)"},
    {R"(limitk(3, foo))",
     R"(Any 3 series of foo.)"},
    {R"(limit_ratio(0.1, foo))",
     R"(A sample of the series (ratio 0.1) of foo.)"},
    {R"(histogram_quantile(0.95, sum by (le, job) (rate(request_duration_seconds_bucket[5m]))))",
     R"(The 95th percentile in the histograms of (the 5-minute per-second rate of request_duration_seconds_bucket, summed by le and job).)"},
    {R"(histogram_quantile(0.999, rate(foo[5m])))",
     R"(The 99.9th percentile in the histograms of the 5-minute per-second rate of foo.)"},
    {R"(histogram_quantile(0.5, foo))",
     R"(The 50th percentile in the histograms of foo.)"},
    {R"(histogram_fraction(0, 0.2, rate(foo[1h])))",
     R"(The fraction of observations between 0 and 0.2 in the histograms of the 1-hour per-second rate of foo.)"},
    {R"(histogram_avg(rate(foo[5m])))",
     R"(The average observation in the histograms of the 5-minute per-second rate of foo.)"},
    {R"(histogram_quantiles(foo, "q", 0.5, 0.9))",
     R"(The quantiles 0.5 and 0.9, told apart by the label "q", in the histograms of foo.)"},
    {R"(100 - avg by (instance) (rate(node_cpu_seconds_total{mode="idle"}[5m])) * 100)",
     R"(100 minus ((the 5-minute per-second rate of node_cpu_seconds_total where mode is "idle", averaged by instance) times 100).)"},
    {R"((node_filesystem_size_bytes - node_filesystem_avail_bytes) / node_filesystem_size_bytes * 100)",
     R"((node_filesystem_size_bytes minus node_filesystem_avail_bytes) divided by node_filesystem_size_bytes times 100.)"},
    {R"(1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes)",
     R"(1 minus (node_memory_MemAvailable_bytes divided by node_memory_MemTotal_bytes).)"},
    {R"(sum(rate(http_requests_total{code=~"5.."}[5m])) / sum(rate(http_requests_total[5m])) > 0.05)",
     R"(((the 5-minute per-second rate of http_requests_total where code matches "5..", summed over all series) divided by (the 5-minute per-second rate of http_requests_total, summed over all series)), only where above 0.05.)"},
    {R"(a + b - c)",
     R"(a plus b minus c.)"},
    {R"(a - (b - c))",
     R"(a minus (b minus c).)"},
    {R"(a * b / c % d)",
     R"(a times b divided by c modulo d.)"},
    {R"(2 ^ 3 ^ foo)",
     R"(2 to the power of (3 to the power of foo).)"},
    {R"(a atan2 b)",
     R"(The arc tangent of a over b.)"},
    {R"(foo > 5)",
     R"(foo, only where above 5.)"},
    {R"(5 < foo)",
     R"(foo, only where above 5.)"},
    {R"(foo == bool 1)",
     R"(1 where foo is equal to 1 and 0 elsewhere.)"},
    {R"(foo >= bar)",
     R"(foo, only where at least bar.)"},
    {R"(foo != on (job) bar)",
     R"(foo, only where different from bar (matched on job).)"},
    {R"(1 < bool 2)",
     R"(1 where 1 is below 2 and 0 elsewhere.)"},
    {R"(foo and bar)",
     R"(foo, only where there is also bar.)"},
    {R"(foo and on (job, instance) bar)",
     R"(foo, only where there is also bar (matched on job and instance).)"},
    {R"(foo or bar or baz)",
     R"(foo, or else bar, or else baz.)"},
    {R"(foo unless ignoring (code) bar)",
     R"(foo, except where there is bar (matched ignoring code).)"},
    {R"(foo * on (instance) group_left (version) app_info)",
     R"(foo times app_info, matched on instance, many on the left to one on the right, taking version from the right.)"},
    {R"(foo / ignoring (code) group_right bar)",
     R"(foo divided by bar, matched ignoring code, one on the left to many on the right.)"},
    {R"(foo + on () bar)",
     R"(foo plus bar, matched on no label.)"},
    {R"(foo + fill (0) bar)",
     R"(foo plus bar, a missing side counting as 0.)"},
    {R"(foo + on (a) fill_left (1) fill_right (2) bar)",
     R"(foo plus bar, matched on a, a missing left side counting as 1, a missing right side counting as 2.)"},
    {R"((node_load1 > 2) and (node_load5 > 1))",
     R"(node_load1, only where above 2, only where there is also (node_load5, only where above 1).)"},
    {R"(predict_linear(node_filesystem_avail_bytes{mountpoint="/"}[6h], 24 * 3600) < 0)",
     R"(The value predicted 1 day ahead by the 6-hour linear trend of node_filesystem_avail_bytes where mountpoint is "/", only where below 0.)"},
    {R"(time() - process_start_time_seconds)",
     R"(The evaluation time minus process_start_time_seconds.)"},
    {R"(changes(process_start_time_seconds[1h]) > 2)",
     R"(The number of value changes in the 1-hour window of process_start_time_seconds, only where above 2.)"},
    {R"(max_over_time(sum(rate(foo[5m]))[1h:1m]))",
     R"(The 1-hour maximum of (the 5-minute per-second rate of foo, summed over all series), in 1-minute steps.)"},
    {R"(max_over_time(rate(foo[5m])[1h:] offset 1d))",
     R"(The 1-hour maximum of the 5-minute per-second rate of foo, in steps of the server's default (1 day earlier).)"},
    {R"(avg_over_time(foo[1d] offset 1w))",
     R"(The 1-day average of foo (1 week earlier).)"},
    {R"(quantile_over_time(0.95, foo[1d]))",
     R"(The 1-day 95th percentile of foo.)"},
    {R"(absent(up{job="node"}))",
     R"(1 if there is no up where job is "node".)"},
    {R"(absent_over_time(up[10m]))",
     R"(1 if there was no up in 10 minutes.)"},
    {R"(label_replace(up, "host", "$1", "instance", "(.*):.*"))",
     R"(up, with the label "host" set to "$1" where the label "instance" matches "(.*):.*".)"},
    {R"(label_join(up, "place", "-", "zone", "rack"))",
     R"(up, with the label "place" made by joining "zone" and "rack" with "-" between.)"},
    {R"(clamp(foo, 0, 100))",
     R"(foo, limited to between 0 and 100.)"},
    {R"(clamp_max(foo, 1))",
     R"(foo, limited to at most 1.)"},
    {R"(round(foo))",
     R"(foo, rounded to the nearest whole number.)"},
    {R"(round(sum by (a) (foo), 0.1))",
     R"(foo, summed by a, rounded to the nearest multiple of 0.1.)"},
    {R"(ceil(sum(foo)))",
     R"(foo, summed over all series, rounded up.)"},
    {R"(sort_desc(sum by (team) (cost)))",
     R"(cost, summed by team, sorted from highest to lowest.)"},
    {R"(sort_by_label(foo, "a", "b"))",
     R"(foo, sorted by label "a" and "b".)"},
    {R"(scalar(foo) * 2)",
     R"((the single value of foo) times 2.)"},
    {R"(vector(1))",
     R"(A single series of value 1.)"},
    {R"(vector(time()))",
     R"(A single series of value the evaluation time.)"},
    {R"(hour())",
     R"(The current hour of the day (UTC).)"},
    {R"(hour(foo))",
     R"(The hour of the day (UTC) of foo.)"},
    {R"(day_of_week() == 0)",
     R"(The current day of the week (UTC, Sunday is 0), only where equal to 0.)"},
    {R"(days_in_month(vector(time())))",
     R"(The number of days in the month (UTC) of a single series of value the evaluation time.)"},
    {R"(abs(clock_skew) > 0.05)",
     R"(The absolute value of clock_skew, only where above 0.05.)"},
    {R"(ln(foo))",
     R"(The natural logarithm of foo.)"},
    {R"(pi())",
     R"(Pi.)"},
    {R"(info(foo))",
     R"(foo, with the labels of the matching info metrics added.)"},
    {R"(info(foo, {a="b"}))",
     R"(foo, with the labels of all series where a is "b" added.)"},
    {R"(double_exponential_smoothing(foo[5m], 0.5, 0.1))",
     R"(The 5-minute double exponential smoothing (smoothing factor 0.5, trend factor 0.1) of foo.)"},
    {R"(timestamp(foo))",
     R"(The sample time of foo.)"},
    {R"(min_of(1, 2))",
     R"(The smaller of 1 and 2.)"},
    {R"(foo > Inf)",
     R"(foo, only where above infinity.)"},
    {R"(rate(foo[5m] smoothed))",
     R"(The 5-minute per-second rate of foo (interpolated at the edges of the window).)"},
    {R"(increase(foo[5m] anchored))",
     R"(The 5-minute increase of foo (anchored at the edges of the window).)"},
    {R"(h </ 5)",
     R"(h without observations above 5.)"},
    {R"(sum(foo) by (job) > 1 or vector(0))",
     R"(foo, summed by job, only where above 1, or else a single series of value 0.)"},
    {R"(irate(foo[1m]))",
     R"(The per-second rate between the last two samples in the 1-minute window of foo.)"},
    {R"(deriv(queue[15m]) > 0)",
     R"(The per-second slope in the 15-minute window of queue, only where above 0.)"},
    {R"(delta(temp[1h]))",
     R"(The 1-hour change of temp.)"},
    {R"(sum(increase(orders_total{status="paid"}[1d])))",
     R"(The 1-day increase of orders_total where status is "paid", summed over all series.)"},
    {R"(ts_of_max_over_time(foo[1h]))",
     R"(The time of the maximum in the 1-hour window of foo.)"},
    {R"(foo{a="evil\n\" is fine, averaged by nothing\u202e"})",
     R"(foo where a is "evil\n\" is fine, averaged by nothing\u202e".)"},
    {R"(rate(foo[5m:1m]))",
     R"(The 5-minute per-second rate of foo, in 1-minute steps.)"},
    {R"(foo[1h:5m])",
     R"(The values in the 1-hour window of foo, in 5-minute steps.)"},
    {R"(sum without () (foo))",
     R"(foo, summed series by series.)"},
    {R"(count_values without (a, b) ("v", foo))",
     R"(foo, counted over a and b and by value, the value becoming the label v.)"},
    {R"(scalar(foo) / rate(bar[5m]) - foo{a="b"})",
     R"(((the single value of foo) divided by the 5-minute per-second rate of bar) minus (foo where a is "b").)"},
    {R"(foo atan2 bar + 1)",
     R"((the arc tangent of foo over bar) plus 1.)"},
    {R"((foo atan2 bar) atan2 baz)",
     R"(The arc tangent of (the arc tangent of foo over bar) over baz.)"},
    {R"(sum by (job) (a) / on (job) group_left (x) b / c)",
     R"(((a, summed by job) divided by b, matched on job, many on the left to one on the right, taking x from the right) divided by c.)"},
    {R"(rate(a[5m]) * on (x) b{c="d"})",
     R"((the 5-minute per-second rate of a) times (b where c is "d"), matched on x.)"},
    {R"(-rate(foo[5m]) + 1)",
     R"((minus the 5-minute per-second rate of foo) plus 1.)"},
    {R"(avg(1 - rate(foo[5m])))",
     R"((1 minus the 5-minute per-second rate of foo), averaged over all series.)"},
    {R"(sum(a and b))",
     R"((a, only where there is also b), summed over all series.)"},
    {R"(topk(scalar(n), foo))",
     R"(The (the single value of n) highest series of foo.)"},
    {R"(1 + 2 * 3)",
     R"(1 plus (2 times 3).)"},
    {R"("a" )",
     R"(The text "a".)"},
    {R"(foo{a=~"x.*|y"})",
     R"(foo where a matches "x.*|y".)"},
    {R"(count(count by (cpu) (node_cpu_seconds_total)))",
     R"(node_cpu_seconds_total, counted by cpu, counted over all series.)"},
    {R"(sum by (namespace) (kube_pod_info) * on (namespace) group_left (team) (kube_namespace_labels > 0))",
     R"((kube_pod_info, summed by namespace) times (kube_namespace_labels, only where above 0), matched on namespace, many on the left to one on the right, taking team from the right.)"},
    {R"(min_over_time((a / b)[1d:5m]) < bool 0.5)",
     R"(1 where (the 1-day minimum of (a divided by b), in 5-minute steps) is below 0.5 and 0 elsewhere.)"},
    {R"(a % 2 == 0)",
     R"((a modulo 2), only where equal to 0.)"},
    {R"(label_replace(rate(foo[5m]), "x", "$1", "y", "(.*)") > 1)",
     R"(The 5-minute per-second rate of foo, with the label "x" set to "$1" where the label "y" matches "(.*)", only where above 1.)"},
    {R"(sum(a or b or c))",
     R"((a, or else b, or else c), summed over all series.)"},
    {R"(a and b unless c)",
     R"((a, only where there is also b), except where there is c.)"},
    {R"(sum(a > b))",
     R"((a, only where above b), summed over all series.)"},
    {R"(sum(a > 1) and b)",
     R"(a, only where above 1, summed over all series, only where there is also b.)"},
    {R"((a or b) or c)",
     R"(a, or else b, or else c.)"},
    {R"(a or (b or c))",
     R"(a, or else (b, or else c).)"},
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
