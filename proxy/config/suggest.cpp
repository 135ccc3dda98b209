#include "proxy/config/suggest.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "base/logging.hpp"
#include "proxy/config/keys.hpp"

namespace proxy::config {

namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      auto changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
    }
  }
  return row[b.size()];
}

std::string_view leaf(std::string_view path) {
  return path.substr(path.rfind('.') + 1);
}

// The known key that was probably meant: the same name in another section, or a slip of a letter or three.
template <class Name>
std::string nearest(std::string_view given, Name name) {
  std::string best;
  std::size_t best_distance = std::min<std::size_t>(3, given.size() / 3) + 1;
  if (given.size() > 100) return best;
  for (const auto& key : all_keys()) {
    std::string known(name(key));
    auto distance = leaf(known) == leaf(given) ? 1 : edit_distance(given, known);
    if (distance < best_distance) {
      best = known;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace

std::string unknown_key(std::string_view path) {
  auto text = "unknown key '" + base::printable(path, 80) + "'";
  auto meant = nearest(path, [](const Key& key) { return key.path; });
  if (!meant.empty()) return text + "; did you mean '" + meant + "'?";
  // What may stand in its place: with its dot, the section that it is in.
  auto section = path.substr(0, path.rfind('.') + 1);
  std::set<std::string_view> known;
  for (const auto& key : all_keys()) {
    if (!key.path.starts_with(section)) continue;
    auto rest = key.path.substr(section.size());
    known.insert(rest.substr(0, rest.find('.')));
  }
  text += "; expected one of";
  for (auto name : known) text += (name == *known.begin() ? " " : ", ") + std::string(name);
  return text;
}

std::string nearest_variable(std::string_view name) {
  return nearest(name, [](const Key& key) { return env_name(key); });
}

}  // namespace proxy::config
