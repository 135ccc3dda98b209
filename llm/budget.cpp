#include "llm/budget.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace llm {

namespace {

using base::errc;
using base::Error;

constexpr std::string_view kSpent = "the model budget of today is used up";
constexpr const char* kOthers = "\x01others";  // no tenant is called so

bool within(const Spent& spent, std::uint64_t tokens, double cost) {
  if (tokens > 0 && spent.input_tokens + spent.output_tokens >= tokens) return false;
  return cost <= 0 || spent.cost < cost;
}

void add(Spent& to, const Usage& usage, double cost) {
  ++to.calls;
  to.input_tokens += usage.input_tokens;
  to.output_tokens += usage.output_tokens;
  to.cost += cost;
}

std::uint64_t tokens_in(std::size_t bytes) {
  return bytes / 4 + 1;
}

std::uint64_t tokens_of(const Request& request) {
  std::size_t bytes = request.system.size() + request.json_schema.size();
  for (const Turn& turn : request.turns) bytes += turn.text.size();
  return tokens_in(bytes);
}

class Budgeted final : public ModelClient {
 public:
  Budgeted(std::shared_ptr<ModelClient> client, std::shared_ptr<Ledger> ledger)
      : client_(std::move(client)), ledger_(std::move(ledger)) {}

  std::string name() const override { return client_->name(); }
  std::vector<ProviderState> states() const override { return client_->states(); }

  base::Result<Reply> complete(const Request& request) override {
    if (!ledger_->allows(request.tenant)) return Error{errc::busy, std::string(kSpent)};
    auto reply = client_->complete(request);
    if (reply) {
      auto usage = reply->usage;
      if (!usage.known) usage = {tokens_of(request), tokens_in(reply->text.size()), false};
      ledger_->charge(request.tenant, usage);
    } else if (reply.error().code == errc::upstream) {
      // What was refused, cut off or garbled was paid for as well.
      ledger_->charge(request.tenant, {tokens_of(request), 0, false});
    }
    return reply;
  }

 private:
  std::shared_ptr<ModelClient> client_;
  std::shared_ptr<Ledger> ledger_;
};

}  // namespace

Ledger::Ledger(BudgetOptions options, std::shared_ptr<const base::Clock> clock)
    : options_(options), clock_(std::move(clock)) {}

void Ledger::set(BudgetOptions options) {
  const std::lock_guard lock(mutex_);
  options_ = options;
}

void Ledger::turn_page() {
  const auto day = std::chrono::floor<std::chrono::days>(clock_->now()).time_since_epoch().count();
  if (day == day_) return;
  day_ = day;
  today_ = {};
  tenants_.clear();
}

std::string Ledger::account_of(std::string_view tenant) const {
  std::string name(tenant);
  if (tenants_.size() < kMaxTenants || tenants_.contains(name)) return name;
  return kOthers;
}

bool Ledger::allows(std::string_view tenant) {
  const std::lock_guard lock(mutex_);
  turn_page();
  if (!within(today_, options_.tokens, options_.cost)) return false;
  const auto account = tenants_.find(account_of(tenant));
  return account == tenants_.end() || within(account->second, options_.tenant_tokens, options_.tenant_cost);
}

void Ledger::charge(std::string_view tenant, const Usage& usage) {
  const std::lock_guard lock(mutex_);
  const double cost = (static_cast<double>(usage.input_tokens) * options_.prices.input +
                       static_cast<double>(usage.output_tokens) * options_.prices.output) /
                      1e6;
  turn_page();
  add(today_, usage, cost);
  add(ever_, usage, cost);
  add(tenants_[account_of(tenant)], usage, cost);
}

namespace {

double left_of(const Spent& spent, std::uint64_t tokens) {
  const auto used = spent.input_tokens + spent.output_tokens;
  return used >= tokens ? 0 : 1 - static_cast<double>(used) / static_cast<double>(tokens);
}

}  // namespace

std::optional<double> Ledger::left() {
  const std::lock_guard lock(mutex_);
  turn_page();
  if (options_.tokens == 0) return std::nullopt;
  return left_of(today_, options_.tokens);
}

std::optional<double> Ledger::least_left_of_a_tenant() {
  const std::lock_guard lock(mutex_);
  turn_page();
  if (options_.tenant_tokens == 0) return std::nullopt;
  double least = 1;
  for (const auto& [tenant, spent] : tenants_)
    least = std::min(least, left_of(spent, options_.tenant_tokens));
  return least;
}

Spent Ledger::today() {
  const std::lock_guard lock(mutex_);
  turn_page();
  return today_;
}

Spent Ledger::today(std::string_view tenant) {
  const std::lock_guard lock(mutex_);
  turn_page();
  const auto account = tenants_.find(account_of(tenant));
  return account == tenants_.end() ? Spent{} : account->second;
}

Spent Ledger::ever() const {
  const std::lock_guard lock(mutex_);
  return ever_;
}

std::unique_ptr<ModelClient> make_budgeted(std::shared_ptr<ModelClient> client,
                                           std::shared_ptr<Ledger> ledger) {
  return std::make_unique<Budgeted>(std::move(client), std::move(ledger));
}

bool is_budget_spent(const base::Error& error) {
  return error.detail == kSpent;
}

}  // namespace llm
