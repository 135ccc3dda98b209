#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "proxy/http/fields.hpp"

// Heads of HTTP/1.x messages, read strictly (RFC 9112): what two readers could understand differently is
// refused.
namespace proxy::http {

enum class Progress { more, done, refused };

// Why a message is refused. `status` is what a client is told; a refused answer of an upstream is a 502.
struct Refusal {
  unsigned status = 0;
  std::string_view reason;  // static text
};

enum class BodyKind : std::uint8_t { none, length, chunked, until_close };

struct Framing {
  BodyKind kind = BodyKind::none;
  std::uint64_t length = 0;  // with BodyKind::length
};

// Decimal digits only, at most 2^63-1.
bool parse_content_length(std::string_view text, std::uint64_t& length);

// What requests and answers have in common: lines ending in CRLF, fields, framing headers. Reads
// incrementally.
class HeadParser {
 public:
  static constexpr std::size_t kMaxFields = 128;
  static constexpr std::size_t kMaxConnectionOptions = 16;

  explicit HeadParser(std::size_t max_bytes) : max_bytes_(max_bytes) {}
  HeadParser(const HeadParser&) = delete;
  HeadParser& operator=(const HeadParser&) = delete;

  // Before each new message.
  void reset();

  // `bytes` begin with the message's first byte; call again with the same and more bytes while it answers
  // `more`. Afterwards views into `bytes` are valid as long as these stay where they are (see rebase).
  Progress parse(std::string_view bytes);

  const Refusal& refusal() const { return refusal_; }
  bool started() const { return searched_ != 0; }
  std::size_t size() const { return line_at_; }  // of the head in bytes, once done
  void rebase(const char* bytes) { base_ = bytes; }

  const std::vector<Field>& fields() const { return fields_; }
  std::string_view name(const Field& field) const { return {base_ + field.name_at, field.name_size}; }
  std::string_view value(const Field& field) const { return {base_ + field.value_at, field.value_size}; }
  // The first value, empty when absent.
  std::string_view find(FieldId id) const;

  bool has(FieldId id) const { return count(id) != 0; }
  bool has_one(FieldId id) const { return count(id) == 1; }

  int minor_version() const { return minor_; }
  bool keep_alive() const { return minor_ == 1 ? !close_ : keep_alive_ && !close_; }
  // Connection nominates this field, so that it must not be forwarded. Framing, credentials and what
  // describes the body can't be nominated away.
  bool nominated(const Field& field) const;
  bool nominates() const { return nominates_; }  // Connection names more than close and keep-alive

 protected:
  struct Span {
    std::uint32_t at = 0;
    std::uint32_t size = 0;
  };

  virtual ~HeadParser() = default;
  virtual bool start_line(std::string_view line, std::size_t at) = 0;
  virtual bool finish() = 0;

  bool refuse(unsigned status, std::string_view reason);
  bool parse_version(std::string_view text);
  Span span(std::string_view part, std::string_view line, std::size_t at) const;
  std::string_view text(Span span) const { return {base_ + span.at, span.size}; }
  unsigned count(FieldId id) const { return counts_[static_cast<std::size_t>(id)]; }
  // Content-Length and Transfer-Encoding, checked against each other; `none` when there is neither.
  bool read_framing(Framing& framing);

 private:
  Progress incomplete(std::string_view bytes, std::size_t end);
  bool add_field(std::string_view line, std::size_t at);
  bool read_connection();

  std::size_t max_bytes_;
  const char* base_ = nullptr;
  std::size_t line_at_ = 0;   // start of the line being read
  std::size_t searched_ = 0;  // no line ends before this
  bool has_start_line_ = false;
  unsigned blank_lines_ = 0;
  Refusal refusal_;
  std::vector<Field> fields_;
  unsigned counts_[kFieldIds] = {};
  int minor_ = 1;
  bool close_ = false;
  bool keep_alive_ = false;
  bool nominates_ = false;
};

class RequestParser final : public HeadParser {
 public:
  using HeadParser::HeadParser;

  std::string_view method() const { return text(method_); }
  // In origin form, or "*"; what was http://HOST/… has lost scheme and host.
  std::string_view target() const { return target_.size == 0 ? std::string_view("/") : text(target_); }
  // True when target() needs a '/' put in front: http://HOST?query.
  bool target_needs_slash() const { return needs_slash_; }
  Framing framing() const { return framing_; }
  bool is_head() const { return is_head_; }
  bool is_safe() const { return is_safe_; }  // GET, HEAD or OPTIONS: may be sent twice
  bool expects_continue() const { return expects_continue_; }

 private:
  bool start_line(std::string_view line, std::size_t at) override;
  bool finish() override;
  bool read_target(std::string_view target, std::string_view line, std::size_t at);

  Span method_;
  Span target_;
  Framing framing_;
  bool needs_slash_ = false;
  bool is_head_ = false;
  bool is_safe_ = false;
  bool expects_continue_ = false;
};

class ResponseParser final : public HeadParser {
 public:
  using HeadParser::HeadParser;

  unsigned status() const { return status_; }
  std::string_view reason() const { return text(reason_); }
  // Of the body that follows the head.
  Framing framing(bool request_is_head) const;
  // As the headers say, also where no body follows.
  Framing declared_framing() const { return declared_; }

 private:
  bool start_line(std::string_view line, std::size_t at) override;
  bool finish() override;

  unsigned status_ = 0;
  Span reason_;
  Framing declared_;
};

}  // namespace proxy::http
