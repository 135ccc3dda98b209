#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <utility>

namespace promql {

// Memory that is given back all at once. Blocks double in size, so n bytes cost O(log n) allocations.
class Arena {
 public:
  explicit Arena(std::size_t first_block) : next_size_(first_block) {}
  Arena(Arena&& other) noexcept
      : head_(std::exchange(other.head_, nullptr)),
        at_(std::exchange(other.at_, nullptr)),
        end_(std::exchange(other.end_, nullptr)),
        next_size_(other.next_size_) {}
  Arena& operator=(Arena&& other) noexcept {
    std::swap(head_, other.head_);
    std::swap(at_, other.at_);
    std::swap(end_, other.end_);
    std::swap(next_size_, other.next_size_);
    return *this;
  }
  ~Arena() {
    while (head_) ::operator delete(std::exchange(head_, head_->next));
  }

  void* allocate(std::size_t size) {
    size = (size + kAlign - 1) & ~(kAlign - 1);
    if (size > static_cast<std::size_t>(end_ - at_)) grow(size);
    return std::exchange(at_, at_ + size);
  }

 private:
  static constexpr std::size_t kAlign = alignof(std::max_align_t);
  struct alignas(kAlign) Block {
    Block* next;
  };

  void grow(std::size_t size) {
    const std::size_t bytes = sizeof(Block) + (size > next_size_ ? size : next_size_);
    void* memory = ::operator new(bytes);
    head_ = new (memory) Block{head_};
    at_ = static_cast<std::byte*>(memory) + sizeof(Block);
    end_ = static_cast<std::byte*>(memory) + bytes;
    next_size_ = bytes * 2;
  }

  Block* head_ = nullptr;
  std::byte* at_ = nullptr;
  std::byte* end_ = nullptr;
  std::size_t next_size_;
};

}  // namespace promql
