#include "proxy/http/filtered_body.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <new>

#include "proxy/http/fields.hpp"

namespace proxy::http {
namespace {

constexpr int kGzip = 15 + 16;  // window bits, and gzip's own wrapper
constexpr int kLevel = 4;       // 5 % longer than the default at half the time
// So little becomes 260 KB at the worst.
constexpr std::size_t kStep = 256;

// A weight in thousandths; 1000 when there is none, 0 when it is malformed.
int weight_of(std::string_view parameters) {
  int weight = 1000;
  while (!parameters.empty()) {
    parameters.remove_prefix(1);
    auto one = trim(parameters.substr(0, parameters.find(';')));
    parameters.remove_prefix(std::min(parameters.find(';'), parameters.size()));
    if (one.size() < 2 || !equals_lower(one.substr(0, 2), "q=")) continue;
    double value = 0;
    auto digits = one.substr(2);
    auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
    bool good = error == std::errc() && end == digits.data() + digits.size() && value >= 0 && value <= 1;
    weight = good ? static_cast<int>(value * 1000) : 0;
  }
  return weight;
}

}  // namespace

bool prefers_gzip(std::string_view accept_encoding) {
  std::optional<int> gzip, identity, any;
  for_each_element(accept_encoding, [&](std::string_view element) {
    auto end = std::min(element.find(';'), element.size());
    auto name = trim(element.substr(0, end));
    auto weight = weight_of(element.substr(end));
    if (equals_lower(name, "gzip") || equals_lower(name, "x-gzip")) gzip = weight;
    if (equals_lower(name, "identity")) identity = weight;
    if (name == "*") any = weight;
  });
  const int wanted = gzip.value_or(any.value_or(0));
  return wanted > 0 && wanted >= identity.value_or(0);
}

struct FilteredBody::Stream {
  explicit Stream(bool unpacks) : inflates(unpacks) {
    int result = unpacks ? ::inflateInit2(&z, kGzip)
                         : ::deflateInit2(&z, kLevel, Z_DEFLATED, kGzip, 8, Z_DEFAULT_STRATEGY);
    if (result != Z_OK) throw std::bad_alloc();
  }
  ~Stream() { inflates ? ::inflateEnd(&z) : ::deflateEnd(&z); }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  void set_input(std::string_view piece) {
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.data()));
    z.avail_in = static_cast<uInt>(piece.size());
  }
  // Runs `step` until it leaves room in the output; its last result.
  template <class Step>
  int run(Step step, std::string& out) {
    std::array<char, 16 * 1024> buffer;
    int result = Z_OK;
    do {
      z.next_out = reinterpret_cast<Bytef*>(buffer.data());
      z.avail_out = static_cast<uInt>(buffer.size());
      result = step(&z);
      out.append(buffer.data(), buffer.size() - z.avail_out);
    } while (result == Z_OK && z.avail_out == 0);
    return result;
  }

  z_stream z{};
  bool inflates;
};

FilteredBody::FilteredBody(BodyFilter& filter, bool unpack, bool pack)
    : filter_(filter),
      inflate_(unpack ? std::make_unique<Stream>(true) : nullptr),
      deflate_(pack ? std::make_unique<Stream>(false) : nullptr) {}

FilteredBody::~FilteredBody() = default;

std::optional<std::size_t> FilteredBody::feed(std::string_view piece, std::string& out) {
  filtered_.clear();
  std::size_t used = 0;
  if (!inflate_) {
    used = std::min(piece.size(), kPortion);
    filter_.feed(piece.substr(0, used), filtered_);
  }
  std::string plain;
  while (inflate_ && used < piece.size() && filtered_.size() < kPortion) {
    auto step = piece.substr(used, kStep);
    plain.clear();
    if (!unpack(step, plain)) return {};
    filter_.feed(plain, filtered_);
    used += step.size();
  }
  if (deflate_) {
    pack(filtered_, Z_NO_FLUSH, out);
  } else {
    out += filtered_;
  }
  return used;
}

bool FilteredBody::finish(std::string& out) {
  if (inflate_ && !unpacked_) return false;
  filtered_.clear();
  filter_.finish(filtered_);
  if (deflate_) {
    pack(filtered_, Z_FINISH, out);
  } else {
    out += filtered_;
  }
  return true;
}

// A gzip body may be several streams one after the other (RFC 1952 2.2).
bool FilteredBody::unpack(std::string_view piece, std::string& out) {
  auto& z = inflate_->z;
  inflate_->set_input(piece);
  while (z.avail_in != 0) {
    if (unpacked_) {
      ::inflateReset(&z);
      unpacked_ = false;
    }
    auto result = inflate_->run([](z_stream* stream) { return ::inflate(stream, Z_NO_FLUSH); }, out);
    unpacked_ = result == Z_STREAM_END;
    if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) return false;
  }
  return true;
}

void FilteredBody::pack(std::string_view piece, int flush, std::string& out) {
  deflate_->set_input(piece);
  deflate_->run([flush](z_stream* stream) { return ::deflate(stream, flush); }, out);
}

}  // namespace proxy::http
