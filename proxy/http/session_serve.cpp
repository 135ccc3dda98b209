#include <algorithm>
#include <utility>

#include "proxy/http/filtered_body.hpp"
#include "proxy/http/session.hpp"
#include "proxy/http/trace_context.hpp"
#include "proxy/http/worker.hpp"

// One request of a session, from its head to its answer.
namespace proxy::http {

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

}  // namespace proxy::http
