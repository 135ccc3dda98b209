// A scripted model provider for integration tests: prints its port, serves until it is ended.
//   scripted_model_server [--port N] [--api-key KEY] [--rules FILE] [--answer PROMQL]
//   [--no-structured-output]
// FILE holds one JSON object: what a prompt holds → PromQL, or an act (see act_from_json). The longest key
// that stands in the prompt is used. Without a rule that fits, --default (else "up") is the translation.
// --delay-ms slows every answer without a delay of its own.
//   GET /count: requests so far   GET /seen: their bodies   POST /script: an act for the next request
#include <CLI/CLI.hpp>
#include <csignal>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "llm/json.hpp"
#include "tests/fakes/model_server.hpp"

namespace {

// Prompts are sent inside JSON, so rules are compared in that form.
std::string as_json_text(std::string_view text) {
  rapidjson::StringBuffer out;
  llm::JsonWriter writer(out);
  llm::json_put(writer, text);
  const std::string quoted = out.GetString();
  return quoted.substr(1, quoted.size() - 2);
}

bool read_rules(const std::string& path, std::map<std::string, fakes::Act>& into) {
  std::ifstream file(path);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  rapidjson::Document document;
  if (!llm::parse_json(document, text) || !document.IsObject()) return false;
  for (const auto& member : document.GetObject()) {
    rapidjson::StringBuffer out;
    llm::JsonWriter writer(out);
    member.value.Accept(writer);
    if (!fakes::act_from_json(out.GetString(), into[as_json_text(member.name.GetString())])) return false;
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"A scripted model provider"};
  fakes::ModelServer::Options options;
  options.control = true;
  std::string rules_file;
  std::string answer = "up";
  bool plain = false;
  unsigned delay_ms = 0;
  app.add_option("--port", options.port, "0: any free one");
  app.add_option("--api-key", options.api_key, "requests without it get 401");
  app.add_option("--rules", rules_file, "JSON file of prompt → PromQL or act");
  app.add_option("--default", answer, "PromQL where no rule fits");
  app.add_option("--delay-ms", delay_ms, "how long an answer takes");
  app.add_flag("--no-structured-output", plain, "answer 400 to a JSON schema");
  CLI11_PARSE(app, argc, argv);
  options.structured_output = !plain;

  std::map<std::string, fakes::Act> rules;
  if (!rules_file.empty() && !read_rules(rules_file, rules)) {
    std::cerr << "no rules could be read from " << rules_file << '\n';
    return 1;
  }

  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);

  fakes::ModelServer server(options);
  server.otherwise([&](const fakes::Seen& seen) {
    const std::pair<const std::string, fakes::Act>* best = nullptr;
    for (const auto& rule : rules)
      if (seen.last_user.find(rule.first) != std::string::npos &&
          (!best || rule.first.size() > best->first.size()))
        best = &rule;
    fakes::Act act;
    act.text = fakes::answer_text(answer);
    if (best != nullptr) act = best->second;
    if (act.delay.count() == 0) act.delay = std::chrono::milliseconds(delay_ms);
    return act;
  });
  std::cout << server.port() << std::endl;
  int signal = 0;
  sigwait(&signals, &signal);
}
