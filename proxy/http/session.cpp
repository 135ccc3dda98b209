#include "proxy/http/session.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "proxy/http/filtered_body.hpp"
#include "proxy/http/request_id.hpp"
#include "proxy/http/trace_context.hpp"
#include "proxy/http/worker.hpp"

namespace proxy::http {
namespace {

// What an idle connection costs; most requests fit.
constexpr std::size_t kIdleBuffer = 4 * 1024;
// How long bytes are still taken after the last answer, so that the client can read it before it sees a
// reset.
constexpr std::chrono::seconds kLinger{1};

}  // namespace

Session::Session(Worker& worker, Socket socket)
    : worker_(worker),
      client_(std::move(socket), worker.deadlines),
      in_(kIdleBuffer),
      request_(worker.limits.header_bytes),
      relay_(worker, client_, in_),
      passage_(worker, client_, relay_) {}

Session::~Session() {
  end_watch();
  hand_waiting_back();
  --worker_.common.connections;
}

Task<void> Session::run() {
  auto next = Next::request;
  while (next == Next::request) {
    wait_for_head();
    bool has_head = co_await read_head();
    hand_waiting_back();
    if (has_head) {
      begin_watch();
      next = co_await serve();
    } else if (refusal_.status != 0) {
      begin_watch();
      next = co_await answer(refusal_, Next::linger);
    } else {
      next = Next::close;
    }
    end_watch();
    if (in_.capacity() > kIdleBuffer) shrink();
    if (worker_.closes_waiting && next == Next::request) next = Next::close;
  }
  if (next == Next::linger) co_await linger();
  if (next == Next::reset) {
    client_.reset();
  } else {
    client_.close();
  }
}

void Session::refuse(unsigned status, std::string_view message) {
  auto response = failure(status, "unavailable", message);
  response.headers.emplace_back("Retry-After", "1");
  std::string head;
  write_own_head(head, response, worker_.date, id(), ConnectionHeader::close);
  Slices slices;
  slices.add(head);
  slices.add(response.body);
  error_code ignored;
  client_.try_write(slices, ignored);
  client_.shutdown_send();
}

// False when there is no request: refusal_ is the answer, if any is due.
Task<bool> Session::read_head() {
  auto& timeouts = worker_.common.options.timeouts;
  refusal_.status = 0;
  cross_origin_ = false;
  out_.asked_by_head = out_.asked_by_1_0 = false;
  request_.reset();
  idle_ = in_.empty();
  if (idle_) {
    client_.limit_reading(timeouts.idle);
  } else {
    client_.limit_reading(timeouts.header);
  }
  for (;;) {
    if (!in_.empty()) {
      auto progress = request_.parse(in_.view());
      if (progress == Progress::done) co_return true;
      if (progress == Progress::refused) {
        out_.asked_by_head = in_.view().starts_with("HEAD ");
        refusal_ = failure(request_.refusal().status, "bad_data", request_.refusal().reason);
        co_return false;
      }
      if (in_.room_size() == 0) in_.resize(std::max(in_.capacity(), in_.size() * 2));
    }
    if (idle_ && worker_.closes_waiting) co_return false;
    error_code ec;
    auto size = co_await client_.read_some(in_.room(), in_.room_size(), ec);
    if (ec) {
      if (client_.timed_out() && !idle_) {
        refusal_ = failure(408, "timeout", "the request's header did not come in time");
      }
      co_return false;
    }
    in_.commit(size);
    if (idle_) client_.limit_reading(timeouts.header);
    idle_ = false;
  }
}

Task<Session::Next> Session::serve() {
  auto& common = worker_.common;
  out_.asked_by_head = request_.is_head();
  out_.asked_by_1_0 = request_.minor_version() == 0;
  out_.keep_alive = request_.keep_alive();
  out_.filter = nullptr;
  out_.request_id = {};
  target_.clear();
  if (request_.target_needs_slash()) target_ += '/';
  target_ += request_.target();

  out_.upstream = common.origins.size() == 1 ? 0 : choose_origin(common.origins, request_, target_);
  auto& origin = *common.origins[out_.upstream];
  std::string_view target = target_;
  auto mark = target.find('?');
  path_size_ = std::min(mark, target.size());
  RequestHead head{request_.method(), target, target.substr(0, mark),
                   mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1),
                   out_.upstream};
  if (origin.has_prefix && target.starts_with('/') && climbs_above_root(head.path)) {
    auto refusal = failure(400, "bad_data", "the path leads out of what is served here");
    co_return co_await answer(refusal, Next::linger);
  }
  auto route = common.handler->route(head);
  out_.seen.kind = route.kind;
  cross_origin_ = route.cross_origin && request_.has(FieldId::origin);
  if (!route.forbidden.empty()) {
    auto refusal = failure(403, "forbidden", route.forbidden);
    co_return co_await refuse_unread(refusal);
  }
  // Those that may share another's answer cost nothing, so they are let in.
  if (route.limited && !(route.shareable && common.options.coalescing) && common.admission.full()) {
    auto refusal = failure(503, "unavailable", kBusy);
    refusal.headers.emplace_back("Retry-After", "1");
    co_return co_await refuse_unread(refusal);
  }
  Peers::Share share;
  if (route.limited && common.requests_of.limits()) {
    auto taken = common.requests_of.take(client_.socket());
    if (!taken) {
      auto refusal = failure(429, "unavailable", "this client has too many requests under way");
      refusal.headers.emplace_back("Retry-After", "1");
      co_return co_await refuse_unread(refusal);
    }
    share = *std::move(taken);
  }
  if (route.inspect) co_return co_await serve_inspected(route);

  in_.consume(request_.size());
  BodyReader body(request_.framing());
  auto step = body.take(in_.data(), in_.size());
  in_.consume(step.used);
  if (body.refused() != nullptr) {
    auto refusal = failure(400, "bad_data", body.refused());
    co_return co_await answer(refusal, Next::linger);
  }
  auto up = upstream_head();
  up.framing = request_.framing();
  up.keeps_expect = request_.expects_continue() && !body.done();
  out_.head.clear();
  out_.places = write_request_head(out_.head, request_, up);
  out_.framing = request_.framing().kind;
  out_.body = step.body;
  out_.rest = body.done() ? nullptr : &body;
  out_.may_retry = request_.is_safe() && body.done();
  co_return co_await relay(route);
}

UpstreamHead Session::upstream_head() {
  auto& group = *worker_.upstreams[out_.upstream];
  UpstreamHead head;
  head.origin = &group.origin();
  head.url = &group.origin().urls.front();
  head.own_headers = group.own_headers();
  head.target = target_;
  if (out_.seen.trace.sampled) {
    auto context = out_.seen.trace;
    context.span = out_.seen.upstream_span;
    write_traceparent(traceparent_, context);
    head.traceparent = traceparent_;
    head.begins_trace = out_.seen.parent_span == 0;
  }
  if (group.origin().forwarded != ForwardedStyle::none) {
    peer();
    head.peer = peer_;
  }
  return head;
}

// Reads the body whole and lets the handler decide.
Task<Session::Next> Session::serve_inspected(Route route) {
  auto& common = worker_.common;
  auto framing = request_.framing();
  if (framing.kind == BodyKind::length && framing.length > worker_.limits.inspected_body_bytes) {
    auto refusal = failure(413, "bad_data", "the request's body is too long");
    co_return co_await answer(refusal, Next::linger);
  }
  std::string head(in_.data(), request_.size());
  in_.consume(request_.size());
  request_.rebase(head.data());

  Request request;
  BodyReader reader(framing);
  bool has_body = co_await read_body(reader, request.body);
  if (!has_body) {
    if (refusal_.status == 0) co_return Next::close;
    co_return co_await answer(refusal_, Next::linger);
  }
  client_.lift_limits();
  request.method = request_.method();
  request.target = target_;
  request.headers.reserve(request_.fields().size());
  for (auto& field : request_.fields())
    request.headers.emplace_back(request_.name(field), request_.value(field));
  request.peer = peer();
  request.trace = out_.seen.trace;
  request.id = id();
  request.upstream = common.origins[out_.upstream]->options.name;

  auto decision = co_await common.handler->decide(request);
  if (auto* response = std::get_if<Response>(&decision)) co_return co_await answer(*response, Next::request);

  auto up = upstream_head();
  up.framing = framing;
  if (auto* forward = std::get_if<Forward>(&decision)) {
    target_ = std::move(forward->target);
    path_size_ = std::min(target_.find('?'), target_.size());
    request.body = std::move(forward->body);
    out_.filter = std::move(forward->filter);
    out_.request_id = id();
    up.target = target_;
    up.asks_identity = out_.filter != nullptr;
    out_.wants_gzip =
        out_.filter != nullptr && prefers_gzip(http::find_header(request.headers, "Accept-Encoding"));
    up.drops_content_encoding = true;
    up.drops_authorization = forward->drops_authorization;
  }
  if (framing.kind != BodyKind::none || !request.body.empty()) {
    up.framing = {BodyKind::length, request.body.size()};
  }
  out_.head.clear();
  out_.places = write_request_head(out_.head, request_, up);
  out_.framing = up.framing.kind;
  out_.body = request.body;
  out_.rest = nullptr;
  out_.may_retry = request_.is_safe() || request.method == "POST";
  co_return co_await relay(route);
}

// Answers a request whose body nobody needs. The connection is kept when all of the body is there already.
Task<Session::Next> Session::refuse_unread(const Response& response) {
  in_.consume(request_.size());
  BodyReader body(request_.framing());
  auto step = body.take(in_.data(), in_.size());
  in_.consume(step.used);
  co_return co_await answer(response, body.done() ? Next::request : Next::linger);
}

Task<bool> Session::read_body(BodyReader& body, std::string& out) {
  auto& options = worker_.common.options;
  if (request_.expects_continue() && in_.empty()) {
    Slices slices;
    slices.add("HTTP/1.1 100 Continue\r\n\r\n");
    error_code ec;
    if (!client_.try_write(slices, ec)) co_await client_.write_rest(slices, options.timeouts.write, ec);
  }
  Pace pace(worker_.limits.body_bytes_per_second, worker_.deadlines.now());
  for (;;) {
    auto step = body.take(in_.data(), in_.size());
    out += step.body;
    in_.consume(step.used);
    if (body.refused() != nullptr) {
      refusal_ = failure(400, "bad_data", body.refused());
      co_return false;
    }
    if (out.size() > worker_.limits.inspected_body_bytes) {
      refusal_ = failure(413, "bad_data", "the request's body is too long");
      co_return false;
    }
    if (body.done()) co_return true;
    error_code ec;
    client_.limit_reading(pace.next(options.timeouts.body, worker_.deadlines.now()));
    auto size = co_await client_.read_some(in_.room(), in_.room_size(), ec);
    if (ec) {
      if (client_.timed_out()) refusal_ = failure(408, "timeout", "the request's body did not come in time");
      co_return false;
    }
    in_.commit(size);
    pace.add(size);
  }
}

Task<Session::Next> Session::relay(Route route) {
  auto outcome = co_await passage_.run(out_, route, request_, target_);
  switch (outcome) {
    case Relay::Outcome::answered:
      co_return Next::request;
    case Relay::Outcome::closing:
      co_return in_.empty() ? Next::close : Next::linger;
    case Relay::Outcome::unread:
      co_return Next::linger;
    case Relay::Outcome::broken:
      out_.seen.aborted = true;
      co_return Next::close;
    case Relay::Outcome::broken_end:
      out_.seen.aborted = true;
      co_return Next::reset;
    case Relay::Outcome::failed:
      break;
  }
  auto& why = passage_.failure();
  if (why.status == 0) {
    out_.seen.aborted = true;
    co_return Next::close;
  }
  auto refusal = failure(why.status, why.type, why.message);
  if (why.busy) refusal.headers.emplace_back("Retry-After", "1");
  co_return co_await answer(refusal, out_.rest == nullptr ? Next::request : Next::linger);
}

// `next` is what the connection is for afterwards; a client that wants to close, or a server that stops,
// closes.
Task<Session::Next> Session::answer(const Response& response, Next next) {
  out_.seen.status = response.status;
  if (next == Next::request && (!out_.keep_alive || worker_.stopping)) next = Next::close;
  auto connection = next != Next::request ? ConnectionHeader::close
                    : out_.asked_by_1_0   ? ConnectionHeader::keep_alive
                                          : ConnectionHeader::none;
  std::string head;
  write_own_head(head, response, worker_.date, id(), connection, cross_origin_);
  Slices slices;
  slices.add(head);
  if (!out_.asked_by_head && response.status != 204 && response.status != 304) slices.add(response.body);
  error_code ec;
  if (!client_.try_write(slices, ec)) {
    co_await client_.write_rest(slices, worker_.common.options.timeouts.write, ec);
  }
  if (ec) {
    out_.seen.aborted = true;
    co_return Next::close;
  }
  co_return next == Next::close && !in_.empty() ? Next::linger : next;
}

Response Session::failure(unsigned status, std::string_view type, std::string_view message) const {
  return worker_.common.handler->failure(status, type, message);
}

Task<void> Session::linger() {
  client_.shutdown_send();
  client_.limit_reading(kLinger);
  error_code ec;
  while (!ec && !worker_.stopping) {
    in_.clear();
    co_await client_.read_some(in_.room(), in_.room_size(), ec);
  }
}

void Session::shrink() {
  if (in_.size() > kIdleBuffer) return;
  Buffer small(kIdleBuffer);
  if (!in_.empty()) std::memcpy(small.room(), in_.data(), in_.size());
  small.commit(in_.size());
  worker_.buffers.give_back(std::move(in_));
  in_ = std::move(small);
}

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

bool Session::count_connection() {
  auto share = worker_.common.connections_of.take(client_.socket());
  if (share) connection_share_ = *std::move(share);
  return share.has_value();
}

bool Session::give_way() {
  if (idle_ && !client_.is_quiet()) return false;
  hand_waiting_back();
  client_.close();
  return true;
}

void Session::wait_for_head() {
  worker_.waiting.push_back(*this);
  worker_.waiting_count.store(worker_.waiting_count.load(std::memory_order_relaxed) + 1,
                              std::memory_order_relaxed);
}

void Session::hand_waiting_back() {
  if (!WaitingHook::is_linked()) return;
  WaitingHook::unlink();
  worker_.waiting_count.store(worker_.waiting_count.load(std::memory_order_relaxed) - 1,
                              std::memory_order_relaxed);
}

}  // namespace proxy::http
