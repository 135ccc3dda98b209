#include <cstdlib>
#include <new>
#include <string>
#include <string_view>

#include "promql/parser.hpp"
#include "tests/catch.hpp"

// A program of its own, because it counts every allocation of the process.
namespace {
std::size_t allocations = 0;
}

void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

using namespace promql;

namespace {

std::size_t allocations_of_parsing(const std::string& query) {
  const std::size_t before = allocations;
  const ParseResult result = parse(query);
  const std::size_t made = allocations - before;
  INFO(query.substr(0, 100));
  REQUIRE(result.ok());
  return made;
}

std::string repeated(std::string_view text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("an ordinary query is parsed in one allocation") {
  const std::string query = GENERATE(
      "up", "rate(requests_total{job=\"api\"}[5m])", "sum by (job) (rate(requests_total[5m])) > 0.5",
      "a * on (job, instance) group_left (version) b", "max_over_time(rate(a{b=\"c\"}[2m])[5m:])[4m:3s]",
      "histogram_quantile(0.99, sum by (le) (rate(latency_bucket{job=\"api\"}[5m] offset 1d)))",
      "a @ end() offset -(1h / 2) # why");
  CHECK(allocations_of_parsing(query) == 1);
}

TEST_CASE("a query of any length is parsed in a few allocations") {
  constexpr int kMany = 10'000;
  const std::string query = GENERATE(
      "a" + repeated(" + a", kMany), repeated("(", kMany) + "a" + repeated(")", kMany),
      repeated("abs(", kMany) + "a" + repeated(")", kMany), "a{" + repeated("b=\"c\",", kMany) + "}",
      "sum by (" + repeated("a,", kMany) + ") (a)", "label_join(a, \"b\"" + repeated(", \"c\"", kMany) + ")");
  CHECK(allocations_of_parsing(query) < 50);
}
