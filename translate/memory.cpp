#include "translate/memory.hpp"

#include <algorithm>
#include <cmath>
#include <list>
#include <map>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <unordered_map>

#include "catalog/text.hpp"

namespace translate {

namespace {

constexpr std::size_t kMaxText = 4096;  // of a prompt or an expression; longer ones are not kept
constexpr std::size_t kMaxWords = 60;   // of one prompt

std::set<std::string> words_of(std::string_view prompt) {
  std::set<std::string> out;
  for (const auto& word : catalog::text_words(prompt, kMaxWords))
    if (!catalog::is_stop_word(word) && word.size() > 1) out.insert(catalog::singular(word));
  return out;
}

struct Pair {
  std::string prompt;
  std::string promql;
  std::set<std::string> words;
};

struct Pairs {
  std::list<Pair> list;  // oldest first
  std::unordered_map<std::string, std::list<Pair>::iterator> by_prompt;
  std::unordered_map<std::string, std::vector<const Pair*>> by_word;

  void remove(const std::string& prompt) {
    const auto found = by_prompt.find(prompt);
    if (found == by_prompt.end()) return;
    const Pair* pair = &*found->second;
    for (const auto& word : pair->words) {
      auto& list_of_word = by_word[word];
      std::erase(list_of_word, pair);
      if (list_of_word.empty()) by_word.erase(word);
    }
    list.erase(found->second);
    by_prompt.erase(found);
  }

  void add(std::string prompt, std::string promql) {
    remove(prompt);
    if (list.size() >= Memory::kMaxPairs) remove(std::string(list.front().prompt));
    auto words = words_of(prompt);
    list.push_back({prompt, std::move(promql), std::move(words)});
    const auto at = std::prev(list.end());
    by_prompt.emplace(std::move(prompt), at);
    for (const auto& word : at->words) by_word[word].push_back(&*at);
  }
};

}  // namespace

struct Memory::State {
  mutable std::shared_mutex mutex;
  std::map<std::string, Pairs, std::less<>> tenants;
};

Memory::Memory() : state_(std::make_unique<State>()) {}
Memory::~Memory() = default;

void Memory::approve(std::string_view tenant, std::string_view prompt, std::string_view promql) {
  if (prompt.empty() || promql.empty() || prompt.size() > kMaxText || promql.size() > kMaxText) return;
  const std::unique_lock lock(state_->mutex);
  auto at = state_->tenants.find(tenant);
  if (at == state_->tenants.end()) {
    if (state_->tenants.size() >= kMaxTenants) return;
    at = state_->tenants.try_emplace(std::string(tenant)).first;
  }
  at->second.add(std::string(prompt), std::string(promql));
}

void Memory::forget(std::string_view tenant, std::string_view prompt) {
  const std::unique_lock lock(state_->mutex);
  const auto at = state_->tenants.find(tenant);
  if (at != state_->tenants.end()) at->second.remove(std::string(prompt));
}

std::vector<Example> Memory::similar(std::string_view tenant, std::string_view prompt,
                                     std::size_t limit) const {
  const std::shared_lock lock(state_->mutex);
  const auto at = state_->tenants.find(tenant);
  if (at == state_->tenants.end()) return {};
  const auto& pairs = at->second;
  std::unordered_map<const Pair*, double> scores;
  const double count = static_cast<double>(pairs.list.size());
  for (const auto& word : words_of(prompt)) {
    const auto found = pairs.by_word.find(word);
    if (found == pairs.by_word.end()) continue;
    const double tells = std::log(1 + count / static_cast<double>(found->second.size()));
    for (const auto* pair : found->second)
      scores[pair] += tells / std::sqrt(static_cast<double>(pair->words.size()) + 2);
  }
  std::vector<std::pair<double, const Pair*>> order;
  order.reserve(scores.size());
  for (const auto& [pair, score] : scores) order.emplace_back(score, pair);
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second->prompt < b.second->prompt;
  });
  std::vector<Example> out;
  for (std::size_t i = 0; i < order.size() && out.size() < limit; ++i)
    out.push_back({order[i].second->prompt, order[i].second->promql});
  return out;
}

}  // namespace translate
