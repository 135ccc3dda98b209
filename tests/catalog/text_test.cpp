#include "catalog/text.hpp"

#include "tests/catch.hpp"

using catalog::name_words;

namespace {

bool has(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

TEST_CASE("names are split at underscores, changes of case and numbers") {
  struct Row {
    const char* name;
    std::vector<std::string> words;
  };
  const Row rows[] = {
      {"http_requests_total", {"http", "requests", "total"}},
      {"node_memory_MemAvailable_bytes", {"node", "memory", "mem", "available", "bytes"}},
      {"TCPTimeouts", {"tcp", "timeouts"}},
      {"node_load15", {"node", "load15", "load", "15"}},
      {"job:latency:p99", {"job", "latency", "p99"}},
  };
  for (const auto& row : rows) {
    INFO(row.name);
    const auto words = name_words(row.name);
    for (const auto& word : row.words) CHECK(has(words, word));
  }
}

TEST_CASE("abbreviations in names are followed by what they stand for") {
  CHECK(has(name_words("node_vmstat_pgmajfault"), "major"));
  CHECK(has(name_words("shop_req_err_cnt"), "request"));
  CHECK(has(name_words("shop_req_err_cnt"), "error"));
  CHECK(has(name_words("pool_conns_inuse"), "connections"));
}

TEST_CASE("singulars meet and roots are only related") {
  CHECK(catalog::singular("queries") == "query");
  CHECK(catalog::singular("caches") == catalog::singular("cache"));
  CHECK(catalog::singular("batches") == catalog::singular("batch"));
  CHECK(catalog::singular("status") == "status");
  CHECK(catalog::singular("cpus") == "cpu");
  CHECK(catalog::singular("process") == "process");
  CHECK(catalog::root("rejected") == catalog::root("rejections"));
  CHECK(catalog::root("dropped") == catalog::root("drops"));
  CHECK(catalog::root("retried") == catalog::root("retry"));
  CHECK(catalog::relatedness("query", "query") == 1);
  CHECK(catalog::relatedness("rejected", "rejection") == Approx(0.85));
  CHECK(catalog::relatedness("memory", "ram") == Approx(0.75));
  CHECK(catalog::relatedness("memory", "disk") == 0);
}

TEST_CASE("accents are taken off and other bytes stay") {
  CHECK(catalog::fold_case("Durchsätze ÉCHOUÉ Größe") == "durchsatze echoue grosse");
  CHECK(catalog::fold_case("\xC3") == "\xC3");
  CHECK(catalog::fold_case("日本") == "日本");
}

TEST_CASE("a slip of the keyboard is one letter that is not the first") {
  using catalog::is_slip;
  CHECK(is_slip("hstorian", "historian"));
  CHECK(is_slip("requets", "request"));
  CHECK(is_slip("pressrue", "pressure"));
  CHECK(is_slip("batche", "batch"));
  CHECK(is_slip("valve", "salve") == false);
  CHECK(is_slip("valve", "value") == false);
  CHECK(is_slip("pumps", "pumps") == false);
  CHECK(is_slip("abc", "abcd") == false);
}
