#pragma once

#include "cache/record.hpp"

// A fresh translation, as the query handler makes it.
inline cache::Record translation(std::string prompt, std::string output, std::string tenant = {}) {
  cache::Record record;
  record.tenant = std::move(tenant);
  record.prompt = std::move(prompt);
  record.prompt_key = cache::prompt_key(record.prompt);
  record.hash = cache::prompt_hash(record.tenant, record.prompt_key);
  record.output = std::move(output);
  record.source = "built-in";
  record.confidence = 0.75;
  record.assumptions = {"window 5m"};
  record.findings = {"a warning"};
  return record;
}
