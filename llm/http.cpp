#include "llm/http.hpp"

#include <httplib.h>

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace llm {

namespace {

using base::Deadline;
using base::errc;
using base::Error;

constexpr std::chrono::milliseconds kConnectTimeout{5000};

// httplib's timeouts are per read, so that a server which drips its answer would never time out. This shuts
// the connection when the deadline of the whole exchange has passed.
class DeadlineGuard {
 public:
  DeadlineGuard(httplib::ClientImpl& client, Deadline deadline)
      : thread_([&client, deadline, this](const std::stop_token& stop) {
          std::unique_lock lock(mutex_);
          changed_.wait_for(lock, stop, deadline.left(), [] { return false; });
          if (!stop.stop_requested()) client.stop();
        }) {}

 private:
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::jthread thread_;  // last: joined before the others go
};

std::unique_ptr<httplib::ClientImpl> make_connection(const Endpoint& endpoint, Deadline deadline) {
  std::unique_ptr<httplib::ClientImpl> client;
  if (endpoint.tls) {
    auto tls = std::make_unique<httplib::SSLClient>(endpoint.host, endpoint.port);
    tls->enable_server_certificate_verification(true);
    client = std::move(tls);
  } else {
    client = std::make_unique<httplib::ClientImpl>(endpoint.host, endpoint.port);
  }
  // Zero would mean "for ever" to httplib.
  const auto left = std::max(deadline.left(), std::chrono::milliseconds(1));
  client->set_connection_timeout(std::min(left, kConnectTimeout));
  client->set_read_timeout(left);
  client->set_write_timeout(left);
  client->set_url_encode(false);
  client->set_follow_location(false);
  client->set_tcp_nodelay(true);
  return client;
}

Error error_of(httplib::Error error) {
  switch (error) {
    case httplib::Error::SSLLoadingCerts:
    case httplib::Error::SSLServerVerification:
      return {errc::unavailable, "the model provider's TLS certificate could not be verified"};
    case httplib::Error::SSLConnection:
      return {errc::unavailable, "no TLS connection to the model provider could be made"};
    case httplib::Error::Connection:
    case httplib::Error::ConnectionTimeout:
      return {errc::unavailable, "the model provider could not be reached"};
    default:
      return {errc::unavailable, "the connection to the model provider was lost"};
  }
}

}  // namespace

std::string_view HttpAnswer::header(std::string_view name) const {
  const auto same = [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
  };
  for (const auto& [key, value] : headers)
    if (std::equal(key.begin(), key.end(), name.begin(), name.end(), same)) return value;
  return {};
}

base::Result<HttpAnswer> post_json(const Endpoint& endpoint, const HttpRequest& request) {
  const Error timed_out{errc::timeout, "the model did not answer in time"};
  if (request.deadline.expired()) return timed_out;

  HttpAnswer answer;
  bool oversized = false;
  httplib::Request wire;
  wire.method = "POST";
  wire.path = request.path;
  for (const auto& [name, value] : request.headers) wire.headers.emplace(name, value);
  wire.headers.emplace("Host", endpoint.authority());
  wire.headers.emplace("Content-Type", "application/json");
  wire.headers.emplace("Accept", "application/json");
  wire.headers.emplace("User-Agent", "promphrase");
  wire.body = request.body;
  wire.response_handler = [&](const httplib::Response& head) {
    answer.status = head.status;
    for (const auto& [name, value] : head.headers) answer.headers.emplace_back(name, value);
    return true;
  };
  wire.content_receiver = [&](const char* data, std::size_t size, std::uint64_t, std::uint64_t) {
    if (!answer.first_byte) answer.first_byte = Deadline::clock::now();
    oversized = size > request.max_answer_bytes - answer.body.size();
    if (oversized || request.deadline.expired()) return false;
    answer.body.append(data, size);
    return true;
  };

  const auto client = make_connection(endpoint, request.deadline);
  httplib::Error error = httplib::Error::Unknown;
  bool sent = false;
  {
    const DeadlineGuard guard(*client, request.deadline);
    httplib::Response response;
    sent = client->send(wire, response, error);
  }
  if (sent) return answer;
  if (oversized)
    return Error{errc::upstream,
                 "the model's answer is larger than " + std::to_string(request.max_answer_bytes) + " bytes"};
  if (request.deadline.left() < std::chrono::milliseconds(2)) return timed_out;
  return error_of(error);
}

}  // namespace llm
