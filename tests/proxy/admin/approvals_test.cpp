#include "proxy/admin/approvals.hpp"

#include "tests/cache/records.hpp"
#include "tests/catch.hpp"
#include "tests/fakes/memory_store.hpp"

using cache::State;
using proxy::admin::validate_query;

namespace {

base::Result<proxy::admin::Checked> check(std::string_view promql) {
  if (promql.find("broken") != std::string_view::npos)
    return base::Error{base::errc::untranslatable, "1:3: parse error: unexpected end of input"};
  const bool missing = promql.find("absent_metric") != std::string_view::npos;
  return proxy::admin::Checked{"canonical " + std::string(promql),
                               missing ? "the metric \"absent_metric\" does not exist" : ""};
}

std::string body_of(std::uint64_t hash, const std::string& rest) {
  return "{\"hash\":\"" + std::to_string(hash) + "\"," + rest + "}";
}

}  // namespace

TEST_CASE("a prompt is approved and rejected") {
  fakes::MemoryStore store;
  auto hash = store.put_pending(translation("cpu", "up")).value()->hash;

  auto answer = validate_query(store, check, body_of(hash, "\"status\":true"));
  CHECK(answer.status == 200);
  CHECK(answer.body == "OK");
  CHECK(answer.headers == proxy::http::Headers{{"Content-Type", "text/plain; charset=utf-8"}});
  CHECK(store.find(hash)->state == State::approved);
  CHECK(store.find(hash)->author == "anonymous");

  answer = validate_query(
      store, check,
      " {\"status\": false, \"comment\": \"wr\\u00f6ng\", \"hash\": " + std::to_string(hash) + "}\n",
      {"alice", {}});
  CHECK(answer.status == 200);
  CHECK(store.find(hash)->state == State::rejected);
  CHECK(store.find(hash)->author == "alice");
  CHECK(store.find(hash)->comment == "wr\xc3\xb6ng");
}

TEST_CASE("a correction is checked before it is kept") {
  fakes::MemoryStore store;
  auto hash = store.put_pending(translation("cpu", "up")).value()->hash;
  auto answer = validate_query(store, check, body_of(hash, "\"status\":true,\"output\":\"broken(\""));
  CHECK(answer.status == 400);
  CHECK(
      answer.body ==
      R"({"status":"error","errorType":"bad_data","error":"\"output\": 1:3: parse error: unexpected end of input"})");
  CHECK(store.find(hash)->state == State::pending);

  CHECK(validate_query(store, check, body_of(hash, "\"status\":true,\"output\":\"rate(x[5m])\"")).status ==
        200);
  CHECK(store.find(hash)->output == "canonical rate(x[5m])");
  CHECK(store.find(hash)->source == "human");
}

TEST_CASE("an optional member may be null") {
  fakes::MemoryStore store;
  auto hash = store.put_pending(translation("cpu", "up")).value()->hash;
  CHECK(validate_query(store, check,
                       body_of(hash, R"("status":true,"output":null,"comment":null,"version":null)"))
            .status == 200);
  CHECK(store.find(hash)->output == "up");
}

TEST_CASE("unknown hashes and stale versions are told apart") {
  fakes::MemoryStore store;
  CHECK(validate_query(store, check, body_of(1, "\"status\":true")).status == 404);
  auto hash = store.put_pending(translation("cpu", "up")).value()->hash;
  auto stale = validate_query(store, check, body_of(hash, "\"status\":true,\"version\":9"));
  CHECK(stale.status == 409);
  CHECK(stale.body.find("\"errorType\":\"conflict\"") != std::string::npos);
  CHECK(validate_query(store, check, body_of(hash, "\"status\":true,\"version\":1")).status == 200);
}

TEST_CASE("a wrong body is answered with what is wrong") {
  struct Row {
    std::string body;
    std::string_view part;
  };
  const Row rows[] = {
      {"", "the body is not JSON: The document is empty. (at byte 0)"},
      {"{not json", "the body is not JSON: Missing a name for object member. (at byte 1)"},
      {R"({"hash":"1","status":true} x)",
       "the body is not JSON: The document root must not be followed by other values."},
      {"{\"hash\":\"\xff\",\"status\":true}", "the body is not JSON: Invalid encoding in string."},
      {std::string("{\"hash\":\"1\",\"status\":true}\0x", 28), "it has a NUL byte in it"},
      {"[]", "the body must be a JSON object, and is an array"},
      {"\"x\"", "the body must be a JSON object, and is a string"},
      {std::string(200'000, '['), "the body is not JSON"},
      {std::string(200'000, '[') + std::string(200'000, ']'), "must be a JSON object"},
      {R"({"status":true})", R"(\"hash\" is missing)"},
      {R"({"hash":null,"status":true})", R"(\"hash\" is missing)"},
      {R"({"hash":"","status":true})", R"(\"hash\" must be a whole number)"},
      {R"({"hash":"12x","status":true})", R"(\"hash\" must be a whole number)"},
      {R"({"hash":"-1","status":true})", R"(\"hash\" must be a whole number)"},
      {R"({"hash":"18446744073709551616","status":true})", R"(\"hash\" must be a whole number)"},
      {R"({"hash":18446744073709551616,"status":true})", R"(\"hash\" must be a whole number)"},
      {R"({"hash":1.0,"status":true})", R"(\"hash\" must be a whole number)"},
      {R"({"hash":-1,"status":true})", R"(\"hash\" must be a whole number)"},
      {R"({"hash":[1],"status":true})", R"(\"hash\" must be a whole number)"},
      {R"({"hash":"1"})", R"(\"status\" is missing)"},
      {R"({"hash":"1","status":"true"})", R"(\"status\" must be true or false, and is a string)"},
      {R"({"hash":"1","status":1})", R"(\"status\" must be true or false, and is a number)"},
      {R"({"hash":"1","status":true,"output":1})", R"(\"output\" must be a string, and is a number)"},
      {R"({"hash":"1","status":false,"output":"up"})", R"(\"output\" corrects what is approved)"},
      {R"({"hash":"1","status":true,"comment":{}})", R"(\"comment\" must be a string, and is an object)"},
      {R"({"hash":"1","status":true,"comment":")" + std::string(5000, 'c') + "\"}",
       R"(\"comment\" is longer than 4096 bytes)"},
      {R"({"hash":"1","status":true,"version":"1"})",
       R"(\"version\" must be a whole number, and is a string)"},
      {R"({"hash":"1","status":true,"ouput":"up"})", R"(unknown member \"ouput\")"},
      {R"({"hash":"1","status":true,"status":false})", R"(the member \"status\" stands twice)"},
  };
  fakes::MemoryStore store;
  for (const auto& row : rows) {
    INFO(row.body.substr(0, 200));
    auto answer = validate_query(store, check, row.body);
    CHECK(answer.status == 400);
    INFO(answer.body);
    CHECK(answer.body.starts_with(R"({"status":"error","errorType":"bad_data","error":")"));
    CHECK(answer.body.find(row.part) != std::string::npos);
  }
}

TEST_CASE("the largest hash is taken as string and as number") {
  fakes::MemoryStore store;
  auto record = translation("cpu", "up");
  record.hash = 18446744073709551615ULL;
  store.put_pending(record).value();
  CHECK(validate_query(store, check, R"({"hash":18446744073709551615,"status":true})").status == 200);
  CHECK(validate_query(store, check, R"({"hash":"18446744073709551615","status":false})").status == 200);
}

TEST_CASE("to a tenant the hashes of others are unknown, in the same words") {
  fakes::MemoryStore store;
  const auto hash = store.put_pending(translation("cpu", "up", "b")).value()->hash;
  const auto asked = [&](std::uint64_t number, const std::string& tenant) {
    return validate_query(store, check, body_of(number, "\"status\":true"), {"anonymous", tenant});
  };
  const auto foreign = asked(hash, "a");
  CHECK(foreign.status == 404);
  CHECK(foreign.body.find(std::to_string(hash)) != std::string::npos);
  const auto unknown = asked(7, "a");
  CHECK(unknown.status == 404);
  CHECK(unknown.body.size() - 1 == foreign.body.size() - std::to_string(hash).size());
  CHECK(asked(hash, "").status == 404);
  CHECK(store.find(hash)->state == State::pending);
  CHECK(asked(hash, "b").status == 200);
  CHECK(store.find(hash)->state == State::approved);
}

TEST_CASE("a correction that names what is not there is taken by force, and flagged") {
  fakes::MemoryStore store;
  auto hash = store.put_pending(translation("cpu", "up")).value()->hash;
  auto refused = validate_query(store, check, body_of(hash, R"("status":true,"output":"absent_metric")"));
  CHECK(refused.status == 400);
  CHECK(refused.body.find(R"(absent_metric\" does not exist (with \"force\": true)") != std::string::npos);
  CHECK(validate_query(store, check, body_of(hash, R"("status":true,"output":"absent_metric","force":true)"))
            .status == 200);
  CHECK(store.find(hash)->state == State::approved);
  CHECK(store.find(hash)->drift == "the metric \"absent_metric\" does not exist");
  CHECK(validate_query(store, check, body_of(hash, R"("status":true,"output":"up")")).status == 200);
  CHECK(store.find(hash)->drift.empty());
}

TEST_CASE("a patch changes what it names and nothing else") {
  fakes::MemoryStore store;
  auto hash = store.put_pending(translation("cpu", "up")).value()->hash;
  const auto patch = [&](const std::string& body) {
    return proxy::admin::patch_record(store, check, hash, body, {"alice", {}}).status;
  };
  CHECK(patch(R"({"state":"approved","comment":"fine","version":1})") == 200);
  CHECK(patch(R"({"state":"rejected","version":1})") == 409);
  CHECK(patch(R"({"labels":{"team":"shop"},"template":false})") == 200);
  auto record = store.find(hash);
  CHECK(record->state == State::approved);
  CHECK(record->comment == "fine");
  CHECK(record->labels == std::map<std::string, std::string>{{"team", "shop"}});
  CHECK_FALSE(record->serves_as_template);
  CHECK(record->version == 3);
  CHECK(patch(R"({"state":"pending"})") == 200);
  CHECK(store.find(hash)->state == State::pending);
  CHECK(patch(R"x({"output":"rate(x[5m])"})x") == 200);
  CHECK(store.find(hash)->state == State::approved);
  CHECK(store.find(hash)->output == "canonical rate(x[5m])");
  CHECK(store.history(hash).value().size() == 5);
  for (const char* wrong :
       {R"({"state":"good"})", R"({"state":"rejected","output":"up"})", R"({"labels":{"a":1}})",
        R"({"labels":[]})", R"({"template":1})", R"({"stat":"approved"})"})
    CHECK(patch(wrong) == 400);
}

TEST_CASE("many are decided at once, each by itself") {
  fakes::MemoryStore store;
  auto one = store.put_pending(translation("one", "up")).value()->hash;
  auto two = store.put_pending(translation("two", "up")).value()->hash;
  auto answer =
      proxy::admin::decide_many(store,
                                R"({"state":"rejected","comment":"spam","hashes":[")" + std::to_string(one) +
                                    R"(",{"hash":")" + std::to_string(two) + R"(","version":7},"5"]})",
                                {"alice", {}});
  CHECK(answer.status == 200);
  CHECK(answer.body.find(R"("changed":1)") != std::string::npos);
  CHECK(answer.body.find("\"" + std::to_string(two) + R"(":"the record has version 1, not 7)") !=
        std::string::npos);
  CHECK(answer.body.find(R"("5":"no prompt has the hash 5")") != std::string::npos);
  CHECK(store.find(one)->comment == "spam");
  CHECK(store.find(two)->state == State::pending);
  for (const char* wrong : {R"({"hashes":["1"]})", R"({"state":"approved","hashes":[]})",
                            R"({"state":"approved","hashes":["x"]})", R"({"state":"approved"})"})
    CHECK(proxy::admin::decide_many(store, wrong, {}).status == 400);
}

TEST_CASE("what was removed is gone, and its history tells by whom") {
  fakes::MemoryStore store;
  auto hash = store.put_pending(translation("cpu", "up")).value()->hash;
  CHECK(proxy::admin::delete_record(store, hash, "version=2", {"bob", {}}).status == 409);
  CHECK(proxy::admin::delete_record(store, hash, "version=1&comment=why", {"bob", "other"}).status == 404);
  CHECK(proxy::admin::delete_record(store, hash, "version=1&comment=why", {"bob", {}}).status == 204);
  CHECK(proxy::admin::delete_record(store, hash, "", {"bob", {}}).status == 404);
  CHECK(store.get(hash) == nullptr);
  CHECK(store.history(hash).value().back().removed);
  CHECK(store.history(hash).value().back().author == "bob");
}
