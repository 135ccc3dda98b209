#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "proxy/http/body.hpp"
#include "proxy/http/serialise.hpp"
#include "proxy/http/splice.hpp"
#include "proxy/http/stats.hpp"
#include "proxy/http/upstream_group.hpp"

namespace proxy::http {

class Worker;

// Adds a piece of a body as `kind` wants it framed. `header` must live until it is written.
void add_framed(Slices& slices, BodyKind kind, const ChunkHeader& header, std::string_view piece, bool last);

// Sees an answer on its way to the client.
class AnswerWatcher {
 public:
  virtual ~AnswerWatcher() = default;
  // The whole head as the client gets it, and the framing of the body that follows. True: tell me of the
  // body.
  virtual bool answer_begins(std::string_view head, BodyKind kind) = 0;
  virtual void answer_goes_on(std::string_view piece, bool last) = 0;
};

// A request as it goes upstream.
struct Outgoing {
  std::size_t upstream = 0;           // index of the group
  std::string head;                   // for the group's first URL
  UrlPlaces places;                   // in `head`
  BodyKind framing = BodyKind::none;  // as `head` announces it
  std::string_view body;              // all of it, or what has come of it
  BodyReader* rest = nullptr;         // takes the rest from the client's bytes; null when `body` is all
  bool may_retry = false;             // can be sent again when a kept connection turns out to be dead
  std::unique_ptr<BodyFilter> filter;
  bool wants_gzip = false;      // of what was filtered
  std::string_view request_id;  // told in the answer; empty: it goes to the client as it came
  AnswerWatcher* watcher = nullptr;
  Observation seen;

  bool asked_by_head = false;  // method HEAD
  bool asked_by_1_0 = false;
  bool keep_alive = false;  // the client wants to
};

// Carries one request upstream and its answer back, both streaming, in constant memory.
class Relay {
 public:
  enum class Outcome {
    answered,   // completely; the connection may be kept
    closing,    // completely; the client was told that the connection closes
    unread,     // as closing, and part of its body was not read
    failed,     // nothing was sent to the client: answer with failure()
    broken,     // part of an answer was sent: close
    broken_end  // as broken, where an ordinary close would look like the end of the body
  };
  struct Failure {
    unsigned status = 0;  // 0: the client is gone, no answer is needed
    std::string_view type;
    std::string message;
    bool busy = false;  // worth a Retry-After
  };

  Relay(Worker& worker, Stream& client, Buffer& in);

  Task<Outcome> run(Outgoing& out);
  const Failure& failure() const { return failure_; }
  // The address asked last; null before the first request.
  const UpstreamUrl* url() const { return url_; }
  // Every tick: gives up for a client that is gone, and when the total time is over.
  void check_client();

 private:
  Task<Outcome> exchange(Outgoing& out);
  Task<bool> connect(Outgoing& out);
  void turn_to_another(Outgoing& out);
  bool end_over_time();
  Task<Progress> read_head(Outgoing& out);
  Task<bool> pass_interim(const Outgoing& out);
  Task<Outcome> pass_body(Outgoing& out);
  Task<void> splice_rest(BodyReader& body, Pipe& pipe, error_code& ec);
  Task<void> pump(Outgoing& out);
  Task<void> end_pump();
  Outcome fail(unsigned status, std::string_view type, std::string message);
  Outcome fail_to_read(const error_code& ec, std::string_view when);

  Worker& worker_;
  Stream& client_;
  Buffer& in_;  // of the client
  ResponseParser response_;
  UpstreamGroup* group_ = nullptr;
  UpstreamPool* pool_ = nullptr;      // the address in use
  const UpstreamUrl* url_ = nullptr;  // that the head is written for
  std::uint32_t tried_ = 0;           // addresses of the group
  UpstreamGroup::Verdict verdict_ = UpstreamGroup::Verdict::none;
  std::unique_ptr<UpstreamConnection> up_;
  std::string answer_;  // head of the answer
  std::string filtered_;
  Failure failure_;
  bool stale_ = false;  // the connection died without a byte of an answer
  bool head_read_ = false;
  bool is_events_ = false;  // text/event-stream: silence is normal
  bool client_gone_ = false;
  bool over_time_ = false;
  std::int64_t started_ = 0;  // tick

  Timer pump_ended_;
  bool pumping_ = false;
  bool pump_must_end_ = false;
  bool body_sent_ = true;  // the whole request is with the upstream
};

}  // namespace proxy::http
