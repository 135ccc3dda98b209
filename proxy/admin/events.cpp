#include "proxy/admin/events.hpp"

#include <chrono>
#include <map>

#include "cache/lifecycle.hpp"
#include "proxy/admin/json.hpp"

namespace proxy::admin {

namespace {
constexpr std::size_t kKept = 1000;
constexpr std::size_t kMaxWaiting = 1000;
}  // namespace

struct Events::State {
  mutable std::mutex mutex;
  std::uint64_t newest = 0;
  std::deque<Event> events;
  std::map<std::uint64_t, AsyncValue<bool>> waiting;
  std::uint64_t tickets = 0;
  bool closed = false;

  void add(const std::shared_ptr<const cache::Record>& before,
           const std::shared_ptr<const cache::Record>& after) {
    // A page is told what people may want to look at, not that a record was served or forgotten.
    if (!after && cache::is_untouched(*before)) return;
    if (before && after && before->version == after->version && before->drift == after->drift) return;
    const auto& record = after ? *after : *before;
    Event event;
    event.kind = !after ? "removed" : after->state == cache::State::pending ? "pending" : "changed";
    event.tenant = record.tenant;
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.StartObject();
    write(writer, "hash", std::to_string(record.hash));
    write(writer, "prompt", record.prompt);
    write(writer, "output", record.output);
    write(writer, "state", to_string(record.state));
    writer.Key("version");
    writer.Uint64(record.version);
    writer.EndObject();
    event.data.assign(buffer.GetString(), buffer.GetSize());

    std::lock_guard lock(mutex);
    event.number = ++newest;
    events.push_back(std::move(event));
    if (events.size() > kKept) events.pop_front();
    for (const auto& [ticket, woken] : std::exchange(waiting, {})) woken.set(true);
  }
};

Events::Events(cache::ApprovalStore& store) : state_(std::make_shared<State>()) {
  state_->newest = static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::microseconds>(
                                                  std::chrono::system_clock::now().time_since_epoch())
                                                  .count());
  store.subscribe([state = state_](const auto& before, const auto& after) { state->add(before, after); });
}

std::uint64_t Events::newest() const {
  std::lock_guard lock(state_->mutex);
  return state_->newest;
}

std::optional<std::string> Events::since(std::uint64_t after,
                                         const std::optional<std::string>& tenant) const {
  std::lock_guard lock(state_->mutex);
  if (after >= state_->newest) return std::nullopt;
  std::string text;
  const auto& events = state_->events;
  if (events.empty() || after + 1 < events.front().number)
    text += "id: " + std::to_string(events.empty() ? state_->newest : events.front().number - 1) +
            "\nevent: missed\ndata: {}\n\n";
  for (const auto& event : events) {
    if (event.number <= after || (tenant && event.tenant != *tenant)) continue;
    text +=
        "id: " + std::to_string(event.number) + "\nevent: " + event.kind + "\ndata: " + event.data + "\n\n";
  }
  // Of others only: the reader goes on behind them.
  if (text.empty()) text = "id: " + std::to_string(state_->newest) + "\n\n";
  return text;
}

std::optional<std::uint64_t> Events::wait(std::uint64_t after, const AsyncValue<bool>& woken) {
  std::lock_guard lock(state_->mutex);
  if (state_->closed || state_->waiting.size() >= kMaxWaiting) return std::nullopt;
  const auto ticket = ++state_->tickets;
  if (after < state_->newest) {
    woken.set(true);
  } else {
    state_->waiting.emplace(ticket, woken);
  }
  return ticket;
}

void Events::leave(std::uint64_t ticket) {
  std::lock_guard lock(state_->mutex);
  state_->waiting.erase(ticket);
}

void Events::close() {
  std::lock_guard lock(state_->mutex);
  state_->closed = true;
  state_->waiting.clear();
}

}  // namespace proxy::admin
