#include "cache/codec.hpp"

#include <random>

#include "tests/cache/records.hpp"
#include "tests/catch.hpp"

using cache::Change;
using cache::decode_change;
using cache::decode_record;
using cache::encode;
using cache::Record;

namespace {

Record full_record() {
  auto record = translation("CPU  by \"Pod\"?", "sum by (pod) (rate(cpu[5m]))", "team-a");
  record.state = cache::State::approved;
  record.rejected_outputs = {"up", "", std::string("\0\xff", 2)};
  record.assumptions = {"a", "b"};
  record.findings = {};
  record.author = "alice";
  record.comment = std::string(300, 'c');
  record.created_at =
      std::chrono::system_clock::time_point(std::chrono::nanoseconds(1'700'000'000'123'456'789));
  record.updated_at = std::chrono::system_clock::time_point(std::chrono::nanoseconds(-5));
  record.uses = 1'000'000'007;
  record.version = 3;
  record.confidence = 0.1;
  return record;
}

std::string from_hex(std::string_view hex) {
  std::string bytes;
  std::string digits;
  for (char c : hex) {
    if (c == ' ') continue;
    digits += c;
    if (digits.size() < 2) continue;
    bytes += static_cast<char>(std::stoi(digits, nullptr, 16));
    digits.clear();
  }
  return bytes;
}

// As the first version of the program wrote it: must be readable for ever.
constexpr std::string_view kOldRecord =
    "01"                         // format
    "01 08 2a00000000000000"     // hash 42
    "02 00"                      // tenant ""
    "03 03 557021"               // prompt "Up!"
    "04 02 7570"                 // prompt_key "up"
    "05 02 7570"                 // output "up"
    "06 08 0200000000000000"     // state rejected
    "07 02 7570 07 04 75702b31"  // rejected_outputs "up", "up+1"
    "08 08 6275696c742d696e"     // source "built-in"
    "09 08 000000000000e03f"     // confidence 0.5
    "0a 01 61"                   // assumption "a"
    "0b 01 66"                   // finding "f"
    "0c 03 626f62"               // author "bob"
    "0d 02 6e6f"                 // comment "no"
    "0e 08 00ca9a3b00000000"     // created_at 1 s
    "0f 08 0094357700000000"     // updated_at 2 s
    "10 08 0700000000000000"     // uses 7
    "11 08 0200000000000000";    // version 2

}  // namespace

TEST_CASE("a record and a change are read back as they were written") {
  auto record = full_record();
  CHECK(decode_record(encode(record)).value() == record);
  CHECK(decode_record(encode(Record())).value() == Record());
  Change change{record.updated_at, "bob", full_record(), record};
  change.after.output = "up";
  CHECK(decode_change(encode(change)).value() == change);
  change.before.reset();
  CHECK(decode_change(encode(change)).value() == change);
}

TEST_CASE("bytes of the first version are still read, and still written") {
  Record expected;
  expected.hash = 42;
  expected.prompt = "Up!";
  expected.prompt_key = expected.output = "up";
  expected.state = cache::State::rejected;
  expected.rejected_outputs = {"up", "up+1"};
  expected.source = "built-in";
  expected.confidence = 0.5;
  expected.assumptions = {"a"};
  expected.findings = {"f"};
  expected.author = "bob";
  expected.comment = "no";
  expected.created_at = std::chrono::system_clock::time_point(std::chrono::seconds(1));
  expected.updated_at = std::chrono::system_clock::time_point(std::chrono::seconds(2));
  expected.uses = 7;
  expected.version = 2;
  CHECK(decode_record(from_hex(kOldRecord)).value() == expected);
  CHECK(encode(expected) == from_hex(kOldRecord));
  auto change = from_hex("01 0108 00ca9a3b00000000 0203 626f62 0479") + from_hex(kOldRecord);
  REQUIRE(from_hex(kOldRecord).size() == 121);
  CHECK(decode_change(change).value() == Change{expected.created_at, "bob", std::nullopt, expected});
}

TEST_CASE("fields that are missing or not known do no harm") {
  auto record = decode_record(from_hex("01 0108 2a00000000000000 63 03 616263 8f4e 00")).value();
  CHECK(record.hash == 42);
  CHECK(record.version == 1);
  CHECK(record.state == cache::State::pending);
}

TEST_CASE("bytes that make no record are told apart") {
  struct Row {
    std::string_view hex, why;
  };
  const Row rows[] = {
      {"", "it is empty"},
      {"02", "it was written by a newer version of the program"},
      {"00", "its format is not known"},
      {"ff", "its format is not known"},
      {"01", "it has no hash"},
      {"01 01", "it is cut short"},
      {"01 0108 2a", "it is cut short"},
      {"01 0104 2a000000", "field 1 is not a number"},
      {"01 0108 2a00000000000000 0608 0300000000000000", "its state is not known"},
      {"01 02 ffffffffffffffffff01", "it is cut short"},
      {"01 ffffffffffffffffffffffff 00", "it is cut short"},
  };
  for (const auto& row : rows) {
    INFO(row.hex);
    auto record = decode_record(from_hex(row.hex));
    REQUIRE(record.has_error());
    CHECK(record.error().code == base::errc::storage);
    CHECK(record.error().detail == "a stored record can't be read: " + std::string(row.why));
  }
  CHECK(decode_change(from_hex("01")).error().detail == "a stored change can't be read: it has no record");
  CHECK(decode_change(from_hex("01 0401 01")).error().detail ==
        "a stored record can't be read: it has no hash");
}

TEST_CASE("hostile bytes give a record or an error, never harm") {
  std::mt19937 random(7);
  const auto good = encode(Change{{}, "a", full_record(), full_record()});
  std::size_t read = 0;
  for (std::size_t length = 0; length < good.size(); ++length)
    read += decode_change(good.substr(0, length)).has_value();
  for (int round = 0; round < 20'000; ++round) {
    auto bytes = good;
    for (auto flips = random() % 4 + 1; flips > 0; --flips)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    auto change = decode_change(bytes);
    if (change) {
      ++read;
      CHECK(decode_change(encode(*change)).has_value());
    }
  }
  CHECK(read > 0);
}

namespace {

// As the second version of the program wrote it, with everything that it can say beyond the first.
constexpr std::string_view kSecondRecord =
    "01"
    "01 08 2a00000000000000"
    "02 00 03 02 5570 04 02 7570 05 02 7570"
    "06 08 0100000000000000"
    "08 00 09 08 0000000000000000 0c 03 626f62 0d 00"
    "0e 08 00ca9a3b00000000 0f 08 0094357700000000 10 08 0700000000000000 11 08 0300000000000000"
    "12 08 0100000000000000"      // no template
    "13 04 676f6e65"              // drift "gone"
    "14 09 7465616d 00 73686f70"  // label team=shop
    "15 08 005ed0b200000000";     // last used 3 s

}  // namespace

TEST_CASE("bytes of the second version are still read, and still written") {
  auto record = decode_record(from_hex(kSecondRecord)).value();
  CHECK_FALSE(record.serves_as_template);
  CHECK(record.drift == "gone");
  CHECK(record.labels == std::map<std::string, std::string>{{"team", "shop"}});
  CHECK(record.last_used == std::chrono::system_clock::time_point(std::chrono::seconds(3)));
  CHECK(encode(record) == from_hex(kSecondRecord));
}

TEST_CASE("a removal is read as a change by programs that know of none") {
  auto record = full_record();
  Change change{record.updated_at, "bob", record, record, true};
  auto bytes = encode(change);
  CHECK(decode_change(bytes).value() == change);
  // The same without the last field, as such a program sees it.
  bytes.resize(bytes.size() - 10);
  change.removed = false;
  CHECK(decode_change(bytes).value() == change);
}
