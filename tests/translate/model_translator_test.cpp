#include "translate/model_translator.hpp"

#include "llm/provider.hpp"
#include "tests/catch.hpp"
#include "tests/fakes/model_server.hpp"
#include "tests/translate/sample_catalog.hpp"
#include "translate/pipeline.hpp"

namespace {

using namespace std::chrono_literals;
using fakes::Act;
using fakes::ModelServer;

Act says(std::string text) {
  Act act;
  act.text = std::move(text);
  return act;
}

// The whole way: pipeline, model client, HTTP.
base::Result<translate::Translation> translate_with(ModelServer& server, translate::Request request,
                                                    const char* dialect = "chat-completions") {
  llm::ProviderOptions options;
  options.dialect = dialect;
  options.endpoint = server.url();
  options.api_key = "sk-very-secret";
  options.model = "m";
  options.timeout = 500ms;
  auto client = llm::make_client(options);
  REQUIRE(client.has_value());
  auto catalog = std::make_shared<catalog::Catalog>();
  catalog->publish(sample_catalog());
  class Builtin final : public translate::CandidateSource {
    base::Result<std::vector<translate::Candidate>> propose(const translate::Request&,
                                                            const catalog::Snapshot&,
                                                            std::span<const translate::Finding>) override {
      return std::vector<translate::Candidate>{{"up", 0.4, "built-in", {}, {}}};
    }
  };
  const auto pipeline = translate::make_pipeline(
      {}, translate::make_model_source(*std::move(client)), std::make_unique<Builtin>(), nullptr,
      [&](const translate::Request&) { return catalog->snapshot(); });
  request.deadline = base::Deadline::in(5s);
  return pipeline->translate(request);
}

translate::Request prompt(const char* text) {
  translate::Request request;
  request.prompt = text;
  return request;
}

TEST_CASE("A model translates in every dialect") {
  for (const char* dialect : {"openai-responses", "chat-completions", "ollama", "anthropic", "gemini"}) {
    CAPTURE(dialect);
    ModelServer server;
    server.then(says(
        R"x({"promql":"sum(rate(shop_orders_total[5m]))","explanation":"orders a second","assumptions":["window 5m"]})x"));
    const auto translation = translate_with(server, prompt("orders per second"), dialect);
    REQUIRE(translation.has_value());
    const auto& best = translation->candidates.front();
    CHECK(best.promql == "sum(rate(shop_orders_total[5m]))");
    CHECK(best.source == std::string(dialect) + ":m");
    CHECK(best.explanation == "orders a second");
    CHECK(best.assumptions == std::vector<std::string>{"window 5m"});
  }
}

TEST_CASE("An invented metric goes back to the model with the names that are near") {
  ModelServer server;
  server.then(says(fakes::answer_text("sum(rate(shop_order_count[5m]))")));
  server.then(says(fakes::answer_text("sum(rate(shop_orders_total[5m]))")));
  const auto translation = translate_with(server, prompt("orders per second"));
  REQUIRE(translation.has_value());
  CHECK(translation->candidates.front().promql == "sum(rate(shop_orders_total[5m]))");
  REQUIRE(server.seen().size() == 2);
  using tests::contains;
  CHECK_THAT(server.seen()[1].last_user, contains(R"x("promql":"sum(rate(shop_order_count[5m]))")x"));
  CHECK_THAT(server.seen()[1].last_user, contains("does not exist"));
}

TEST_CASE("Whatever a model does, the built-in translator answers and nothing leaks") {
  Act slow = says(fakes::answer_text("shop_carts"));
  slow.delay = 2s;
  Act refused;
  refused.refuse = true;
  Act truncated = says(fakes::answer_text("shop_carts"));
  truncated.truncate = true;
  Act oversized = says(fakes::answer_text("shop_carts"));
  oversized.padding = 2 << 20;
  Act garbage;
  garbage.raw = "<html>sk-very-secret</html>";
  const Act acts[] = {slow,
                      refused,
                      truncated,
                      oversized,
                      garbage,
                      says("no idea"),
                      says(R"({"expression":"up"})"),
                      says(fakes::answer_text("")),
                      says(fakes::answer_text("DROP TABLE metrics")),
                      says(fakes::answer_text("sk_very_secret")),
                      Act::fail(401),
                      Act::fail(404),
                      Act::fail(500, {{"retry-after-ms", "1"}}),
                      Act::fail(429, {{"Retry-After", "600"}})};
  for (const Act& act : acts) {
    CAPTURE(act.text, act.status, act.raw);
    ModelServer server;
    server.otherwise([&act](const fakes::Seen&) { return act; });
    const auto translation = translate_with(server, prompt("carts"));
    REQUIRE(translation.has_value());
    CHECK(translation->candidates.front().promql == "up");
    CHECK_THAT(translation->remark, Catch::Matchers::EndsWith("; translated by the built-in translator"));
    CHECK(translation->remark.find("sk-very-secret") == std::string::npos);
    CHECK(translation->remark.find("127.0.0.1") == std::string::npos);
  }
}

}  // namespace
