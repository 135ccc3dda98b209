#include "translate/pipeline.hpp"

#include <algorithm>
#include <deque>
#include <thread>

#include "tests/catch.hpp"
#include "tests/translate/sample_catalog.hpp"

namespace {

using base::errc;
using base::Error;
using translate::Candidate;
using translate::Finding;
using translate::Request;
using Proposals = base::Result<std::vector<Candidate>>;
using namespace std::chrono_literals;

// What a source is asked and what it says, round by round; the last answer is repeated.
struct Script {
  std::deque<Proposals> answers;
  std::vector<std::vector<Finding>> heard;
  std::vector<base::Deadline> deadlines;
};

class ScriptedSource final : public translate::CandidateSource {
 public:
  explicit ScriptedSource(Script& script) : script_(script) {}
  Proposals propose(const Request& request, const catalog::Snapshot&,
                    std::span<const Finding> refused) override {
    script_.heard.emplace_back(refused.begin(), refused.end());
    script_.deadlines.push_back(request.deadline);
    const Proposals answer = script_.answers.front();
    if (script_.answers.size() > 1) script_.answers.pop_front();
    return answer;
  }

 private:
  Script& script_;
};

Proposals gives(std::initializer_list<const char*> promqls, const char* source) {
  std::vector<Candidate> out;
  for (const char* promql : promqls) out.push_back({promql, 0.5, source, {}, {}});
  return out;
}

Proposals model_says(std::initializer_list<const char*> promqls) {
  return gives(promqls, "chat-completions:m");
}
Proposals builtin_says(std::initializer_list<const char*> promqls) {
  return gives(promqls, "built-in");
}

struct Fixture {
  Script model;
  Script builtin;
  translate::PipelineOptions options;
  bool with_model = true;
  std::shared_ptr<catalog::Catalog> catalog = std::make_shared<catalog::Catalog>();

  Fixture() {
    catalog->publish(sample_catalog());
    builtin.answers = {builtin_says({})};
    model.answers = {model_says({})};
  }

  base::Result<translate::Translation> translate(Request request = {}) {
    if (request.prompt.empty()) request.prompt = "orders";
    auto pipeline = translate::make_pipeline(
        options, with_model ? std::make_unique<ScriptedSource>(model) : nullptr,
        std::make_unique<ScriptedSource>(builtin),
        [](const Request&, const catalog::Snapshot&) {
          return std::vector<std::string>{"shop_orders_total", "shop_carts", "up", "never shown"};
        },
        [this](const Request&) { return catalog->snapshot(); });
    return pipeline->translate(request);
  }
};

TEST_CASE("The model's translation is taken when it passes the gate, in its canonical text") {
  Fixture f;
  f.model.answers = {model_says({"sum(rate(shop_orders_total[5m]))by(country)"})};
  const auto translation = f.translate();
  REQUIRE(translation.has_value());
  REQUIRE(translation->candidates.size() == 1);
  CHECK(translation->candidates[0].promql == "sum by (country) (rate(shop_orders_total[5m]))");
  CHECK(translation->candidates[0].source == "chat-completions:m");
  CHECK(translation->remark.empty());
  CHECK(f.builtin.heard.empty());
}

TEST_CASE("A model hears what was wrong and may mend it") {
  Fixture f;
  f.model.answers = {model_says({"rate(shop_order_total[5m])"}), model_says({"rate(shop_orders_total[5m])"})};
  const auto translation = f.translate();
  REQUIRE(translation.has_value());
  CHECK(translation->candidates[0].promql == "rate(shop_orders_total[5m])");
  CHECK(translation->remark.empty());
  REQUIRE(f.model.heard.size() == 2);
  CHECK(f.model.heard[0].empty());
  REQUIRE(f.model.heard[1].size() == 1);
  CHECK(f.model.heard[1][0].rule == "unknown-metric");
  CHECK(f.model.heard[1][0].promql == "rate(shop_order_total[5m])");
  REQUIRE(translation->findings.size() == 1);
}

TEST_CASE("Repairs are bounded, then the built-in translator steps in and it is said") {
  const std::size_t repairs = GENERATE(0u, 1u, 2u);
  Fixture f;
  f.options.max_repairs = repairs;
  f.model.answers = {model_says({"nothing_here"})};
  f.builtin.answers = {builtin_says({"shop_orders_total", "also_nothing", "shop_carts"})};
  const auto translation = f.translate();
  CHECK(f.model.heard.size() == repairs + 1);
  REQUIRE(translation.has_value());
  REQUIRE(translation->candidates.size() == 2);
  CHECK(translation->candidates[0].promql == "shop_orders_total");
  CHECK(translation->candidates[1].promql == "shop_carts");
  CHECK(translation->remark ==
        "the model found no translation that passes the checks; translated by the built-in translator");
}

TEST_CASE("Each failure of the model is said in plain words while the built-in translator answers") {
  struct Case {
    Error error;
    const char* remark;
  };
  const char* kTail = "; translated by the built-in translator";
  const Case cases[] = {
      {{errc::timeout, "t"}, "the model did not answer in time"},
      {{errc::deadline_exceeded, "d"}, "the model did not answer in time"},
      {{errc::unavailable, "u"}, "the model could not be reached"},
      {{errc::busy, "b"}, "the model is busy"},
      {{errc::forbidden, "f"}, "the model provider refused the configured credentials"},
      {{errc::upstream, "the model refused to answer"}, "the model refused to answer"},
      {{errc::bad_input, "i"}, "the model provider refused the request"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.remark);
    Fixture f;
    f.model.answers = {c.error};
    f.builtin.answers = {builtin_says({"up"})};
    const auto translation = f.translate();
    REQUIRE(translation.has_value());
    CHECK(translation->candidates[0].source == "built-in");
    CHECK(translation->remark == std::string(c.remark) + kTail);
    CHECK(f.model.heard.size() == 1);
  }
}

TEST_CASE("What a human rejected is never given back, however it is written") {
  Fixture f;
  Request request;
  request.rejected = {"sum(rate(shop_orders_total[5m])) by (country)", "broken ("};
  f.model.answers = {model_says({"sum by (country) (rate(shop_orders_total[5m]))"})};
  f.builtin.answers = {builtin_says({"(sum by(country)(rate(shop_orders_total[5m])))", "shop_carts"})};
  const auto translation = f.translate(request);
  REQUIRE(f.model.heard.size() == 3);
  CHECK(f.model.heard[1][0].rule == "rejected");
  REQUIRE(translation.has_value());
  REQUIRE(translation->candidates.size() == 1);
  CHECK(translation->candidates[0].promql == "shop_carts");
}

TEST_CASE("When nobody finds a translation the error says why and what there is") {
  Fixture f;
  f.model.answers = {model_says({"nothing_here"})};
  f.builtin.answers = {builtin_says({})};
  auto translation = f.translate();
  REQUIRE_FALSE(translation.has_value());
  CHECK(translation.error().code == errc::untranslatable);
  using tests::contains;
  CHECK_THAT(translation.error().detail, contains("the metric \"nothing_here\" does not exist"));
  CHECK_THAT(translation.error().detail,
             contains("metrics that resemble it: shop_orders_total, shop_carts, up"));
  CHECK_THAT(translation.error().detail, !contains("never shown"));

  f.with_model = false;
  translation = f.translate();
  REQUIRE_FALSE(translation.has_value());
  CHECK(translation.error().detail ==
        "the prompt could not be translated; metrics that resemble it: shop_orders_total, shop_carts, up");
}

TEST_CASE("An empty catalog is named as the reason") {
  Fixture f;
  f.catalog = std::make_shared<catalog::Catalog>();
  f.with_model = false;
  const auto translation = f.translate();
  REQUIRE_FALSE(translation.has_value());
  CHECK_THAT(translation.error().detail, tests::contains("not known yet"));
}

TEST_CASE("The mode chooses who is asked") {
  SECTION("only the model: nobody steps in, and the caller is told in errors of its own kind") {
    Fixture f;
    f.options.mode = translate::Mode::model;
    f.builtin.answers = {builtin_says({"up"})};
    f.model.answers = {Error{errc::timeout, "t"}, Error{errc::forbidden, "f"}};
    CHECK(f.translate().error().code == errc::timeout);
    CHECK(f.translate().error().code == errc::upstream);
    CHECK(f.builtin.heard.empty());
  }
  SECTION("only the model, but there is none") {
    Fixture f;
    f.options.mode = translate::Mode::model;
    f.with_model = false;
    CHECK(f.translate().error().code == errc::unavailable);
  }
  SECTION("only the built-in translator") {
    Fixture f;
    f.options.mode = translate::Mode::builtin;
    f.builtin.answers = {builtin_says({"up"})};
    const auto translation = f.translate();
    REQUIRE(translation.has_value());
    CHECK(translation->remark.empty());
    CHECK(f.model.heard.empty());
  }
  CHECK(translate::mode_from("auto") == translate::Mode::automatic);
  CHECK(translate::mode_from("model") == translate::Mode::model);
  CHECK(translate::mode_from("builtin") == translate::Mode::builtin);
  CHECK(translate::mode_from("oracle") == std::nullopt);
}

TEST_CASE("The deadline is obeyed, and the model leaves time for the built-in translator") {
  Fixture f;
  Request request;
  request.deadline = base::Deadline::in(10s);
  f.model.answers = {Error{errc::timeout, "t"}};
  f.builtin.answers = {builtin_says({"up"})};
  REQUIRE(f.translate(request).has_value());
  CHECK(f.model.deadlines[0].at() < request.deadline.at());
  CHECK(f.builtin.deadlines[0].at() == request.deadline.at());

  request.deadline = base::Deadline::in(0ms);
  const auto late = f.translate(request);
  REQUIRE_FALSE(late.has_value());
  CHECK(late.error().code == errc::deadline_exceeded);
  CHECK(f.model.heard.size() == 1);
}

TEST_CASE("Candidates are distinct and bounded in number") {
  Fixture f;
  f.with_model = false;
  f.options.max_candidates = 2;
  f.builtin.answers = {builtin_says({"up", "(up)", "shop_carts", "shop_build_info"})};
  const auto translation = f.translate();
  REQUIRE(translation.has_value());
  REQUIRE(translation->candidates.size() == 2);
  CHECK(translation->candidates[1].promql == "shop_carts");
}

TEST_CASE("A dry run refuses what the upstream refuses, says what is empty, and stands in nobody's way") {
  Fixture fixture;
  fixture.builtin.answers = {builtin_says({"sum(shop_orders_total)", "shop_carts"})};
  fixture.with_model = false;
  std::vector<std::string> ran;
  base::Result<std::size_t> result = std::size_t{1};
  fixture.options.dry_run = [&](const std::string& promql, const Request&) {
    ran.push_back(promql);
    return promql == "sum(shop_orders_total)" ? result : base::Result<std::size_t>(std::size_t{1});
  };
  const auto has = [](const translate::Translation& translation, const char* rule) {
    return std::any_of(translation.findings.begin(), translation.findings.end(),
                       [rule](const Finding& finding) { return finding.rule == rule; });
  };

  auto good = fixture.translate();
  REQUIRE(good.has_value());
  CHECK(good->candidates.front().promql == "sum(shop_orders_total)");
  CHECK(ran == std::vector<std::string>{"sum(shop_orders_total)"});

  result = Error{errc::bad_input, "the upstream refuses the expression"};
  auto refused = fixture.translate();
  REQUIRE(refused.has_value());
  CHECK(refused->candidates.front().promql == "shop_carts");
  CHECK(has(*refused, "dry-run"));

  result = std::size_t{0};
  auto empty = fixture.translate();
  REQUIRE(empty.has_value());
  CHECK(empty->candidates.front().promql == "sum(shop_orders_total)");
  CHECK(has(*empty, "empty"));

  // An upstream that is away is no reason to refuse anything.
  result = Error{errc::timeout, "no answer"};
  auto unknown = fixture.translate();
  REQUIRE(unknown.has_value());
  CHECK(unknown->candidates.front().promql == "sum(shop_orders_total)");
  CHECK_FALSE(has(*unknown, "dry-run"));
}

TEST_CASE("One pipeline serves many threads") {
  const auto catalog = std::make_shared<catalog::Catalog>();
  catalog->publish(sample_catalog());
  class Fixed final : public translate::CandidateSource {
    Proposals propose(const Request&, const catalog::Snapshot&, std::span<const Finding>) override {
      return builtin_says({"up"});
    }
  };
  const auto pipeline = translate::make_pipeline({}, nullptr, std::make_unique<Fixed>(), nullptr,
                                                 [&](const Request&) { return catalog->snapshot(); });
  std::atomic<int> good = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
      threads.emplace_back([&] {
        Request request;
        request.prompt = "is it up";
        for (int j = 0; j < 50; ++j) good += pipeline->translate(request).has_value() ? 1 : 0;
      });
  }
  CHECK(good == 400);
}

}  // namespace
