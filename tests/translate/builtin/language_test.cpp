#include <tuple>

#include "tests/catch.hpp"
#include "tests/translate/builtin/depot.hpp"
#include "translate/builtin/cognates.hpp"
#include "translate/builtin/prompt.hpp"
#include "translate/builtin/stems.hpp"

namespace {

std::string english(const char* text, const catalog::Snapshot* catalog = nullptr) {
  std::string out;
  for (const auto& token : translate::builtin::read_prompt(text, catalog).tokens)
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
      {"Zahlungsfehlerrate der letzten Stunde", "payment error rate in last hour"},
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

TEST_CASE("The forms of a word are one word") {
  const std::tuple<const char*, std::vector<const char*>> rows[] = {
      {"de", {"flug", "fluge", "flugen", "fluges"}},
      {"nl", {"bericht", "berichten"}},
      {"nl", {"straat", "straten"}},
      {"fr", {"annule", "annulee", "annulees"}},
      {"fr", {"journal", "journaux"}},
      {"es", {"vuelo", "vuelos"}},
      {"es", {"avion", "aviones"}},
      {"pt", {"cartao", "cartoes"}},
      {"pt", {"viagem", "viagens"}},
      {"it", {"viaggio", "viaggi"}},
      {"it", {"banca", "banche"}},
      {"ru", {"рейс", "рейса", "рейсов", "рейсами"}},
      {"ru", {"отмененный", "отмененных", "отменено"}},
  };
  for (const auto& [language, forms] : rows)
    for (const auto* form : forms) {
      INFO(language << " " << form);
      CHECK(translate::builtin::light_stem(language, form) ==
            translate::builtin::light_stem(language, forms.front()));
    }
  CHECK(translate::builtin::without_fleeting_vowel(translate::builtin::light_stem("ru", "посылок")) ==
        translate::builtin::light_stem("ru", "посылка"));
  for (const auto* language : {"de", "nl", "fr", "es", "pt", "it", "ru"})
    CHECK(translate::builtin::light_stem(language, "").empty());
  CHECK(translate::builtin::verb_stem("es", "escanean") ==
        translate::builtin::participle_stem("es", "escaneado"));
}

TEST_CASE("Of several meanings the catalog's is taken") {
  const std::pair<const char*, const char*> rows[] = {
      {"colis par bande", "parcel per belt"},
      {"Akkustand je Scanner", "battery level per scanner"},
      {"отсканированных посылок в минуту", "scanned parcels per minute"},
      {"batería de los escáneres", "battery scanner"},
  };
  for (const auto& [text, words] : rows) {
    INFO(text);
    CHECK(english(text, depot().get()) == words);
  }
}

TEST_CASE("Words that two languages share are known by their spelling") {
  using translate::builtin::are_cognates;
  for (const auto& [foreign, word] :
       std::vector<std::pair<const char*, const char*>>{{"transacciones", "transaction"},
                                                        {"transazioni", "transaction"},
                                                        {"транзакции", "transaction"},
                                                        {"triaje", "triage"},
                                                        {"prioritat", "priority"},
                                                        {"konnektor", "connector"},
                                                        {"ターミナル", "terminal"},
                                                        {"スキャナー", "scanner"}}) {
    INFO(foreign);
    CHECK(are_cognates(foreign, word));
  }
  for (const auto& [foreign, word] : std::vector<std::pair<const char*, const char*>>{{"estan", "estab"},
                                                                                      {"persone", "reserve"},
                                                                                      {"gift", "gift"},
                                                                                      {"carta", "charge"},
                                                                                      {"ベッド", "bid"},
                                                                                      {"数", "sum"},
                                                                                      {"", "up"}}) {
    INFO(foreign);
    CHECK_FALSE(are_cognates(foreign, word));
  }
  CHECK(translate::builtin::cognate_of("escaner", *depot()).empty());
  CHECK(translate::builtin::cognate_of("batterie", *depot()) == "battery");
}

TEST_CASE("East Asian text is cut into words, groups and numbers") {
  const std::pair<const char*, const char*> rows[] = {
      {"过去一小时各仓库的订单数", "last hour per warehouse of orders count"},
      {"最慢的3种设备", "slowest 3 devices"},
      {"半小时内的错误数", "30 minutes errors count"},
      {"接続中のユーザー数", "connected users count"},
  };
  for (const auto& [text, words] : rows) {
    INFO(text);
    CHECK(english(text) == words);
  }
}

TEST_CASE("English prompts stay English, also with words that other languages share") {
  for (const char* text :
       {"share of payments declined per provider", "memory active and inactive", "cpu usage per mode",
        "requests per second in production", "total of the day", "service level per region",
        "terminal latency percentile", "inventory transfer rejections", "export duration",
        "capacity per zone", "“free” seats per station"}) {
    INFO(text);
    CHECK_FALSE(translate::builtin::read_prompt(text).foreign);
    CHECK_FALSE(translate::builtin::read_prompt(text, depot().get()).foreign);
  }
}

TEST_CASE("Any bytes are read as a prompt") {
  for (const char* text : {"\xE5\x9B", "\xFF\xFE\xE5", "数\xE6\x95", "\xEF\xBC", "ー", "각 지역별 주문 수"})
    CHECK(translate::builtin::read_prompt(text).tokens.size() <= translate::builtin::kMaxTokens);
}

}  // namespace
