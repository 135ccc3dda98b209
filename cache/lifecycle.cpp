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
  fresh.last_used = {};
  fresh.version = 1;
  fresh.labels.clear();
  fresh.serves_as_template = true;
  fresh.drift.clear();
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
  fresh.last_used = current->last_used;
  fresh.labels = current->labels;
  fresh.serves_as_template = current->serves_as_template;
  bool same = current->state == State::pending && current->output == fresh.output;
  fresh.version = same ? current->version : current->version + 1;
  return fresh;
}

base::Error unknown_hash(std::uint64_t hash) {
  return {base::errc::not_found, "no prompt has the hash " + std::to_string(hash)};
}

base::Result<void> may_change(const Record& current, const Decision& decision) {
  if (decision.tenant && *decision.tenant != current.tenant) return unknown_hash(decision.hash);
  if (decision.expected_version && *decision.expected_version != current.version)
    return base::Error{base::errc::conflict, "the record has version " + std::to_string(current.version) +
                                                 ", not " + std::to_string(*decision.expected_version) +
                                                 ": somebody changed it meanwhile"};
  return {};
}

base::Result<Record> with_decision(const Record& current, const Decision& decision, Time now) {
  if (auto may = may_change(current, decision); !may) return may.error();
  if (decision.output && (!decision.approve.value_or(!decision.reopen) || decision.output->empty()))
    return base::Error{base::errc::bad_input,
                       "a corrected output can only be approved, and must not be empty"};
  if (decision.reopen && (decision.approve || decision.output))
    return base::Error{base::errc::bad_input, "a record is decided or re-opened, not both"};
  Record next = current;
  if (decision.output && *decision.output != current.output) {
    next.output = *decision.output;
    next.source = "human";
  }
  if (decision.output) next.drift = decision.drift;
  if (decision.approve) next.state = *decision.approve ? State::approved : State::rejected;
  if (decision.reopen) next.state = State::pending;
  // The output of a record that is not decided yet may be corrected; who does so approves it.
  if (decision.output && next.state != State::approved) next.state = State::approved;
  if (decision.labels) next.labels = *decision.labels;
  if (decision.serves_as_template) next.serves_as_template = *decision.serves_as_template;
  if (decision.approve || decision.reopen || !decision.comment.empty()) next.comment = decision.comment;
  auto& refused = next.rejected_outputs;
  if (next.state != State::rejected) {
    std::erase(refused, next.output);
  } else if (!contains(refused, next.output)) {
    refused.push_back(next.output);
  }
  if (decision.approve || decision.reopen || decision.output) next.author = decision.author;
  if (next == current) return next;
  next.updated_at = now;
  next.version = current.version + 1;
  return next;
}

base::Result<Record> with_import(const Record* current, const Imported& imported, const std::string& author,
                                 Time now) {
  if (imported.prompt.empty() || imported.output.empty())
    return base::Error{base::errc::bad_input, "an imported record needs a prompt and PromQL"};
  Record next;
  if (current) next = *current;
  next.tenant = imported.tenant;
  next.prompt_key = prompt_key(imported.prompt);
  next.hash = prompt_hash(next.tenant, next.prompt_key);
  if (current && (current->tenant != next.tenant || current->prompt_key != next.prompt_key))
    return base::Error{base::errc::conflict,
                       "hash " + std::to_string(next.hash) + " already belongs to another prompt"};
  if (!current) {
    next.prompt = imported.prompt;
    next.source = "human";
    next.confidence = 1;
    next.created_at = now;
    next.version = 0;
  }
  if (next.output != imported.output) {
    next.drift.clear();
    next.source = "human";
  }
  next.output = imported.output;
  next.state = imported.state;
  next.author = imported.author.empty() ? author : imported.author;
  next.comment = imported.comment;
  next.labels = imported.labels;
  if (next.state != State::rejected) {
    std::erase(next.rejected_outputs, next.output);
  } else if (!contains(next.rejected_outputs, next.output)) {
    next.rejected_outputs.push_back(next.output);
  }
  if (current && next == *current) return next;
  next.updated_at = now;
  next.version += 1;
  return next;
}

bool is_untouched(const Record& record) {
  return record.state == State::pending && record.rejected_outputs.empty() && record.author.empty() &&
         record.labels.empty() && record.comment.empty() && record.serves_as_template;
}

bool is_current(const Record& record, Time now, std::chrono::seconds pending_ttl) {
  return record.state != State::pending || now - record.updated_at < pending_ttl;
}

}  // namespace cache
