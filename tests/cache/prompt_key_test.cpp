#include "cache/record.hpp"
#include "tests/catch.hpp"

using cache::prompt_hash;
using cache::prompt_key;

TEST_CASE("prompts that say the same have the same key") {
  struct Row {
    std::string_view prompt, key;
  };
  const Row rows[] = {
      {"", ""},
      {" \t\n ", ""},
      {"?!.", ""},
      {"Show CPU usage by pod", "show cpu usage by pod"},
      {"  show\tcpu \r\n usage  ", "show cpu usage"},
      {"show cpu\xC2\xA0\xE3\x80\x80usage\xE2\x80\xA9", "show cpu usage"},
      {"is it up?", "is it up"},
      {"is it up ? !..", "is it up"},
      {"rate over 1.5 hours.", "rate over 1.5 hours"},
      {"what's up? now", "what's up? now"},
      {"errors of \"My  Service?\"", "errors of \"My  Service?\""},
      {"errors of \"My Service\" ?", "errors of \"My Service\""},
      {"errors of 'API  Gateway'.", "errors of 'API  Gateway'"},
      {"errors of `A  B` By Pod", "errors of `A  B` by pod"},
      {"the Node's CPU and the Pod's", "the node's cpu and the pod's"},
      {"an open \"Quote  here", "an open \"quote here"},
      {"\"A \\\" B\" C", "\"A \\\" B\" c"},
      {"\"A\"  \"B\"", "\"A\" \"B\""},
      {"CPU f\xC3\xBCr \xC3\x84pfel", "cpu f\xC3\xBCr \xC3\x84pfel"},
      {"a\xFF\xE2\x80", "a\xFF\xE2\x80"},
  };
  for (const auto& row : rows) {
    INFO(row.prompt);
    CHECK(prompt_key(row.prompt) == row.key);
    CHECK(prompt_key(prompt_key(row.prompt)) == row.key);
  }
}

TEST_CASE("a prompt of many open quotes is still read in linear time") {
  std::string prompt;
  for (int i = 0; i < 300'000; ++i) prompt += " '\"`"[i % 4];
  prompt += std::string(300'000, '\'');
  CHECK(prompt_key(prompt).size() <= prompt.size());
}

// Computed with an implementation of the XXH64 specification of its own: these numbers are on people's
// dashboards.
TEST_CASE("the hash never changes") {
  CHECK(prompt_hash("", "cpu usage by pod") == 489158069601296675ULL);
  CHECK(prompt_hash("team-a", "cpu usage by pod") == 8128675972120349106ULL);
  CHECK(prompt_hash("", "") == 15298257835552969603ULL);
  CHECK(prompt_hash("", "average cpu usage per node in the last 15 minutes, please") ==
        4890832856961726855ULL);
  CHECK(prompt_hash("a", "b") != prompt_hash("", "ab"));
}
