#pragma once

#include <string_view>

#include "proxy/http/admission.hpp"
#include "proxy/http/flights.hpp"
#include "proxy/http/relay.hpp"

namespace proxy::http {

class Worker;

// What a client is told when there is no room for its request.
inline constexpr std::string_view kBusy = "too many requests are under way; try again";

// Brings a request that is ready to go upstream to its answer: a copy of one that an identical request gets,
// or the relay's, after its turn has come when too many are under way.
class Passage final : private AnswerWatcher {
 public:
  Passage(Worker& worker, Stream& client, Relay& relay);
  ~Passage() override;

  // `target` as the client sent it; `request`'s views need to be valid only until the first suspension.
  Task<Relay::Outcome> run(Outgoing& out, const Route& route, const RequestParser& request,
                           std::string_view target);
  const Relay::Failure& failure() const { return failure_; }  // of Outcome::failed
  // Every tick: who waits looks whether that still makes sense.
  void tick();

 private:
  using Turn = Admission::Place::Turn;

  Task<SharedAnswer::State> follow(std::shared_ptr<SharedAnswer> answer);
  Task<Relay::Outcome> send_copy(const SharedAnswer& answer, Outgoing& out);
  Task<Turn> wait_for_turn();
  Relay::Outcome turn_away();
  bool is_gone(bool closing);
  void give_slot_back();
  void end_flight(SharedAnswer::State state);

  bool answer_begins(std::string_view head, BodyKind kind) override;
  void answer_goes_on(std::string_view piece, bool last) override;

  Worker& worker_;
  Stream& client_;
  Relay& relay_;
  Flight flight_;
  Relay::Failure failure_;
  Parking* parking_ = nullptr;  // where run() waits for others
  bool holds_slot_ = false;
};

}  // namespace proxy::http
