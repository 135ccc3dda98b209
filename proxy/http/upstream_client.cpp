#include "proxy/http/upstream_client.hpp"

#include <atomic>
#include <boost/asio/co_spawn.hpp>
#include <optional>

#include "proxy/http/body.hpp"
#include "proxy/http/server.hpp"
#include "proxy/http/upstream.hpp"

namespace proxy::http {
namespace {

// One question over one connection of its own, driven by a loop that runs no longer than the deadline.
class Question {
 public:
  Question(const Origin& origin, std::size_t first, std::size_t max_body, base::Deadline deadline)
      : origin_(origin),
        at_(first),
        max_body_(max_body),
        deadline_(deadline),
        response_(BufferPool::kBlock) {}

  // `write` makes the request for one of the addresses. The next is asked when one can't be reached.
  template <class Write>
  base::Result<Response> ask(const Write& write) {
    for (std::size_t tried = 0; tried < origin_.urls.size() && !connected_; ++tried) {
      if (tried != 0) at_ = (at_ + 1) % origin_.urls.size();
      run(write(origin_.urls[at_]));
      if (timed_out_) return error(base::errc::timeout, "the upstream did not answer in time");
    }
    if (!connected_) return error(base::errc::unavailable, "can't reach the upstream: " + failure_.why);
    if (ec_) return error(base::errc::upstream, "the connection to the upstream broke: " + ec_.message());
    if (!broken_.empty()) return error(base::errc::upstream, broken_);
    return std::move(answer_);
  }
  std::size_t address() const { return at_; }

 private:
  static base::Error error(base::errc code, std::string detail) { return {code, std::move(detail)}; }

  void run(const std::string& request) {
    Deadlines deadlines;
    BufferPool buffers;
    Timeouts timeouts;
    asio::io_context io{1};
    UpstreamPool pool(io, origin_, origin_.urls[at_], timeouts, deadlines, buffers);
    bool done = false;
    std::exception_ptr bug;
    asio::co_spawn(io, exchange(pool, request), [&](std::exception_ptr thrown) {
      done = true;
      bug = thrown;
    });
    io.run_for(deadline_.left());
    if (!done) {
      timed_out_ = true;
      // Everything under way is made to fail, so that the coroutine comes to its end.
      io.restart();
      while (!done) {
        deadlines.close_all();
        pool.stop_resolving();
        io.run_one();
      }
    }
    if (bug) std::rethrow_exception(bug);
  }

  Task<void> exchange(UpstreamPool& pool, const std::string& request) {
    auto connection = co_await pool.connect(failure_);
    connected_ = connection != nullptr;
    if (!connected_) co_return;
    auto& stream = connection->stream;
    in_ = std::move(connection->in);
    Slices slices;
    slices.add(request);
    bool written = stream.try_write(slices, ec_);
    if (!written) co_await stream.write_rest(slices, std::chrono::hours(24), ec_);
    while (!ec_ && !complete_ && broken_.empty()) {
      if (in_.room_size() == 0) in_.compact();
      auto size = co_await stream.read_some(in_.room(), in_.room_size(), ec_);
      in_.commit(size);
      while (!ec_ && !body_ && !in_.empty()) {
        if (!read_head()) break;
      }
      if (!ec_ && body_) read_body();
    }
    // The end of the connection may be the end of the body.
    if (ec_ == asio::error::eof && body_ && body_->ends_with_connection()) ec_ = {};
  }

  // False when more bytes are needed, or nothing can come of them.
  bool read_head() {
    auto progress = response_.parse(in_.view());
    if (progress == Progress::refused) {
      broken_ = "the upstream's answer is not valid HTTP: " + std::string(response_.refusal().reason);
    }
    if (progress != Progress::done) return false;
    if (response_.status() >= 200) {
      answer_.status = response_.status();
      for (auto& field : response_.fields()) {
        answer_.headers.emplace_back(response_.name(field), response_.value(field));
      }
      body_.emplace(response_.framing(false));
    }
    in_.consume(response_.size());
    response_.reset();
    return true;
  }

  void read_body() {
    auto step = body_->take(in_.data(), in_.size());
    answer_.body += step.body;
    in_.consume(step.used);
    complete_ = body_->done();
    if (body_->refused() != nullptr) {
      broken_ = "the upstream's answer is not valid HTTP: " + std::string(body_->refused());
    } else if (answer_.body.size() > max_body_) {
      broken_ = "the upstream's answer is longer than " + std::to_string(max_body_) + " bytes";
    }
  }

  const Origin& origin_;
  std::size_t at_;  // which of its addresses
  std::size_t max_body_;
  base::Deadline deadline_;
  UpstreamPool::NoConnection failure_;
  error_code ec_;
  bool connected_ = false;
  bool timed_out_ = false;
  bool complete_ = false;
  std::string broken_;
  Buffer in_;
  ResponseParser response_;
  std::optional<BodyReader> body_;
  Response answer_;
};

class AsioUpstreamClient final : public UpstreamClient {
 public:
  AsioUpstreamClient(std::unique_ptr<Origin> origin, std::size_t max_body)
      : origin_(std::move(origin)), max_body_(max_body) {}

  base::Result<Response> get(const std::string& target, base::Deadline deadline) override {
    return ask("GET", target, "", deadline);
  }
  base::Result<Response> send(const std::string& method, const std::string& target, const Headers& headers,
                              const std::string& body, base::Deadline deadline) override {
    std::string lines = "Content-Length: " + std::to_string(body.size()) + "\r\n";
    for (const auto& [name, value] : headers) lines += name + ": " + value + "\r\n";
    return ask(method, target, lines, deadline, body);
  }
  base::Result<Response> post_form(const std::string& target, const std::string& form,
                                   base::Deadline deadline) override {
    return ask("POST", target,
               "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
                   std::to_string(form.size()) + "\r\n",
               deadline, form);
  }

 private:
  base::Result<Response> ask(const std::string& method, const std::string& target, const std::string& headers,
                             base::Deadline deadline, const std::string& body = {}) {
    auto own = own_headers(*origin_);
    if (!own) return own.error();
    Question question(*origin_, at_, max_body_, deadline);
    auto answer = question.ask([&](const UpstreamUrl& url) {
      return method + " " + url.prefix + target + " HTTP/1.1\r\nHost: " + url.authority +
             "\r\nAccept: application/json\r\nConnection: close\r\n" + *own + headers + "\r\n" + body;
    });
    at_ = question.address();
    return answer;
  }

  std::unique_ptr<Origin> origin_;
  std::size_t max_body_;
  std::atomic<std::size_t> at_{0};  // the address that answered last
};

}  // namespace

base::Result<std::unique_ptr<UpstreamClient>> make_upstream_client(const UpstreamOptions& options,
                                                                   std::size_t max_body_bytes) {
  auto origin = make_origin(options);
  if (!origin) return origin.error();
  return std::unique_ptr<UpstreamClient>(
      std::make_unique<AsioUpstreamClient>(*std::move(origin), max_body_bytes));
}

}  // namespace proxy::http
