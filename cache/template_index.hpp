#pragma once

#include <cstdint>
#include <memory>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "cache/template.hpp"

namespace cache {

// Which approved records may serve a prompt as templates. Thread-safe.
class TemplateIndex {
 public:
  using RecordPtr = std::shared_ptr<const Record>;

  // Follows a change of a record; nullptr for none.
  void change(const RecordPtr& before, const RecordPtr& after);
  // Records of the tenant whose template has one of the keys; no more than 64.
  std::vector<std::uint64_t> find(std::string_view tenant, const std::vector<std::string>& keys) const;
  std::size_t size() const;

 private:
  static std::uint64_t slot_of(std::string_view tenant, std::string_view key);

  mutable std::shared_mutex mutex_;
  std::unordered_map<std::uint64_t, std::vector<std::uint64_t>> records_;  // by hash of tenant and key
  std::unordered_map<std::uint64_t, std::uint64_t> slots_;                 // where a record stands
};

// Whether a record serves as a template at all.
bool is_template(const Record& record);

}  // namespace cache
