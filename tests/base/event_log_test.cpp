#include "base/event_log.hpp"

#include "tests/catch.hpp"

using base::event_text;
using base::Fields;

TEST_CASE("A line's fields are told apart in text, whatever they hold") {
  const Fields fields = {{"id", std::string("abc")},
                         {"prompt", std::string("a \"b\"\n=c")},
                         {"empty", std::string()},
                         {"count", std::int64_t{-3}},
                         {"ms", 1.5}};
  CHECK(event_text("translated", fields, false) ==
        "translated id=abc prompt=\"a \\\"b\\\"\\x0a=c\" empty=\"\" count=-3 ms=1.500");
  CHECK(
      event_text("translated", fields, true).substr(1) ==
      "\"msg\":\"translated\",\"id\":\"abc\",\"prompt\":\"a \\\"b\\\"\\u000a=c\",\"empty\":\"\",\"count\":-3,"
      "\"ms\":1.500");
}

TEST_CASE("Lines beyond the limit of a second are counted") {
  base::LineLimit limit(2);
  const auto now = std::chrono::steady_clock::now();
  CHECK(limit.take(now));
  CHECK(limit.take(now));
  CHECK_FALSE(limit.take(now));
  CHECK_FALSE(limit.take(now + std::chrono::milliseconds(900)));
  CHECK(limit.take_suppressed() == 2);
  CHECK(limit.take_suppressed() == 0);
  CHECK(limit.take(now + std::chrono::milliseconds(1000)));
  base::LineLimit any(0);
  for (int i = 0; i < 1000; ++i) CHECK(any.take(now));
}
