#include "proxy/http/frame_pool.hpp"

#include <array>
#include <new>

namespace proxy::http {
namespace {

// A checker of memory must see every frame end.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kPooled = false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool kPooled = false;
#else
constexpr bool kPooled = true;
#endif
#else
constexpr bool kPooled = true;
#endif

constexpr std::size_t kStep = 256;    // sizes are rounded up to it
constexpr std::size_t kClasses = 32;  // longer ones are not kept
constexpr unsigned kMostOfAClass = 64;

struct Free {
  Free* next;
};

struct Kept {
  Free* first = nullptr;
  unsigned count = 0;
};

thread_local bool has_ended = false;

struct Lists {
  ~Lists() {
    has_ended = true;
    for (auto& kept : classes) {
      while (kept.first != nullptr) {
        auto* frame = kept.first;
        kept.first = frame->next;
        ::operator delete(frame);
      }
    }
  }

  std::array<Kept, kClasses> classes;
};

thread_local Lists lists;

std::size_t class_of(std::size_t size) {
  return (size - 1) / kStep;
}

}  // namespace

void* FramePool::take(std::size_t size) {
  const auto index = class_of(size);
  if (!kPooled || index >= kClasses || has_ended) return ::operator new(size);
  auto& kept = lists.classes[index];
  if (kept.first == nullptr) return ::operator new((index + 1) * kStep);
  auto* frame = kept.first;
  kept.first = frame->next;
  --kept.count;
  return frame;
}

void FramePool::give_back(void* frame, std::size_t size) noexcept {
  const auto index = class_of(size);
  if (!kPooled || index >= kClasses || has_ended || lists.classes[index].count == kMostOfAClass) {
    ::operator delete(frame);
    return;
  }
  auto& kept = lists.classes[index];
  kept.first = new (frame) Free{kept.first};
  ++kept.count;
}

}  // namespace proxy::http
