#include "translate/builtin/user_data.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catalog/text.hpp"
#include "tests/catch.hpp"
#include "tests/translate/builtin/depot.hpp"

namespace {

// A directory of its own that ends with the test.
struct Directory {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("promphrase-user-data-" + std::to_string(getpid()));

  Directory() { std::filesystem::create_directories(path); }
  ~Directory() { std::filesystem::remove_all(path); }
  void write(const char* name, const std::string& text) const { std::ofstream(path / name) << text; }
};

TEST_CASE("What a directory holds is read, and other files are left alone") {
  const Directory directory;
  directory.write("synonyms.tsv", "# ours\ngizmo parcel\n");
  directory.write("notes.md", "hello");
  const auto tables = translate::builtin::read_user_data(directory.path.string());
  REQUIRE(tables.has_value());
  CHECK(tables->size() == 1);
  CHECK(tables->at("synonyms") == "# ours\ngizmo parcel\n");
}

TEST_CASE("What is wrong in a table is told with its file and line") {
  const std::pair<const char*, std::pair<const char*, const char*>> rows[] = {
      {"labels.tsv", {"# words\nline belt\n", "labels.tsv:2"}},
      {"values.tsv", {"broken\tstate\t=\n", "values.tsv:1"}},
      {"abbreviations.tsv", {"ok\tfine\n\nbad\n", "abbreviations.tsv:3"}},
      {"frames.txt", {"frame: x\nexpr: sum(\n", "frames.txt"}},
      {"frames.txt", {"frame: x\ncolour: red\n", "frames.txt"}},
  };
  for (const auto& [file, row] : rows) {
    INFO(file);
    const Directory directory;
    directory.write(file, row.first);
    const auto tables = translate::builtin::read_user_data(directory.path.string());
    REQUIRE_FALSE(tables.has_value());
    CHECK(tables.error().code == base::errc::bad_input);
    CHECK_THAT(tables.error().detail, tests::contains(row.second));
  }
}

TEST_CASE("A directory that is not there is an error") {
  const auto tables = translate::builtin::read_user_data("/nowhere/at/all");
  REQUIRE_FALSE(tables.has_value());
  CHECK(tables.error().code == base::errc::not_found);
}

TEST_CASE("Tables that change are known from then on, and forgotten when they go") {
  const auto before = best("gizmos scanned per second");
  catalog::set_user_tables({{"synonyms", "gizmo parcel\n"}});
  const auto version = catalog::user_tables_version();
  CHECK(best("gizmos scanned per second") == "sum(rate(depot_parcels_scanned_total[5m]))");
  catalog::set_user_tables({{"synonyms", "gizmo parcel\n"}});
  CHECK(catalog::user_tables_version() == version);
  catalog::set_user_tables({});
  CHECK(best("gizmos scanned per second") == before);
}

}  // namespace
