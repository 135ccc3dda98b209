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

// A thread's spare blocks: connections hold one only while an exchange is under way.
class BufferPool {
 public:
  static constexpr std::size_t kBlock = 64 * 1024;
  static constexpr std::size_t kMaxSpare = 64;

  Buffer take() {
    if (spare_.empty()) return Buffer(kBlock);
    auto buffer = std::move(spare_.back());
    spare_.pop_back();
    return buffer;
  }
  void give_back(Buffer buffer) {
    if (spare_.size() == kMaxSpare || buffer.capacity() != kBlock) return;
    buffer.clear();
    spare_.push_back(std::move(buffer));
  }

 private:
  std::vector<Buffer> spare_;
};

}  // namespace proxy::http
