#pragma once

#include <string>
#include <utility>
#include <vector>

#include "catalog/catalog.hpp"

// A family of two instances, with a series for each of the values of its labels; of a job where one is named.
using Labels = std::vector<std::pair<std::string, std::vector<std::string>>>;
catalog::Family made_family(std::string name, catalog::MetricType type, std::string help,
                            const Labels& labels, const std::string& job = "");

// What the translator offers for a prompt, best first; nothing when it abstains.
std::vector<std::string> offered(const catalog::Snapshot& snapshot, const std::string& prompt);

struct Case {
  const char* prompt;
  const char* promql;  // what is offered first; empty: nothing
};
void check_first(const catalog::Snapshot& snapshot, const std::vector<Case>& cases);
