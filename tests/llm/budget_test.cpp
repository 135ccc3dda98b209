#include "llm/budget.hpp"

#include <optional>

#include "tests/catch.hpp"
#include "tests/fakes/manual_clock.hpp"

namespace {

using base::errc;
using namespace std::chrono_literals;

class Answering final : public llm::ModelClient {
 public:
  base::Result<llm::Reply> complete(const llm::Request&) override {
    ++calls;
    if (failure) return *failure;
    llm::Reply reply;
    reply.text = std::string(400, 'x');
    reply.usage = usage;
    return reply;
  }
  std::string name() const override { return "test:m"; }

  llm::Usage usage{100, 20, true};
  std::optional<base::Error> failure;
  int calls = 0;
};

struct Bench {
  std::shared_ptr<fakes::ManualClock> clock = std::make_shared<fakes::ManualClock>();
  std::shared_ptr<Answering> model = std::make_shared<Answering>();
  std::shared_ptr<llm::Ledger> ledger;
  std::unique_ptr<llm::ModelClient> client;

  explicit Bench(llm::BudgetOptions options) {
    ledger = std::make_shared<llm::Ledger>(options, clock);
    client = llm::make_budgeted(model, ledger);
  }
  base::Result<llm::Reply> ask(std::string tenant = {}) const {
    llm::Request request;
    request.system = std::string(396, 's');
    request.tenant = std::move(tenant);
    return client->complete(request);
  }
};

TEST_CASE("Tokens and cost are counted") {
  Bench bench({.prices = {.input = 3, .output = 15}});
  REQUIRE(bench.ask("a").has_value());
  REQUIRE(bench.ask("b").has_value());
  const auto spent = bench.ledger->today();
  CHECK(spent.calls == 2);
  CHECK(spent.input_tokens == 200);
  CHECK(spent.output_tokens == 40);
  CHECK(spent.cost == Approx((200 * 3 + 40 * 15) / 1e6));
  CHECK(bench.ledger->today("a").calls == 1);
  CHECK(bench.ledger->today("nobody").calls == 0);
}

TEST_CASE("When the tokens of the day are used up the model is not asked") {
  Bench bench({.tokens = 200});
  CHECK(bench.ask().has_value());
  CHECK(bench.ask().has_value());
  const auto refused = bench.ask();
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == errc::busy);
  CHECK(llm::is_budget_spent(refused.error()));
  CHECK(bench.model->calls == 2);
}

TEST_CASE("The next day starts from nothing") {
  Bench bench({.tokens = 100});
  CHECK(bench.ask().has_value());
  CHECK_FALSE(bench.ask().has_value());
  bench.clock->advance(24h);
  CHECK(bench.ask().has_value());
  CHECK(bench.ledger->today().calls == 1);
  CHECK(bench.ledger->ever().calls == 2);
}

TEST_CASE("A tenant spends its own budget and not that of others") {
  Bench bench({.tenant_cost = 0.0005, .prices = {.input = 3, .output = 15}});
  CHECK(bench.ask("a").has_value());
  CHECK_FALSE(bench.ask("a").has_value());
  CHECK(bench.ask("b").has_value());
}

TEST_CASE("Without the provider's word, and when its answer is of no use, tokens are estimated") {
  Bench bench({});
  bench.model->usage = {};
  CHECK(bench.ask().has_value());
  CHECK(bench.ledger->today().input_tokens == 100);
  CHECK(bench.ledger->today().output_tokens == 101);
  bench.model->failure = base::Error{errc::upstream, "cut off"};
  CHECK_FALSE(bench.ask().has_value());
  CHECK(bench.ledger->today().calls == 2);
  bench.model->failure = base::Error{errc::unavailable, "not reached"};
  CHECK_FALSE(bench.ask().has_value());
  CHECK(bench.ledger->today().calls == 2);
}

TEST_CASE("Tenants beyond the bound share one account") {
  Bench bench({.tenant_tokens = 100});
  for (std::size_t i = 0; i < llm::Ledger::kMaxTenants; ++i)
    bench.ledger->charge("t" + std::to_string(i), {1, 0, true});
  CHECK(bench.ask("late-1").has_value());
  CHECK_FALSE(bench.ask("late-2").has_value());
}

}  // namespace
