#pragma once

#include <memory>

#include "catalog/catalog.hpp"

// A small web shop: counters, a histogram, a summary, gauges, a recording rule.
std::shared_ptr<const catalog::Snapshot> sample_catalog();

// A family with one series for each value of its first label.
catalog::Family family(std::string name, catalog::MetricType type,
                       std::vector<std::pair<std::string, std::vector<std::string>>> labels);
