#pragma once

#include <string>
#include <string_view>

#include "proxy/http/exchange.hpp"
#include "proxy/tenant/tenant.hpp"

namespace proxy::tenant {

inline constexpr std::size_t kMaxFilteredBytes = std::size_t{32} << 20;

// The answer of /api/v1/rules or /api/v1/alerts, less the rules and alerts whose label is not one of the
// tenant's, and less groups that are then empty. Only `status`, `data.groups`, `data.alerts` and errors are
// kept; an answer that is something else becomes an error in Prometheus' shape.
std::string filter_answer(std::string_view body, const Tenant& tenant);

// The same for an answer on its way, which is read whole, up to kMaxFilteredBytes.
class AnswerFilter final : public http::BodyFilter {
 public:
  explicit AnswerFilter(Tenant tenant) : tenant_(std::move(tenant)) {}

  void feed(std::string_view piece, std::string&) override;
  void finish(std::string& out) override;
  bool may_be_skipped() const override { return false; }

 private:
  Tenant tenant_;
  std::string body_;
  bool too_long_ = false;
};

}  // namespace proxy::tenant
