#include "tests/catch.hpp"
#include "tests/translate/builtin/depot.hpp"
#include "translate/builtin/subject.hpp"

using namespace translate::builtin;

namespace {

// The matchers that a prompt makes on a family, as text.
std::string filters(const char* prompt, const char* family) {
  const auto reading = read(prompt, *depot());
  std::string out;
  for (const auto& filter : weigh_family(reading, *depot()->find(family)).filters)
    if (!filter.redundant) out += filter.matcher.label + filter.matcher.op + filter.matcher.value + " ";
  return out;
}

std::string groups(const char* prompt, const char* family) {
  const auto reading = read(prompt, *depot());
  std::string out;
  for (const auto& group : weigh_family(reading, *depot()->find(family)).groups) out += group.label + " ";
  return out;
}

}  // namespace

TEST_CASE("words ground in the values that labels have") {
  const char* sorted = "depot_parcels_sorted_total";
  CHECK(filters("sorted parcels in Lyon", sorted) == "depot=lyon ");
  CHECK(filters("jammed parcels", sorted) == "outcome=jammed ");
  CHECK(filters("delivered to chute", sorted) == "outcome=delivered_to_chute ");
  CHECK(filters("parcels in lyon or porto", sorted) == "depot=~lyon|porto ");
  CHECK(filters("parcels except hamburg", sorted) == "depot!=hamburg ");
  CHECK(filters("parcels sorted", sorted).empty());
}

TEST_CASE("classes of status codes and numbers after their label") {
  const char* requests = "depot_api_requests_total";
  CHECK(filters("5xx requests", requests) == "code=~5.. ");
  CHECK(filters("requests with code 404", requests) == "code=404 ");
  CHECK(filters("requests on /track", requests) == "route=/track ");
  CHECK(filters("404 requests per 200 seconds", requests).find("404") != std::string::npos);
}

TEST_CASE("group words name labels directly or by what people call them") {
  CHECK(groups("requests by route", "depot_api_requests_total") == "route ");
  CHECK(groups("requests per endpoint and status", "depot_api_requests_total") == "route code ");
  CHECK(groups("requests by host", "depot_api_requests_total") == "instance ");
  CHECK(groups("requests by colour", "depot_api_requests_total").empty());
}
