#include "proxy/http/relay.hpp"

#include <boost/asio/co_spawn.hpp>
#include <utility>

#include "proxy/http/worker.hpp"

namespace proxy::http {
void add_framed(Slices& slices, BodyKind kind, const ChunkHeader& header, std::string_view piece, bool last) {
  if (kind != BodyKind::chunked) {
    slices.add(piece);
    return;
  }
  if (!piece.empty()) {
    slices.add(header.text());
    slices.add(piece);
    slices.add(last ? "\r\n0\r\n\r\n" : "\r\n");
  } else if (last) {
    slices.add("0\r\n\r\n");
  }
}

Relay::Relay(Worker& worker, Stream& client, Buffer& in)
    : worker_(worker),
      client_(client),
      in_(in),
      response_(BufferPool::kBlock),
      pump_ended_(worker.io.get_executor(), std::chrono::steady_clock::time_point::max()) {}

Task<Relay::Outcome> Relay::run(Outgoing& out) {
  failure_ = {};
  client_gone_ = head_read_ = is_events_ = pump_must_end_ = over_time_ = false;
  body_sent_ = out.rest == nullptr;
  started_ = worker_.deadlines.now();
  group_ = worker_.upstreams[out.upstream].get();
  url_ = &group_->origin().urls.front();
  tried_ = 0;
  verdict_ = UpstreamGroup::Verdict::none;
  client_.lift_limits();
  auto outcome = co_await exchange(out);
  if (pumping_) co_await end_pump();
  bool complete = outcome == Outcome::answered || outcome == Outcome::closing;
  if (up_ && complete && body_sent_ && response_.keep_alive() && up_->in.empty() &&
      up_->stream.socket().is_open() && !worker_.stopping) {
    pool_->give_back(std::move(up_));
  } else if (up_) {
    worker_.buffers.give_back(std::move(up_->in));
    up_.reset();
  }
  if (pool_ != nullptr) group_->finish(*std::exchange(pool_, nullptr), verdict_);
  if (complete && !body_sent_) outcome = Outcome::unread;
  if (client_gone_) failure_.status = 0;
  co_return outcome;
}

// Gives up the address in use, if any, for the next, and takes a kept connection of it.
void Relay::turn_to_another(Outgoing& out) {
  if (pool_ != nullptr) group_->finish(*std::exchange(pool_, nullptr), verdict_);
  verdict_ = UpstreamGroup::Verdict::none;
  pool_ = group_->pick(tried_);
  if (pool_ == nullptr) return;
  up_ = pool_->take_idle();
  if (&pool_->url() == url_) return;
  readdress(out.head, out.places, *url_, pool_->url());
  url_ = &pool_->url();
}

// Fills up_ with a new connection, from one address after the other: nothing was sent yet, so that this is
// safe for every request.
Task<bool> Relay::connect(Outgoing& out) {
  UpstreamPool::NoConnection failure;
  for (;;) {
    if (pool_ == nullptr) {
      fail(503, "unavailable",
           failure.why.empty() ? "the upstream failed too often and is left alone for a moment"
                               : "can't reach the upstream: " + failure.why);
      failure_.busy = true;
      co_return false;
    }
    out.seen.send();
    up_ = co_await pool_->connect(failure);
    if (up_) co_return !end_over_time();
    verdict_ = failure.refused ? UpstreamGroup::Verdict::refused : UpstreamGroup::Verdict::bad;
    if (end_over_time()) co_return false;
    turn_to_another(out);
    if (up_) co_return true;
  }
}

Task<Relay::Outcome> Relay::exchange(Outgoing& out) {
  turn_to_another(out);
  for (;;) {
    if (!up_) {
      bool connected = co_await connect(out);
      if (!connected) co_return Outcome::failed;
    }
    out.seen.send();
    ChunkHeader header(out.body.size());
    Slices request;
    request.add(out.head);
    add_framed(request, out.framing, header, out.body, out.rest == nullptr);
    error_code ec;
    if (!up_->stream.try_write(request, ec)) {
      co_await up_->stream.write_rest(request, worker_.common.options.timeouts.body, ec);
    }
    if (out.rest != nullptr && !ec) {
      pumping_ = true;
      asio::co_spawn(worker_.io.get_executor(), pump(out), [this](std::exception_ptr) {
        pumping_ = false;
        pump_ended_.cancel();
      });
    } else {
      up_->stream.limit_reading(worker_.common.options.timeouts.first_byte);
    }
    // An answer may stand there even when the request could not be written to its end.
    auto progress = co_await read_head(out);
    if (progress == Progress::done) {
      out.seen.answer(response_.status());
      verdict_ = UpstreamGroup::Verdict::good;
      co_return co_await pass_body(out);
    }
    if (progress == Progress::refused) {
      verdict_ = UpstreamGroup::Verdict::bad;
      co_return fail(502, "bad_gateway",
                     "the upstream's answer is not valid HTTP: " + std::string(response_.refusal().reason));
    }
    bool was_stale = stale_ && up_->reused;
    if (!was_stale || !out.may_retry) {
      bool its_fault = !was_stale && !client_gone_ && !over_time_ && !worker_.stopping;
      if (its_fault && failure_.status >= 500) verdict_ = UpstreamGroup::Verdict::bad;
      co_return Outcome::failed;
    }
    worker_.buffers.give_back(std::move(up_->in));
    up_ = nullptr;
    failure_ = {};
  }
}

// `more` when there was none; failure_ then says why.
Task<Progress> Relay::read_head(Outgoing& out) {
  auto& in = up_->in;
  response_.reset();
  stale_ = false;
  bool interim = false;
  for (;;) {
    if (!in.empty()) {
      auto progress = response_.parse(in.view());
      if (progress == Progress::done && response_.status() < 200) {
        interim = co_await pass_interim(out);
        if (!interim) {
          failure_ = {};
          co_return Progress::more;
        }
        in.consume(response_.size());
        response_.reset();
        continue;
      }
      if (progress != Progress::more) co_return progress;
      if (in.room_size() == 0) in.compact();
    }
    error_code ec;
    auto size = co_await up_->stream.read_some(in.room(), in.room_size(), ec);
    if (ec) {
      stale_ = !interim && in.empty() && !up_->stream.timed_out() && !client_gone_ && !over_time_ &&
               !worker_.stopping;
      fail_to_read(ec, in.empty() ? "before it answered" : "within the head of its answer");
      co_return Progress::more;
    }
    in.commit(size);
  }
}

// Sends the rest of the request's body while the answer may already come.
Task<void> Relay::pump(Outgoing& out) {
  auto& timeouts = worker_.common.options.timeouts;
  auto& body = *out.rest;
  auto& up = up_->stream;
  if (in_.empty() && in_.capacity() < BufferPool::kBlock) in_ = worker_.buffers.take();
  Pace pace(worker_.limits.body_bytes_per_second, worker_.deadlines.now());
  while (!body.done() && !pump_must_end_) {
    error_code ec;
    client_.limit_reading(pace.next(timeouts.body, worker_.deadlines.now()));
    auto size = co_await client_.read_some(in_.room(), in_.room_size(), ec);
    if (ec) {
      if (client_.timed_out()) {
        fail(408, "timeout", "the request's body did not come in time");
      } else {
        client_gone_ = ec != asio::error::operation_aborted;
      }
      // The upstream must not take what it has for the whole.
      if (!head_read_ || client_gone_) up.close();
      break;
    }
    in_.commit(size);
    pace.add(size);
    auto step = body.take(in_.data(), in_.size());
    in_.consume(step.used);
    if (body.refused() != nullptr) {
      fail(400, "bad_data", body.refused());
      up.close();
      break;
    }
    ChunkHeader header(step.body.size());
    Slices slices;
    add_framed(slices, out.framing, header, step.body, body.done());
    if (!up.try_write(slices, ec)) co_await up.write_rest(slices, timeouts.body, ec);
    if (ec) break;
    body_sent_ = body.done();
  }
  client_.lift_limits();
  if (!head_read_ && up.socket().is_open()) up.limit_reading(timeouts.first_byte);
}

Task<void> Relay::end_pump() {
  pump_must_end_ = true;
  client_.cancel();
  if (up_) up_->stream.cancel();
  while (pumping_) {
    error_code ended;
    co_await pump_ended_.async_wait(asio::redirect_error(use_task, ended));
  }
}

void Relay::check_client() {
  if (!up_) return;
  if (end_over_time()) {
    up_->stream.cancel();
    client_.cancel();
    return;
  }
  if (pumping_ || worker_.deadlines.now() - started_ < 2 || client_gone_) return;
  if (!client_.is_gone(is_events_)) return;
  client_gone_ = true;
  up_->stream.cancel();
}

bool Relay::end_over_time() {
  auto total = worker_.common.options.timeouts.total;
  if (total.count() == 0 || is_events_ || worker_.deadlines.now() - started_ <= total.count()) return false;
  over_time_ = true;
  fail(503, "timeout", "the request took longer than " + std::to_string(total.count()) + " s");
  return true;
}

// The first reason is the one that counts: what follows are its consequences.
Relay::Outcome Relay::fail(unsigned status, std::string_view type, std::string message) {
  if (failure_.status == 0) failure_ = {status, type, std::move(message), false};
  return Outcome::failed;
}

Relay::Outcome Relay::fail_to_read(const error_code& ec, std::string_view when) {
  if (up_->stream.timed_out()) return fail(503, "timeout", "the upstream did not answer in time");
  if (ec == asio::error::eof) {
    return fail(502, "bad_gateway", "the upstream closed the connection " + std::string(when));
  }
  return fail(502, "bad_gateway",
              "the connection to the upstream broke " + std::string(when) + ": " + ec.message());
}

}  // namespace proxy::http
