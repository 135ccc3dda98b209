#pragma once

#include <boost/asio/basic_waitable_timer.hpp>
#include <chrono>
#include <memory>

#include "proxy/http/exchange.hpp"

namespace proxy::http {

// Where a coroutine waits on its own loop until any thread wakes it. Always held by shared pointers.
class Parking : public std::enable_shared_from_this<Parking> {
 public:
  explicit Parking(Executor executor);

  // On the loop. Returns once for any number of calls of wake() since the last return.
  Task<void> wait();
  // From any thread, while the loop's io_context exists.
  void wake();

 private:
  boost::asio::basic_waitable_timer<std::chrono::steady_clock,
                                    boost::asio::wait_traits<std::chrono::steady_clock>, Executor>
      timer_;
  bool woken_ = false;
};

}  // namespace proxy::http
