#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "proxy/http/upstream.hpp"

namespace proxy::http {

// One thread's view of a logical upstream: its addresses, and which of them to go to.
class UpstreamGroup {
 public:
  // How a request fared at an address.
  enum class Verdict { none, good, refused, bad };

  // `asks_health`: this thread is the one that asks for the health that all share.
  UpstreamGroup(asio::io_context& io, Origin& origin, const Timeouts& timeouts, Deadlines& deadlines,
                BufferPool& buffers, bool asks_health);

  // The least loaded address that may be tried now and is not in `tried`, which it is added to; null when
  // there is none. To be followed by finish().
  UpstreamPool* pick(std::uint32_t& tried);
  void finish(UpstreamPool& pool, Verdict verdict);
  bool has_several() const { return pools_.size() > 1; }

  const Origin& origin() const { return origin_; }
  // Lines of a head, with the credentials as they are now.
  const std::string& own_headers() const { return own_headers_; }

  void tick();
  void drop_all();

 private:
  Task<void> ask_health(std::size_t index);
  Task<bool> is_healthy(UpstreamPool& pool);
  void renew_credentials();
  void note(const UpstreamPool& pool, bool failing);

  asio::io_context& io_;
  Origin& origin_;
  const Timeouts& timeouts_;
  Deadlines& deadlines_;
  BufferPool& buffers_;
  std::vector<std::unique_ptr<UpstreamPool>> pools_;
  std::size_t next_ = 0;  // where looking for the least loaded begins, so that equals take turns
  std::string own_headers_;
  bool asks_health_;
  std::vector<bool> asking_;  // for each address: its health, just now
  std::int64_t health_due_ = 0;
  bool credentials_failed_ = false;
};

}  // namespace proxy::http
