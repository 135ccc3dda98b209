#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "base/logging.hpp"
#include "proxy/admin/ask.hpp"
#include "proxy/app.hpp"
#include "proxy/commands/commands.hpp"

namespace proxy::commands {
namespace {

struct AskFlags {
  Flags common;
  bool jsonl = false;
  std::string prompt;
};

base::Result<translate::Translation> translate(const App& app, translate::Request request,
                                               const Config& config) {
  request.deadline = base::Deadline::in(config.translation.deadline);
  return app.translator->translate(request);
}

// One answer a line, in the order of the questions.
int ask_lines(const App& app, const Config& config) {
  std::string line;
  while (std::getline(std::cin, line)) {
    auto asked = admin::parse_ask(line);
    base::Result<translate::Translation> answer =
        asked ? translate(app, std::move(asked->request), config) : asked.error();
    std::cout << admin::ask_json(answer) << std::endl;
  }
  return 0;
}

int ask_one(const App& app, const Config& config, const std::string& prompt) {
  translate::Request request;
  request.prompt = prompt;
  const auto answer = translate(app, std::move(request), config);
  if (!answer) {
    std::cerr << "promphrase: " << answer.error().detail << '\n';
    return 1;
  }
  if (!answer->remark.empty()) std::cerr << answer->remark << '\n';
  for (const auto& candidate : answer->candidates) {
    std::cout << candidate.promql << '\n';
    std::cerr << "  " << candidate.source << ", confidence " << candidate.confidence;
    for (const auto& assumption : candidate.assumptions) std::cerr << ", " << assumption;
    std::cerr << '\n';
  }
  return 0;
}

}  // namespace

Run add_ask(CLI::App& app) {
  auto flags = std::make_shared<AskFlags>();
  auto* command = app.add_subcommand("ask", "Translate prompts to PromQL without running them");
  add_flags(*command, flags->common);
  command->add_flag("--jsonl", flags->jsonl,
                    "Read {\"prompt\": …} a line from standard input, answer a line each");
  command->add_option("prompt", flags->prompt, "What to ask, in plain words");
  return [flags] {
    auto fail = [](const base::Error& error) {
      std::cerr << "promphrase: " << error.detail << '\n';
      return 2;
    };
    if (!flags->jsonl && flags->prompt.empty()) {
      return fail({base::errc::bad_input, "ask needs a prompt, or --jsonl with prompts on standard input"});
    }
    auto config = load_config(sources_of(flags->common));
    if (!config) return fail(config.error());
    base::init_logging({"warn", config->log.format == "json"});
    auto made = make_app(*config);
    if (!made) return fail(made.error());
    if (auto loaded = (*made)->catalogs->load({}); !loaded) {
      return fail(
          {loaded.error().code, "the upstream's catalog could not be loaded: " + loaded.error().detail});
    }
    return flags->jsonl ? ask_lines(**made, *config) : ask_one(**made, *config, flags->prompt);
  };
}

}  // namespace proxy::commands
