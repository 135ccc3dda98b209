#include "llm/endpoint.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace llm {

namespace {

using base::errc;
using base::Error;

Error malformed(const char* why) {
  return Error{errc::bad_input, std::string("the model endpoint ") + why};
}

std::string_view first_segment(std::string_view path) {
  return path.substr(0, path.find('/', 1));
}

}  // namespace

std::string Endpoint::authority() const {
  std::string out = host.find(':') == std::string::npos ? host : '[' + host + ']';
  if (port != (tls ? 443 : 80)) out += ':' + std::to_string(port);
  return out;
}

base::Result<Endpoint> parse_endpoint(std::string_view url) {
  Endpoint endpoint;
  if (url.starts_with("https://")) {
    url.remove_prefix(8);
  } else if (url.starts_with("http://")) {
    url.remove_prefix(7);
    endpoint.tls = false;
    endpoint.port = 80;
  } else {
    return malformed("must start with http:// or https://");
  }
  if (std::any_of(url.begin(), url.end(), [](unsigned char c) { return c <= 0x20 || c >= 0x7f; }))
    return malformed("holds a blank, a control character or a letter outside ASCII");
  if (url.find('#') != std::string_view::npos) return malformed("must not have a fragment");

  const std::size_t end = std::min(url.find_first_of("/?"), url.size());
  std::string_view authority = url.substr(0, end);
  std::string_view rest = url.substr(end);
  if (authority.find('@') != std::string_view::npos)
    return malformed("must not carry a user name or password: set the API key instead");

  if (authority.starts_with('[')) {
    const std::size_t close = authority.find(']');
    if (close == std::string_view::npos) return malformed("has an IPv6 address without its closing bracket");
    endpoint.host = authority.substr(1, close - 1);
    authority.remove_prefix(close + 1);
  } else {
    const std::size_t colon = std::min(authority.find(':'), authority.size());
    endpoint.host = authority.substr(0, colon);
    authority.remove_prefix(colon);
  }
  if (endpoint.host.empty()) return malformed("has no host");
  if (!authority.empty()) {
    unsigned port = 0;
    const char* last = authority.data() + authority.size();
    const auto [stop, failed] = std::from_chars(authority.data() + 1, last, port);
    if (authority[0] != ':' || failed != std::errc() || stop != last || port == 0 || port > 65535)
      return malformed("has a port that is no number from 1 to 65535");
    endpoint.port = static_cast<std::uint16_t>(port);
  }

  const std::size_t question = std::min(rest.find('?'), rest.size());
  endpoint.query = rest.substr(question);
  endpoint.path = rest.substr(0, question);
  while (endpoint.path.ends_with('/')) endpoint.path.pop_back();
  return endpoint;
}

std::string_view dialect_of_path(std::string_view path) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kEnds = {{
      {"/responses", "openai-responses"},
      {"/chat/completions", "chat-completions"},
      {"/api/generate", "ollama"},
      {"/messages", "anthropic"},
      {":generateContent", "gemini"},
  }};
  for (const auto& [end, dialect] : kEnds)
    if (path.ends_with(end)) return dialect;
  return {};
}

std::string request_path(std::string_view base_path, std::string_view dialect_path) {
  const std::string_view version = first_segment(dialect_path);
  const std::string_view method = dialect_path.substr(version.size());
  if (base_path.ends_with(method)) return std::string(base_path);
  if (base_path.ends_with(version)) return std::string(base_path) + std::string(method);
  return std::string(base_path) + std::string(dialect_path);
}

}  // namespace llm
