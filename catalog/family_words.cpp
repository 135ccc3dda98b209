#include "catalog/family_words.hpp"

#include <algorithm>
#include <limits>

#include "catalog/catalog.hpp"
#include "catalog/text.hpp"

namespace catalog {
namespace {

constexpr std::size_t kMostHelp = 60;      // words of one text
constexpr std::size_t kLongestRule = 300;  // characters of an expression that are read
constexpr std::size_t kLongestName = 1000;
constexpr std::size_t kMostParts = std::numeric_limits<std::uint8_t>::max();
constexpr std::size_t kMostLabelWords = 10'000;

// Calls use(part) for what stands between underscores, and between a small letter and a capital.
template <class Use>
void each_written_part(std::string_view name, Use use) {
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  std::size_t start = 0;
  for (std::size_t i = 0; i <= name.size(); ++i) {
    const bool ends = i == name.size() || name[i] == '_';
    if (!ends && (i == 0 || !is_upper(name[i]) || is_upper(name[i - 1]))) continue;
    if (start < i) use(name.substr(start, i - start));
    start = ends ? i + 1 : i;
  }
}

}  // namespace

Form form_of(std::string_view word) {
  auto stem = singular(word);
  auto base = root(stem);
  return {std::move(stem), std::move(base)};
}

FormId WordTable::id_of(std::string_view word) {
  if (const auto at = by_word_.find(word); at != by_word_.end()) return at->second;
  auto form = form_of(word);
  const auto [at, fresh] = by_stem_.try_emplace(form.stem, static_cast<FormId>(forms_.size()));
  if (fresh) forms_.push_back(std::move(form));
  by_word_.emplace(word, at->second);
  return at->second;
}

void WordTable::add(const Family& family) {
  Place place;
  place.first = ids_.size();
  place.first_part = parts_.size();
  std::size_t part = 0;
  for (const auto& each : name_parts(family.name)) {
    if (part == 0) place.letters = static_cast<std::uint16_t>(each.word.size());
    const auto add_word = [&](const std::string& word) {
      ids_.push_back(id_of(word));
      parts_.push_back(static_cast<std::uint8_t>(std::min(part, kMostParts)));
      ++place.name;
    };
    add_word(each.word);
    for (const auto& word : each.meaning) add_word(word);
    ++part;
  }
  each_written_part(std::string_view(family.name).substr(0, kLongestName), [&](std::string_view written) {
    ids_.push_back(id_of(fold_case(written)));
    ++place.plain;
  });
  for (const auto text : {std::string_view(family.help), gloss(family.name)})
    for (const auto& word : text_words(text, kMostHelp))
      if (!is_stop_word(word)) {
        ids_.push_back(id_of(word));
        ++place.help;
      }
  for (const auto& word : name_words(std::string_view(family.expr).substr(0, kLongestRule)))
    if (!is_stop_word(word) && word.size() > 2) {
      ids_.push_back(id_of(word));
      ++place.help;
    }
  for (const auto& label : family.labels)
    if (label.name != "instance" && label.name != "job" && label.name != "le")
      for (const auto& word : name_words(label.name)) {
        if (place.labels >= kMostLabelWords) break;
        ids_.push_back(id_of(word));
        ++place.labels;
      }
  places_.push_back(place);
}

void WordTable::finish() {
  by_word_ = {};
  by_stem_ = {};
  forms_.shrink_to_fit();
  ids_.shrink_to_fit();
  parts_.shrink_to_fit();
  places_.shrink_to_fit();
}

FamilyWords WordTable::of(std::size_t family) const {
  const auto& place = places_[family];
  FamilyWords out;
  const auto* at = ids_.data() + place.first;
  const auto take = [&at](std::size_t count) {
    const std::span<const FormId> ids(at, count);
    at += count;
    return ids;
  };
  out.name = take(place.name);
  out.plain = take(place.plain);
  out.help = take(place.help);
  out.labels = take(place.labels);
  out.parts = {parts_.data() + place.first_part, place.name};
  out.first = place.letters;
  return out;
}

}  // namespace catalog
