#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "cache/approval_store.hpp"

// Approvals as text that can live in git.
namespace proxy::admin {

inline constexpr std::size_t kMaxTransfer = std::size_t{64} << 20;

// YAML: `queries:`, a list of {prompt, promql, state, author, comment, labels, tenant}; what is empty is left
// out. Sorted by tenant and prompt, so that a new export differs where records do.
std::string export_yaml(std::vector<std::shared_ptr<const cache::Record>> records);

// A Prometheus rule file: one recording rule for each approved record, named after its prompt
// (promphrase:p95_latency_of_lobby), with the prompt as comment and the record's labels. Names are distinct.
std::string export_rules(std::vector<std::shared_ptr<const cache::Record>> records);

// Reads what export_yaml writes. Errors: bad_input, with the line. PromQL is only parsed.
base::Result<std::vector<cache::Imported>> read_import(std::string_view text);

}  // namespace proxy::admin
