#include "proxy/query/infos_filter.hpp"

#include "tests/catch.hpp"

namespace {

std::string filtered(std::string_view body, std::string_view line, std::size_t piece) {
  proxy::query::InfosFilter filter(line);
  std::string out;
  for (std::size_t i = 0; i < body.size(); i += piece) filter.feed(body.substr(i, piece), out);
  filter.finish(out);
  return out;
}

}  // namespace

TEST_CASE("the infos line goes where Prometheus would put it, whatever the pieces") {
  struct Row {
    const char* body;
    const char* expected;
  };
  const Row rows[] = {
      {R"({"status":"success","data":{"resultType":"scalar","result":[1,"1e3"]}})",
       R"({"status":"success","data":{"resultType":"scalar","result":[1,"1e3"]},"infos":["new"]})"},
      {R"({"status":"success","data":[],"warnings":["w"],"infos":["old"]})",
       R"({"status":"success","data":[],"warnings":["w"],"infos":["old","new"]})"},
      {R"({"status":"success","infos":[]})", R"({"status":"success","infos":["new"]})"},
      {R"({"infos":[ "a" , "b" ],"status":"success"})",
       R"({"infos":[ "a" , "b" ,"new"],"status":"success"})"},
      {R"({"status":"success","data":{"infos":["not this one"]}})",
       R"({"status":"success","data":{"infos":["not this one"]},"infos":["new"]})"},
      {R"({"status":"infos","data":["infos"]})", R"({"status":"infos","data":["infos"],"infos":["new"]})"},
      {R"({"infosX":[],"a":1})", R"({"infosX":[],"a":1,"infos":["new"]})"},
      {R"({"a":"}],\"infos\":[\\"})", R"({"a":"}],\"infos\":[\\","infos":["new"]})"},
      {"{}", R"({"infos":["new"]})"},
      {" \n{ \"a\" : 1 }\n", " \n{ \"a\" : 1 ,\"infos\":[\"new\"]}\n"},
  };
  for (const auto& row : rows) {
    for (std::size_t piece : {1000, 7, 3, 2, 1}) {
      INFO(row.body << " in pieces of " << piece);
      CHECK(filtered(row.body, "new", piece) == row.expected);
    }
  }
}

TEST_CASE("what is not one whole JSON object keeps its bytes") {
  for (const char* body :
       {"", "not json", "[1,2]", "\"text\"", R"({"status":"success","data":[)", "Service Unavailable\n"}) {
    for (std::size_t piece : {100, 1}) CHECK(filtered(body, "new", piece) == body);
  }
}

TEST_CASE("bytes behind the object, and numbers in it, are not touched") {
  CHECK(filtered("{\"v\":[1700000000.123,\"0.30000000000000004\"]}trailing}", "n", 4) ==
        "{\"v\":[1700000000.123,\"0.30000000000000004\"],\"infos\":[\"n\"]}trailing}");
}

TEST_CASE("the line is escaped as JSON") {
  CHECK(filtered("{}", "say \"x\"\n\\ \x01 \xC3\xBC", 10) ==
        "{\"infos\":[\"say \\\"x\\\"\\n\\\\ \\u0001 \xC3\xBC\"]}");
}
