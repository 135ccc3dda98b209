#include "llm/provider.hpp"

#include <algorithm>
#include <atomic>
#include <random>
#include <thread>
#include <utility>

#include "llm/dialect.hpp"
#include "llm/endpoint.hpp"
#include "llm/http.hpp"
#include "llm/retry.hpp"
#include "llm/slots.hpp"

namespace llm {

namespace {

using base::errc;
using base::Error;

bool is_success(int status) {
  return status >= 200 && status < 300;
}

double random_jitter() {
  thread_local std::minstd_rand generator{std::random_device{}()};
  return std::uniform_real_distribution<double>(0, 1)(generator);
}

class HttpModelClient final : public ModelClient {
 public:
  HttpModelClient(const Dialect& dialect, Endpoint endpoint, const ProviderOptions& options)
      : dialect_(dialect), endpoint_(std::move(endpoint)), options_(options), slots_(options.max_concurrent) {
    path_ = request_path(endpoint_.path, options.stream ? dialect_.stream_path(options_.model)
                                                        : dialect_.path(options_.model)) +
            endpoint_.query;
    // Gemini streams one JSON array unless it is asked for events.
    if (options.stream && path_.find(":streamGenerateContent") != std::string::npos)
      path_ += endpoint_.query.empty() ? "?alt=sse" : "&alt=sse";
    shape_.store({.stream = options.stream});
    headers_ = dialect_.headers(options_.api_key_header.empty() ? options_.api_key : std::string());
    if (!options_.api_key_header.empty()) headers_.emplace_back(options_.api_key_header, options_.api_key);
  }

  std::vector<ProviderState> states() const override {
    return {{std::string(dialect_.name()), options_.model, false}};
  }
  std::string name() const override { return std::string(dialect_.name()) + ':' + options_.model; }

  base::Result<Reply> complete(const Request& request) override {
    Shape shape = shape_.load();
    int retries = 0;
    int tries = 0;
    for (;;) {
      const auto began = Call::clock::now();
      bool sent = false;
      const auto answer = post(request, shape, sent);
      if (answer && is_success(answer->status)) {
        shape_.store(shape);  // only a shape that worked is kept
        Gathered all;
        auto reply = dialect_.read(answer->body, all);
        note(request, began, tries++ > 0, &*answer, &all,
             reply ? std::nullopt : std::optional(reply.error().code));
        if (reply) reply->provider = name();
        return reply;
      }
      const auto failure = answer ? error_of(answer->status, answer->body) : answer.error();
      if (sent) note(request, began, tries++ > 0, answer ? &*answer : nullptr, nullptr, failure.code);
      if (answer) {
        if (const auto simpler = simpler_shape(shape, answer->status, answer->body)) {
          shape = *simpler;
          continue;
        }
      } else if (failure.code != errc::unavailable) {
        return failure;
      }
      RetryHints hints;
      if (answer)
        hints = {answer->status, answer->header("x-should-retry"), answer->header("retry-after-ms"),
                 answer->header("retry-after")};
      const auto wait = next_wait(hints, retries, options_.max_retries, request.deadline.left(),
                                  std::chrono::system_clock::now(), random_jitter());
      if (!wait) return failure;
      std::this_thread::sleep_for(*wait);
      ++retries;
    }
  }

 private:
  // Tells whoever asked how one try went.
  void note(const Request& request, Call::clock::time_point began, bool retried, const HttpAnswer* answer,
            const Gathered* all, std::optional<errc> failure) const {
    if (request.calls == nullptr) return;
    Call call;
    call.provider = dialect_.name();
    call.model = options_.model;
    call.began = began;
    call.ended = Call::clock::now();
    call.retried = retried;
    call.error = failure;
    if (answer != nullptr) {
      call.status = answer->status;
      if (options_.stream && is_success(answer->status)) call.first_byte = answer->first_byte;
    }
    if (all != nullptr) {
      call.usage = all->usage;
      call.answered_by = all->model;
      call.finish_reason = all->refused ? "content_filter" : all->truncated ? "length" : "stop";
      call.cost = (static_cast<double>(call.usage.input_tokens) * options_.input_price +
                   static_cast<double>(call.usage.output_tokens) * options_.output_price) /
                  1e6;
    }
    request.calls->push_back(std::move(call));
  }

  // One try, in a slot of its own: a call that waits for its next try keeps nobody from theirs.
  // `sent` tells whether it went out at all.
  base::Result<HttpAnswer> post(const Request& request, Shape shape, bool& sent) {
    if (request.deadline.expired()) return out_of_time();
    if (!slots_.acquire(request.deadline))
      return Error{errc::busy, "too many model calls are under way; try again later"};
    const struct Release {
      Slots& slots;
      ~Release() { slots.release(); }
    } when_done{slots_};
    sent = true;
    const auto deadline = request.deadline.sooner(options_.timeout);
    const auto answer = post_json(endpoint_, {path_, headers_, dialect_.body(request, options_.model, shape),
                                              deadline, options_.max_answer_bytes});
    if (!answer && answer.error().code == errc::timeout && deadline.at() == request.deadline.at())
      return out_of_time();
    return answer;
  }

  static Error out_of_time() {
    return {errc::deadline_exceeded, "the time for the translation was over before the model answered"};
  }

  const Dialect& dialect_;
  const Endpoint endpoint_;
  const ProviderOptions options_;
  std::string path_;
  Headers headers_;
  Slots slots_;
  std::atomic<Shape> shape_{Shape{}};
};

bool is_visible(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c > 0x20 && c < 0x7f; });
}

Error wrong(const char* option, const char* why) {
  return {errc::bad_input, std::string("model provider: ") + option + ' ' + why};
}

}  // namespace

base::Result<std::unique_ptr<ModelClient>> make_client(const ProviderOptions& options) {
  auto endpoint = parse_endpoint(options.endpoint);
  if (!endpoint) return endpoint.error();

  std::string_view name = options.dialect;
  if (name.empty()) name = dialect_of_path(endpoint->path);
  if (name.empty()) name = "openai-responses";
  const Dialect* dialect = find_dialect(name);
  if (dialect == nullptr)
    return wrong("dialect", "must be openai-responses, chat-completions, ollama, anthropic or gemini");

  if (options.model.empty()) return wrong("model", "is missing");
  if (!is_visible(options.model) || options.model.find_first_of("?#") != std::string::npos)
    return wrong("model", "holds a character that no model name has");
  if (!is_visible(options.api_key))
    return wrong("api_key", "holds a blank, a line break or a letter outside ASCII");
  if (!is_visible(options.api_key_header) || options.api_key_header.find(':') != std::string::npos)
    return wrong("api_key_header", "is no header name");
  if (options.timeout <= std::chrono::milliseconds(0)) return wrong("timeout", "must be longer than nothing");
  if (options.max_answer_bytes == 0) return wrong("max_answer_bytes", "must be at least 1");
  if (options.max_retries < 0 || options.max_retries > 10)
    return wrong("max_retries", "must be from 0 to 10");
  if (options.max_concurrent == 0) return wrong("max_concurrent", "must be at least 1");
  return std::unique_ptr<ModelClient>(
      std::make_unique<HttpModelClient>(*dialect, std::move(*endpoint), options));
}

}  // namespace llm
