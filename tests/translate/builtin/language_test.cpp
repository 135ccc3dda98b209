#include "tests/catch.hpp"
#include "tests/translate/builtin/depot.hpp"
#include "translate/builtin/prompt.hpp"

namespace {

std::string english(const char* text) {
  std::string out;
  for (const auto& token : translate::builtin::read_prompt(text).tokens)
    if (token.text != "the") out += (out.empty() ? "" : " ") + token.text;
  return out;
}

TEST_CASE("Prompts in other languages ask the same") {
  const std::pair<const char*, const char*> rows[] = {
      {"Beschädigte Pakete pro Sekunde je depot", "sum by (depot) (rate(depot_parcels_damaged_total[5m]))"},
      {"Wie viele trucks warten in lyon?", "sum(depot_trucks_waiting{depot=\"lyon\"})"},
      {"nombre de trucks en attente par depot", "sum by (depot) (depot_trucks_waiting)"},
      {"trucks en espera por depot", "sum by (depot) (depot_trucks_waiting)"},
      {"trucks in attesa per depot in lyon", "sum by (depot) (depot_trucks_waiting{depot=\"lyon\"})"},
      {"depot別の待機中のtrucks", "sum by (depot) (depot_trucks_waiting)"},
      {"每个depot等待的trucks", "sum by (depot) (depot_trucks_waiting)"},
  };
  for (const auto& [prompt, promql] : rows) {
    INFO(prompt);
    CHECK(best(prompt) == promql);
  }
}

TEST_CASE("Words of other languages are read as English ones") {
  const std::pair<const char*, const char*> rows[] = {
      {"Zahlungsfehlerrate der letzten Stunde", "payments error rate in last hour"},
      {"temps d’attente par région", "wait time per region"},
      {"1分あたりの注文数", "per minutes orders count"},
      {"500以上", "at least 500"},
      {"过去1小时", "last 1 hours"},
      {"ＣＰＵ使用率", "cpu utilisation"},
  };
  for (const auto& [text, words] : rows) {
    INFO(text);
    CHECK(english(text) == words);
  }
}

TEST_CASE("English prompts stay English, also with words that other languages share") {
  for (const char* text : {"share of payments declined per provider", "memory active and inactive",
                           "cpu usage per mode", "requests per second in production", "total of the day"}) {
    INFO(text);
    CHECK_FALSE(translate::builtin::read_prompt(text).foreign);
  }
}

TEST_CASE("Any bytes are read as a prompt") {
  for (const char* text : {"\xE5\x9B", "\xFF\xFE\xE5", "数\xE6\x95", "\xEF\xBC", "ー", "각 지역별 주문 수"})
    CHECK(translate::builtin::read_prompt(text).tokens.size() <= translate::builtin::kMaxTokens);
}

}  // namespace
