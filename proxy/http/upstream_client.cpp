#include "proxy/http/upstream_client.hpp"

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <optional>

#include "proxy/http/address.hpp"
#include "proxy/http/body.hpp"
#include "proxy/http/buffer.hpp"

namespace proxy::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

// One question over one connection of its own, driven by a loop that runs no longer than the deadline.
class Question {
 public:
  Question(const UpstreamUrl& url, std::size_t max_body, base::Deadline deadline)
      : url_(url), max_body_(max_body), deadline_(deadline), socket_(io_), response_(BufferPool::kBlock) {}

  base::Result<Response> ask(const std::string& request) {
    connect();
    if (!ec_) write(request);
    while (!ec_ && !complete_ && broken_.empty()) read();
    // The end of the connection may be the end of the body.
    if (ec_ == asio::error::eof && body_ && body_->ends_with_connection()) {
      ec_ = {};
      complete_ = true;
    }
    if (timed_out_) return error(base::errc::timeout, "the upstream did not answer in time");
    if (ec_ && !connected_)
      return error(base::errc::unavailable, "can't reach the upstream: " + ec_.message());
    if (ec_) return error(base::errc::upstream, "the connection to the upstream broke: " + ec_.message());
    if (!broken_.empty()) return error(base::errc::upstream, broken_);
    return std::move(answer_);
  }

 private:
  static base::Error error(base::errc code, std::string detail) { return {code, std::move(detail)}; }

  void run_until_done() {
    io_.restart();
    io_.run_for(deadline_.left());
    if (io_.stopped()) return;
    timed_out_ = true;
    ec_ = asio::error::timed_out;
    io_.stop();
  }

  void connect() {
    tcp::resolver resolver(io_);
    tcp::resolver::results_type addresses;
    resolver.async_resolve(url_.host, std::to_string(url_.port), [&](error_code ec, auto results) {
      ec_ = ec;
      addresses = results;
    });
    run_until_done();
    if (ec_) return;
    asio::async_connect(socket_, addresses, [&](error_code ec, const auto&) { ec_ = ec; });
    run_until_done();
    connected_ = !ec_;
  }

  void write(const std::string& request) {
    asio::async_write(socket_, asio::buffer(request), [&](error_code ec, std::size_t) { ec_ = ec; });
    run_until_done();
  }

  void read() {
    if (in_.room_size() == 0) in_.compact();
    socket_.async_read_some(asio::buffer(in_.room(), in_.room_size()), [&](error_code ec, std::size_t size) {
      ec_ = ec;
      in_.commit(size);
    });
    run_until_done();
    if (ec_) return;
    while (!body_ && !in_.empty()) {
      if (!read_head()) return;
    }
    if (body_) read_body();
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

  const UpstreamUrl& url_;
  std::size_t max_body_;
  base::Deadline deadline_;
  asio::io_context io_{1};
  tcp::socket socket_;
  error_code ec_;
  bool connected_ = false;
  bool timed_out_ = false;
  bool complete_ = false;
  std::string broken_;
  Buffer in_{BufferPool::kBlock};
  ResponseParser response_;
  std::optional<BodyReader> body_;
  Response answer_;
};

class AsioUpstreamClient final : public UpstreamClient {
 public:
  AsioUpstreamClient(UpstreamUrl url, std::size_t max_body) : url_(std::move(url)), max_body_(max_body) {}

  base::Result<Response> get(const std::string& target, base::Deadline deadline) override {
    return ask("GET", target, "", deadline);
  }
  base::Result<Response> post_form(const std::string& target, const std::string& form,
                                   base::Deadline deadline) override {
    return ask("POST", target,
               "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
                   std::to_string(form.size()) + "\r\n",
               deadline, form);
  }

 private:
  base::Result<Response> ask(std::string_view method, const std::string& target, const std::string& headers,
                             base::Deadline deadline, const std::string& body = {}) {
    std::string request(method);
    request += " " + url_.prefix + target + " HTTP/1.1\r\nHost: " + url_.authority +
               "\r\nAccept: application/json\r\nConnection: close\r\n" + headers + "\r\n" + body;
    Question question(url_, max_body_, deadline);
    return question.ask(request);
  }

  UpstreamUrl url_;
  std::size_t max_body_;
};

}  // namespace

base::Result<std::unique_ptr<UpstreamClient>> make_upstream_client(const std::string& url,
                                                                   std::size_t max_body_bytes) {
  auto parsed = parse_upstream_url(url);
  if (!parsed) return parsed.error();
  return std::unique_ptr<UpstreamClient>(std::make_unique<AsioUpstreamClient>(*parsed, max_body_bytes));
}

}  // namespace proxy::http
