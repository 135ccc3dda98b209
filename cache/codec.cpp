#include "cache/codec.hpp"

#include <algorithm>
#include <bit>
#include <concepts>

namespace cache {

namespace {

using Time = std::chrono::system_clock::time_point;

constexpr char kFormat = 1;

enum RecordTag : std::uint64_t {
  kHash = 1,
  kTenant = 2,
  kPrompt = 3,
  kPromptKey = 4,
  kOutput = 5,
  kState = 6,
  kRejectedOutput = 7,
  kSource = 8,
  kConfidence = 9,
  kAssumption = 10,
  kFinding = 11,
  kAuthor = 12,
  kComment = 13,
  kCreatedAt = 14,
  kUpdatedAt = 15,
  kUses = 16,
  kVersion = 17,
  kNoTemplate = 18,
  kDrift = 19,
  kLabel = 20,  // name, NUL, value
  kLastUsed = 21,
};

// A removal keeps `after`, so that a program that does not know kRemoved can still read the change.
enum ChangeTag : std::uint64_t { kChangedAt = 1, kChangedBy = 2, kBefore = 3, kAfter = 4, kRemoved = 5 };

class Writer {
 public:
  void text(std::uint64_t tag, std::string_view value) {
    varint(tag);
    varint(value.size());
    out_ += value;
  }
  void texts(std::uint64_t tag, const std::vector<std::string>& values) {
    for (const auto& value : values) text(tag, value);
  }
  void number(std::uint64_t tag, std::uint64_t value) {
    char bytes[8];
    for (char& byte : bytes) {
      byte = static_cast<char>(value & 0xff);
      value >>= 8;
    }
    text(tag, std::string_view(bytes, sizeof bytes));
  }
  void time(std::uint64_t tag, Time value) {
    auto since = std::chrono::duration_cast<std::chrono::nanoseconds>(value.time_since_epoch());
    number(tag, static_cast<std::uint64_t>(since.count()));
  }
  std::string take() { return std::move(out_); }

 private:
  void varint(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out_ += static_cast<char>((value & 0x7f) | 0x80);
    out_ += static_cast<char>(value);
  }

  std::string out_{kFormat};
};

struct Field {
  std::uint64_t tag = 0;
  std::string_view bytes;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {
    if (rest_.empty())
      fault_ = "it is empty";
    else if (rest_[0] > kFormat)
      fault_ = "it was written by a newer version of the program";
    else if (rest_[0] != kFormat)
      fault_ = "its format is not known";
    else
      rest_.remove_prefix(1);
  }

  // False at the end and at the first fault.
  bool next(Field& field) {
    if (!fault_.empty() || rest_.empty()) return false;
    std::uint64_t length = 0;
    if (!varint(field.tag) || !varint(length) || length > rest_.size()) {
      fault_ = "it is cut short";
      return false;
    }
    field.bytes = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return true;
  }

  std::uint64_t number(const Field& field) {
    if (field.bytes.size() != 8) {
      fault_ = "field " + std::to_string(field.tag) + " is not a number";
      return 0;
    }
    std::uint64_t value = 0;
    for (std::size_t i = 8; i-- > 0;) value = value << 8 | static_cast<unsigned char>(field.bytes[i]);
    return value;
  }

  Time time(const Field& field) {
    return Time(std::chrono::duration_cast<Time::duration>(
        std::chrono::nanoseconds(static_cast<std::int64_t>(number(field)))));
  }

  void fail(std::string fault) { fault_ = std::move(fault); }
  const std::string& fault() const { return fault_; }

 private:
  bool varint(std::uint64_t& value) {
    value = 0;
    for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
      auto byte = static_cast<unsigned char>(rest_[0]);
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return true;
    }
    return false;
  }

  std::string_view rest_;
  std::string fault_;
};

base::Error unreadable(const std::string& what, const std::string& fault) {
  return {base::errc::storage, "a stored " + what + " can't be read: " + fault};
}

}  // namespace

std::string encode(const Record& record) {
  Writer out;
  out.number(kHash, record.hash);
  out.text(kTenant, record.tenant);
  out.text(kPrompt, record.prompt);
  out.text(kPromptKey, record.prompt_key);
  out.text(kOutput, record.output);
  out.number(kState, static_cast<std::uint64_t>(record.state));
  out.texts(kRejectedOutput, record.rejected_outputs);
  out.text(kSource, record.source);
  out.number(kConfidence, std::bit_cast<std::uint64_t>(record.confidence));
  out.texts(kAssumption, record.assumptions);
  out.texts(kFinding, record.findings);
  out.text(kAuthor, record.author);
  out.text(kComment, record.comment);
  out.time(kCreatedAt, record.created_at);
  out.time(kUpdatedAt, record.updated_at);
  out.number(kUses, record.uses);
  out.number(kVersion, record.version);
  // What has its default is not written: most records have no more than the above.
  if (!record.serves_as_template) out.number(kNoTemplate, 1);
  if (!record.drift.empty()) out.text(kDrift, record.drift);
  for (const auto& [name, value] : record.labels) out.text(kLabel, name + '\0' + value);
  if (record.last_used != Time()) out.time(kLastUsed, record.last_used);
  return out.take();
}

base::Result<Record> decode_record(std::string_view bytes) {
  Record record;
  Reader in(bytes);
  bool has_hash = false;
  for (Field field; in.next(field);) {
    switch (field.tag) {
      case kHash:
        record.hash = in.number(field);
        has_hash = true;
        break;
      case kTenant:
        record.tenant = field.bytes;
        break;
      case kPrompt:
        record.prompt = field.bytes;
        break;
      case kPromptKey:
        record.prompt_key = field.bytes;
        break;
      case kOutput:
        record.output = field.bytes;
        break;
      case kState: {
        auto state = in.number(field);
        if (state > static_cast<std::uint64_t>(State::rejected)) in.fail("its state is not known");
        record.state = static_cast<State>(state);
        break;
      }
      case kRejectedOutput:
        record.rejected_outputs.emplace_back(field.bytes);
        break;
      case kSource:
        record.source = field.bytes;
        break;
      case kConfidence:
        record.confidence = std::bit_cast<double>(in.number(field));
        break;
      case kAssumption:
        record.assumptions.emplace_back(field.bytes);
        break;
      case kFinding:
        record.findings.emplace_back(field.bytes);
        break;
      case kAuthor:
        record.author = field.bytes;
        break;
      case kComment:
        record.comment = field.bytes;
        break;
      case kCreatedAt:
        record.created_at = in.time(field);
        break;
      case kUpdatedAt:
        record.updated_at = in.time(field);
        break;
      case kUses:
        record.uses = in.number(field);
        break;
      case kVersion:
        record.version = in.number(field);
        break;
      case kNoTemplate:
        record.serves_as_template = in.number(field) == 0;
        break;
      case kDrift:
        record.drift = field.bytes;
        break;
      case kLabel: {
        const auto end = std::min(field.bytes.find('\0'), field.bytes.size());
        record.labels[std::string(field.bytes.substr(0, end))] =
            field.bytes.substr(std::min(end + 1, field.bytes.size()));
        break;
      }
      case kLastUsed:
        record.last_used = in.time(field);
        break;
      default:
        break;
    }
  }
  if (in.fault().empty() && !has_hash) in.fail("it has no hash");
  if (!in.fault().empty()) return unreadable("record", in.fault());
  return record;
}

std::string encode(const Change& change) {
  Writer out;
  out.time(kChangedAt, change.at);
  out.text(kChangedBy, change.author);
  if (change.before) out.text(kBefore, encode(*change.before));
  out.text(kAfter, encode(change.after));
  if (change.removed) out.number(kRemoved, 1);
  return out.take();
}

base::Result<Change> decode_change(std::string_view bytes) {
  Change change;
  Reader in(bytes);
  bool has_after = false;
  for (Field field; in.next(field);) {
    if (field.tag == kChangedAt) {
      change.at = in.time(field);
    } else if (field.tag == kChangedBy) {
      change.author = field.bytes;
    } else if (field.tag == kRemoved) {
      change.removed = in.number(field) != 0;
    } else if (field.tag == kBefore || field.tag == kAfter) {
      auto record = decode_record(field.bytes);
      if (!record) return record.error();
      has_after = has_after || field.tag == kAfter;
      if (field.tag == kAfter) {
        change.after = *std::move(record);
      } else {
        change.before = *std::move(record);
      }
    }
  }
  if (in.fault().empty() && !has_after) in.fail("it has no record");
  if (!in.fault().empty()) return unreadable("change", in.fault());
  return change;
}

}  // namespace cache
