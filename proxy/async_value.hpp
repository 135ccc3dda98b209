#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>

#include "base/deadline.hpp"
#include "proxy/http/exchange.hpp"

namespace proxy {

// A value that another thread will bring to a coroutine. Copies share it. Made and awaited on the loop of
// `executor`; set once, from any thread, while that loop's io_context exists.
template <class T>
class AsyncValue {
 public:
  explicit AsyncValue(http::Executor executor) : state_(std::make_shared<State>(executor)) {}

  // One that is there already; not to be set.
  static AsyncValue ready(T value) { return AsyncValue(std::move(value)); }

  void set(T value) const {
    auto executor = state_->timer.get_executor();
    boost::asio::post(executor, [state = state_, value = std::move(value)]() mutable {
      state->value.emplace(std::move(value));
      state->timer.cancel();
    });
  }

  // The value, or nothing when the deadline came first.
  http::Task<std::optional<T>> wait(base::Deadline deadline) const {
    if (ready_) co_return ready_;
    auto state = state_;
    if (!state->value) {
      state->timer.expires_at(deadline.at());
      boost::asio::use_awaitable_t<http::Executor> token;
      co_await state->timer.async_wait(boost::asio::as_tuple(token));
    }
    co_return state->value;
  }

 private:
  explicit AsyncValue(T value) : ready_(std::move(value)) {}

  using Timer =
      boost::asio::basic_waitable_timer<std::chrono::steady_clock,
                                        boost::asio::wait_traits<std::chrono::steady_clock>, http::Executor>;
  struct State {
    explicit State(http::Executor executor) : timer(executor) {}
    Timer timer;
    std::optional<T> value;
  };
  std::optional<T> ready_;
  std::shared_ptr<State> state_;
};

}  // namespace proxy
