#include "catalog/codec.hpp"

#include <cstdint>
#include <unordered_map>

#include "catalog/builder.hpp"

namespace catalog {

namespace {

// magic, then numbers in base 128 with the low bits first:
//   texts: count, each as length and bytes
//   families: count, each as name type inferred help unit expr series, series names, labels
//   label: name cardinality, values          (every text by its place in the list)
// and at the end the FNV-1a hash of all before it, eight bytes, low one first.
constexpr std::string_view kMagic = "promphrase catalog 1\n";
constexpr std::size_t kHashBytes = 8;

std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ull;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  return hash;
}

class Writer {
 public:
  void number(std::uint64_t value) {
    while (value >= 0x80) {
      body_ += static_cast<char>((value & 0x7F) | 0x80);
      value >>= 7;
    }
    body_ += static_cast<char>(value);
  }

  void text(const std::string& value) {
    const auto [at, fresh] = places_.try_emplace(value, places_.size());
    if (fresh) {
      put_number(texts_, value.size());
      texts_ += value;
    }
    number(at->second);
  }

  std::string finish() && {
    std::string out(kMagic);
    put_number(out, places_.size());
    out += texts_;
    out += body_;
    const auto hash = hash_of(out);
    for (std::size_t i = 0; i < kHashBytes; ++i) out += static_cast<char>(hash >> (8 * i));
    return out;
  }

 private:
  static void put_number(std::string& to, std::uint64_t value) {
    while (value >= 0x80) {
      to += static_cast<char>((value & 0x7F) | 0x80);
      value >>= 7;
    }
    to += static_cast<char>(value);
  }

  std::string texts_, body_;
  std::unordered_map<std::string, std::uint64_t> places_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) break;
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if ((byte & 0x80) == 0) return value;
    }
    ok_ = false;
    return 0;
  }

  // How many things follow, each of which takes at least one byte.
  std::size_t count() {
    const auto value = number();
    if (value > rest_.size()) ok_ = false;
    return ok_ ? static_cast<std::size_t>(value) : 0;
  }

  void read_texts() {
    const auto texts = count();
    texts_.reserve(texts);
    for (std::size_t i = 0; i < texts && ok_; ++i) {
      const auto size = count();
      texts_.push_back(rest_.substr(0, size));
      rest_.remove_prefix(size);
    }
  }

  std::string text() {
    const auto place = number();
    if (place < texts_.size()) return std::string(texts_[static_cast<std::size_t>(place)]);
    ok_ = false;
    return {};
  }

 private:
  std::string_view rest_;
  std::vector<std::string_view> texts_;
  bool ok_ = true;
};

}  // namespace

std::string encode(const std::vector<Family>& families) {
  Writer out;
  out.number(families.size());
  for (const auto& family : families) {
    out.text(family.name);
    out.number(static_cast<std::uint64_t>(family.type));
    out.number(family.type_inferred ? 1 : 0);
    out.text(family.help);
    out.text(family.unit);
    out.text(family.expr);
    out.number(family.series);
    out.number(family.series_names.size());
    for (const auto& name : family.series_names) out.text(name);
    out.number(family.labels.size());
    for (const auto& label : family.labels) {
      out.text(label.name);
      out.number(label.cardinality);
      out.number(label.values.size());
      for (const auto& value : label.values) out.text(value);
    }
  }
  return std::move(out).finish();
}

base::Result<std::vector<Family>> decode(std::string_view bytes) {
  const base::Error damaged{base::errc::bad_input, "the kept catalog cannot be read; it is loaded anew"};
  if (!bytes.starts_with(kMagic) || bytes.size() < kMagic.size() + kHashBytes) return damaged;
  const auto body = bytes.substr(0, bytes.size() - kHashBytes);
  const auto kept = bytes.substr(body.size());
  const auto hash = hash_of(body);
  for (std::size_t i = 0; i < kHashBytes; ++i)
    if (kept[i] != static_cast<char>(hash >> (8 * i))) return damaged;

  Reader in(body.substr(kMagic.size()));
  in.read_texts();
  std::vector<Family> out;
  const auto families = in.count();
  for (std::size_t i = 0; i < families && in.ok() && i < kMaxFamilies; ++i) {
    Family family;
    family.name = in.text();
    const auto type = in.number();
    if (type > static_cast<std::uint64_t>(MetricType::stateset)) return damaged;
    family.type = static_cast<MetricType>(type);
    family.type_inferred = in.number() != 0;
    family.help = in.text();
    family.unit = in.text();
    family.expr = in.text();
    family.series = static_cast<std::size_t>(in.number());
    for (auto names = in.count(); names > 0 && in.ok(); --names) family.series_names.push_back(in.text());
    for (auto labels = in.count(); labels > 0 && in.ok(); --labels) {
      Label label;
      label.name = in.text();
      label.cardinality = static_cast<std::size_t>(in.number());
      for (auto values = in.count(); values > 0 && in.ok(); --values) label.values.push_back(in.text());
      family.labels.push_back(std::move(label));
    }
    out.push_back(std::move(family));
  }
  if (!in.ok() || !in.at_end()) return damaged;
  return out;
}

}  // namespace catalog
