#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <cstddef>

namespace proxy::http {

// The concrete executor type: an any_io_executor costs a quarter of the throughput.
using Executor = boost::asio::io_context::executor_type;

// Memory of coroutines' frames, kept by each thread for the next ones. Asio keeps two, none of them above
// 1,020 bytes; a request has some seven that are longer, and the allocator's slow path for those was a
// seventh of its cost.
class FramePool {
 public:
  static void* take(std::size_t size);
  static void give_back(void* frame, std::size_t size) noexcept;
};

}  // namespace proxy::http

namespace boost::asio::detail {

template <>
inline void* awaitable_frame_base<proxy::http::Executor>::operator new(std::size_t size) {
  return proxy::http::FramePool::take(size);
}

template <>
inline void awaitable_frame_base<proxy::http::Executor>::operator delete(void* frame, std::size_t size) {
  proxy::http::FramePool::give_back(frame, size);
}

}  // namespace boost::asio::detail
