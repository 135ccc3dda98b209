#pragma once

#include <memory>
#include <span>
#include <string>

#include "cache/record.hpp"

namespace proxy::query {

// One prompt of a query and what was served for it.
struct Served {
  std::shared_ptr<const cache::Record> record;  // never null
  std::string remark;  // what else the reader should know, e.g. that the model did not answer
  bool kept = true;    // it is stored, and can be decided on
};

// The one line that is added to `infos`: per prompt its PromQL, hash, state, source and assumptions, and how
// to approve it. One line, because Grafana shows only the last notice of a kind.
std::string notice_line(std::span<const Served> served);

}  // namespace proxy::query
