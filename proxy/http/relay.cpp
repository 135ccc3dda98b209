#include "proxy/http/relay.hpp"

#include <boost/asio/co_spawn.hpp>
#include <optional>
#include <utility>

#include "proxy/http/filtered_body.hpp"
#include "proxy/http/worker.hpp"

namespace proxy::http {
namespace {

bool is_media_type(std::string_view content_type, std::string_view lower) {
  return equals_lower(trim(content_type.substr(0, content_type.find(';'))), lower);
}

// A shorter answer is not worth the work of packing it.
constexpr std::uint64_t kLeastPacked = 1024;
constexpr std::uint64_t kLeastSpliced = 128 * 1024;  // below it the waiting costs more than the copying

bool is_gzip(std::string_view encoding) {
  return equals_lower(encoding, "gzip") || equals_lower(encoding, "x-gzip");
}

bool is_readable_json(const ResponseParser& response) {
  auto encoding = response.find(FieldId::content_encoding);
  return is_media_type(response.find(FieldId::content_type), "application/json") &&
         (encoding.empty() || equals_lower(encoding, "identity") || is_gzip(encoding));
}

}  // namespace

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

// Passes 100 and 103 on as they come. False when the client is gone.
Task<bool> Relay::pass_interim(const Outgoing& out) {
  if (out.asked_by_1_0) co_return true;
  answer_.clear();
  write_response_head(answer_, response_, {}, ConnectionHeader::none);
  Slices slices;
  slices.add(answer_);
  error_code ec;
  if (!client_.try_write(slices, ec)) {
    co_await client_.write_rest(slices, worker_.common.options.timeouts.write, ec);
  }
  co_return !ec;
}

// Passes what is missing of a long body within the kernel; meanwhile no block of memory is held for it.
Task<void> Relay::splice_rest(BodyReader& body, Pipe& pipe, error_code& ec) {
  auto& timeouts = worker_.common.options.timeouts;
  worker_.buffers.give_back(std::move(up_->in));
  auto left = body.left();
  co_await splice(up_->stream, client_, pipe, left, timeouts.upstream_idle, timeouts.write, ec);
  up_->in = worker_.buffers.take();
  body.set_left(left);
}

Task<Relay::Outcome> Relay::pass_body(Outgoing& out) {
  auto& timeouts = worker_.common.options.timeouts;
  auto& in = up_->in;
  head_read_ = true;
  out.seen.status = response_.status();
  in.consume(response_.size());
  auto framing = response_.framing(out.asked_by_head);
  bool has_body = framing.kind != BodyKind::none;
  std::optional<FilteredBody> filter;
  bool packs = out.wants_gzip && !(framing.kind == BodyKind::length && framing.length < kLeastPacked);
  if (has_body && out.filter && is_readable_json(response_)) {
    filter.emplace(*out.filter, is_gzip(response_.find(FieldId::content_encoding)), packs);
  }
  if (has_body && out.filter && !filter && !out.filter->may_be_skipped()) {
    co_return fail(502, "bad_gateway", "the upstream's answer is not plain JSON, and can't be filtered");
  }

  auto announced = response_.status() == 204 ? Framing{} : has_body ? framing : response_.declared_framing();
  if (has_body && (filter || announced.kind != BodyKind::length)) announced = {BodyKind::chunked, 0};
  if (out.asked_by_1_0 && announced.kind == BodyKind::chunked) {
    announced = has_body ? Framing{BodyKind::until_close, 0} : Framing{};
  }
  bool keeps = out.keep_alive && announced.kind != BodyKind::until_close && !pumping_ && !worker_.stopping;
  auto connection = !keeps             ? ConnectionHeader::close
                    : out.asked_by_1_0 ? ConnectionHeader::keep_alive
                                       : ConnectionHeader::none;
  answer_.clear();
  write_response_head(answer_, response_, announced, connection, group_->origin().options.via,
                      !filter ? Recoded::no
                      : packs ? Recoded::gzip
                              : Recoded::identity,
                      out.request_id);
  is_events_ = is_media_type(response_.find(FieldId::content_type), "text/event-stream");

  auto broken = announced.kind == BodyKind::until_close ? Outcome::broken_end : Outcome::broken;
  auto to_client = has_body ? announced.kind : BodyKind::none;
  BodyReader body(framing);
  bool watched = out.watcher != nullptr && out.watcher->answer_begins(answer_, to_client);
  bool may_splice = !filter && !watched && to_client == BodyKind::length && !is_events_ &&
                    client_.is_plain() && up_->stream.is_plain();
  bool head_sent = false;
  bool at_end = false;
  bool filled = false;  // the last read left more to be read
  error_code ec;
  for (;;) {
    auto step = body.take(in.data(), in.size());
    in.consume(step.used);
    if (body.refused() != nullptr) {
      if (head_sent) co_return broken;
      co_return fail(502, "bad_gateway",
                     std::string("the upstream's answer is not valid HTTP: ") + body.refused());
    }
    bool last = at_end || body.done();
    // A filter may make much of little: that goes in portions.
    for (auto rest = step.body;;) {
      auto piece = rest;
      rest = {};
      bool ends = last;
      if (filter) {
        filtered_.clear();
        auto used = filter->feed(piece, filtered_);
        if (used) rest = piece.substr(*used);
        ends = last && rest.empty();
        if (!used || (ends && !filter->finish(filtered_))) {
          if (head_sent) co_return broken;
          co_return fail(502, "bad_gateway", "the upstream's answer is not valid gzip");
        }
        piece = filtered_;
      }
      if (watched) out.watcher->answer_goes_on(piece, ends);
      ChunkHeader header(piece.size());
      Slices slices;
      if (!head_sent) slices.add(answer_);
      add_framed(slices, to_client, header, piece, ends);
      head_sent = true;
      if (!client_.try_write(slices, ec)) co_await client_.write_rest(slices, timeouts.write, ec);
      if (ec || rest.empty()) break;
    }
    if (ec) co_return broken;
    if (last) break;

    if (may_splice && in.empty() && body.left() >= kLeastSpliced) {
      may_splice = false;
      if (auto pipe = worker_.pipes.take()) {
        co_await splice_rest(body, *pipe, ec);
        // Some sockets can't: what is left then goes through memory.
        if (ec && (ec != boost::system::errc::invalid_argument || pipe->held() != 0)) co_return broken;
        worker_.pipes.give_back(*std::move(pipe));
        continue;
      }
    }
    if (is_events_) {
      up_->stream.lift_limits();
    } else {
      up_->stream.limit_reading(timeouts.upstream_idle);
    }
    if (filled && in.empty() && in.capacity() == BufferPool::kBlock) {
      worker_.buffers.give_back(std::move(in));
      in = worker_.buffers.take_large();
    }
    auto size = co_await up_->stream.read_some(in.room(), in.room_size(), ec);
    filled = size == in.room_size();
    at_end = ec == asio::error::eof && body.ends_with_connection();
    if (ec && !at_end) co_return broken;
    in.commit(size);
  }
  if (at_end) up_->stream.close();
  co_return keeps ? Outcome::answered : Outcome::closing;
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
