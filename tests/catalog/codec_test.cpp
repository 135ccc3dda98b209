#include "catalog/codec.hpp"

#include "tests/catch.hpp"

namespace {

using catalog::Family;

std::vector<Family> sample() {
  std::vector<Family> out(2);
  out[0].name = "http_requests_total";
  out[0].type = catalog::MetricType::counter;
  out[0].help = "Anfragen, gezählt";
  out[0].unit = "";
  out[0].series_names = {"http_requests_total"};
  out[0].labels = {{"code", {"200", "500"}, 2}, {"instance", {"a", "b"}, 300}};
  out[0].series = 600;
  out[1].name = "job:up:count";
  out[1].type_inferred = true;
  out[1].expr = "count by (job) (up)";
  out[1].series_names = {"job:up:count"};
  out[1].labels = {{"job", {std::string("\0\xff", 2)}, 1}};
  return out;
}

TEST_CASE("What was encoded comes back") {
  const auto bytes = catalog::encode(sample());
  const auto back = catalog::decode(bytes);
  REQUIRE(back.has_value());
  REQUIRE(back->size() == 2);
  const auto& first = back->front();
  CHECK(first.name == "http_requests_total");
  CHECK(first.type == catalog::MetricType::counter);
  CHECK_FALSE(first.type_inferred);
  CHECK(first.help == "Anfragen, gezählt");
  CHECK(first.series == 600);
  CHECK(first.label("instance")->cardinality == 300);
  CHECK(first.label("code")->values == std::vector<std::string>{"200", "500"});
  CHECK(back->back().expr == "count by (job) (up)");
  CHECK(back->back().type_inferred);
  CHECK(back->back().labels[0].values[0].size() == 2);
  CHECK(catalog::encode(*back) == bytes);
}

TEST_CASE("Nothing is a catalog, too") {
  const auto back = catalog::decode(catalog::encode({}));
  REQUIRE(back.has_value());
  CHECK(back->empty());
}

TEST_CASE("A text of many families is written once") {
  auto one = sample();
  auto many = one;
  for (int i = 0; i < 1000; ++i) {
    many.push_back(one[0]);
    many.back().name += std::to_string(i);
  }
  CHECK(catalog::encode(many).size() < 60 * 1000);
}

TEST_CASE("Damaged bytes are refused, whatever is wrong with them") {
  const auto bytes = catalog::encode(sample());
  CHECK_FALSE(catalog::decode("").has_value());
  CHECK_FALSE(catalog::decode("something else altogether, and long enough").has_value());
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(catalog::decode(bytes.substr(0, size)).has_value());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    auto changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x41);
    CHECK_FALSE(catalog::decode(changed).has_value());
  }
}

}  // namespace
