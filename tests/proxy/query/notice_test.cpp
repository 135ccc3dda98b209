#include "proxy/query/notice.hpp"

#include "tests/catch.hpp"

using proxy::query::notice_line;
using proxy::query::Served;

namespace {

std::shared_ptr<const cache::Record> shared(const cache::Record& record) {
  return std::make_shared<cache::Record>(record);
}

}  // namespace

TEST_CASE("the notice names prompt, PromQL, hash, state and source, in one line") {
  cache::Record record;
  record.hash = 658843486;
  record.prompt = "show\nuptime";
  record.output = "time() - process_start_time_seconds";
  record.source = "built-in";
  record.assumptions = {"window 5m", "all instances"};
  const std::vector<Served> pending = {{shared(record), "the model did not answer"}};
  CHECK(
      notice_line(pending) ==
      "Promphrase: \"show uptime\" → time() - process_start_time_seconds [pending, hash 658843486, by "
      "built-in; "
      "the model did not answer; assumed: window 5m, all instances] approve with POST /api/v1/validate_query "
      "{\"hash\":\"658843486\",\"status\":true}");

  record.state = cache::State::approved;
  record.assumptions.clear();
  const std::vector<Served> two = {{shared(record), ""}, {shared(record), ""}};
  CHECK(notice_line(two) ==
        "Promphrase: \"show uptime\" → time() - process_start_time_seconds [approved, hash 658843486, by "
        "built-in] | "
        "\"show uptime\" → time() - process_start_time_seconds [approved, hash 658843486, by built-in]");
}

TEST_CASE("a notice stays short and valid UTF-8 whatever the prompt is") {
  cache::Record record;
  record.prompt = std::string(199, 'a') + "\xC3\xBC\xFF" + std::string(10000, 'b');
  record.output = std::string(50000, '+');
  const std::vector<Served> served = {{shared(record), ""}};
  const auto line = notice_line(served);
  CHECK(line.size() < 2600);
  CHECK(line.find("aaa…\"") != std::string::npos);
}
