#include "proxy/http/request_id.hpp"

#include <algorithm>

#include "proxy/http/trace_context.hpp"

namespace proxy::http {

bool is_request_id(std::string_view asked) {
  constexpr std::string_view kMarks = "._:/+=-";
  const auto good = [&](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           kMarks.find(c) != std::string_view::npos;
  };
  return !asked.empty() && asked.size() <= 128 && std::all_of(asked.begin(), asked.end(), good);
}

std::string new_request_id() {
  return span_id(random_id());
}

}  // namespace proxy::http
