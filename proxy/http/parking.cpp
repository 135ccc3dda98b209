#include "proxy/http/parking.hpp"

#include <boost/asio/post.hpp>

#include "proxy/http/stream.hpp"

namespace proxy::http {

Parking::Parking(Executor executor) : timer_(executor, std::chrono::steady_clock::time_point::max()) {}

Task<void> Parking::wait() {
  while (!woken_) {
    error_code cancelled;
    co_await timer_.async_wait(asio::redirect_error(use_task, cancelled));
  }
  woken_ = false;
}

void Parking::wake() {
  auto executor = timer_.get_executor();
  asio::post(executor, [self = shared_from_this()] {
    self->woken_ = true;
    self->timer_.cancel();
  });
}

}  // namespace proxy::http
