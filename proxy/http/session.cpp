#include "proxy/http/session.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

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
