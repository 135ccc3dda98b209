#include "translate/builtin/frames.hpp"

#include "promql/parser.hpp"
#include "tests/catch.hpp"

using namespace translate::builtin;

TEST_CASE("every shipped frame is complete and prints as PromQL") {
  REQUIRE(shipped_frames().size() > 30);
  for (const auto& frame : shipped_frames()) {
    INFO(frame.name);
    CHECK_FALSE(frame.needs.empty());
    CHECK_FALSE(frame.metrics.empty());
    CHECK_FALSE(frame.agg.empty());
    CHECK(promql::parse(print(frame.expr)));
    for (const auto& other : frame.others) CHECK(promql::parse(print(other)));
  }
}

TEST_CASE("mistakes in a frames file are told with their line") {
  const std::pair<const char*, const char*> rows[] = {
      {"needs: a\n", "line 1"},
      {"frame: x\ncolour: red\n", "line 2: unknown key colour"},
      {"frame: x\nexpr: sum(\n", "line 2"},
      {"frame: x\nexpr: -a\n", "can't hold"},
      {"frame: x\nnonsense\n", "line 2: expected"},
  };
  for (const auto& [text, message] : rows) {
    INFO(text);
    const auto frames = read_frames(text);
    REQUIRE(frames.has_error());
    CHECK(frames.error().detail.find(message) != std::string::npos);
  }
}
