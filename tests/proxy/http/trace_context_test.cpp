#include "proxy/http/trace_context.hpp"

#include <iomanip>
#include <sstream>
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
  std::string written = "what was there";
  write_traceparent(written, *context);
  CHECK(written == good);
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
  const auto child = continue_trace("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
  REQUIRE(child);
  CHECK(child->context.sampled);
  CHECK(child->parent == 0x00f067aa0ba902b7);
  CHECK(child->context.span != child->parent);
  CHECK_FALSE(continue_trace("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00")->context.sampled);
  CHECK_FALSE(continue_trace("nonsense"));
  const auto first = begin_trace();
  CHECK(first.context.sampled);
  CHECK(first.parent == 0);
  CHECK(trace_id(first.context) != trace_id(begin_trace().context));

  struct Case {
    double ratio;
    int least, most;  // of 20,000
  };
  for (const auto& c : {Case{0, 0, 0}, Case{0.0001, 0, 20}, Case{0.01, 140, 260}, Case{0.1, 1700, 2300},
                        Case{0.5, 9500, 10'500}, Case{1, 20'000, 20'000}}) {
    INFO(c.ratio);
    Sampler sampler(c.ratio);
    int sampled = 0;
    for (int i = 0; i < 20'000; ++i) sampled += sampler.take() ? 1 : 0;
    CHECK(sampled >= c.least);
    CHECK(sampled <= c.most);
  }
}

TEST_CASE("A request is called as its client calls it, where that is harmless") {
  CHECK(is_request_id("1-67891233-abcdef012345678912345678"));
  CHECK(is_request_id(std::string(128, 'a')));
  CHECK_FALSE(is_request_id(std::string(129, 'a')));
  for (const std::string bad : {"", "a b", "a\"b", "a\nb", "\xc3\xa4"}) CHECK_FALSE(is_request_id(bad));
  CHECK(new_request_id().size() == 16);
  CHECK(new_request_id() != new_request_id());
}

TEST_CASE("Every value is written as sixteen hexadecimal digits") {
  for (std::uint64_t value :
       {std::uint64_t{0}, std::uint64_t{0x0123456789abcdef}, std::uint64_t{0xfedcba9876543210},
        ~std::uint64_t{0}, std::uint64_t{0x9a00000000000a9f}}) {
    std::string out = "-";
    proxy::http::append_hex(out, value);
    std::ostringstream expected;
    expected << '-' << std::hex << std::setw(16) << std::setfill('0') << value;
    CHECK(out == expected.str());
  }
}
