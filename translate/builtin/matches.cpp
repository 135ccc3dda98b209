#include "translate/builtin/matches.hpp"

#include <algorithm>
#include <cctype>

#include "catalog/text.hpp"

namespace translate::builtin {

namespace {

constexpr std::size_t kMostNamesakes = 6;

}  // namespace

Matches::Matches(const Prompt& prompt, const std::vector<Content>& content, const catalog::Snapshot& snapshot)
    : content_(content),
      snapshot_(snapshot),
      forms_(snapshot.forms()),
      rows_(forms_.size(), kNone),
      units_(forms_.size()),
      with_next_(content.size()) {
  for (std::size_t i = 0; i < content_.size(); ++i) {
    const auto& stem = content_[i].stem;
    up_or_down_ = up_or_down_ || is_said_of("up", stem) || is_said_of("down", stem);
    uptime_ = uptime_ || stem == "uptime";
    if (i + 1 < content_.size() && content_[i + 1].token <= content_[i].token + 2)
      with_next_[i] = stem + content_[i + 1].stem;
  }
  const auto& tokens = prompt.tokens;
  for (std::size_t t = 0; t + 2 < tokens.size(); ++t)
    if (tokens[t + 1].text == "-" && tokens[t + 1].joined && tokens[t + 2].joined)
      hyphened_.push_back({t, t + 2, catalog::singular(tokens[t].stem + tokens[t + 2].text)});
}

void Matches::compare(catalog::FormId form) {
  rows_[form] = static_cast<std::uint32_t>(content_.empty() ? 0 : values_.size() / content_.size());
  for (const auto& content : content_) values_.push_back(match(content, forms_[form]));
}

bool Matches::is_unit(catalog::FormId form) {
  if (units_[form] == 0) units_[form] = is_unit_word(forms_[form].stem) ? 2 : 1;
  return units_[form] == 2;
}

std::size_t Matches::namesakes(const std::string& name, std::size_t letters) {
  const auto prefix = name.substr(0, letters);
  const auto [known, fresh] = namesakes_.try_emplace(prefix, 0);
  if (!fresh) return known->second;
  const auto& all = snapshot_.families();
  auto at = std::lower_bound(all.begin(), all.end(), prefix,
                             [](const catalog::Family& a, const std::string& text) { return a.name < text; });
  auto& count = known->second;
  for (; at != all.end() && count < kMostNamesakes && at->name.starts_with(prefix); ++at)
    if (at->name.size() == prefix.size() ||
        !std::islower(static_cast<unsigned char>(at->name[prefix.size()])))
      ++count;
  return count;
}

std::vector<double> part_weights(Matches& matches, const catalog::FamilyWords& words) {
  std::vector<double> out;
  for (std::size_t k = 0; k < words.name.size();) {
    const auto first = k;
    while (k < words.name.size() && words.parts[k] == words.parts[first]) ++k;
    const auto meaning = k - first - 1;
    const bool unit =
        matches.is_unit(words.name[first]) || (meaning == 1 && matches.is_unit(words.name[first + 1]));
    // What takes several words to say is a thing of its own.
    const double said = 1 + 0.5 * static_cast<double>(std::min<std::size_t>(meaning, 3)) - 0.5;
    out.push_back(first == 0 ? 0.2 : unit ? 0.12 : std::max(1.0, said));
  }
  return out;
}

double coverage_of(const catalog::FamilyWords& words, const std::vector<double>& weights,
                   const std::vector<double>& said) {
  double total = 0, covered = 0;
  for (std::size_t k = 0; k < words.name.size();) {
    const auto part = words.parts[k];
    const double own = said[k];
    double best = 0, sum = 0, count = 0;
    // What an abbreviation stands for may be said in full, or by one of its words.
    for (++k; k < words.name.size() && words.parts[k] == part; ++k) {
      best = std::max(best, said[k]);
      sum += said[k];
      ++count;
    }
    total += weights[part];
    covered += weights[part] * std::max(own, count > 0 ? 0.5 * best + 0.5 * sum / count : 0);
  }
  return total > 0 ? covered / total : 0;
}

}  // namespace translate::builtin
