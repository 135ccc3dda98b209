#include "proxy/http/origin.hpp"

#include <algorithm>
#include <fstream>

namespace proxy::http {
namespace {

base::Error bad(std::string detail) {
  return {base::errc::bad_input, std::move(detail)};
}

// RFC 4648 section 4.
std::string base64(std::string_view bytes) {
  static constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned group = 0;
    for (std::size_t j = i; j < i + 3; ++j) {
      group = group << 8 | (j < bytes.size() ? static_cast<unsigned char>(bytes[j]) : 0u);
    }
    for (std::size_t j = 0; j < 4; ++j) {
      out += i + j <= bytes.size() ? kDigits[group >> (18 - 6 * j) & 63] : '=';
    }
  }
  return out;
}

// What a file holds, less the line's end that editors put there.
base::Result<std::string> secret(const std::string& value, const std::string& file) {
  if (file.empty()) return value;
  constexpr std::size_t kMost = 64 * 1024;
  std::ifstream stream(file, std::ios::binary);
  std::string text(kMost, '\0');
  if (!stream) return bad("the credentials file '" + file + "' can't be opened");
  stream.read(text.data(), static_cast<std::streamsize>(kMost));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
  if (text.empty()) return bad("the credentials file '" + file + "' is empty");
  return text;
}

base::Result<std::string> authorization(const UpstreamOptions& options) {
  std::string line = "Authorization: ";
  if (!options.basic_auth.username.empty()) {
    auto password = secret(options.basic_auth.password, options.basic_auth.password_file);
    if (!password) return password.error();
    line += "Basic " + base64(options.basic_auth.username + ":" + *password);
  } else {
    auto token = secret(options.bearer_token, options.bearer_token_file);
    if (!token) return token.error();
    line += "Bearer " + *token;
  }
  if (!is_field_value(line)) return bad("the upstream's credentials hold a control byte");
  return line + "\r\n";
}

// These are written by us in any case, or belong to one connection.
bool may_be_set(std::string_view name) {
  auto id = field_id(name);
  return is_token(name) && (is_plain(id) || id == FieldId::authorization);
}

base::Result<void> check_headers(Origin& origin) {
  auto& options = origin.options;
  bool basic = !options.basic_auth.username.empty();
  bool bearer = !options.bearer_token.empty() || !options.bearer_token_file.empty();
  if (basic && bearer) return bad("upstream: basic_auth and a bearer token can't both be sent");
  if (!basic && !(options.basic_auth.password + options.basic_auth.password_file).empty())
    return bad("upstream: basic_auth needs a username");
  if (options.basic_auth.username.find(':') != std::string::npos)
    return bad("upstream: a username can't hold ':'");
  origin.sets_authorization = basic || bearer;
  for (auto& [name, value] : options.headers) {
    if (!may_be_set(name)) return bad("upstream: the header '" + name + "' can't be set");
    if (trim(value) != value || !is_field_value(value))
      return bad("upstream: the header '" + name + "' has a value that is not allowed");
    if (field_id(name) == FieldId::authorization) {
      if (origin.sets_authorization) return bad("upstream: 'Authorization' is set twice");
      origin.sets_authorization = true;
    } else {
      origin.set_names.push_back(name);
    }
  }
  return {};
}

base::Result<void> check_match(const UpstreamOptions& options) {
  auto& prefix = options.path_prefix;
  if (!prefix.empty() && (!prefix.starts_with('/') || prefix.ends_with('/') ||
                          prefix.find_first_of("?#% ") != std::string::npos || climbs_above_root(prefix))) {
    return bad("upstream '" + options.name + "': expected a path prefix like /team-a");
  }
  if (!options.header.empty() && !may_be_set(options.header))
    return bad("upstream '" + options.name + "': '" + options.header + "' can't choose an upstream");
  return {};
}

}  // namespace

bool Origin::replaces(FieldId id, std::string_view name) const {
  if (id == FieldId::authorization) return sets_authorization;
  return is_plain(id) && std::any_of(set_names.begin(), set_names.end(),
                                     [&](const std::string& ours) { return equals_any_case(ours, name); });
}

base::Result<std::unique_ptr<Origin>> make_origin(const UpstreamOptions& options) {
  auto origin = std::make_unique<Origin>();
  origin->options = options;
  auto urls = options.urls.empty() ? std::vector<std::string>{options.url} : options.urls;
  if (urls.size() > Origin::kMostUrls) return bad("upstream: more than 32 addresses");
  for (auto& text : urls) {
    auto url = parse_upstream_url(text);
    if (!url) return url.error();
    origin->urls.push_back(*std::move(url));
  }
  if (std::any_of(origin->urls.begin(), origin->urls.end(), [](auto& url) { return url.tls; })) {
    auto tls = TlsContext::make(options.tls);
    if (!tls) return tls.error();
    origin->tls = *std::move(tls);
  }
  if (options.forwarded == "x_forwarded") {
    origin->forwarded = ForwardedStyle::x_forwarded;
  } else if (options.forwarded == "rfc7239") {
    origin->forwarded = ForwardedStyle::rfc7239;
  } else if (options.forwarded != "none") {
    return bad("upstream: expected none, x_forwarded or rfc7239, got '" + options.forwarded + "'");
  }
  if (auto checked = check_headers(*origin); !checked) return checked.error();
  if (auto checked = check_match(options); !checked) return checked.error();
  if (auto checked = own_headers(*origin); !checked) return checked.error();
  origin->has_prefix =
      !options.path_prefix.empty() ||
      std::any_of(origin->urls.begin(), origin->urls.end(), [](auto& url) { return !url.prefix.empty(); });
  origin->unhealthy = std::make_unique<std::atomic<bool>[]>(origin->urls.size());
  origin->failing = std::make_unique<std::atomic<bool>[]>(origin->urls.size());
  return origin;
}

std::size_t choose_origin(const std::vector<std::unique_ptr<Origin>>& origins, const HeadParser& request,
                          std::string& target) {
  for (std::size_t i = 1; i < origins.size(); ++i) {
    auto& options = origins[i]->options;
    auto& prefix = options.path_prefix;
    // Only whole segments: /team is no prefix of /team-a.
    auto rest = std::string_view(target).substr(std::min(prefix.size(), target.size()));
    if (!prefix.empty() && (!target.starts_with(prefix) ||
                            (!rest.empty() && !rest.starts_with('/') && !rest.starts_with('?')))) {
      continue;
    }
    auto has_header = [&](const Field& field) {
      return equals_any_case(request.name(field), options.header) &&
             request.value(field) == options.header_value;
    };
    auto& fields = request.fields();
    if (!options.header.empty() && std::none_of(fields.begin(), fields.end(), has_header)) continue;
    target.erase(0, prefix.size());
    if (!target.starts_with('/') && target != "*") target.insert(0, "/");
    return i;
  }
  return 0;
}

base::Result<std::string> own_headers(const Origin& origin) {
  auto& options = origin.options;
  std::string out;
  bool credentials = !options.basic_auth.username.empty() || !options.bearer_token.empty() ||
                     !options.bearer_token_file.empty();
  if (credentials) {
    auto line = authorization(options);
    if (!line) return line.error();
    out = *std::move(line);
  }
  for (auto& [name, value] : options.headers) out += name + ": " + value + "\r\n";
  return out;
}

}  // namespace proxy::http
