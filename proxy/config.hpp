#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "proxy/http/server.hpp"

namespace CLI {
class App;
}

namespace proxy {

// A selector that stands for a prompt, and the label that carries the prompt's text.
struct PromptSelector {
  std::string name;
  std::string label;

  friend bool operator==(const PromptSelector&, const PromptSelector&) = default;
};

// A secret, and what it opens: of a tenant the values of its label, of a person name and role.
struct TenantToken {
  std::string token;
  std::vector<std::string> values;

  friend bool operator==(const TenantToken&, const TenantToken&) = default;
};

// Everything that can be configured. What a key is called, takes and means is said once, in config/keys.cpp;
// what stands here are the defaults.
struct Config {
  struct Llm {
    std::string endpoint;  // empty: no model
    std::string api_key;
    std::string model = "gpt-4.1-mini";
    std::string dialect = "auto";
    std::string api_key_header;  // empty: as the dialect has it
    bool stream = false;
    std::string fallback_endpoint;  // empty: none
    std::string fallback_api_key;
    std::string fallback_model;  // empty: as the first
    std::string fallback_dialect = "auto";
    double input_price = 0;  // of a million tokens
    double output_price = 0;
    double fallback_input_price = 0;
    double fallback_output_price = 0;
    std::size_t daily_tokens = 0;  // 0: no limit
    std::size_t daily_tokens_per_tenant = 0;
    std::chrono::milliseconds timeout{15'000};
    unsigned max_retries = 2;
    unsigned max_concurrent = 8;
    std::size_t max_answer_bytes = 1024 * 1024;
  };
  struct Translation {
    std::string mode = "auto";  // auto, model, builtin
    std::chrono::milliseconds deadline{20'000};
    unsigned max_repairs = 2;
    std::size_t max_series = 200'000;
    std::size_t max_samples = 50'000'000;
    std::chrono::seconds max_window{32 * 24 * 3600};
    bool dry_run = false;
    std::string knowledge_dir;  // empty: only what is shipped
    unsigned concurrency = 8;
  };
  struct Prompts {
    std::vector<PromptSelector> selectors{{"llm_dashboard_metric", "query"}, {"ask", "q"}};
    bool free_text = true;
    std::size_t max_bytes = 4096;
  };
  struct Serving {
    bool approved_only = false;
    std::chrono::seconds pending_ttl{24 * 3600};
  };
  struct Catalog {
    std::chrono::seconds refresh{30};
    std::chrono::seconds timeout{10};
  };
  // Exactly one of values, header, tokens and parameter says what a request may see.
  struct Tenancy {
    std::string label;  // empty: off
    std::vector<std::string> values;
    std::string header;
    std::vector<TenantToken> tokens;
    std::string parameter;
    std::string on_conflict = "empty";  // empty, error
    std::vector<std::string> passthrough_paths;
    unsigned max_catalogs = 64;
  };
  // What a query may ask of Prometheus; 0 switches a check off.
  struct Guards {
    std::size_t points_per_series = 11'000;  // Prometheus refuses more by itself
    std::chrono::seconds range{0};
    std::chrono::milliseconds min_step{0};
    std::size_t query_bytes = 128 * 1024;
    std::size_t depth = 1'000;
  };
  struct Approvals {
    bool templates = true;
    std::size_t max_pending = 100'000;
    std::chrono::seconds pending_retention{30 * 24 * 3600};
    std::chrono::seconds drift{300};
    std::string backup_dir;  // empty: `backups` in data_dir
    unsigned backup_keep = 7;
  };
  // Of our own API. None of tokens, users and proxy_header: everybody may do everything.
  struct Auth {
    std::vector<TenantToken> tokens;  // token; name, role
    std::vector<TenantToken> users;   // USER:PASSWORD; role
    std::string proxy_header;
    std::string proxy_role = "approver";
    std::vector<std::string> trusted_proxies;
  };
  struct Log {
    std::string level = "info";
    std::string format = "text";
    bool access = false;
    bool prompts = true;
    unsigned translations_per_second = 100;  // 0: any
  };
  struct Metrics {
    bool enabled = true;
  };
  struct Tracing {
    std::string endpoint;  // empty: off
    double sample_ratio = 0.01;
    std::string service_name = "promphrase";
    std::vector<std::pair<std::string, std::string>> headers;
    std::vector<std::string> attribute_names;  // NAME=OTHER
    bool prompts = false;
    std::size_t queue = 4096;  // spans
  };

  std::string listen = ":8000";
  unsigned threads = 0;                     // 0: as many as cores
  std::chrono::seconds reload_interval{5};  // 0: files are not looked at
  std::string data_dir;                     // load_config fills the default in: it depends on the environment
  http::UpstreamOptions upstream;
  std::vector<http::UpstreamOptions> upstreams;  // beside it
  Llm llm;
  Translation translation;
  Prompts prompts;
  Serving serving;
  Catalog catalog;
  bool admin_paths = false;
  bool coalescing = true;
  Tenancy tenancy;
  Guards guards;
  Approvals approvals;
  Auth auth;
  Log log;
  Metrics metrics;
  Tracing tracing;
  http::Limits limits;
  http::Timeouts timeouts;

  std::vector<std::string> warnings;  // what was odd but did not stop the start; free of secrets
};

// Where a configuration comes from; later wins: file, environment, flags.
struct Sources {
  std::optional<std::string> file;                         // YAML
  std::map<std::string, std::string> env;                  // all of the environment
  std::vector<std::pair<std::string, std::string>> flags;  // key path, value; later wins
};

// Errors (bad_input) say where: `FILE:LINE: key 'x.y': expected …, got …`, or the variable's name. Never a
// secret.
base::Result<Config> load_config(const Sources& sources);

// The command line of every subcommand that reads the configuration.
struct Flags {
  std::optional<std::string> file;
  std::vector<std::pair<std::string, std::string>> values;
  bool print_config = false;
  bool print_reference = false;
};

// Adds --config, --print-config, --set and the flags of single keys. `flags` must live as long as `app`.
void add_flags(CLI::App& app, Flags& flags);

// The flags together with the environment of this process.
Sources sources_of(const Flags& flags);

// YAML that load_config reads back; secrets, and passwords and query values inside URLs, are `********`.
std::string print_config(const Config& config);

// The reference of all keys, for the documentation.
std::string config_reference_markdown();

}  // namespace proxy
