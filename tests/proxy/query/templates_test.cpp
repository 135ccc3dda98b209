#include "proxy/query/templates.hpp"

#include "proxy/drift.hpp"
#include "tests/cache/records.hpp"
#include "tests/catch.hpp"
#include "tests/fakes/memory_store.hpp"

using proxy::query::Templates;

namespace {

std::shared_ptr<const catalog::Snapshot> snapshot(std::vector<std::string> services) {
  catalog::Family family;
  family.name = "http_requests_total";
  family.type = catalog::MetricType::counter;
  family.labels = {{"service", services, services.size()}, {"env", {"dev", "prod"}, 2}};
  family.series = services.size() * 2;
  return catalog::make_snapshot({family});
}

base::Result<std::shared_ptr<const catalog::Snapshot>> grounded(
    std::shared_ptr<const catalog::Snapshot> live) {
  return live;
}

struct Fixture {
  std::shared_ptr<fakes::MemoryStore> store = std::make_shared<fakes::MemoryStore>();
  std::shared_ptr<const catalog::Snapshot> live = snapshot({"lobby", "store", "api"});
  Templates templates{store, [this](const translate::Request&) { return grounded(live); }};

  std::uint64_t approve(const std::string& prompt, const std::string& output,
                        const std::string& tenant = {}) {
    const auto hash = store->put_pending(translation(prompt, output, tenant)).value()->hash;
    cache::Decision decision;
    decision.hash = hash;
    decision.approve = true;
    store->decide(decision).value();
    return hash;
  }
  std::string serve(const std::string& prompt, const std::string& tenant = {},
                    std::vector<std::string> rejected = {}) {
    translate::Request request;
    request.prompt = prompt;
    request.tenant = tenant;
    request.rejected = std::move(rejected);
    const auto served = templates.serve(request);
    return served ? served->promql : "nothing";
  }
};

const std::string kPrompt = "requests of lobby in the last 5m";
const std::string kOutput = "sum(rate(http_requests_total{service=\"lobby\"}[5m]))";
const std::string kAsked = "requests of store in the last 1h";
const std::string kServed = "sum(rate(http_requests_total{service=\"store\"}[1h]))";

}  // namespace

TEST_CASE("an approved prompt serves one that differs in values only, as long as it is approved") {
  Fixture fixture;
  CHECK(fixture.serve(kAsked) == "nothing");
  const auto hash = fixture.approve(kPrompt, kOutput);
  CHECK(fixture.serve(kAsked) == kServed);
  CHECK(fixture.serve(kAsked, "other") == "nothing");
  CHECK(fixture.serve("requests of nowhere in the last 1h") == "nothing");
  CHECK(fixture.serve("errors of store in the last 1h") == "nothing");
  CHECK(fixture.serve(kAsked, {}, {"sum(rate(http_requests_total{service='store'}[1h]))"}) == "nothing");

  cache::Decision decision;
  decision.hash = hash;
  SECTION("switched off") {
    decision.serves_as_template = false;
    fixture.store->decide(decision).value();
    CHECK(fixture.serve(kAsked) == "nothing");
    decision.serves_as_template = true;
    fixture.store->decide(decision).value();
    CHECK(fixture.serve(kAsked) == kServed);
  }
  SECTION("rejected") {
    decision.approve = false;
    fixture.store->decide(decision).value();
    CHECK(fixture.serve(kAsked) == "nothing");
  }
  SECTION("removed") {
    REQUIRE(fixture.store->remove(decision).has_value());
    CHECK(fixture.serve(kAsked) == "nothing");
  }
  SECTION("flagged") {
    REQUIRE(fixture.store->set_drift(hash, "gone").has_value());
    CHECK(fixture.serve(kAsked) == "nothing");
  }
  SECTION("corrected") {
    decision.output = "sum(increase(http_requests_total{service=\"lobby\"}[5m]))";
    decision.approve = true;
    fixture.store->decide(decision).value();
    CHECK(fixture.serve(kAsked) == "sum(increase(http_requests_total{service=\"store\"}[1h]))");
  }
  SECTION("another one that was decided differently") {
    fixture.approve("requests of api in the last 5m",
                    "sum(increase(http_requests_total{service=\"api\"}[5m]))");
    CHECK(fixture.serve(kAsked) == "nothing");
  }
  SECTION("another one that was decided alike") {
    fixture.approve("requests of api in the last 2m", "sum(rate(http_requests_total{service=\"api\"}[2m]))");
    CHECK(fixture.serve(kAsked) == kServed);
  }
}

TEST_CASE("what does not pass the gate is not served") {
  Fixture fixture;
  fixture.approve(kPrompt, "sum(rate(no_such_metric{service=\"lobby\"}[5m]))");
  CHECK(fixture.serve(kAsked) == "nothing");
}

TEST_CASE("templates that were there before are read at the start") {
  auto store = std::make_shared<fakes::MemoryStore>();
  cache::Imported item;
  item.prompt = kPrompt;
  item.output = kOutput;
  store->import({item}, "alice").value();
  const auto live = snapshot({"lobby", "store"});
  Templates templates(store, [&](const translate::Request&) { return grounded(live); });
  translate::Request request;
  request.prompt = kAsked;
  for (int i = 0; i < 500 && !templates.serve(request); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  REQUIRE(templates.serve(request));
  CHECK(templates.serve(request)->promql == kServed);
}

TEST_CASE("an approved query whose metric has gone is flagged at the second look, and not for ever") {
  Fixture fixture;
  const auto hash = fixture.approve(kPrompt, kOutput);
  proxy::DriftWatch drift(fixture.store, [&](const std::string&) { return grounded(fixture.live); });
  const auto whole = fixture.live;
  catalog::Family other;
  other.name = "up";
  drift.look();
  CHECK(fixture.store->get(hash)->drift.empty());
  fixture.live = catalog::make_snapshot({other});
  drift.look();
  CHECK(fixture.store->get(hash)->drift.empty());
  drift.look();
  CHECK(fixture.store->get(hash)->drift.find("http_requests_total") != std::string::npos);
  fixture.live = catalog::make_snapshot({});
  drift.look();
  CHECK_FALSE(fixture.store->get(hash)->drift.empty());
  fixture.live = whole;
  drift.look();
  CHECK(fixture.store->get(hash)->drift.empty());
  CHECK(fixture.store->get(hash)->version == 2);
}
