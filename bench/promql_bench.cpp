#include <benchmark/benchmark.h>
#include <rapidjson/document.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "promql/parser.hpp"
#include "promql/printer.hpp"
#include "promql/rewrite.hpp"

// Parsing, printing and rewriting. With the path of a table (id, class, options, expectation, bytes, tokens,
// query as a JSON string) in PROMPHRASE_BENCH_TSV its rows are measured, too.
namespace {

struct Input {
  std::string name;
  std::string query;
  promql::ParseOptions options;
};

promql::ParseOptions everything() {
  promql::ParseOptions options;
  options.experimental_functions = options.extended_range_selectors = options.binop_fill_modifiers = true;
  return options;
}

std::vector<Input> own_inputs() {
  return {
      {"own/selector", R"(node_load1{instance="web-1", zone!~"eu-.*"})", {}},
      {"own/rate", R"(sum by (pod) (rate(container_cpu_usage_seconds_total{namespace="shop"}[5m])))", {}},
      {"own/ratio",
       R"(100 * sum(rate(requests_total{code=~"5.."}[5m])) by (service) / sum(rate(requests_total[5m])) by (service) > 1)",
       {}},
      {"own/extended", "a[min_of(step(), 1m)] anchored + on (b) fill (0) c offset -(5m * 2)", everything()},
      {"own/error", "sum by (pod (rate(x[5m]))", {}},
  };
}

std::vector<Input> table_inputs(const char* path) {
  std::vector<Input> inputs;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    std::istringstream row(line);
    std::vector<std::string> fields;
    for (std::string field; std::getline(row, field, '\t');) fields.push_back(field);
    if (fields.size() != 7) continue;
    rapidjson::Document query;
    if (query.Parse(fields[6].c_str()).HasParseError() || !query.IsString()) continue;
    inputs.push_back({fields[0], {query.GetString(), query.GetStringLength()}, {}});
    if (fields[2] != "-") inputs.back().options = everything();
  }
  return inputs;
}

void parse(benchmark::State& state, const Input& input) {
  for (auto _ : state) {
    auto result = promql::parse(input.query, input.options);
    benchmark::DoNotOptimize(result);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * input.query.size()));
}

void print(benchmark::State& state, const Input& input) {
  const auto result = promql::parse(input.query, input.options);
  for (auto _ : state) benchmark::DoNotOptimize(promql::print(result.expr()));
}

void fingerprint(benchmark::State& state, const Input& input) {
  const auto result = promql::parse(input.query, input.options);
  for (auto _ : state) benchmark::DoNotOptimize(promql::fingerprint(result.expr()));
}

// Shapes that tempt a parser into quadratic time, at n, 2n and 4n.
std::string shape(const std::string& name, std::size_t n) {
  const auto repeat = [n](std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) out += text;
    return out;
  };
  if (name == "parens") return repeat("(") + "a" + repeat(")");
  if (name == "chain") return "a" + repeat("+a");
  if (name == "powers") return "1" + repeat("^1");
  if (name == "signs") return repeat("-") + "a";
  if (name == "subqueries") return repeat("max_over_time(") + "a" + repeat("[5m:])");
  if (name == "matchers") return "a{" + repeat("b=\"c\",") + "}";
  if (name == "unclosed") return repeat("sum(");
  return repeat("a b ");
}

}  // namespace

int main(int argc, char** argv) {
  static std::vector<Input> inputs = own_inputs();
  if (const char* table = std::getenv("PROMPHRASE_BENCH_TSV")) {
    for (Input& input : table_inputs(table)) inputs.push_back(std::move(input));
  }
  for (const char* name :
       {"parens", "chain", "powers", "signs", "subqueries", "matchers", "unclosed", "words"}) {
    for (const std::size_t n : {10'000U, 20'000U, 40'000U}) {
      inputs.push_back({std::string(name) + '/' + std::to_string(n), shape(name, n), {}});
    }
  }
  for (const Input& input : inputs) {
    benchmark::RegisterBenchmark(("parse/" + input.name).c_str(),
                                 [&input](benchmark::State& state) { parse(state, input); });
    if (!promql::parse(input.query, input.options).ok()) continue;
    benchmark::RegisterBenchmark(("print/" + input.name).c_str(),
                                 [&input](benchmark::State& state) { print(state, input); });
    benchmark::RegisterBenchmark(("fingerprint/" + input.name).c_str(),
                                 [&input](benchmark::State& state) { fingerprint(state, input); });
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
