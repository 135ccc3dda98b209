#include "proxy/form.hpp"

#include "tests/catch.hpp"

using proxy::Form;
using proxy::parse_form;
using proxy::serialise_form;

TEST_CASE("a form is read as Go reads it for Prometheus") {
  struct Row {
    std::string_view text;
    Form form;
  };
  const Row rows[] = {
      {"", {}},
      {"&&&", {}},
      {"query=up&time=4", {{"query", "up"}, {"time", "4"}}},
      {"query=sum+by+%28job%29+%28up%29", {{"query", "sum by (job) (up)"}}},
      {"match[]=a&match[]=b&match%5B%5D=c", {{"match[]", "a"}, {"match[]", "b"}, {"match[]", "c"}}},
      {"a=b=c&d&=e&=", {{"a", "b=c"}, {"d", ""}, {"", "e"}, {"", ""}}},
      {"a=%zz&b=%4&c=%&d=%41&%4=x", {{"d", "A"}}},
      {"a=1;b=2&c=3", {{"c", "3"}}},
      {"q=%00%ff%e2%82%ac", {{"q", std::string("\0\xff\xe2\x82\xac", 5)}}},
      {"q=%2B+%2b", {{"q", "+ +"}}},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    CHECK(parse_form(row.text) == row.form);
  }
}

TEST_CASE("a form that was written is read back the same") {
  std::string every_byte;
  for (int c = 0; c < 256; ++c) every_byte += static_cast<char>(c);
  const Form form{
      {"query", "a + b{x=~\"1|2\"}\n; c&d"}, {"", ""}, {"query", "second"}, {every_byte, every_byte}};
  CHECK(parse_form(serialise_form(form)) == form);
  CHECK(serialise_form({{"a b", "100%/~"}, {"c", "\xc3\xa4"}}) == "a+b=100%25%2F~&c=%C3%A4");
}

TEST_CASE("a form with too many parameters is empty") {
  std::string text = "a=1";
  for (std::size_t i = 1; i < proxy::kMaxFormPairs; ++i) text += "&a=1";
  CHECK(parse_form(text).size() == proxy::kMaxFormPairs);
  CHECK(parse_form(text + "&a=1").empty());
}

TEST_CASE("the first value of a key is found") {
  const Form form{{"a", "1"}, {"a", "2"}, {"b", ""}};
  REQUIRE(proxy::find_value(form, "a"));
  CHECK(*proxy::find_value(form, "a") == "1");
  REQUIRE(proxy::find_value(form, "b"));
  CHECK(proxy::find_value(form, "c") == nullptr);
}
