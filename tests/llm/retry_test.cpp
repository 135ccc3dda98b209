#include "llm/retry.hpp"

#include "tests/catch.hpp"

namespace {

using llm::RetryHints;
using std::chrono::milliseconds;
using namespace std::chrono_literals;

// Wed, 21 Oct 2015 07:28:00 GMT
const auto kNow = std::chrono::system_clock::from_time_t(1445412480);

TEST_CASE("What may be tried again is what the server says, else its status") {
  struct Case {
    int status;
    const char* should_retry;
    bool expected;
  };
  const Case cases[] = {
      {0, "", true},    {408, "", true},  {409, "", true},     {429, "", true},       {500, "", true},
      {503, "", true},  {529, "", true},  {400, "", false},    {401, "", false},      {404, "", false},
      {422, "", false}, {301, "", false}, {400, "true", true}, {503, "false", false}, {429, "perhaps", true},
  };
  for (const auto& c : cases) {
    CAPTURE(c.status, c.should_retry);
    CHECK(llm::may_retry({c.status, c.should_retry, "", ""}) == c.expected);
  }
}

TEST_CASE("The wait the server asks for is read from milliseconds, seconds or a date") {
  struct Case {
    const char* ms;
    const char* after;
    std::optional<milliseconds> expected;
  };
  const Case cases[] = {
      {"", "", std::nullopt},
      {"250", "", 250ms},
      {"12.5", "", 13ms},
      {"250", "7", 250ms},
      {"soon", "7", 7000ms},
      {"", "0.5", 500ms},
      {"", "0", 0ms},
      {"", "-3", std::nullopt},
      {"", "inf", std::nullopt},
      {"", "nan", std::nullopt},
      {"", "1e999", std::nullopt},
      {"", "99999999999999999999", 3600000ms},
      {"", "Wed, 21 Oct 2015 07:28:04 GMT", 4000ms},
      {"", "Wed, 21 Oct 2015 07:27:00 GMT", 0ms},
      {"", "Wed, 21 Oct", std::nullopt},
      {"", "tomorrow", std::nullopt},
  };
  for (const auto& c : cases) {
    CAPTURE(c.ms, c.after);
    CHECK(llm::asked_wait({429, "", c.ms, c.after}, kNow) == c.expected);
  }
}

TEST_CASE("Without a word of the server the wait doubles from half a second to eight") {
  CHECK(llm::backoff(0, 0) == 500ms);
  CHECK(llm::backoff(1, 0) == 1000ms);
  CHECK(llm::backoff(4, 0) == 8000ms);
  CHECK(llm::backoff(30, 0) == 8000ms);
  CHECK(llm::backoff(0, 1) == 375ms);
  CHECK(llm::backoff(1, 0.5) == 875ms);
}

TEST_CASE("The next try is bounded by count and by the time that is left") {
  const RetryHints limited{429, "", "", "3"};
  CHECK(llm::next_wait(limited, 0, 2, 20s, kNow, 0) == 3000ms);
  CHECK(llm::next_wait(limited, 1, 2, 20s, kNow, 0) == 3000ms);
  CHECK(llm::next_wait(limited, 2, 2, 20s, kNow, 0) == std::nullopt);
  CHECK(llm::next_wait(limited, 0, 2, 3s, kNow, 0) == std::nullopt);
  CHECK(llm::next_wait(limited, 0, 0, 20s, kNow, 0) == std::nullopt);
  CHECK(llm::next_wait({400, "", "", "3"}, 0, 2, 20s, kNow, 0) == std::nullopt);
  CHECK(llm::next_wait({529, "", "", ""}, 0, 2, 20s, kNow, 0) == 500ms);
  CHECK(llm::next_wait({529, "", "", ""}, 0, 2, 100ms, kNow, 0) == std::nullopt);
}

}  // namespace
