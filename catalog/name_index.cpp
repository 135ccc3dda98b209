#include "catalog/name_index.hpp"

#include <algorithm>

#include "catalog/text.hpp"

namespace catalog {
namespace {

std::vector<std::uint32_t> triples(std::string_view name) {
  std::string padded = "^" + fold_case(name.substr(0, 200)) + "$";
  std::vector<std::uint32_t> out;
  for (std::size_t i = 0; i + 2 < padded.size(); ++i) {
    std::uint32_t hash = 2166136261u;
    for (std::size_t k = 0; k < 3; ++k) hash = (hash ^ static_cast<unsigned char>(padded[i + k])) * 16777619u;
    out.push_back((hash ^ (hash >> 15)) & ((1u << 14) - 1));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

void NameIndex::add(std::string_view name) {
  const auto id = static_cast<std::uint32_t>(sizes_.size());
  const auto parts = triples(name);
  for (const auto part : parts) postings_[part].push_back(id);
  sizes_.push_back(static_cast<std::uint16_t>(parts.size()));
}

std::vector<NameIndex::Match> NameIndex::nearest(std::string_view name, std::size_t limit) const {
  const auto parts = triples(name);
  std::vector<std::uint16_t> shared(sizes_.size());
  for (const auto part : parts)
    for (const auto id : postings_[part]) ++shared[id];
  std::vector<Match> out;
  for (std::uint32_t id = 0; id < sizes_.size(); ++id) {
    if (shared[id] == 0) continue;
    const auto similarity = 2.0 * shared[id] / static_cast<double>(parts.size() + sizes_[id]);
    if (similarity >= 0.25) out.push_back({id, similarity});
  }
  const auto keep = std::min(limit, out.size());
  std::partial_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(keep), out.end(),
                    [](const Match& a, const Match& b) {
                      return a.similarity != b.similarity ? a.similarity > b.similarity : a.id < b.id;
                    });
  out.resize(keep);
  return out;
}

}  // namespace catalog
