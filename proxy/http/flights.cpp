#include "proxy/http/flights.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <random>
#include <utility>

namespace proxy::http {
namespace {

// Headers that tell who asks or why, and change nothing in the answer; and those that end at the proxy.
constexpr std::array<std::string_view, 24> kIgnored = {"user-agent",
                                                       "referer",
                                                       "x-request-id",
                                                       "x-correlation-id",
                                                       "traceparent",
                                                       "tracestate",
                                                       "uber-trace-id",
                                                       "x-b3-traceid",
                                                       "x-b3-spanid",
                                                       "x-b3-parentspanid",
                                                       "x-b3-sampled",
                                                       "x-dashboard-uid",
                                                       "x-dashboard-title",
                                                       "x-panel-id",
                                                       "x-panel-title",
                                                       "x-panel-plugin-id",
                                                       "x-datasource-uid",
                                                       "x-query-group-id",
                                                       "priority",
                                                       "connection",
                                                       "keep-alive",
                                                       "proxy-connection",
                                                       "te",
                                                       "trailer"};

// Which lengths stand in that list at all, so that most names are told by their length alone.
constexpr auto kIgnoredLengths = [] {
  std::array<bool, 32> lengths{};
  for (auto name : kIgnored) lengths[name.size()] = true;
  return lengths;
}();

bool is_ignored(std::string_view name) {
  if (name.size() >= kIgnoredLengths.size() || !kIgnoredLengths[name.size()]) return false;
  return std::any_of(kIgnored.begin(), kIgnored.end(),
                     [&](std::string_view lower) { return equals_lower(name, lower); });
}

bool forbids_sharing(std::string_view name, std::string_view value) {
  if (equals_lower(name, "range") || equals_lower(name, "if-range")) return true;
  if (!equals_lower(name, "cache-control") && !equals_lower(name, "pragma")) return false;
  bool forbids = false;
  for_each_element(value, [&](std::string_view directive) {
    forbids = forbids || equals_lower(directive, "no-cache") || equals_lower(directive, "no-store");
  });
  return forbids;
}

}  // namespace

bool flight_key(std::string& key, const RequestParser& request, std::string_view target) {
  if (request.method() != "GET" || request.minor_version() == 0 || request.framing().kind != BodyKind::none) {
    return false;
  }
  if (request.nominates()) return false;
  key.assign(target);
  for (const auto& field : request.fields()) {
    auto name = request.name(field);
    if (is_ignored(name)) continue;
    auto value = request.value(field);
    if (field.id == FieldId::upgrade || field.id == FieldId::expect || forbids_sharing(name, value))
      return false;
    auto at = key.size() + 1;
    key.append("\n").append(name);
    std::for_each(key.begin() + static_cast<std::ptrdiff_t>(at), key.end(), [](char& c) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    });
    key.append(":").append(value);
  }
  return true;
}

SharedAnswer::~SharedAnswer() {
  flights_.release(body_.size());
}

void SharedAnswer::begin(std::string_view head, BodyKind kind) {
  std::lock_guard lock(mutex_);
  head_ = head;
  kind_ = kind;
  progress_ = 1;
}

void SharedAnswer::add(std::string_view piece) {
  bool fits = true;
  {
    std::lock_guard lock(mutex_);
    if (state_ != State::pending) return;
    fits = body_.size() + piece.size() <= kMaxBytes && flights_.reserve(piece.size());
    if (fits) body_ += piece;
    progress_ += piece.size();
  }
  if (!fits) end(State::apart);
}

void SharedAnswer::end(State state) {
  std::lock_guard lock(mutex_);
  if (state_ != State::pending) return;
  state_ = state;
  for (auto& follower : followers_) follower.parking_->wake();
}

SharedAnswer::State SharedAnswer::state() const {
  std::lock_guard lock(mutex_);
  return state_;
}

SharedAnswer::Follower::Follower(std::shared_ptr<SharedAnswer> answer, Executor executor)
    : answer_(std::move(answer)), parking_(std::make_shared<Parking>(executor)) {
  std::lock_guard lock(answer_->mutex_);
  answer_->followers_.push_back(*this);
}

SharedAnswer::Follower::~Follower() {
  std::lock_guard lock(answer_->mutex_);
  answer_->followers_.erase(answer_->followers_.iterator_to(*this));
}

bool SharedAnswer::Follower::stalled() {
  std::lock_guard lock(answer_->mutex_);
  return answer_->progress_ != 0 && std::exchange(seen_, answer_->progress_) == answer_->progress_;
}

Flights::Flights() {
  std::random_device random;
  seed_ = std::uint64_t{random()} << 32 | random();
}

std::shared_ptr<SharedAnswer> Flights::join(Flight& flight) {
  flight.hash = XXH3_64bits_withSeed(flight.key.data(), flight.key.size(), seed_);
  auto& in = bucket(flight);
  std::lock_guard lock(in.mutex);
  for (auto* other = in.first; other != nullptr; other = other->next) {
    if (other->hash != flight.hash || other->key != flight.key) continue;
    if (!other->answer) other->answer = std::make_shared<SharedAnswer>(*this);
    return other->answer;
  }
  flight.answer = nullptr;
  flight.next = in.first;
  in.first = &flight;
  flight.listed = true;
  return nullptr;
}

void Flights::close(Flight& flight) {
  if (!flight.listed) return;
  auto& in = bucket(flight);
  std::lock_guard lock(in.mutex);
  auto** at = &in.first;
  while (*at != &flight) at = &(*at)->next;
  *at = flight.next;
  flight.listed = false;
}

bool Flights::reserve(std::size_t bytes) {
  if ((held_ += bytes) <= kMaxHeldBytes) return true;
  held_ -= bytes;
  return false;
}

}  // namespace proxy::http
