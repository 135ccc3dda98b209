#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "proxy/config/keys.hpp"

namespace proxy::config {

using HeaderList = std::vector<std::pair<std::string, std::string>>;

inline constexpr std::string_view kMask = "********";

// What a key takes, as it stands behind "expected".
std::string expected(const Rule& rule);

// Sets the key's field from text. On a wrong value: what to say ("expected …, got …"), free of secrets.
std::optional<std::string> set_value(const Key& key, Config& config, std::string_view text);

// Check and set keys whose value is not a single text.
std::optional<std::string> set_selectors(const Key& key, Config& config,
                                         std::vector<PromptSelector> selectors);

std::optional<std::string> set_list(const Key& key, Config& config, std::vector<std::string> items);
std::optional<std::string> set_headers(const Key& key, Config& config, HeaderList headers);
std::optional<std::string> set_tokens(const Key& key, Config& config, std::vector<TenantToken> tokens);

// The field as text that set_value reads; secrets masked.
std::string show_value(const Key& key, const Config& config);

// A URL with its user info and the values of its query masked.
std::string mask_url(std::string_view url);

}  // namespace proxy::config
