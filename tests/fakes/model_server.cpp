#include "tests/fakes/model_server.hpp"

#include <httplib.h>

#include <algorithm>
#include <atomic>
#include <deque>
#include <mutex>
#include <thread>

#include "llm/json.hpp"
#include "tests/fakes/model_dialects.hpp"

namespace fakes {

Act Act::fail(int status, std::vector<std::pair<std::string, std::string>> headers) {
  Act act;
  act.status = status;
  act.headers = std::move(headers);
  return act;
}

struct ModelServer::State {
  Options options;
  httplib::Server server;
  std::thread thread;
  int port = 0;
  std::atomic<std::size_t> count{0};
  std::atomic<bool> stopping{false};

  mutable std::mutex mutex;
  std::deque<Act> queue;
  std::function<Act(const Seen&)> rule;
  std::vector<Seen> seen;

  Act next(const Seen& request) {
    std::function<Act(const Seen&)> chosen;
    {
      std::lock_guard lock(mutex);
      seen.push_back(request);
      if (!queue.empty()) {
        Act act = std::move(queue.front());
        queue.pop_front();
        return act;
      }
      chosen = rule;
    }
    return chosen ? chosen(request) : Act::fail(500);
  }

  // Sleeps unless the server is being stopped.
  void pause(std::chrono::milliseconds time) const {
    const auto end = std::chrono::steady_clock::now() + time;
    while (!stopping && std::chrono::steady_clock::now() < end)
      std::this_thread::sleep_for(std::min<std::chrono::milliseconds>(time, std::chrono::milliseconds(10)));
  }

  void serve(const std::string& dialect, const httplib::Request& request, httplib::Response& response) {
    ++count;
    const auto refuse = [&](int status, const std::string& message, const std::string& type) {
      response.status = status;
      response.set_content(error_body(dialect, status, message, type), "application/json");
    };
    const std::string& key = options.api_key;
    if (!key.empty() && request.get_header_value("Authorization") != "Bearer " + key &&
        request.get_header_value("x-api-key") != key && request.get_header_value("x-goog-api-key") != key &&
        request.get_header_value("api-key") != key)
      return refuse(401, "Incorrect API key provided: " + request.get_header_value("Authorization"),
                    "invalid_api_key");

    Seen seen_request;
    if (const std::string wrong = read_request(dialect, request.path, request.body, seen_request);
        !wrong.empty())
      return refuse(400, wrong, "invalid_request_error");
    if (dialect == "anthropic" && request.get_header_value("anthropic-version").empty())
      return refuse(400, "anthropic-version: header is required", "invalid_request_error");
    if (seen_request.structured && !options.structured_output)
      return refuse(400, schema_complaint(dialect), "invalid_request_error");
    if (!options.max_completion_tokens && request.body.find("\"max_completion_tokens\"") != std::string::npos)
      return refuse(422, "Extra inputs are not permitted: max_completion_tokens", "invalid_request_error");

    const Act act = next(seen_request);
    pause(act.delay);
    for (const auto& [name, value] : act.headers) response.set_header(name.c_str(), value);
    response.status = act.status;
    std::string body = act.raw;
    if (body.empty() && act.status != 200)
      body = error_body(dialect, act.status, "scripted failure", "server_error");
    const char* type = "application/json";
    if (body.empty() && seen_request.stream) {
      body = stream_body(dialect, act, seen_request.model);
      if (act.cut) body.resize(body.size() / 2);
      type = dialect == "ollama" ? "application/x-ndjson" : "text/event-stream";
    }
    if (body.empty()) body = answer_body(dialect, act, seen_request.model);
    if (!act.drip) return response.set_content(body, type);
    response.set_content_provider(body.size(), "application/json",
                                  [this, body](std::size_t offset, std::size_t, httplib::DataSink& sink) {
                                    pause(std::chrono::milliseconds(50));
                                    return !stopping && sink.write(body.data() + offset, 1);
                                  });
  }

  void add_control() {
    server.Get("/count", [this](const httplib::Request&, httplib::Response& response) {
      response.set_content(std::to_string(count) + "\n", "text/plain");
    });
    server.Get("/seen", [this](const httplib::Request&, httplib::Response& response) {
      std::string out = "[";
      std::lock_guard lock(mutex);
      for (const Seen& request : seen) out += (out.size() > 1 ? ",\n" : "") + request.body;
      response.set_content(out + "]\n", "application/json");
    });
    server.Post("/script", [this](const httplib::Request& request, httplib::Response& response) {
      Act act;
      if (!act_from_json(request.body, act)) {
        response.status = 400;
        return response.set_content("not an act\n", "text/plain");
      }
      std::lock_guard lock(mutex);
      queue.push_back(std::move(act));
      response.set_content("OK\n", "text/plain");
    });
  }
};

ModelServer::ModelServer(Options options) : state_(std::make_unique<State>()) {
  State& state = *state_;
  state.options = std::move(options);
  const auto on = [&state](const char* path, const std::string& dialect) {
    state.server.Post(path, [&state, dialect](const httplib::Request& request, httplib::Response& response) {
      state.serve(dialect, request, response);
    });
  };
  on("/v1/responses", "openai-responses");
  on("/v1/chat/completions", "chat-completions");
  on("/api/generate", "ollama");
  on("/v1/messages", "anthropic");
  on(R"(/v1beta/models/[^/]+:(generateContent|streamGenerateContent))", "gemini");
  if (state.options.control) state.add_control();
  state.server.new_task_queue = [] { return new httplib::ThreadPool(16); };
  state.server.set_keep_alive_max_count(1);
  state.port = state.options.port != 0 && state.server.bind_to_port("127.0.0.1", state.options.port)
                   ? state.options.port
                   : state.server.bind_to_any_port("127.0.0.1");
  state.thread = std::thread([&state] { state.server.listen_after_bind(); });
  while (!state.server.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

ModelServer::~ModelServer() {
  state_->stopping = true;
  state_->server.stop();
  state_->thread.join();
}

int ModelServer::port() const {
  return state_->port;
}
std::string ModelServer::url() const {
  return "http://127.0.0.1:" + std::to_string(port());
}
std::size_t ModelServer::count() const {
  return state_->count;
}

void ModelServer::then(Act act) {
  std::lock_guard lock(state_->mutex);
  state_->queue.push_back(std::move(act));
}

void ModelServer::otherwise(std::function<Act(const Seen&)> rule) {
  std::lock_guard lock(state_->mutex);
  state_->rule = std::move(rule);
}

std::vector<Seen> ModelServer::seen() const {
  std::lock_guard lock(state_->mutex);
  return state_->seen;
}

}  // namespace fakes
