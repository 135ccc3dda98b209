#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "translate/builtin/ground.hpp"

// What find_filters is made of.
namespace translate::builtin {

// instance or job.
bool is_infrastructure(const catalog::Label& label);

// Values of one label that the same words of the prompt stand for.
struct SaidValues {
  std::vector<std::string> values;
  std::vector<std::size_t> tokens;
  double strength = 0;
};

// Finds the values of a label that stand in the prompt, as they are or in other words.
class ValueFinder {
 public:
  // All must outlive it. `usable[token]`: the token may be looked at; `by_name` as in find_filters.
  ValueFinder(const Prompt& prompt, const Intent& intent, const catalog::Family& family,
              const std::vector<double>& by_name, const std::vector<bool>& usable);

  std::vector<SaidValues> find(const catalog::Label& label) const;

 private:
  bool typed(const catalog::Label& label, const std::string& value, const std::string& whole,
             std::vector<SaidValues>& found) const;
  void in_other_words(const catalog::Label& label, const std::string& value,
                      std::vector<SaidValues>& found) const;
  bool named_beside(const catalog::Label& label, std::size_t first, std::size_t last) const;

  const Prompt& prompt_;
  const std::vector<Token>& tokens_;
  const Intent& intent_;
  const catalog::Family& family_;
  const std::vector<double>& by_name_;
  const std::vector<bool>& usable_;
  // Runs of up to five words, written together, and the tokens they are.
  std::unordered_map<std::string, std::vector<std::size_t>> runs_;
};

// One word makes one filter, one label gets one filter: the strongest, the one of more words, the first.
std::vector<Filter> settle_filters(std::vector<Filter> found, const Prompt& prompt,
                                   const catalog::Family& family);

}  // namespace translate::builtin
