#pragma once

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace proxy::http {

// Bytes that were read and are not used up yet, in one block of memory that grows only when told to.
class Buffer {
 public:
  Buffer() = default;
  explicit Buffer(std::size_t capacity) : data_(new char[capacity]), capacity_(capacity) {}

  char* data() { return data_.get() + begin_; }
  std::size_t size() const { return end_ - begin_; }
  bool empty() const { return begin_ == end_; }
  std::string_view view() const { return {data_.get() + begin_, size()}; }
  std::size_t capacity() const { return capacity_; }

  char* room() { return data_.get() + end_; }
  std::size_t room_size() const { return capacity_ - end_; }
  void commit(std::size_t size) { end_ += size; }
  void consume(std::size_t size) {
    begin_ += size;
    if (begin_ == end_) begin_ = end_ = 0;
  }
  void clear() { begin_ = end_ = 0; }

  // Moves what is held to the front of a block of at least `capacity`; a smaller one only when it all fits.
  void resize(std::size_t capacity) {
    capacity = std::max(capacity, size());
    std::unique_ptr<char[]> block(new char[capacity]);
    std::memcpy(block.get(), data(), size());
    data_ = std::move(block);
    end_ = size();
    begin_ = 0;
    capacity_ = capacity;
  }
  void compact() {
    std::memmove(data_.get(), data(), size());
    end_ = size();
    begin_ = 0;
  }

 private:
  std::unique_ptr<char[]> data_;
  std::size_t capacity_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

// A thread's spare blocks: connections hold one only while an exchange is under way, and a large one only
// while a long body passes.
class BufferPool {
 public:
  static constexpr std::size_t kBlock = 64 * 1024;
  static constexpr std::size_t kLargeBlock = 256 * 1024;

  Buffer take() { return take(spare_, kBlock); }
  Buffer take_large() { return take(spare_large_, kLargeBlock); }
  // A block of another size is not kept.
  void give_back(Buffer buffer) {
    buffer.clear();
    if (buffer.capacity() == kBlock && spare_.size() < kMaxSpare) {
      spare_.push_back(std::move(buffer));
    } else if (buffer.capacity() == kLargeBlock && spare_large_.size() < kMaxSpareLarge) {
      spare_large_.push_back(std::move(buffer));
    }
  }

 private:
  static constexpr std::size_t kMaxSpare = 64;
  static constexpr std::size_t kMaxSpareLarge = 8;

  static Buffer take(std::vector<Buffer>& spare, std::size_t capacity) {
    if (spare.empty()) return Buffer(capacity);
    auto buffer = std::move(spare.back());
    spare.pop_back();
    return buffer;
  }

  std::vector<Buffer> spare_;
  std::vector<Buffer> spare_large_;
};

}  // namespace proxy::http
