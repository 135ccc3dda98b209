#pragma once

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <signal.h>

#include <atomic>
#include <memory>
#include <string>

#include "tests/fakes/certificates.hpp"
#include "tests/fakes/raw_upstream.hpp"

namespace fakes {

// An upstream that speaks TLS, and answers every request with 200 and the request as the body.
class TlsUpstream {
 public:
  // `client_authority`: a file; a client without a certificate of it is sent away.
  TlsUpstream(const Certificates& certificates, const std::string& name,
              const std::string& client_authority = "")
      : context_(SSL_CTX_new(TLS_server_method()), SSL_CTX_free),
        upstream_([this](RawSocket& socket) { serve(socket); }) {
    auto certificate = certificates.certificate(name);
    auto key = certificates.key(name);
    SSL_CTX_use_certificate_chain_file(context_.get(), certificate.c_str());
    SSL_CTX_use_PrivateKey_file(context_.get(), key.c_str(), SSL_FILETYPE_PEM);
    if (client_authority.empty()) return;
    SSL_CTX_load_verify_file(context_.get(), client_authority.c_str());
    SSL_CTX_set_verify(context_.get(), SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    SSL_CTX_set_session_id_context(context_.get(), reinterpret_cast<const unsigned char*>("t"), 1);
  }

  std::string url(const std::string& host = "127.0.0.1") const {
    return "https://" + host + ":" + std::to_string(upstream_.port());
  }
  int connections() const { return upstream_.connections(); }
  int resumed() const { return resumed_; }
  int requests() const { return requests_; }
  // What GET /big gives: more than the sockets on the way to a client that does not read can hold.
  static constexpr std::size_t kBig = 30'000'000;
  // After the head of an answer that promises more: ends without saying so.
  std::atomic<bool> truncates{false};

 private:
  void serve(RawSocket& socket) {
    // OpenSSL writes to a connection that is gone as if that were worth a signal.
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
    std::unique_ptr<SSL, decltype(&SSL_free)> tls(SSL_new(context_.get()), SSL_free);
    SSL_set_fd(tls.get(), socket.fd());
    if (SSL_accept(tls.get()) != 1) return;
    if (SSL_session_reused(tls.get()) == 1) ++resumed_;
    std::string in;
    char bytes[16 * 1024];
    for (;;) {
      auto end = in.find("\r\n\r\n");
      if (end == std::string::npos) {
        auto size = SSL_read(tls.get(), bytes, sizeof bytes);
        if (size <= 0) return;
        in.append(bytes, static_cast<std::size_t>(size));
        continue;
      }
      auto head = in.substr(0, end + 4);
      in.erase(0, end + 4);
      ++requests_;
      auto body = head.find("GET /big ") == 0 ? std::string(kBig, 'x') : head;
      auto answer = "HTTP/1.1 200 OK\r\n" +
                    (truncates ? std::string() : "Content-Length: " + std::to_string(body.size()) + "\r\n") +
                    "\r\n" + body;
      if (SSL_write(tls.get(), answer.data(), static_cast<int>(answer.size())) <= 0 || truncates) return;
    }
  }

  std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
  std::atomic<int> resumed_{0};
  std::atomic<int> requests_{0};
  RawUpstream upstream_;
};

}  // namespace fakes
