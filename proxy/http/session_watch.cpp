#include <utility>

#include "proxy/http/request_id.hpp"
#include "proxy/http/session.hpp"
#include "proxy/http/trace_context.hpp"
#include "proxy/http/worker.hpp"

// What is known of a request for those who watch: counts, access log, traces.
namespace proxy::http {

// A refused head has no method that could be trusted.
void Session::begin_watch() {
  const auto& options = worker_.common.options;
  watched_ = options.metrics || options.access_log || options.traces;
  out_.seen.begin(refusal_.status != 0 ? Method::other : method_of(request_.method()), watched_);
  if (options.metrics) worker_.stats.began.add();
  id_.clear();
  if (refusal_.status != 0) {
    target_.clear();
    path_size_ = 0;
    return;
  }
  if (request_.has(FieldId::x_request_id)) {
    const auto asked = request_.find(FieldId::x_request_id);
    if (is_request_id(asked)) id_ = asked;
  }
  if (options.traces) begin_trace();
}

void Session::end_watch() {
  if (!std::exchange(watched_, false)) return;
  out_.seen.end();
  const auto& options = worker_.common.options;
  if (options.metrics) worker_.stats.count(out_.seen, out_.upstream);
  if (out_.seen.trace.sampled || options.access_log) report();
}

void Session::begin_trace() {
  std::optional<Started> started;
  if (request_.has_one(FieldId::traceparent)) started = continue_trace(request_.find(FieldId::traceparent));
  if (!started) {
    if (!worker_.sampler.take()) return;
    started = http::begin_trace();
  }
  if (!started->context.sampled) return;
  out_.seen.trace = started->context;
  out_.seen.parent_span = started->parent;
  out_.seen.upstream_span = random_id();
}

// target_ is what was asked for, or what a prompt became: at the same path.
void Session::report() {
  auto& common = worker_.common;
  const auto path = std::string_view(target_).substr(0, path_size_);
  if (common.options.access_log) worker_.access_log.add(out_.seen, path, id_, peer());
  if (!out_.seen.trace.sampled) return;
  Finished finished{&out_.seen, path, common.origins[out_.upstream]->options.name, {}};
  if (out_.seen.went_upstream && relay_.url() != nullptr) finished.address = relay_.url()->authority;
  common.handler->finished(finished);
}

const std::string& Session::peer() {
  if (peer_.empty()) {
    auto address = peer_address(client_.socket());
    if (address) peer_ = address->to_string();
  }
  return peer_;
}

const std::string& Session::id() {
  if (id_.empty()) id_ = new_request_id();
  return id_;
}

}  // namespace proxy::http
