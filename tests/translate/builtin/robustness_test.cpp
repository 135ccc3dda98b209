#include <chrono>
#include <random>

#include "promql/parser.hpp"
#include "tests/catch.hpp"
#include "tests/translate/builtin/depot.hpp"
#include "translate/builtin/builtin.hpp"

namespace {

void ask(const std::string& prompt) {
  translate::Request request;
  request.prompt = prompt;
  const translate::builtin::Builtin builtin;
  for (const auto& candidate : builtin.candidates(request, *depot())) {
    INFO(candidate.promql);
    CHECK(promql::parse(candidate.promql));
  }
  builtin.suggestions(request, *depot());
}

}  // namespace

TEST_CASE("any prompt is answered in bounded time, and every candidate parses") {
  const auto started = std::chrono::steady_clock::now();
  ask("");
  ask(" \t\n");
  ask(std::string(100'000, 'a'));
  ask(std::string(100'000, ' '));
  ask(std::string("parcels\0per\0second", 18));
  ask("\xff\xfe\x80 parcels \xc3");
  ask("\"}) or vector(1) # parcels by depot");
  ask("parcels by by by by per per each");
  ask("top top top 5 5 5");
  ask("parcels in the last 99999999999999999999 days");
  ask("top 999999999999 depots by trucks waiting above 1e308 gb");
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "parcels per depot above " + std::to_string(i) + " and ";
  ask(many);
  CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds(20));
}

TEST_CASE("prompts made of random words and signs do no harm") {
  const char* words[] = {"parcels",   "by",     "depot",    "per",   "second",  "top",  "5",        "p99",
                         "in",        "the",    "last",     "1h",    ">",       "%",    "share",    "of",
                         "without",   "lyon",   "-",        ":",     "average", "max",  "compared", "with",
                         "yesterday", "trucks", "waiting",  "until", "since",   "will", "run",      "out",
                         "(",         "/",      "\xC3\xA9", "0.5",   "2x"};
  std::mt19937 random(7);
  for (int i = 0; i < 150; ++i) {
    std::string prompt;
    for (unsigned k = 0; k < 4 + random() % 14; ++k)
      prompt += std::string(words[random() % std::size(words)]) + (random() % 5 ? " " : "");
    INFO(prompt);
    ask(prompt);
  }
}
