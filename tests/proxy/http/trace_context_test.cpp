#include "proxy/http/trace_context.hpp"

#include <set>

#include "proxy/http/request_id.hpp"
#include "tests/catch.hpp"

using namespace proxy::http;

TEST_CASE("A traceparent is taken when it is valid, and by its letter when it is not") {
  const std::string good = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  const auto context = parse_traceparent(good);
  REQUIRE(context);
  CHECK(trace_id(*context) == "4bf92f3577b34da6a3ce929d0e0e4736");
  CHECK(span_id(context->span) == "00f067aa0ba902b7");
  CHECK(context->sampled);
  CHECK(traceparent(*context) == good);
  CHECK_FALSE(parse_traceparent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00")->sampled);
  // Later versions may say more.
  CHECK(parse_traceparent("cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what"));
  for (const char* bad : {"", "00", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                          "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what",
                          "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01.what",
                          "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                          "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                          "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                          "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                          "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0x",
                          "00 4bf92f3577b34da6a3ce929d0e0e4736 00f067aa0ba902b7 01"}) {
    INFO(bad);
    CHECK_FALSE(parse_traceparent(bad));
  }
}

TEST_CASE("A trace goes on as its parent decided, and begins as often as the ratio says") {
  const auto child = start_trace("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", 0);
  CHECK(child.context.sampled);
  CHECK(child.parent == 0x00f067aa0ba902b7);
  CHECK(child.context.span != child.parent);
  CHECK_FALSE(start_trace("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00", 1).context.sampled);
  CHECK(start_trace("nonsense", 1).context.sampled);
  CHECK(start_trace("nonsense", 1).parent == 0);
  int sampled = 0;
  std::set<std::string> traces;
  for (int i = 0; i < 20'000; ++i) {
    const auto started = start_trace("", 0.1);
    if (!started.context.sampled) continue;
    ++sampled;
    traces.insert(trace_id(started.context));
  }
  CHECK(sampled > 1700);
  CHECK(sampled < 2300);
  CHECK(traces.size() == static_cast<std::size_t>(sampled));
  CHECK_FALSE(start_trace("", 0).context.sampled);
}

TEST_CASE("A request is called as its client calls it, where that is harmless") {
  CHECK(request_id("1-67891233-abcdef012345678912345678") == "1-67891233-abcdef012345678912345678");
  for (const std::string bad : {"", "a b", "a\"b", "a\nb", "\xc3\xa4"}) CHECK(request_id(bad).size() == 16);
  CHECK(request_id(std::string(129, 'a')).size() == 16);
  CHECK(request_id("") != request_id(""));
}
