#include "translate/builtin/compose.hpp"

namespace translate::builtin {

std::vector<Draft> compose_ratios(const Reading&, const std::vector<Subject>&, const Defaults&) {
  return {};
}

}  // namespace translate::builtin
