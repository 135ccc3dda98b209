#include "cache/lifecycle.hpp"

#include <algorithm>

namespace cache {

namespace {

bool contains(const std::vector<std::string>& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

}  // namespace

base::Result<Record> with_translation(const Record* current, Record fresh, Time now) {
  if (fresh.output.empty())
    return base::Error{base::errc::bad_input, "a translation without PromQL can't be stored"};
  fresh.state = State::pending;
  fresh.author.clear();
  fresh.comment.clear();
  fresh.created_at = fresh.updated_at = now;
  fresh.uses = 0;
  fresh.version = 1;
  if (!current) {
    fresh.rejected_outputs.clear();
    return fresh;
  }
  if (current->tenant != fresh.tenant || current->prompt_key != fresh.prompt_key)
    return base::Error{base::errc::conflict,
                       "hash " + std::to_string(fresh.hash) +
                           " already belongs to another prompt; word this one differently"};
  if (current->state == State::approved) return *current;
  if (contains(current->rejected_outputs, fresh.output))
    return base::Error{base::errc::conflict,
                       "this PromQL was rejected for the prompt before: " + fresh.output};
  fresh.prompt = current->prompt;
  fresh.rejected_outputs = current->rejected_outputs;
  fresh.created_at = current->created_at;
  fresh.uses = current->uses;
  bool same = current->state == State::pending && current->output == fresh.output;
  fresh.version = same ? current->version : current->version + 1;
  return fresh;
}

base::Error unknown_hash(std::uint64_t hash) {
  return {base::errc::not_found, "no prompt has the hash " + std::to_string(hash)};
}

base::Result<Record> with_decision(const Record& current, const Decision& decision, Time now) {
  if (decision.tenant && *decision.tenant != current.tenant) return unknown_hash(decision.hash);
  if (decision.expected_version && *decision.expected_version != current.version)
    return base::Error{base::errc::conflict, "the record has version " + std::to_string(current.version) +
                                                 ", not " + std::to_string(*decision.expected_version) +
                                                 ": somebody changed it meanwhile"};
  if (decision.output && (!decision.approve || decision.output->empty()))
    return base::Error{base::errc::bad_input,
                       "a corrected output can only be approved, and must not be empty"};
  Record next = current;
  next.state = decision.approve ? State::approved : State::rejected;
  next.author = decision.author;
  next.comment = decision.comment;
  if (decision.output && *decision.output != current.output) {
    next.output = *decision.output;
    next.source = "human";
  }
  auto& refused = next.rejected_outputs;
  if (decision.approve) {
    std::erase(refused, next.output);
  } else if (!contains(refused, next.output)) {
    refused.push_back(next.output);
  }
  if (next == current) return next;
  next.updated_at = now;
  next.version = current.version + 1;
  return next;
}

bool is_untouched(const Record& record) {
  return record.state == State::pending && record.rejected_outputs.empty() && record.author.empty();
}

bool is_current(const Record& record, Time now, std::chrono::seconds pending_ttl) {
  return record.state != State::pending || now - record.updated_at < pending_ttl;
}

}  // namespace cache
