#include "proxy/catalog_set.hpp"

#include <atomic>
#include <latch>
#include <set>
#include <thread>

#include "tests/catch.hpp"

using base::Deadline;
using base::errc;
using proxy::CatalogKey;
using proxy::CatalogLoader;
using proxy::CatalogSet;
using proxy::CatalogSetOptions;
using namespace std::chrono_literals;

namespace {

// An upstream where every tenant has one metric of its name; what it is asked for can be counted, held up and
// failed.
struct Upstream {
  std::mutex mutex;
  std::multiset<std::string> loads;  // by tenant
  std::atomic<bool> held{false};
  std::atomic<bool> away{false};

  CatalogSet::MakeLoader make_loader() {
    return [this](const CatalogKey& key, catalog::Catalog& catalog) {
      proxy::CatalogLoaderOptions options;
      options.pause = 0ms;
      auto fetch = [this, tenant = key.tenant](const std::string& target) -> base::Result<std::string> {
        while (held) std::this_thread::sleep_for(1ms);
        if (away) return base::Error{errc::unavailable, "away"};
        if (target.starts_with("/api/v1/metadata")) return std::string(R"({"status":"success","data":{}})");
        if (target.starts_with("/api/v1/label/")) {
          std::lock_guard lock(mutex);
          loads.insert(tenant);
          return R"({"status":"success","data":["metric_of_)" + tenant + "\"]}";
        }
        return R"({"status":"success","data":[{"__name__":"metric_of_)" + tenant + "\"}]}";
      };
      return std::make_unique<CatalogLoader>(std::move(fetch), catalog, std::move(options));
    };
  }
  std::size_t loads_of(const std::string& tenant) {
    std::lock_guard lock(mutex);
    return loads.count(tenant);
  }
};

std::string only_name(const base::Result<CatalogSet::SnapshotPtr>& snapshot) {
  if (!snapshot) return "error: " + snapshot.error().detail;
  const auto& families = (*snapshot)->families();
  return families.size() == 1 ? families[0].name : std::to_string(families.size()) + " families";
}

}  // namespace

TEST_CASE("each tenant has a catalog of its own, loaded when it is first asked for") {
  Upstream upstream;
  CatalogSet set({}, upstream.make_loader());
  CHECK_FALSE(set.complete({"", "a"}));
  CHECK(only_name(set.snapshot({"", "a"}, Deadline::in(10s))) == "metric_of_a");
  CHECK(only_name(set.snapshot({"", "b"}, Deadline::in(10s))) == "metric_of_b");
  CHECK(only_name(set.snapshot({"", "a"}, Deadline::in(10s))) == "metric_of_a");
  CHECK(set.complete({"", "a"}));
  CHECK(upstream.loads_of("a") == 1);
  CHECK(upstream.loads_of("b") == 1);
  CHECK(only_name(set.snapshot({"other", "a"}, Deadline::in(10s))) == "metric_of_a");
  CHECK(upstream.loads_of("a") == 2);
}

TEST_CASE("many who ask for a new tenant wait for one load") {
  Upstream upstream;
  upstream.held = true;
  CatalogSet set({}, upstream.make_loader());
  std::atomic<int> good{0};
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i) {
      threads.emplace_back([&] {
        good += only_name(set.snapshot({"", "a"}, Deadline::in(20s))) == "metric_of_a" ? 1 : 0;
      });
    }
    std::this_thread::sleep_for(50ms);
    upstream.held = false;
  }
  CHECK(good == 8);
  CHECK(upstream.loads_of("a") == 1);
}

TEST_CASE("who waits too long is told so, and the load goes on") {
  Upstream upstream;
  upstream.held = true;
  CatalogSet set({}, upstream.make_loader());
  const auto late = set.snapshot({"", "a"}, Deadline::in(40ms));
  REQUIRE(late.has_error());
  CHECK(late.error().code == errc::deadline_exceeded);
  upstream.held = false;
  CHECK(only_name(set.snapshot({"", "a"}, Deadline::in(10s))) == "metric_of_a");
  CHECK(upstream.loads_of("a") == 1);
}

TEST_CASE("the tenant that was not used for longest goes first, one that is being loaded never") {
  Upstream upstream;
  CatalogSetOptions options;
  options.max_lazy = 2;
  CatalogSet set(options, upstream.make_loader());
  for (const char* tenant : {"a", "b", "a", "c"}) {
    CHECK(set.snapshot({"", tenant}, Deadline::in(10s)).has_value());
    std::this_thread::sleep_for(2ms);
  }
  CHECK(set.complete({"", "a"}));
  CHECK_FALSE(set.complete({"", "b"}));
  CHECK(set.complete({"", "c"}));

  upstream.held = true;
  CHECK(set.snapshot({"", "d"}, Deadline::in(1ms)).has_error());
  CHECK(set.snapshot({"", "e"}, Deadline::in(1ms)).has_error());
  const auto refused = set.snapshot({"", "f"}, Deadline::in(1ms));
  REQUIRE(refused.has_error());
  CHECK(refused.error().code == errc::busy);
  upstream.held = false;
}

TEST_CASE("an upstream that is away is an error at once, and is asked again") {
  Upstream upstream;
  upstream.away = true;
  CatalogSet set({}, upstream.make_loader());
  const auto failed = set.snapshot({"", "a"}, Deadline::in(20s));
  REQUIRE(failed.has_error());
  CHECK(failed.error() == base::Error{errc::unavailable, "away"});
  upstream.away = false;
  CHECK(only_name(set.snapshot({"", "a"}, Deadline::in(10s))) == "metric_of_a");
}

TEST_CASE("an old catalog is used while it is loaded anew, a stale one is not") {
  Upstream upstream;
  CatalogSetOptions options;
  options.refresh = 0s;
  CatalogSet set(options, upstream.make_loader());
  CHECK(set.snapshot({"", "a"}, Deadline::in(10s)).has_value());
  upstream.held = true;
  CHECK(only_name(set.snapshot({"", "a"}, Deadline::in(10ms))) == "metric_of_a");
  upstream.held = false;

  options.stale = 0s;
  CatalogSet strict(options, upstream.make_loader());
  CHECK(strict.snapshot({"", "b"}, Deadline::in(10s)).has_value());
  const auto before = upstream.loads_of("b");
  CHECK(strict.snapshot({"", "b"}, Deadline::in(10s)).has_value());
  CHECK(upstream.loads_of("b") == before + 1);
}

TEST_CASE("kept catalogs answer at once and are never dropped") {
  Upstream upstream;
  CatalogSetOptions options;
  options.max_lazy = 1;
  CatalogSet set(options, upstream.make_loader());
  CHECK(set.load({"", ""}).has_value());
  CHECK(only_name(set.snapshot({"", ""}, Deadline::in(0ms))) == "metric_of_");
  set.keep({"second", ""});
  CHECK(set.snapshot({"second", ""}, Deadline::in(0ms)).has_value());
  for (const char* tenant : {"a", "b"}) CHECK(set.snapshot({"", tenant}, Deadline::in(10s)).has_value());
  CHECK(set.complete({"", ""}));
}

TEST_CASE("stopping lets waiters go") {
  Upstream upstream;
  upstream.held = true;
  CatalogSet set({}, upstream.make_loader());
  std::latch asked(1);
  std::jthread waiter([&] {
    asked.count_down();
    CHECK(set.snapshot({"", "a"}, Deadline::in(60s)).has_error());
  });
  asked.wait();
  std::this_thread::sleep_for(20ms);
  std::jthread release([&] {
    std::this_thread::sleep_for(50ms);
    upstream.held = false;
  });
  set.stop();
}
