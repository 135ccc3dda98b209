#include "proxy/catalog_loader.hpp"

#include <atomic>
#include <map>
#include <optional>
#include <thread>
#include <vector>

#include "tests/catch.hpp"

namespace {

using base::errc;
using proxy::CatalogLoader;

const char* kMetadata =
    R"({"status":"success","data":{"jobs_total":[{"type":"unknown","help":"","unit":""},{"type":"counter","help":"Jobs.","unit":""}],
        "wait_seconds":[{"type":"histogram","help":"Waiting.","unit":""}]}})";
const char* kNames =
    R"({"status":"success","data":["jobs_total","wait_seconds_bucket","wait_seconds_count","wait_seconds_sum","up"]})";
const char* kSeries =
    R"({"status":"success","data":[{"__name__":"jobs_total","job":"a","queue":"x"},{"__name__":"jobs_total","job":"a","queue":"y"},
        {"__name__":"wait_seconds_bucket","le":"1"},{"__name__":"up","job":"a"}]})";

// An upstream that answers by the beginning of the target.
struct Upstream {
  std::map<std::string, std::string> answers{
      {"/api/v1/metadata", kMetadata}, {"/api/v1/label/", kNames}, {"/api/v1/series", kSeries}};
  std::vector<std::string> asked;

  CatalogLoader::Fetch fetch() {
    return [this](const std::string& target) -> base::Result<std::string> {
      asked.push_back(target);
      for (const auto& [prefix, body] : answers)
        if (target.starts_with(prefix)) {
          if (body == "away") return base::Error{errc::unavailable, "away"};
          return body;
        }
      return base::Error{errc::upstream, "status 404"};
    };
  }
};

}  // namespace

TEST_CASE("a load publishes families with types, labels and series") {
  Upstream upstream;
  catalog::Catalog catalog;
  CatalogLoader loader(upstream.fetch(), catalog);
  REQUIRE(loader.load_once().has_value());
  const auto snapshot = catalog.snapshot();
  REQUIRE(snapshot->families().size() == 3);
  REQUIRE(snapshot->find("jobs_total"));
  CHECK(snapshot->find("jobs_total")->type == catalog::MetricType::counter);
  CHECK(snapshot->find("jobs_total")->help == "Jobs.");
  CHECK(snapshot->find("jobs_total")->series == 2);
  CHECK(snapshot->find("jobs_total")->label("queue")->values == std::vector<std::string>{"x", "y"});
  CHECK(snapshot->find("wait_seconds_sum")->name == "wait_seconds");
}

TEST_CASE("series are asked for in batches of names, over recent time") {
  Upstream upstream;
  catalog::Catalog catalog;
  proxy::CatalogLoaderOptions options;
  options.batch_bytes = 100;
  options.pause = std::chrono::milliseconds(0);
  CatalogLoader loader(upstream.fetch(), catalog, options);
  REQUIRE(loader.load_once().has_value());
  std::size_t batches = 0;
  for (const auto& target : upstream.asked) {
    if (!target.starts_with("/api/v1/series")) continue;
    ++batches;
    CHECK(target.find("start=") != std::string::npos);
    CHECK(target.find("match%5B%5D=%7B__name__%3D%22") != std::string::npos);
  }
  CHECK(batches >= 3);
}

TEST_CASE("a restricted catalog asks for nothing else, and takes HELP from its own targets only") {
  const auto load = [](Upstream& upstream, catalog::Catalog& catalog) {
    proxy::CatalogLoaderOptions options;
    options.restriction = R"(ns=~"a|b\\.c")";
    CatalogLoader loader(upstream.fetch(), catalog, options);
    REQUIRE(loader.load_once().has_value());
  };
  const std::string encoded = "ns%3D~%22a%7Cb%5C%5C.c%22";
  Upstream upstream;
  upstream.answers["/api/v1/targets/metadata"] =
      R"({"status":"success","data":[{"target":{"ns":"a"},"metric":"jobs_total","type":"counter","help":"Own.","unit":""},5]})";
  catalog::Catalog catalog;
  load(upstream, catalog);
  CHECK(catalog.snapshot()->find("jobs_total")->help == "Own.");
  CHECK(catalog.snapshot()->find("wait_seconds_bucket")->help.empty());
  for (auto target : upstream.asked) {
    INFO(target);
    for (auto at = target.find("%7E"); at != std::string::npos; at = target.find("%7E"))
      target.replace(at, 3, "~");
    CHECK(target.find(encoded) != std::string::npos);
    CHECK(target.find("/api/v1/metadata") == std::string::npos);
  }

  // Without what targets say: types, but nobody's words.
  Upstream other;
  catalog::Catalog without;
  load(other, without);
  CHECK(without.snapshot()->find("jobs_total")->type == catalog::MetricType::counter);
  CHECK(without.snapshot()->find("jobs_total")->help.empty());
}

TEST_CASE("answers that can't be used are errors, and the catalog keeps what it had") {
  const char* bodies[] = {"",
                          "[]",
                          "null",
                          "{",
                          "{\"status\":\"error\"}",
                          "{\"status\":\"success\"}",
                          "{\"status\":\"success\",\"data\":5}",
                          "\xff\xfe",
                          "away"};
  for (const auto* body : bodies)
    for (const auto* path : {"/api/v1/metadata", "/api/v1/label/"}) {
      INFO(path << " " << body);
      Upstream upstream;
      catalog::Catalog catalog;
      CatalogLoader loader(upstream.fetch(), catalog);
      REQUIRE(loader.load_once().has_value());
      const auto before = catalog.snapshot();
      upstream.answers[path] = body;
      CHECK(loader.load_once().has_error());
      CHECK(catalog.snapshot() == before);
    }
}

TEST_CASE("entries of the wrong kind are passed over") {
  Upstream upstream;
  upstream.answers["/api/v1/metadata"] =
      R"({"status":"success","data":{"a":5,"b":[1,null,{"type":7}],"jobs_total":[]}})";
  upstream.answers["/api/v1/label/"] = R"({"status":"success","data":["jobs_total",5,null,"quote\"d",""]})";
  upstream.answers["/api/v1/series"] =
      R"({"status":"success","data":[5,{"__name__":7},{"x":{}},{"__name__":"jobs_total","q":["z"]}]})";
  catalog::Catalog catalog;
  CatalogLoader loader(upstream.fetch(), catalog);
  REQUIRE(loader.load_once().has_value());
  CHECK(catalog.snapshot()->find("jobs_total"));
}

TEST_CASE("deep nesting in an answer does no harm") {
  Upstream upstream;
  upstream.answers["/api/v1/metadata"] = std::string(1'000'000, '[');
  catalog::Catalog catalog;
  CatalogLoader loader(upstream.fetch(), catalog);
  CHECK(loader.load_once().has_error());
}

TEST_CASE("series that are too many for one answer are asked for in halves") {
  Upstream upstream;
  auto fetch = upstream.fetch();
  std::size_t refused = 0;
  catalog::Catalog catalog;
  CatalogLoader loader(
      [&](const std::string& target) -> base::Result<std::string> {
        std::size_t names = 0;
        for (auto at = target.find("match"); at != std::string::npos; at = target.find("match", at + 1))
          ++names;
        if (names > 1) {
          ++refused;
          return base::Error{errc::upstream, "the answer is too large"};
        }
        return fetch(target);
      },
      catalog);
  REQUIRE(loader.load_once().has_value());
  CHECK(refused > 0);
  CHECK(catalog.snapshot()->find("jobs_total")->label("queue"));
}

TEST_CASE("an upstream that comes late is found, and stopping waits for nothing long") {
  Upstream upstream;
  auto fetch = upstream.fetch();
  std::atomic<int> tries{0};
  catalog::Catalog catalog;
  proxy::CatalogLoaderOptions options;
  options.first_retry = std::chrono::seconds(1);
  CatalogLoader loader(
      [&](const std::string& target) -> base::Result<std::string> {
        if (++tries == 1) return base::Error{errc::unavailable, "connection refused"};
        return fetch(target);
      },
      catalog, options);
  loader.start(std::chrono::seconds(3600));
  for (int i = 0; i < 100 && catalog.snapshot()->families().empty(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  CHECK_FALSE(catalog.snapshot()->families().empty());
  const auto started = std::chrono::steady_clock::now();
  loader.stop();
  CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds(2));
}

TEST_CASE("Of changes only what is new is read, and what is gone is taken out") {
  Upstream upstream;
  catalog::Catalog catalog;
  CatalogLoader loader(upstream.fetch(), catalog);
  REQUIRE(loader.load_once().has_value());
  const auto before = catalog.snapshot();

  upstream.asked.clear();
  REQUIRE(loader.load_changes().has_value());
  CHECK(upstream.asked.size() == 1);
  CHECK(catalog.snapshot() == before);

  upstream.asked.clear();
  upstream.answers["/api/v1/label/"] =
      R"({"status":"success","data":["jobs_total","wait_seconds_bucket","wait_seconds_count","wait_seconds_sum","fresh_total"]})";
  upstream.answers["/api/v1/series"] =
      R"({"status":"success","data":[{"__name__":"fresh_total","kind":"a"}]})";
  REQUIRE(loader.load_changes().has_value());
  const auto after = catalog.snapshot();
  REQUIRE(after->find("fresh_total"));
  CHECK(after->find("fresh_total")->label("kind")->values == std::vector<std::string>{"a"});
  CHECK_FALSE(after->find("up"));
  CHECK(after->find("jobs_total")->label("queue")->values == std::vector<std::string>{"x", "y"});
  for (const auto& target : upstream.asked) CHECK(target.find("jobs_total") == std::string::npos);
}

TEST_CASE("What an earlier run kept is there before the upstream answers, and what is loaded is kept") {
  Upstream upstream;
  auto fetch = upstream.fetch();
  std::atomic<bool> away{true};
  std::atomic<std::size_t> kept{0};
  catalog::Catalog catalog;
  proxy::CatalogLoaderOptions options;
  options.restore = [] {
    catalog::Family family;
    family.name = "remembered_total";
    return std::optional(std::vector<catalog::Family>{family});
  };
  options.keep = [&kept](const catalog::Snapshot& snapshot) { kept = snapshot.families().size(); };
  CatalogLoader loader(
      [&](const std::string& target) -> base::Result<std::string> {
        if (away) return base::Error{errc::unavailable, "connection refused"};
        return fetch(target);
      },
      catalog, options);
  loader.start(std::chrono::seconds(3600));
  const auto wait_for = [](auto condition) {
    for (int i = 0; i < 100 && !condition(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(50));
    return condition();
  };
  CHECK(wait_for([&] { return catalog.snapshot()->find("remembered_total") != nullptr; }));
  CHECK_FALSE(loader.complete());
  CHECK(kept == 0);
  away = false;
  CHECK(wait_for([&] { return loader.complete(); }));
  CHECK(wait_for([&] { return kept == 3; }));
  CHECK_FALSE(catalog.snapshot()->find("remembered_total"));
}

TEST_CASE("While metrics keep coming names are looked at less and less often") {
  Upstream upstream;
  std::size_t looks = 0;
  catalog::Catalog catalog;
  proxy::CatalogLoaderOptions options;
  options.first_look = std::chrono::milliseconds(20);
  options.pause = std::chrono::milliseconds(0);
  auto fetch = upstream.fetch();
  std::atomic<std::size_t> seen{0};
  CatalogLoader loader(
      [&](const std::string& target) -> base::Result<std::string> {
        if (!target.starts_with("/api/v1/label/")) return fetch(target);
        // One more each time.
        std::string names = R"({"status":"success","data":[)";
        for (std::size_t i = 0; i <= looks; ++i)
          names += (i ? ",\"m" : "\"m") + std::to_string(i) + "_total\"";
        seen = ++looks;
        return names + "]}";
      },
      catalog, options);
  loader.start(std::chrono::seconds(3600));
  std::this_thread::sleep_for(std::chrono::milliseconds(1000));
  loader.stop();
  // 20, 40, 80, 160, 320, 640 ms apart; every 20 ms would be fifty.
  CHECK(seen >= 3);
  CHECK(seen <= 8);
}
