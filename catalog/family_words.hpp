#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace catalog {

struct Family;

// A word as it is compared with others.
struct Form {
  std::string stem;  // folded, singular
  std::string root;
};

Form form_of(std::string_view word);

// Families share most of their words: each is kept once and known by its number. Equal numbers are equal
// stems.
using FormId = std::uint32_t;

// The words of one family; valid as long as its snapshot.
struct FamilyWords {
  std::span<const FormId> name;         // its parts, each followed by what it stands for
  std::span<const std::uint8_t> parts;  // of each of `name`: which part it is, or explains
  std::span<const FormId> plain;        // the parts as they are written
  std::span<const FormId> help;         // and of its gloss and of the rule that records it; no stop words
  std::span<const FormId> labels;       // of their names
  std::size_t first = 0;                // letters of the first part
};

// The words of many families.
class WordTable {
 public:
  // Families get their numbers in the order in which they are added.
  void add(const Family& family);
  // No more families will come.
  void finish();

  FamilyWords of(std::size_t family) const;
  const std::vector<Form>& forms() const { return forms_; }

 private:
  struct Place {
    std::size_t first = 0;  // in ids_
    std::size_t first_part = 0;
    std::uint16_t name = 0, plain = 0, help = 0, labels = 0;  // how many
    std::uint16_t letters = 0;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using Ids = std::unordered_map<std::string, FormId, Hash, std::equal_to<>>;

  FormId id_of(std::string_view word);

  std::vector<Form> forms_;
  std::vector<FormId> ids_;
  std::vector<std::uint8_t> parts_;
  std::vector<Place> places_;
  Ids by_word_, by_stem_;  // while families come
};

}  // namespace catalog
