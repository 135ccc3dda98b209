#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/clock.hpp"
#include "llm/model_client.hpp"

namespace llm {

// What a model's tokens cost, in whatever currency the budgets are counted in.
struct Prices {
  double input = 0;   // of a million tokens
  double output = 0;  // of a million tokens
};

// Limits of one day (UTC); 0 sets none.
struct BudgetOptions {
  std::uint64_t tokens = 0;
  double cost = 0;
  std::uint64_t tenant_tokens = 0;  // of each tenant
  double tenant_cost = 0;
  Prices prices = {};
};

struct Spent {
  std::uint64_t calls = 0;
  std::uint64_t input_tokens = 0;
  std::uint64_t output_tokens = 0;
  double cost = 0;
};

// Keeps count of what is spent. Thread-safe; a new day starts from nothing. Tenants past kMaxTenants of one
// day share one account.
class Ledger {
 public:
  static constexpr std::size_t kMaxTenants = 10'000;

  Ledger(BudgetOptions options, std::shared_ptr<const base::Clock> clock);

  // Other limits from now on; what was spent today stays spent.
  void set(BudgetOptions options);

  // Whether another call is within all limits. A call under way when the last token goes is still answered.
  bool allows(std::string_view tenant);
  void charge(std::string_view tenant, const Usage& usage);

  // How much of the day's tokens is left, 1 to 0; nothing without a limit.
  std::optional<double> left();
  std::optional<double> least_left_of_a_tenant();

  Spent today();
  Spent today(std::string_view tenant);
  Spent ever() const;  // since the start of the program

 private:
  void turn_page();  // when a day has ended; under the lock
  std::string account_of(std::string_view tenant) const;

  BudgetOptions options_;
  const std::shared_ptr<const base::Clock> clock_;
  mutable std::mutex mutex_;
  std::int64_t day_ = 0;
  Spent today_, ever_;
  std::unordered_map<std::string, Spent> tenants_;
};

// Asks `client` while the budget lasts, and charges what it answers. Where a provider does not say how many
// tokens it took, four bytes count as one. Error when it is spent: busy, for which is_budget_spent is true.
std::unique_ptr<ModelClient> make_budgeted(std::shared_ptr<ModelClient> client,
                                           std::shared_ptr<Ledger> ledger);

bool is_budget_spent(const base::Error& error);

}  // namespace llm
