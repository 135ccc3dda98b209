#include "base/logging.hpp"

#include "tests/catch.hpp"

TEST_CASE("text from outside cannot break a log line") {
  CHECK(base::printable("a\nb\x1b[31m\"c\"") == R"(a\x0ab\x1b[31m\"c\")");
  CHECK(base::printable("abcdef", 3) == "abc...");
}
