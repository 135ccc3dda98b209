#include "proxy/http/tls.hpp"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>

#include <boost/asio/error.hpp>
#include <boost/asio/ip/address.hpp>
#include <cerrno>

namespace proxy::http {
namespace {

using boost::system::error_code;

int descriptor_of(BIO* bio) {
  return static_cast<int>(reinterpret_cast<std::intptr_t>(BIO_get_data(bio)));
}

template <class Size>
int moved(BIO* bio, Size size) {
  BIO_clear_retry_flags(bio);
  return static_cast<int>(size);
}

int bio_write(BIO* bio, const char* from, int size) {
  auto sent = ::send(descriptor_of(bio), from, static_cast<std::size_t>(size), MSG_NOSIGNAL);
  if (sent >= 0) return moved(bio, sent);
  BIO_clear_retry_flags(bio);
  if (errno == EAGAIN || errno == EINTR) BIO_set_retry_write(bio);
  return -1;
}

int bio_read(BIO* bio, char* to, int size) {
  auto received = ::recv(descriptor_of(bio), to, static_cast<std::size_t>(size), 0);
  if (received > 0) return moved(bio, received);
  BIO_clear_retry_flags(bio);
  if (received == 0) BIO_set_flags(bio, BIO_FLAGS_IN_EOF);
  if (received < 0 && (errno == EAGAIN || errno == EINTR)) BIO_set_retry_read(bio);
  return received == 0 ? 0 : -1;
}

long bio_control(BIO* bio, int command, long, void*) {
  if (command == BIO_CTRL_EOF) return BIO_test_flags(bio, BIO_FLAGS_IN_EOF) != 0 ? 1 : 0;
  return command == BIO_CTRL_FLUSH ? 1 : 0;
}

// OpenSSL's own socket BIO raises SIGPIPE.
const BIO_METHOD* bio_method() {
  static const BIO_METHOD* const method = [] {
    auto* made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "socket");
    BIO_meth_set_write(made, bio_write);
    BIO_meth_set_read(made, bio_read);
    BIO_meth_set_ctrl(made, bio_control);
    return made;
  }();
  return method;
}

// What OpenSSL says of its last failure, which is then forgotten.
std::string last_error() {
  auto code = ERR_peek_last_error();
  const char* reason = code == 0 ? nullptr : ERR_reason_error_string(code);
  std::string text = reason != nullptr ? reason : "unknown error";
  ERR_clear_error();
  return text;
}

int keep_session(SSL* tls, SSL_SESSION* session) {
  static_cast<TlsSession*>(SSL_get_app_data(tls))->reset(session);
  return 1;
}

}  // namespace

void TlsFree::operator()(SSL_CTX* context) const {
  SSL_CTX_free(context);
}
void TlsFree::operator()(SSL* tls) const {
  SSL_free(tls);
}
void TlsFree::operator()(SSL_SESSION* session) const {
  SSL_SESSION_free(session);
}

base::Result<std::shared_ptr<const TlsContext>> TlsContext::make(const TlsOptions& options) {
  std::shared_ptr<TlsContext> made(new TlsContext(options));
  made->context_.reset(SSL_CTX_new(TLS_client_method()));
  auto* context = made->context_.get();
  if (context == nullptr) return base::Error{base::errc::internal, "TLS: " + last_error()};
  auto bad = [](const std::string& what, const std::string& file) {
    return base::Error{base::errc::bad_input, what + " '" + file + "': " + last_error()};
  };
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                                SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_read_ahead(context, 1);
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
  SSL_CTX_sess_set_new_cb(context, keep_session);
  // A key that needs a passphrase is an error, never a question on the terminal.
  SSL_CTX_set_default_passwd_cb(context, [](char*, int, int, void*) { return -1; });
  ERR_clear_error();
  if (options.insecure_skip_verify) {
    SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nullptr);
  } else {
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    if (!options.ca_file.empty()) {
      if (SSL_CTX_load_verify_file(context, options.ca_file.c_str()) != 1)
        return bad("TLS certificate authorities", options.ca_file);
    } else if (SSL_CTX_set_default_verify_paths(context) != 1) {
      return bad("TLS certificate authorities", "of the system");
    }
  }
  if (options.cert_file.empty() != options.key_file.empty())
    return base::Error{base::errc::bad_input, "TLS: a certificate needs its key, and a key its certificate"};
  if (!options.cert_file.empty()) {
    if (SSL_CTX_use_certificate_chain_file(context, options.cert_file.c_str()) != 1)
      return bad("TLS certificate", options.cert_file);
    if (SSL_CTX_use_PrivateKey_file(context, options.key_file.c_str(), SSL_FILETYPE_PEM) != 1)
      return bad("TLS key", options.key_file);
    if (SSL_CTX_check_private_key(context) != 1) return bad("TLS key", options.key_file);
  }
  return std::shared_ptr<const TlsContext>(std::move(made));
}

Tls::Tls(const TlsContext& context, TlsSession& kept, int descriptor, const std::string& host)
    : tls_(SSL_new(context.native())) {
  auto* tls = tls_.get();
  auto* bio = tls == nullptr ? nullptr : BIO_new(bio_method());
  if (bio == nullptr) throw std::bad_alloc();
  BIO_set_data(bio, reinterpret_cast<void*>(static_cast<std::intptr_t>(descriptor)));
  BIO_set_init(bio, 1);
  SSL_set_bio(tls, bio, bio);
  SSL_set_app_data(tls, &kept);
  auto& name = context.options().server_name.empty() ? host : context.options().server_name;
  error_code not_literal;
  boost::asio::ip::make_address(name, not_literal);
  if (not_literal) {
    SSL_set_tlsext_host_name(tls, name.c_str());
    SSL_set_hostflags(tls, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    SSL_set1_host(tls, name.c_str());
  } else {
    X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(tls), name.c_str());
  }
  if (kept) SSL_set_session(tls, kept.get());
}

Tls::~Tls() {
  // Says goodbye when that is possible at once; without, the session could not be resumed.
  if (!broken_ && SSL_is_init_finished(tls_.get())) SSL_shutdown(tls_.get());
  ERR_clear_error();
}

Tls::Wait Tls::handshake(error_code& ec) {
  ec = {};
  ERR_clear_error();
  errno = 0;
  auto result = SSL_connect(tls_.get());
  if (result == 1) return Wait::none;
  auto verified = SSL_get_verify_result(tls_.get());
  auto step = failed(result, ec);
  if (ec && verified != X509_V_OK) {
    why_ = "its certificate is not accepted: " + std::string(X509_verify_cert_error_string(verified));
  }
  return step.wait;
}

Tls::Step Tls::read(char* to, std::size_t size, error_code& ec) {
  ec = {};
  std::size_t total = 0;
  for (;;) {
    ERR_clear_error();
    errno = 0;
    std::size_t got = 0;
    auto result = SSL_read_ex(tls_.get(), to + total, size - total, &got);
    if (result != 1) return total != 0 ? Step{total, Wait::none} : failed(result, ec);
    total += got;
    if (total == size || SSL_has_pending(tls_.get()) == 0) return {total, Wait::none};
  }
}

Tls::Step Tls::write(const char* from, std::size_t size, error_code& ec) {
  ec = {};
  ERR_clear_error();
  errno = 0;
  std::size_t sent = 0;
  auto result = SSL_write_ex(tls_.get(), from, size, &sent);
  return result == 1 ? Step{sent, Wait::none} : failed(result, ec);
}

bool Tls::is_quiet() {
  char byte;
  std::size_t got = 0;
  ERR_clear_error();
  // Reads what is no data (tickets) on the way.
  auto result = SSL_peek_ex(tls_.get(), &byte, 1, &got);
  if (result == 1) return false;
  error_code ec;
  auto step = failed(result, ec);
  return !ec && step.wait == Wait::read;
}

Tls::Step Tls::failed(int result, error_code& ec) {
  auto cause = errno;
  switch (SSL_get_error(tls_.get(), result)) {
    case SSL_ERROR_WANT_READ:
      return {0, Wait::read};
    case SSL_ERROR_WANT_WRITE:
      return {0, Wait::write};
    case SSL_ERROR_ZERO_RETURN:
      ec = boost::asio::error::eof;
      return {};
    case SSL_ERROR_SYSCALL:
      broken_ = true;
      ec = cause != 0 ? error_code(cause, boost::system::system_category())
                      : error_code(boost::asio::error::connection_reset);
      why_ = "the TLS handshake broke off: " + ec.message();
      return {};
    default:
      broken_ = true;
      ec = boost::asio::error::connection_reset;
      why_ = "TLS: " + last_error();
      return {};
  }
}

}  // namespace proxy::http
