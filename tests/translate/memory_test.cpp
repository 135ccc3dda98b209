#include "translate/memory.hpp"

#include "tests/catch.hpp"

namespace {

using translate::Memory;

TEST_CASE("Pairs that share telling words are found, best first") {
  Memory memory;
  memory.approve("", "carts per country", "sum by (country) (shop_carts)");
  memory.approve("", "orders per country", "sum by (country) (rate(shop_orders_total[5m]))");
  memory.approve("", "orders refunded today", "increase(shop_orders_total[1d])");
  const auto found = memory.similar("", "how many orders were refunded", 2);
  REQUIRE(found.size() == 2);
  CHECK(found[0].prompt == "orders refunded today");
  CHECK(found[1].prompt == "orders per country");
  CHECK(memory.similar("", "latency of search", 5).empty());
}

TEST_CASE("A newer approval takes the place of the older one, and what is forgotten is gone") {
  Memory memory;
  memory.approve("", "carts", "shop_carts");
  memory.approve("", "carts", "sum(shop_carts)");
  auto found = memory.similar("", "carts", 5);
  REQUIRE(found.size() == 1);
  CHECK(found[0].promql == "sum(shop_carts)");
  memory.forget("", "carts");
  memory.forget("", "never there");
  CHECK(memory.similar("", "carts", 5).empty());
}

TEST_CASE("What one tenant approved says nothing to another") {
  Memory memory;
  memory.approve("a", "carts", "shop_carts");
  CHECK(memory.similar("b", "carts", 5).empty());
  CHECK(memory.similar("a", "carts", 5).size() == 1);
}

TEST_CASE("The oldest pairs are forgotten beyond the bound") {
  Memory memory;
  for (std::size_t i = 0; i <= Memory::kMaxPairs; ++i)
    memory.approve("", "thing number" + std::to_string(i), "up");
  CHECK(memory.similar("", "number0", 5).empty());
  CHECK(memory.similar("", "number1", 5).size() == 1);
}

TEST_CASE("Any bytes are taken") {
  Memory memory;
  memory.approve("", "\xff\xfe carts", "up");
  memory.approve("", std::string(100'000, 'x'), "up");
  CHECK(memory.similar("", "carts \xff", 5).size() == 1);
  CHECK(memory.similar("", "", 5).empty());
}

}  // namespace
