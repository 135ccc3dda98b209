#include "proxy/http/stats.hpp"

#include <algorithm>
#include <array>

namespace proxy::http {
namespace {

constexpr std::array<std::string_view, kMethods> kMethodNames = {"GET",   "POST",   "HEAD",    "PUT",
                                                                 "PATCH", "DELETE", "OPTIONS", "other"};
constexpr std::array<std::string_view, kStatusClasses> kClassNames = {"none", "1xx", "2xx",    "3xx",
                                                                      "4xx",  "5xx", "aborted"};

}  // namespace

Method method_of(std::string_view method) {
  if (method == "GET") return Method::get;
  if (method == "POST") return Method::post;
  const auto found = std::find(kMethodNames.begin(), kMethodNames.end(), method);
  return found == kMethodNames.end() ? Method::other : static_cast<Method>(found - kMethodNames.begin());
}

std::string_view to_string(Method method) {
  return kMethodNames[static_cast<std::size_t>(method)];
}

StatusClass status_class(unsigned status) {
  return status < 100 || status >= 600 ? StatusClass::none : static_cast<StatusClass>(status / 100);
}

std::string_view to_string(StatusClass status) {
  return kClassNames[static_cast<std::size_t>(status)];
}

void Stats::count(const Observation& seen, std::size_t upstream) {
  const auto status = seen.aborted || seen.status == 0 ? StatusClass::aborted : status_class(seen.status);
  requests[seen.kind][static_cast<std::size_t>(seen.method)][static_cast<std::size_t>(status)].add();
  durations[seen.kind].add(seen.ended - seen.began);
  ended.add();
  if (!seen.went_upstream) return;
  auto& group = upstreams[upstream];
  if (seen.upstream_status != 0) {
    group.requests[static_cast<std::size_t>(status_class(seen.upstream_status))].add();
    group.durations.add(seen.answered - seen.sent);
  } else {
    group.requests[static_cast<std::size_t>(seen.aborted ? StatusClass::aborted : StatusClass::none)].add();
    group.durations.add(seen.ended - seen.sent);
  }
}

void ServerStats::add(const Stats& stats) {
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    for (std::size_t method = 0; method < kMethods; ++method)
      for (std::size_t status = 0; status < kStatusClasses; ++status)
        requests[kind][method][status] += stats.requests[kind][method][status].value();
    stats.durations[kind].add_to(durations[kind]);
  }
  // The end first: what ends meanwhile counts as under way.
  const auto done = stats.ended.value();
  in_flight += stats.began.value() - done;
  for (std::size_t i = 0; i < upstreams.size(); ++i) {
    for (std::size_t status = 0; status < kStatusClasses; ++status)
      upstreams[i].requests[status] += stats.upstreams[i].requests[status].value();
    stats.upstreams[i].durations.add_to(upstreams[i].durations);
  }
}

}  // namespace proxy::http
