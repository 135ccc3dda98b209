#include "proxy/http/exchange.hpp"

#include "proxy/http/fields.hpp"

namespace proxy::http {

std::string_view find_header(const Headers& headers, std::string_view name) {
  for (auto& [key, value] : headers) {
    if (equals_any_case(key, name)) return value;
  }
  return {};
}

}  // namespace proxy::http
