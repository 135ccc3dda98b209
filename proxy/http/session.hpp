#pragma once

#include <boost/intrusive/list.hpp>
#include <string>

#include "proxy/http/passage.hpp"
#include "proxy/http/peers.hpp"

namespace proxy::http {

// Of the list of sessions that wait for a request, longest first.
struct WaitingTag;
using WaitingHook =
    boost::intrusive::list_base_hook<boost::intrusive::tag<WaitingTag>,
                                     boost::intrusive::link_mode<boost::intrusive::auto_unlink>>;

// One client's connection: reads its requests one after the other and answers them in order.
class Session
    : public boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::auto_unlink>>,
      public WaitingHook {
 public:
  Session(Worker& worker, Socket socket);
  ~Session();

  Task<void> run();
  // Instead of run(): a short answer, as far as it can be written at once.
  void refuse(unsigned status, std::string_view message);
  // False when its client has all the connections that it may have.
  bool count_connection();
  // Closes a connection that waits for a request, to make room. False when one has just come.
  bool give_way();
  // A request that the kernel already holds is still served.
  void stop_if_idle() {
    if (idle_ && client_.is_quiet()) client_.cancel();
  }
  void check_client() {
    relay_.check_client();
    passage_.tick();
  }

 private:
  enum class Next { request, close, linger, reset };

  void begin_watch();
  void end_watch();
  void begin_trace();
  void report();
  Task<bool> read_head();
  Task<Next> serve();
  Task<Next> serve_inspected(Route route);
  Task<Next> refuse_unread(const Response& response);
  Task<bool> read_body(BodyReader& body, std::string& out);
  Task<Next> relay(Route route);
  Task<Next> answer(const Response& response, Next next);
  Response failure(unsigned status, std::string_view type, std::string_view message) const;
  Task<void> linger();
  void shrink();
  void wait_for_head();
  void hand_waiting_back();
  const std::string& peer();
  const std::string& id();
  UpstreamHead upstream_head();

  Worker& worker_;
  Stream client_;
  Buffer in_;
  RequestParser request_;
  std::string target_;
  std::size_t path_size_ = 0;  // of target_, before '?'
  std::string traceparent_;    // that goes upstream
  std::string peer_;           // once it was needed
  std::string id_;             // of the request: its client's, or made once it was needed
  Outgoing out_;
  Response refusal_;  // why reading a head or a body failed
  Relay relay_;
  Passage passage_;
  Peers::Share connection_share_;
  bool cross_origin_ = false;  // what we answer ourselves is for a page of another origin
  bool idle_ = false;
  bool watched_ = false;  // a request is counted as under way
};

using WaitingList = boost::intrusive::list<Session, boost::intrusive::base_hook<WaitingHook>,
                                           boost::intrusive::constant_time_size<false>>;
using SessionList = boost::intrusive::list<Session, boost::intrusive::constant_time_size<false>>;

}  // namespace proxy::http
