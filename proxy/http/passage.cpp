#include "proxy/http/passage.hpp"

#include <algorithm>

#include "proxy/http/worker.hpp"

namespace proxy::http {
namespace {

// A follower whose leaders leave twice asks alone.
constexpr int kMaxLeaders = 2;

constexpr std::string_view kClose = "Connection: close\r\n";

// Of a head that we wrote: HTTP/1.1 200 …
unsigned status_of_head(std::string_view head) {
  unsigned status = 0;
  for (char digit : head.substr(std::min<std::size_t>(head.size(), 9), 3))
    status = status * 10 + static_cast<unsigned>(digit - '0');
  return status;
}

}  // namespace

Passage::Passage(Worker& worker, Stream& client, Relay& relay)
    : worker_(worker), client_(client), relay_(relay) {}

Passage::~Passage() {
  give_slot_back();
  end_flight(SharedAnswer::State::lost);
}

Task<Relay::Outcome> Passage::run(Outgoing& out, const Route& route, const RequestParser& request,
                                  std::string_view target) {
  using State = SharedAnswer::State;
  auto& common = worker_.common;
  failure_ = {};
  bool shares =
      route.shareable && common.options.coalescing && !out.filter && flight_key(flight_.key, request, target);
  if (shares && out.upstream != 0) flight_.key.append("\n").append(std::to_string(out.upstream));
  if (shares) flight_.key.append("\n#").append(std::to_string(out.upstream));
  for (int leaders = 0; shares && leaders < kMaxLeaders; ++leaders) {
    auto answer = common.flights.join(flight_);
    if (!answer) break;
    auto state = co_await follow(answer);
    if (state == State::complete) co_return co_await send_copy(*answer, out);
    if (state == State::refused) co_return turn_away();
    if (state == State::pending) co_return Relay::Outcome::failed;
    shares = state == State::lost;
  }
  // A body that is still to come may take its time: it must not hold a slot.
  if (route.limited && out.rest == nullptr) {
    auto turn = common.admission.try_enter() ? Turn::granted : co_await wait_for_turn();
    holds_slot_ = turn == Turn::granted;
    if (turn != Turn::granted) {
      end_flight(turn == Turn::refused ? State::refused : State::lost);
      co_return turn == Turn::refused ? turn_away() : Relay::Outcome::failed;
    }
  }
  out.watcher = holds_slot_ || flight_.listed ? this : nullptr;
  auto outcome = co_await relay_.run(out);
  give_slot_back();
  bool failed = outcome == Relay::Outcome::failed;
  if (failed) failure_ = relay_.failure();
  end_flight(failed && failure_.status != 0 ? State::apart : State::lost);
  co_return outcome;
}

bool Passage::is_gone(bool closing) {
  return !client_.socket().is_open() || client_.is_gone(closing);
}

void Passage::tick() {
  if (parking_ != nullptr) parking_->wake();
}

// `pending` when the client is gone.
Task<SharedAnswer::State> Passage::follow(std::shared_ptr<SharedAnswer> answer) {
  SharedAnswer::Follower follower(answer, worker_.io.get_executor());
  auto parking = follower.parking();
  parking_ = parking.get();
  auto state = answer->state();
  while (state == SharedAnswer::State::pending) {
    co_await parking->wait();
    if (is_gone(false)) break;
    state = answer->state();
    if (state != SharedAnswer::State::pending) break;
    // The leader's client reads slowly: that is no reason for others to wait.
    if (follower.stalled()) state = SharedAnswer::State::apart;
  }
  parking_ = nullptr;
  co_return state;
}

Task<Relay::Outcome> Passage::send_copy(const SharedAnswer& answer, Outgoing& out) {
  out.seen.status = status_of_head(answer.head());
  bool keeps = out.keep_alive && !worker_.stopping;
  ChunkHeader header(answer.body().size());
  Slices slices;
  slices.add(answer.head());
  if (!keeps) slices.add(kClose);
  slices.add("\r\n");
  add_framed(slices, answer.kind(), header, answer.body(), true);
  error_code ec;
  if (!client_.try_write(slices, ec)) {
    co_await client_.write_rest(slices, worker_.common.options.timeouts.write, ec);
  }
  if (ec) co_return Relay::Outcome::broken;
  co_return keeps ? Relay::Outcome::answered : Relay::Outcome::closing;
}

// `waits` when the client is gone.
Task<Passage::Turn> Passage::wait_for_turn() {
  Admission::Place place(worker_.common.admission, worker_.io.get_executor());
  auto turn = place.take();
  if (turn != Turn::waits) co_return turn;
  auto parking = place.parking();
  parking_ = parking.get();
  client_.lift_limits();
  while (turn == Turn::waits) {
    co_await parking->wait();
    if (is_gone(true)) break;
    turn = place.take();
  }
  parking_ = nullptr;
  co_return turn;
}

Relay::Outcome Passage::turn_away() {
  failure_ = {503, "unavailable", std::string(kBusy), true};
  return Relay::Outcome::failed;
}

void Passage::give_slot_back() {
  if (std::exchange(holds_slot_, false)) worker_.common.admission.leave();
}

void Passage::end_flight(SharedAnswer::State state) {
  worker_.common.flights.close(flight_);
  if (auto answer = std::exchange(flight_.answer, nullptr)) answer->end(state);
}

// From here on the answer costs the upstream little more, so that a slow client does not hold its slot.
bool Passage::answer_begins(std::string_view head, BodyKind kind) {
  give_slot_back();
  if (!flight_.listed) return false;
  worker_.common.flights.close(flight_);
  if (!flight_.answer) return false;
  head.remove_suffix(2);
  if (head.ends_with(kClose)) head.remove_suffix(kClose.size());
  flight_.answer->begin(head, kind);
  return true;
}

void Passage::answer_goes_on(std::string_view piece, bool last) {
  flight_.answer->add(piece);
  if (last) flight_.answer->end(SharedAnswer::State::complete);
}

}  // namespace proxy::http
