#include "proxy/config/value.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <chrono>

#include "base/logging.hpp"

namespace proxy::config {

namespace {

std::string join(const std::vector<std::string_view>& words, std::string_view between) {
  std::string out;
  for (auto word : words) {
    if (!out.empty()) out += between;
    out += word;
  }
  return out;
}

// Up to three decimals, none when there are none.
std::string number_text(double value) {
  char buffer[64];
  auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, 3);
  std::string text(buffer, error == std::errc() ? end : buffer);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

template <class Number>
std::optional<Number> parse_number(std::string_view text) {
  Number value{};
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

bool is_port(std::string_view text, int least) {
  auto port = parse_number<unsigned>(text);
  return port && text.size() <= 5 && *port <= 65535 && static_cast<int>(*port) >= least;
}

// "host", "1.2.3.4", "[::1]"; brackets around every address with colons.
bool is_host(std::string_view host) {
  bool bracketed = host.starts_with('[') && host.ends_with(']');
  if (bracketed) host = host.substr(1, host.size() - 2);
  return !host.empty() && std::all_of(host.begin(), host.end(), [&](unsigned char c) {
    return std::isalnum(c) || c == '.' || c == '-' || c == '_' || (bracketed && (c == ':' || c == '%'));
  });
}

bool is_address(std::string_view text) {
  if (text.starts_with("unix:/")) return !has_control(text);
  auto colon = text.rfind(':');
  if (colon == std::string_view::npos || !is_port(text.substr(colon + 1), 0)) return false;
  return colon == 0 || is_host(text.substr(0, colon));
}

// What is wrong with a URL, without repeating it: it may carry a password. Empty when it is right.
std::string_view url_fault(std::string_view url, const std::vector<std::string_view>& schemes) {
  auto local = std::find(schemes.begin(), schemes.end(), "unix") != schemes.end();
  if (local && url.starts_with("unix:/") && !has_control(url)) return {};
  auto mark = url.find("://");
  if (mark == std::string_view::npos) return "a URL without a scheme";
  auto scheme = url.substr(0, mark);
  if (std::find(schemes.begin(), schemes.end(), scheme) == schemes.end()) return "a URL of another scheme";
  if (url.find(kMask) != std::string_view::npos) return "a masked URL, as --print-config writes it";
  if (std::any_of(url.begin(), url.end(), [](unsigned char c) { return c <= 0x20 || c == 0x7f; }))
    return "a URL with white space in it";
  if (url.find('#') != std::string_view::npos) return "a URL with a fragment";
  auto authority = url.substr(mark + 3);
  authority = authority.substr(0, authority.find_first_of("/?"));
  if (auto at = authority.rfind('@'); at != std::string_view::npos) authority.remove_prefix(at + 1);
  auto colon = authority.ends_with(']') ? std::string_view::npos : authority.rfind(':');
  if (colon != std::string_view::npos && !is_port(authority.substr(colon + 1), 1))
    return "a URL with a wrong port";
  if (!is_host(authority.substr(0, colon))) return "a URL without a valid host";
  return {};
}

bool is_name(std::string_view text, bool colons) {
  auto good = [&](unsigned char c) { return std::isalnum(c) || c == '_' || (colons && c == ':'); };
  return !text.empty() && !std::isdigit(static_cast<unsigned char>(text[0])) &&
         std::all_of(text.begin(), text.end(), good);
}

std::vector<PromptSelector> parse_selectors(std::string_view text) {
  std::vector<PromptSelector> selectors;
  while (!text.empty()) {
    auto item = text.substr(0, text.find(','));
    text.remove_prefix(std::min(item.size() + 1, text.size()));
    auto equals = std::min(item.find('='), item.size());
    selectors.push_back(
        {std::string(item.substr(0, equals)), std::string(item.substr(std::min(equals + 1, item.size())))});
  }
  return selectors;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> items;
  while (!text.empty()) {
    auto item = text.substr(0, text.find(separator));
    text.remove_prefix(std::min(item.size() + 1, text.size()));
    items.emplace_back(item);
  }
  return items;
}

std::vector<TenantToken> parse_tokens(std::string_view text) {
  std::vector<TenantToken> tokens;
  for (const auto& item : split(text, ',')) {
    auto equals = std::min(item.rfind('='), item.size());
    auto values = std::string_view(item).substr(std::min(equals + 1, item.size()));
    tokens.push_back({item.substr(0, equals), split(values, '|')});
  }
  return tokens;
}

std::string complaint(const Key& key, std::string_view got) {
  return "expected " + expected(key.rule) + ", got " + std::string(got);
}

std::string wrong(const Key& key, std::string_view text) {
  return complaint(key, key.secret ? "something else" : "'" + base::printable(text, 80) + "'");
}

// What is wrong with a text for this key, as a whole complaint.
std::optional<std::string> text_fault(const Key& key, std::string_view text) {
  const Rule& rule = key.rule;
  if (rule.kind == Kind::url) {
    if (text.empty() && rule.optional) return std::nullopt;
    auto fault = url_fault(text, rule.choices);
    return fault.empty() ? std::nullopt : std::optional(complaint(key, fault));
  }
  if (key.secret && text == kMask) return complaint(key, "the mask that --print-config writes");
  bool good = rule.kind == Kind::choice
                  ? std::find(rule.choices.begin(), rule.choices.end(), text) != rule.choices.end()
              : rule.kind == Kind::address ? is_address(text)
                                           : !has_control(text);
  return good ? std::nullopt : std::optional(wrong(key, text));
}

}  // namespace

std::string expected(const Rule& rule) {
  switch (rule.kind) {
    case Kind::text:
      return "one line of text";
    case Kind::choice:
      return "one of " + join(rule.choices, ", ");
    case Kind::boolean:
      return "true or false";
    case Kind::whole_number:
      return "a whole number from " + number_text(rule.min) + " to " + number_text(rule.max);
    case Kind::decimal:
      return "a number from " + number_text(rule.min) + " to " + number_text(rule.max);
    case Kind::whole_seconds:
      return "a whole number of seconds from " + number_text(rule.min) + " to " + number_text(rule.max);
    case Kind::seconds:
      return "a number of seconds from " + number_text(rule.min) + " to " + number_text(rule.max);
    case Kind::url: {
      auto schemes = rule.choices;
      bool local = std::erase(schemes, "unix") != 0;
      return join(schemes, " or ") + "://HOST[:PORT][/PATH]" + (local ? " or unix:/SOCKET[:/PATH]" : "");
    }
    case Kind::address:
      return "HOST:PORT, :PORT or unix:/SOCKET";
    case Kind::selectors:
      return "a map of selector name to label name, e.g. {ask: q}";
    case Kind::list:
      return "a list of texts, e.g. [a, b]";
    case Kind::headers:
      return "a map of header name to value, e.g. {X-Scope-OrgID: team-a}";
    case Kind::upstreams:
      return "a list of upstreams, e.g. [{name: a, path_prefix: /a, url: http://a:9090}]";
    case Kind::tokens:
      return "a map of token to value or list of values, e.g. {t0ken: team-a}";
  }
  return {};
}

std::optional<std::string> set_value(const Key& key, Config& config, std::string_view text) {
  using Complaint = std::optional<std::string>;
  const Rule& rule = key.rule;
  auto set_number = [&](auto number, auto& field) -> Complaint {
    if (!number || !(static_cast<double>(*number) >= rule.min && static_cast<double>(*number) <= rule.max))
      return wrong(key, text);
    using Target = std::remove_reference_t<decltype(field)>;
    if constexpr (std::is_arithmetic_v<Target>) {
      field = static_cast<Target>(*number);
    } else {
      field = std::chrono::round<Target>(std::chrono::duration<double>(static_cast<double>(*number)));
    }
    return std::nullopt;
  };
  auto set_bool = [&](bool& field) -> Complaint {
    if (text != "true" && text != "false") return wrong(key, text);
    field = text == "true";
    return std::nullopt;
  };
  auto set_text = [&](std::string& field) -> Complaint {
    if (auto fault = text_fault(key, text)) return fault;
    field = text;
    return std::nullopt;
  };
  return std::visit(
      [&](auto* field) -> Complaint {
        using Type = std::remove_pointer_t<decltype(field)>;
        if constexpr (std::is_same_v<Type, std::string>) {
          return set_text(*field);
        } else if constexpr (std::is_same_v<Type, bool>) {
          return set_bool(*field);
        } else if constexpr (std::is_same_v<Type, std::vector<PromptSelector>>) {
          return set_selectors(key, config, parse_selectors(text));
        } else if constexpr (std::is_same_v<Type, std::vector<std::string>>) {
          return set_list(key, config, split(text, ','));
        } else if constexpr (std::is_same_v<Type, std::vector<TenantToken>>) {
          return set_tokens(key, config, parse_tokens(text));
        } else if constexpr (std::is_same_v<Type, HeaderList>) {
          HeaderList headers;
          for (const auto& item : split(text, ',')) {
            auto equals = std::min(item.find('='), item.size());
            headers.emplace_back(item.substr(0, equals), item.substr(std::min(equals + 1, item.size())));
          }
          return set_headers(key, config, std::move(headers));
        } else if constexpr (std::is_same_v<Type, std::vector<http::UpstreamOptions>>) {
          return complaint(key, "a single value");
        } else if constexpr (std::is_same_v<Type, std::chrono::milliseconds> ||
                             std::is_same_v<Type, double>) {
          return set_number(parse_number<double>(text), *field);
        } else {
          return set_number(parse_number<std::uint64_t>(text), *field);
        }
      },
      key.field(config));
}

std::optional<std::string> set_selectors(const Key& key, Config& config,
                                         std::vector<PromptSelector> selectors) {
  if (selectors.empty() || selectors.size() > 16)
    return complaint(key, std::to_string(selectors.size()) + " of them (1 to 16 are possible)");
  for (auto item = selectors.begin(); item != selectors.end(); ++item) {
    if (!is_name(item->name, true))
      return complaint(key, "the selector name '" + base::printable(item->name, 80) + "'");
    if (!is_name(item->label, false))
      return complaint(key, "the label name '" + base::printable(item->label, 80) + "'");
    if (std::any_of(selectors.begin(), item, [&](const auto& earlier) { return earlier.name == item->name; }))
      return complaint(key, "the selector '" + item->name + "' twice");
  }
  *std::get<std::vector<PromptSelector>*>(key.field(config)) = std::move(selectors);
  return std::nullopt;
}

std::optional<std::string> set_list(const Key& key, Config& config, std::vector<std::string> items) {
  for (const auto& item : items) {
    if (item.empty() || has_control(item)) return wrong(key, item);
  }
  *std::get<std::vector<std::string>*>(key.field(config)) = std::move(items);
  return std::nullopt;
}

std::optional<std::string> set_headers(const Key& key, Config& config, HeaderList headers) {
  for (const auto& [name, value] : headers) {
    if (name.empty() || has_control(name) || has_control(value)) return wrong(key, name);
    if (value == kMask) return complaint(key, "the mask that --print-config writes");
  }
  *std::get<HeaderList*>(key.field(config)) = std::move(headers);
  return std::nullopt;
}

std::optional<std::string> set_tokens(const Key& key, Config& config, std::vector<TenantToken> tokens) {
  for (const auto& item : tokens) {
    if (std::count_if(tokens.begin(), tokens.end(),
                      [&](const auto& other) { return other.token == item.token; }) > 1)
      return complaint(key, "the same token twice");
    if (item.token == kMask) return complaint(key, "the mask that --print-config writes");
    const auto& values = item.values;
    if (item.token.empty() || values.empty() || std::count(values.begin(), values.end(), std::string()) != 0)
      return complaint(key, "a token that is empty or opens nothing");
  }
  *std::get<std::vector<TenantToken>*>(key.field(config)) = std::move(tokens);
  return std::nullopt;
}

std::string show_value(const Key& key, const Config& config) {
  Config copy = config;
  return std::visit(
      [&](const auto* field) -> std::string {
        using Type = std::remove_cvref_t<decltype(*field)>;
        if constexpr (std::is_same_v<Type, std::string>) {
          if (key.secret && !field->empty()) return std::string(kMask);
          return key.rule.kind == Kind::url ? mask_url(*field) : *field;
        } else if constexpr (std::is_same_v<Type, bool>) {
          return *field ? "true" : "false";
        } else if constexpr (std::is_same_v<Type, std::vector<PromptSelector>>) {
          std::string out;
          for (const auto& item : *field) out += (out.empty() ? "" : ",") + item.name + "=" + item.label;
          return out;
        } else if constexpr (std::is_same_v<Type, std::vector<std::string>>) {
          std::string out;
          for (const auto& item : *field) out += (out.empty() ? "" : ",") + item;
          return out;
        } else if constexpr (std::is_same_v<Type, std::vector<http::UpstreamOptions>>) {
          std::string out;
          for (const auto& item : *field) out += (out.empty() ? "" : ",") + item.name;
          return out;
        } else if constexpr (std::is_same_v<Type, std::vector<TenantToken>> ||
                             std::is_same_v<Type, HeaderList>) {
          return std::string(field->empty() ? std::string_view() : kMask);
        } else if constexpr (std::is_same_v<Type, double>) {
          char digits[32];
          return {digits, std::to_chars(digits, digits + sizeof digits, *field).ptr};
        } else if constexpr (std::is_arithmetic_v<Type>) {
          return std::to_string(*field);
        } else {
          return number_text(std::chrono::duration<double>(*field).count());
        }
      },
      key.field(copy));
}

std::string mask_url(std::string_view url) {
  auto mark = url.find("://");
  auto start = mark == std::string_view::npos ? 0 : mark + 3;
  auto authority_end = std::min(url.find_first_of("/?", start), url.size());
  auto at = url.substr(0, authority_end).rfind('@');
  std::string out(url.substr(0, start));
  if (at != std::string_view::npos && at >= start) {
    out += std::string(kMask) + "@";
    start = at + 1;
  }
  auto query = std::min(url.find('?', start), url.size());
  out += url.substr(start, query - start);
  for (auto rest = url.substr(query); !rest.empty();) {
    auto end = std::min(rest.find('&', 1), rest.size());
    auto equals = rest.substr(0, end).find('=');
    out += equals == std::string_view::npos ? rest.substr(0, 1) : rest.substr(0, equals + 1);
    out += kMask;
    rest.remove_prefix(end);
  }
  return out;
}

}  // namespace proxy::config
