#include <benchmark/benchmark.h>
#include <rapidjson/document.h>

#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "promql/lint/lint.hpp"
#include "promql/parser.hpp"
#include "promql/printer.hpp"
#include "promql/rewrite.hpp"

// Parsing, formatting, fingerprinting and linting. With the path of a table (id, class, options, expectation,
// bytes, tokens, query as a JSON string) in PROMPHRASE_BENCH_TSV its rows are measured, too. What is long or
// was made to be slow is measured at its size, at twice and at four times that: name/1, name/2, name/4.
//
// `promql_bench --once` runs every measurement once, in run_once(), and prints their names: promql.py counts
// the instructions.
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
      {"selector", R"(node_load1{instance="web-1", zone!~"eu-.*"})", {}},
      {"rate", R"(sum by (pod) (rate(container_cpu_usage_seconds_total{namespace="shop"}[5m])))", {}},
      {"subquery", R"(max_over_time(rate(requests_total{code="500"}[2m])[1h:])[1d:5m])", {}},
      {"ratio",
       R"(100 * sum(rate(requests_total{code=~"5.."}[5m])) by (service) / sum(rate(requests_total[5m])) by (service) > 1)",
       {}},
      {"extended", "a[min_of(step(), 1m)] anchored + on (b) fill (0) c offset -(5m * 2)", everything()},
      {"error", "sum by (pod (rate(x[5m]))", {}},
  };
}

std::string repeated(std::string_view text, std::size_t n) {
  std::string out;
  for (std::size_t i = 0; i < n; ++i) out += text;
  return out;
}

// Shapes that tempt into quadratic time.
struct Shape {
  const char* name;
  std::string_view open, middle, close;
};
constexpr Shape kShapes[] = {
    {"parens", "(", "a", ")"},
    {"chain", "a+", "a", ""},
    {"set-chain", "a or ", "a", ""},
    {"powers", "1^", "1", ""},
    {"signs", "-", "a", ""},
    {"calls", "abs(", "a", ")"},
    {"aggregations", "sum by (b) (", "a", ")"},
    {"subqueries", "max_over_time(", "a", "[5m:])"},
    {"comments", "a # why\n+", "a", ""},
    {"unclosed", "sum(", "", ""},
    {"words", "a b ", "", ""},
    {"wrong-types", "(-{}-1", "", ")"},
};
constexpr Shape kLists[] = {
    {"matchers", "a{", "b=\"c\",", "}"},
    {"labels", "sum by (", "b,", ") (a)"},
    {"arguments", "label_join(a, \"b\"", ", \"c\"", ")"},
    {"alternatives", "a{b=~\"x", "|y[0-9]{1,9}z", "\"}"},
    {"string", "label_replace(a, \"b\", \"", "cccccccc", "\", \"d\", \"e\")"},
    {"duration", "a[1", "+1", "]"},
};

void add_shapes(std::vector<Input>& inputs) {
  constexpr std::size_t kSize = 10'000;
  for (const std::size_t times : {1U, 2U, 4U}) {
    const std::size_t n = kSize * times;
    const std::string end = '/' + std::to_string(times);
    for (const Shape& shape : kShapes) {
      inputs.push_back({shape.name + end,
                        repeated(shape.open, n) + std::string(shape.middle) + repeated(shape.close, n),
                        {}});
    }
    for (const Shape& list : kLists) {
      inputs.push_back(
          {list.name + end, std::string(list.open) + repeated(list.middle, n) + std::string(list.close), {}});
    }
  }
}

void add_table(std::vector<Input>& inputs, const char* path) {
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    std::istringstream row(line);
    std::vector<std::string> fields;
    for (std::string field; std::getline(row, field, '\t');) fields.push_back(field);
    if (fields.size() != 7) continue;
    rapidjson::Document query;
    if (query.Parse(fields[6].c_str()).HasParseError() || !query.IsString()) continue;
    const std::string text{query.GetString(), query.GetStringLength()};
    const promql::ParseOptions options = fields[2] == "-" ? promql::ParseOptions{} : everything();
    if (fields[1] != "long" && fields[1] != "pathological") {
      inputs.push_back({fields[0], text, options});
      continue;
    }
    const std::string one = '(' + text + "\n)";
    for (const std::size_t times : {1U, 2U, 4U}) {
      inputs.push_back(
          {fields[0] + '/' + std::to_string(times), one + repeated("+" + one, times - 1), options});
    }
  }
}

struct Measurement {
  std::string name;
  std::function<void()> run;
};

std::vector<Measurement> measurements(const std::vector<Input>& inputs) {
  std::vector<Measurement> found;
  for (const Input& input : inputs) {
    found.push_back({"parse/" + input.name,
                     [&input] { benchmark::DoNotOptimize(promql::parse(input.query, input.options)); }});
    const auto parsed = std::make_shared<promql::ParseResult>(promql::parse(input.query, input.options));
    if (!parsed->ok()) continue;
    found.push_back(
        {"print/" + input.name, [parsed] { benchmark::DoNotOptimize(promql::print(parsed->expr())); }});
    // Indentation makes deep nesting quadratic by definition; so its size is bounded.
    found.push_back({"format/" + input.name, [parsed] {
                       const promql::PrettyOptions options{.width = 100, .max_bytes = 1 << 20};
                       benchmark::DoNotOptimize(promql::pretty_with_comments(parsed->ast, options));
                     }});
    found.push_back({"fingerprint/" + input.name,
                     [parsed] { benchmark::DoNotOptimize(promql::fingerprint(parsed->expr())); }});
    found.push_back({"lint/" + input.name, [parsed] {
                       benchmark::DoNotOptimize(promql::lint::lint(parsed->expr(), parsed->ast.source()));
                     }});
  }
  return found;
}

}  // namespace

// By this name promql.py finds it.
extern "C" [[gnu::noinline]] void run_once(const std::function<void()>& run) {
  run();
}

int main(int argc, char** argv) {
  std::vector<Input> inputs = own_inputs();
  if (const char* table = std::getenv("PROMPHRASE_BENCH_TSV")) add_table(inputs, table);
  add_shapes(inputs);
  const std::vector<Measurement> all = measurements(inputs);
  if (argc > 1 && std::string_view(argv[1]) == "--once") {
    const std::string wanted = argc > 2 ? argv[2] : "";
    for (const Measurement& measurement : all) {
      if (measurement.name.find(wanted) == std::string::npos) continue;
      measurement.run();
      run_once(measurement.run);
      std::cout << measurement.name << '\n';
    }
    return 0;
  }
  for (const Measurement& measurement : all) {
    benchmark::RegisterBenchmark(measurement.name.c_str(), [&measurement](benchmark::State& state) {
      for (auto _ : state) measurement.run();
    });
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
