#include "proxy/catalog_file.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "tests/catch.hpp"

namespace {

struct Directory {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("promphrase-catalog-" + std::to_string(::getpid()));
  Directory() { std::filesystem::remove_all(path); }
  ~Directory() { std::filesystem::remove_all(path); }
};

std::vector<catalog::Family> families() {
  catalog::Family family;
  family.name = "jobs_total";
  family.type = catalog::MetricType::counter;
  family.help = "Jobs.";
  family.series_names = {"jobs_total"};
  family.labels = {{"queue", {"x", "y"}, 2}};
  family.series = 2;
  return {family};
}

}  // namespace

TEST_CASE("A catalog that was kept is read back, and each upstream's for itself") {
  const Directory directory;
  proxy::CatalogFile file(directory.path, "http://a");
  CHECK_FALSE(file.read());
  REQUIRE(file.write(families()).has_value());
  const auto kept = proxy::CatalogFile(directory.path, "http://a").read();
  REQUIRE(kept);
  REQUIRE(kept->size() == 1);
  CHECK(kept->front().help == "Jobs.");
  CHECK(kept->front().labels[0].values == std::vector<std::string>{"x", "y"});
  CHECK_FALSE(proxy::CatalogFile(directory.path, "http://b").read());
}

TEST_CASE("The same again is not written, and what is damaged is as good as nothing") {
  const Directory directory;
  proxy::CatalogFile file(directory.path, "http://a");
  REQUIRE(file.write(families()).has_value());
  std::filesystem::remove(file.path());
  REQUIRE(file.write(families()).has_value());
  CHECK_FALSE(std::filesystem::exists(file.path()));
  std::ofstream(file.path()) << "neither whole nor ours";
  CHECK_FALSE(file.read());
}

TEST_CASE("Where nothing can be written the error says where") {
  proxy::CatalogFile file("/proc/none", "http://a");
  const auto kept = file.write(families());
  REQUIRE(kept.has_error());
  CHECK(kept.error().detail.find("/proc/none") != std::string::npos);
}
