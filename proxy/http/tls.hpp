#pragma once

#include <boost/system/error_code.hpp>
#include <cstddef>
#include <memory>
#include <string>

#include "base/error.hpp"
#include "proxy/http/upstream_options.hpp"

typedef struct ssl_ctx_st SSL_CTX;
typedef struct ssl_st SSL;
typedef struct ssl_session_st SSL_SESSION;

// TLS over a socket that does not block and that somebody else waits for: OpenSSL works on the descriptor
// itself, so that bytes are copied once.
namespace proxy::http {

struct TlsFree {
  void operator()(SSL_CTX* context) const;
  void operator()(SSL* tls) const;
  void operator()(SSL_SESSION* session) const;
};

// The last session with one server, offered to it again. Belongs to one thread.
using TlsSession = std::unique_ptr<SSL_SESSION, TlsFree>;

// What is trusted and who we are; shared by all threads. TLS 1.2 at least.
class TlsContext {
 public:
  // Reads the files. Error: bad_input, naming the file.
  static base::Result<std::shared_ptr<const TlsContext>> make(const TlsOptions& options);

  SSL_CTX* native() const { return context_.get(); }
  const TlsOptions& options() const { return options_; }

 private:
  explicit TlsContext(TlsOptions options) : options_(std::move(options)) {}

  TlsOptions options_;
  std::unique_ptr<SSL_CTX, TlsFree> context_;
};

// The client's side of one connection.
class Tls {
 public:
  enum class Wait { none, read, write };  // what the socket must be ready for before the step is tried again
  struct Step {
    std::size_t size = 0;  // bytes moved; with none, and no error, `wait` says why
    Wait wait = Wait::none;
  };

  // `host`: as in the URL, without brackets. `kept` and `descriptor` must live as long as this.
  Tls(const TlsContext& context, TlsSession& kept, int descriptor, const std::string& host);
  ~Tls();
  Tls(const Tls&) = delete;
  Tls& operator=(const Tls&) = delete;

  // Done when there is neither something to wait for nor an error, which `why` then explains.
  Wait handshake(boost::system::error_code& ec);
  const std::string& why() const { return why_; }

  // An end that the other side did not announce is an error, never eof.
  Step read(char* to, std::size_t size, boost::system::error_code& ec);
  // To be repeated with the same bytes until they are taken.
  Step write(const char* from, std::size_t size, boost::system::error_code& ec);

  // True when nothing stands to be read: neither data nor an end.
  bool is_quiet();

 private:
  Step failed(int result, boost::system::error_code& ec);

  std::unique_ptr<SSL, TlsFree> tls_;
  bool broken_ = false;
  std::string why_;
};

}  // namespace proxy::http
