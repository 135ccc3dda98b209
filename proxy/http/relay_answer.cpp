#include <optional>
#include <utility>

#include "proxy/http/filtered_body.hpp"
#include "proxy/http/relay.hpp"
#include "proxy/http/worker.hpp"

// The way back: an answer's head and body on their way to the client.
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

}  // namespace proxy::http
