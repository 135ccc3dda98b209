#include "proxy/tenant/source.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "proxy/http/fields.hpp"
#include "proxy/json_error.hpp"

namespace proxy::tenant {
namespace {

using Values = std::vector<std::string>;

Values values_of_header(const http::Headers& headers, std::string_view name) {
  Values values;
  for (const auto& [key, value] : headers) {
    if (!http::equals_any_case(key, name)) continue;
    http::for_each_element(value, [&](std::string_view element) { values.emplace_back(element); });
  }
  return values;
}

Values take_parameter(Form& form, std::string_view name) {
  Values values;
  std::erase_if(form, [&](auto& pair) {
    if (pair.first != name) return false;
    if (!pair.second.empty()) values.push_back(std::move(pair.second));
    return true;
  });
  return values;
}

// The time it takes depends on `given` alone.
bool equal_in_constant_time(std::string_view given, std::string_view secret) {
  std::size_t difference = given.size() ^ secret.size();
  for (std::size_t i = 0; i < given.size(); ++i)
    difference |= static_cast<unsigned char>(given[i] ^ secret[i % secret.size()]);
  volatile std::size_t result = difference;
  return result == 0;
}

std::string_view bearer_token(const http::Headers& headers) {
  constexpr std::string_view kScheme = "bearer ";
  const auto value = http::find_header(headers, "Authorization");
  if (!http::equals_lower(value.substr(0, kScheme.size()), kScheme)) return {};
  return http::trim(value.substr(kScheme.size()));
}

Values values_of_token(const std::vector<TenantToken>& tokens, std::string_view given) {
  const TenantToken* found = nullptr;
  for (const auto& known : tokens) {
    if (equal_in_constant_time(given, known.token)) found = &known;
  }
  return found ? found->values : Values();
}

http::Response missing(const std::string& what) {
  return prometheus_error(400, "bad_data", what);
}

http::Response unauthorized() {
  auto response = prometheus_error(401, "unauthorized", "the request needs a valid bearer token");
  response.headers.emplace_back("WWW-Authenticate", "Bearer");
  return response;
}

}  // namespace

std::variant<Tenant, http::Response> find_tenant(const Config::Tenancy& options, const http::Headers& headers,
                                                 Form& url, Form& body) {
  Values values = options.values;
  if (!options.header.empty()) {
    values = values_of_header(headers, options.header);
    if (values.empty()) return missing("the request needs the header " + options.header);
  } else if (!options.tokens.empty()) {
    values = values_of_token(options.tokens, bearer_token(headers));
    if (values.empty()) return unauthorized();
  } else if (!options.parameter.empty()) {
    values = take_parameter(url, options.parameter);
    for (auto& value : take_parameter(body, options.parameter)) values.push_back(std::move(value));
    if (values.empty()) return missing("the request needs the parameter '" + options.parameter + "'");
  }
  std::size_t bytes = 0;
  for (const auto& value : values) {
    bytes += value.size();
    if (base::valid_utf8(value) != value) return missing("the value of " + options.label + " is not UTF-8");
  }
  if (values.size() > kMaxValues || bytes > kMaxValueBytes)
    return missing("the request has too many values of " + options.label);
  return make_tenant(options.label, std::move(values));
}

}  // namespace proxy::tenant
