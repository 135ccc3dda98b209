#include "promql/lexer.hpp"
#include "promql/printer.hpp"
#include "promql/rewrite.hpp"
#include "tests/catch.hpp"
#include "tests/promql/cases.hpp"

using namespace promql;

TEST_CASE("own expressions are accepted, refused, worded and printed as Prometheus does") {
  const auto found = cases::load(cases::source_dir() / "tests/testdata/promql/expressions.jsonl");
  REQUIRE(found.size() >= 700);
  for (const auto& row : found) {
    const std::string query = cases::text(row, "query");
    INFO(query);
    const ParseResult result = parse(query, cases::options(row));
    REQUIRE(result.ok() == row["ok"].GetBool());
    if (result.ok()) {
      CHECK(std::string(to_string(type_of(result.expr()))) == cases::text(row, "type"));
      CHECK(print(result.expr()) == cases::text(row, "printed"));
      CHECK(pretty(result.expr()) == cases::text(row, "pretty"));
    } else {
      CHECK(format_error(query, result.errors.front()) == cases::text(row, "error"));
      CHECK(result.errors == cases::errors(row["errors"]));
    }
  }
}

TEST_CASE("what is printed parses to the same tree") {
  for (const auto& row : cases::load(cases::source_dir() / "tests/testdata/promql/expressions.jsonl")) {
    if (!row["ok"].GetBool()) continue;
    const std::string query = cases::text(row, "query");
    const ParseResult first = parse(query, cases::options(row));
    for (const std::string& printed : {print(first.expr()), pretty(first.expr())}) {
      INFO(query << "\n" << printed);
      const ParseResult again = parse(printed, cases::options(row));
      // Prometheus prints an empty selector as nothing.
      if (printed.find(", )") != std::string::npos) continue;
      REQUIRE(again.ok());
      CHECK(print(again.expr()) == print(first.expr()));
      CHECK(fingerprint(again.expr()) == fingerprint(first.expr()));
    }
  }
}

TEST_CASE("the shared expression cases hold") {
  for (const auto& row : cases::load(cases::source_dir() / "../shared/promql/cases.jsonl")) {
    if (row.HasMember("entry") || row.HasMember("query_b64")) continue;
    const std::string query = cases::text(row, "query");
    INFO(query);
    const ParseResult result = parse(query, cases::options(row));
    REQUIRE(result.ok() == (cases::text(row, "parse") == "ok"));
    const auto stated = [&](const char* key) { return row.HasMember(key) && !row[key].IsNull(); };
    if (stated("error")) CHECK(result.errors.front().message == cases::text(row, "error"));
    if (stated("errors")) CHECK(result.errors == cases::errors(row["errors"]));
    if (stated("printed")) CHECK(print(result.expr()) == cases::text(row, "printed"));
    if (stated("pretty")) {
      PrettyOptions options;
      if (stated("width")) options.width = row["width"].GetUint();
      CHECK(pretty(result.expr(), options) == cases::text(row, "pretty"));
    }
  }
}

TEST_CASE("the shared selector cases hold") {
  for (const auto& row : cases::load(cases::source_dir() / "../shared/promql/cases.jsonl")) {
    if (cases::text(row, "entry") != "selector") continue;
    const std::string query = cases::text(row, "query");
    INFO(query);
    CHECK(parse_selector(query, cases::options(row)).ok() == (cases::text(row, "parse") == "ok"));
  }
}

TEST_CASE("the shared token cases hold") {
  for (const auto& row : cases::load(cases::source_dir() / "../shared/promql/lexer.jsonl")) {
    if (row["seriesDesc"].GetBool()) continue;
    const std::string query = cases::text(row, "query");
    INFO(query);
    Lexer lexer(query);
    std::vector<Item> items;
    bool failed = false;
    for (Item item = lexer.next(); item.type != Token::eof; item = lexer.next()) {
      failed = item.type == Token::error;
      if (failed) break;
      items.push_back(item);
    }
    REQUIRE(failed == row["fail"].GetBool());
    if (failed) continue;
    const auto& tokens = row["tokens"].GetArray();
    const bool ends = tokens.Size() > 0 && std::string(tokens[tokens.Size() - 1][0].GetString()) == "EOF";
    REQUIRE(items.size() == tokens.Size() - (ends ? 1 : 0));
    for (rapidjson::SizeType i = 0; i < items.size(); ++i) {
      CHECK(items[i].pos == tokens[i][1].GetUint());
      CHECK(std::string(items[i].text) == tokens[i][2].GetString());
    }
  }
}
