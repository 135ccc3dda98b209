#include <rapidjson/document.h>

#include "proxy/admin/listing.hpp"
#include "tests/cache/records.hpp"
#include "tests/catch.hpp"
#include "tests/fakes/manual_clock.hpp"
#include "tests/fakes/memory_store.hpp"

using proxy::admin::get_all_queries;

namespace {

struct Fixture {
  std::shared_ptr<fakes::ManualClock> clock = std::make_shared<fakes::ManualClock>();
  fakes::MemoryStore store{clock};

  std::uint64_t add(const std::string& prompt, const std::string& output) {
    clock->advance(std::chrono::seconds(1));
    return store.put_pending(translation(prompt, output)).value()->hash;
  }
  void decide(std::uint64_t hash, bool approve) {
    store.decide({hash, approve, {}, "Alice", "looks right", {}}).value();
  }

  // The prompts listed, in order.
  std::vector<std::string> prompts(std::string_view query) {
    auto answer = get_all_queries(store, query);
    CHECK(answer.status == 200);
    rapidjson::Document document;
    document.Parse(answer.body.data(), answer.body.size());
    REQUIRE(document.IsObject());
    std::vector<std::string> out;
    for (const auto& member : document.GetObject()) out.emplace_back(member.value["prompt"].GetString());
    return out;
  }
};

using Prompts = std::vector<std::string>;

}  // namespace

TEST_CASE("a record is listed with all that is known of it") {
  Fixture fixture;
  auto hash = fixture.add("CPU \"now\"", "up");
  fixture.decide(hash, true);
  fixture.store.count_use(hash);
  auto answer = get_all_queries(fixture.store, "");
  CHECK(answer.headers == proxy::http::Headers{{"Content-Type", "application/json"}});
  CHECK(
      answer.body ==
      "{\"" + std::to_string(hash) +
          R"(":{"prompt":"CPU \"now\"","output":"up","status":true,"state":"approved","tenant":"",)"
          R"("source":"built-in","confidence":0.75,"author":"Alice","comment":"looks right",)"
          R"("created_at":"2023-11-14T22:13:21.000Z","updated_at":"2023-11-14T22:13:21.000Z",)"
          R"("uses":1,"last_used":"2023-11-14T22:13:21.000Z","version":2,"rejected_outputs":[],)"
          R"("assumptions":["window 5m"],"findings":["a warning"],"labels":{},"template":true,"drift":""}})");
}

TEST_CASE("an empty store lists an empty object") {
  fakes::MemoryStore store;
  CHECK(get_all_queries(store, "").body == "{}");
}

TEST_CASE("the list is filtered by state and text") {
  Fixture fixture;
  fixture.decide(fixture.add("one", "rate(http_total[5m])"), true);
  fixture.decide(fixture.add("two", "b"), false);
  auto third = fixture.add("Three 100%", "c");
  CHECK(fixture.prompts("") == Prompts{"Three 100%", "two", "one"});
  CHECK(fixture.prompts("state=approved") == Prompts{"one"});
  CHECK(fixture.prompts("state=rejected") == Prompts{"two"});
  CHECK(fixture.prompts("state=pending") == Prompts{"Three 100%"});
  CHECK(fixture.prompts("q=THREE+100%25") == Prompts{"Three 100%"});
  CHECK(fixture.prompts("q=HTTP_") == Prompts{"one"});
  CHECK(fixture.prompts("q=alice") == Prompts{"two", "one"});
  CHECK(fixture.prompts("q=alice&state=approved") == Prompts{"one"});
  CHECK(fixture.prompts("q=" + std::to_string(third)) == Prompts{"Three 100%"});
  CHECK(fixture.prompts("q=nothing").empty());
}

TEST_CASE("pages lead from one to the next and together are the whole list") {
  Fixture fixture;
  Prompts all;
  for (int i = 0; i < 7; ++i) {
    auto hash = fixture.add("prompt " + std::to_string(i), "x");
    if (i != 3) fixture.decide(hash, true);
  }
  Prompts seen;
  std::string query = "limit=2&state=approved";
  int pages = 0;
  for (;; ++pages) {
    auto answer = get_all_queries(fixture.store, query);
    auto page = fixture.prompts(query);
    CHECK(page.size() <= 2);
    seen.insert(seen.end(), page.begin(), page.end());
    if (answer.headers.size() == 1) break;
    auto link = answer.headers[1];
    CHECK(link.first == "Link");
    auto mark = link.second.find('?'), end = link.second.find('>');
    CHECK(link.second.substr(0, mark) == "</api/v1/get_all_queries");
    CHECK(link.second.substr(end) == ">; rel=\"next\"");
    query = link.second.substr(mark + 1, end - mark - 1);
  }
  CHECK(pages == 2);
  CHECK(seen == Prompts{"prompt 6", "prompt 5", "prompt 4", "prompt 2", "prompt 1", "prompt 0"});
}

TEST_CASE("wrong parameters are refused by name") {
  struct Row {
    std::string_view query, part;
  };
  const Row rows[] = {
      {"state=good", "state: expected pending, approved or rejected, got 'good'"},
      {"state=", "state: expected"},
      {"limit=0", "limit: expected a number from 1 to 10000, got '0'"},
      {"limit=10001", "limit: expected"},
      {"limit=-1", "limit: expected"},
      {"limit=1e3", "limit: expected"},
      {"after=x", "after: expected the hash of a record, got 'x'"},
      {"after=12345", "after: no record has the hash 12345"},
      {"sort=up", "sort: expected newest, oldest, updated or uses, got 'up'"},
      {"order=up",
       "unknown parameter 'order'; known are state, q, author, drift, sort, limit, cursor, after"},
      {"cursor=x", "cursor: expected what an earlier page gave, got 'x'"},
      {"drift=1", "drift: expected true or false, got '1'"},
      {"q=a&q=b", "parameter 'q' twice"},
  };
  fakes::MemoryStore store;
  for (const auto& row : rows) {
    INFO(row.query);
    auto answer = get_all_queries(store, row.query);
    CHECK(answer.status == 400);
    CHECK(answer.body.find(row.part) != std::string::npos);
  }
}

TEST_CASE("text that is not UTF-8 and numbers that JSON lacks still make valid JSON") {
  fakes::MemoryStore store;
  auto record = translation("a\xff\x01", "b\xc0");
  record.confidence = std::numeric_limits<double>::quiet_NaN();
  record.assumptions = {"\xed\xa0\x80"};
  store.put_pending(record).value();
  auto answer = get_all_queries(store, "");
  rapidjson::Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag>(answer.body.data(), answer.body.size());
  REQUIRE_FALSE(document.HasParseError());
  CHECK(document.MemberBegin()->value["confidence"].GetDouble() == 0);
  CHECK(std::string_view(document.MemberBegin()->value["prompt"].GetString()) == "a\xEF\xBF\xBD\x01");
}

TEST_CASE("a tenant is shown its own records only, and can't page by others") {
  fakes::MemoryStore store;
  std::vector<std::uint64_t> hashes;
  for (const char* tenant : {"a", "b", "a|b", ""}) {
    hashes.push_back(store.put_pending(translation("cpu", "up", tenant)).value()->hash);
  }
  const auto shown = get_all_queries(store, "", "a").body;
  for (std::size_t i = 0; i < hashes.size(); ++i)
    CHECK((shown.find(std::to_string(hashes[i])) != std::string::npos) == (i == 0));
  CHECK(get_all_queries(store, "q=" + std::to_string(hashes[1]), "a").body == "{}");
  CHECK(get_all_queries(store, "after=" + std::to_string(hashes[1]), "a").status == 400);
  CHECK(get_all_queries(store, "after=" + std::to_string(hashes[0]), "a").body == "{}");
  CHECK(get_all_queries(store, "", "c").body == "{}");
}

TEST_CASE("the list is sorted as it is asked for, on every page") {
  Fixture fixture;
  const auto one = fixture.add("one", "a"), two = fixture.add("two", "b");
  fixture.add("three", "c");
  fixture.clock->advance(std::chrono::seconds(1));
  fixture.decide(one, true);
  for (int i = 0; i < 3; ++i) fixture.store.count_use(two);
  CHECK(fixture.prompts("sort=oldest") == Prompts{"one", "two", "three"});
  CHECK(fixture.prompts("sort=updated") == Prompts{"one", "three", "two"});
  CHECK(fixture.prompts("author=Alice") == Prompts{"one"});
  CHECK(fixture.prompts("sort=oldest&limit=1&after=" + std::to_string(one)) == Prompts{"two"});
  CHECK(fixture.prompts("after=" + std::to_string(two)) == Prompts{"one"});
}

TEST_CASE("a page of the API has a cursor to the next, and counts") {
  Fixture fixture;
  for (int i = 0; i < 5; ++i) fixture.add("prompt " + std::to_string(i), "x");
  std::string query = "limit=2";
  Prompts seen;
  for (int pages = 0; pages < 3; ++pages) {
    auto answer = proxy::admin::list_records(fixture.store, query, {});
    rapidjson::Document document;
    document.Parse(answer.body.data(), answer.body.size());
    const auto& data = document["data"];
    CHECK(data["counts"]["pending"].GetUint() == 5);
    for (const auto& record : data["queries"].GetArray()) seen.emplace_back(record["prompt"].GetString());
    if (data["next"].IsNull()) break;
    query = std::string("limit=2&cursor=") + data["next"].GetString();
  }
  CHECK(seen == Prompts{"prompt 4", "prompt 3", "prompt 2", "prompt 1", "prompt 0"});
}
