#include "proxy/http/upstream_group.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include "base/logging.hpp"
#include "proxy/http/message.hpp"

namespace proxy::http {
namespace {

constexpr std::int64_t kCredentialSeconds = 5;

}  // namespace

UpstreamGroup::UpstreamGroup(asio::io_context& io, Origin& origin, const Timeouts& timeouts,
                             Deadlines& deadlines, BufferPool& buffers, bool asks_health)
    : io_(io),
      origin_(origin),
      timeouts_(timeouts),
      deadlines_(deadlines),
      buffers_(buffers),
      own_headers_(http::own_headers(origin).value()),
      asks_health_(asks_health && (origin.urls.size() > 1 || origin.options.health.even_alone) &&
                   origin.options.health.interval.count() != 0),
      asking_(origin.urls.size()) {
  for (auto& url : origin.urls)
    pools_.push_back(std::make_unique<UpstreamPool>(io, origin, url, timeouts, deadlines, buffers));
}

UpstreamPool* UpstreamGroup::pick(std::uint32_t& tried) {
  if (!has_several()) {
    auto& only = *pools_.front();
    if (tried != 0 || !only.breaker.lets_through(deadlines_.now())) return nullptr;
    tried = 1;
    only.breaker.begin();
    ++only.under_way;
    return &only;
  }
  UpstreamPool* best = nullptr;
  bool best_is_healthy = false;
  std::size_t best_at = 0;
  for (std::size_t i = 0; i < pools_.size(); ++i) {
    auto at = (next_ + i) % pools_.size();
    auto& pool = *pools_[at];
    if ((tried >> at & 1) != 0 || !pool.breaker.lets_through(deadlines_.now())) continue;
    // An unhealthy address is better than none: it may be the question that is wrong.
    bool healthy = !origin_.unhealthy[at].load(std::memory_order_relaxed);
    bool better = best == nullptr || healthy > best_is_healthy ||
                  (healthy == best_is_healthy && pool.under_way < best->under_way);
    if (!better) continue;
    best = &pool;
    best_is_healthy = healthy;
    best_at = at;
  }
  if (best == nullptr) return nullptr;
  next_ = best_at + 1;
  tried |= std::uint32_t{1} << best_at;
  best->breaker.begin();
  ++best->under_way;
  return best;
}

// What all threads share is written only when it changes.
void UpstreamGroup::note(const UpstreamPool& pool, bool failing) {
  auto& known = origin_.failing[static_cast<std::size_t>(&pool.url() - origin_.urls.data())];
  if (known.load(std::memory_order_relaxed) != failing) known.store(failing, std::memory_order_relaxed);
}

void UpstreamGroup::finish(UpstreamPool& pool, Verdict verdict) {
  --pool.under_way;
  if (verdict != Verdict::none) note(pool, verdict != Verdict::good);
  if (verdict == Verdict::good) {
    pool.breaker.succeeded();
  } else if (verdict == Verdict::bad || (verdict == Verdict::refused && has_several())) {
    pool.breaker.failed(deadlines_.now());
  } else {
    // A refusal costs nothing, and where there is no other address, asking is how its return is noticed.
    pool.breaker.ended_without_verdict();
  }
}

void UpstreamGroup::tick() {
  for (auto& pool : pools_) pool->drop_old();
  if (origin_.sets_authorization && deadlines_.now() % kCredentialSeconds == 0) renew_credentials();
  if (!asks_health_ || deadlines_.now() < health_due_) return;
  health_due_ = deadlines_.now() + origin_.options.health.interval.count();
  for (std::size_t i = 0; i < pools_.size(); ++i) {
    if (!asking_[i]) asio::co_spawn(io_, ask_health(i), asio::detached);
  }
}

void UpstreamGroup::drop_all() {
  for (auto& pool : pools_) pool->drop_all();
}

void UpstreamGroup::renew_credentials() {
  auto& options = origin_.options;
  if (options.basic_auth.password_file.empty() && options.bearer_token_file.empty()) return;
  auto headers = http::own_headers(origin_);
  if (headers) own_headers_ = *std::move(headers);
  if (!headers && !credentials_failed_)
    spdlog::warn("{}; the credentials read before stay", base::printable(headers.error().detail));
  credentials_failed_ = !headers;
}

Task<void> UpstreamGroup::ask_health(std::size_t index) {
  asking_[index] = true;
  bool healthy = co_await is_healthy(*pools_[index]);
  asking_[index] = false;
  if (healthy) note(*pools_[index], false);
  bool was_unhealthy = origin_.unhealthy[index].exchange(!healthy);
  if (was_unhealthy == healthy) {
    spdlog::log(healthy ? spdlog::level::info : spdlog::level::warn, "the upstream address {} is {}",
                base::printable(origin_.urls[index].authority), healthy ? "healthy again" : "not healthy");
  }
}

Task<bool> UpstreamGroup::is_healthy(UpstreamPool& pool) {
  UpstreamPool::NoConnection failure;
  auto connection = co_await pool.connect(failure);
  if (!connection) co_return false;
  auto& url = pool.url();
  std::string head = "GET " + url.prefix + origin_.options.health.path +
                     " HTTP/1.1\r\nHost: " + url.authority +
                     "\r\nUser-Agent: promphrase\r\nConnection: close\r\n" + own_headers_ + "\r\n";
  Slices request;
  request.add(head);
  error_code ec;
  auto& stream = connection->stream;
  if (!stream.try_write(request, ec)) co_await stream.write_rest(request, timeouts_.connect, ec);
  ResponseParser response(BufferPool::kBlock);
  response.reset();
  stream.limit_reading(timeouts_.connect);
  auto& in = connection->in;
  while (!ec) {
    auto size = co_await stream.read_some(in.room(), in.room_size(), ec);
    in.commit(size);
    auto progress = response.parse(in.view());
    if (progress == Progress::more) continue;
    buffers_.give_back(std::move(in));
    const auto status = progress == Progress::done ? response.status() : 0;
    // Servers that speak the API do not all know the path; where nothing depends on it, an answer will do.
    co_return status >= 200 && status < (has_several() ? 300 : 500);
  }
  buffers_.give_back(std::move(in));
  co_return false;
}

}  // namespace proxy::http
