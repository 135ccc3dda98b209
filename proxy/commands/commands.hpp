#pragma once

#include <functional>

namespace CLI {
class App;
}

// The subcommands of `promphrase`. Each adds itself and its flags; what it gives runs it and returns the exit
// status: 0 done, 1 the answer is no (an expression is wrong), 2 it could not be done (configuration, files,
// network).
namespace proxy::commands {

using Run = std::function<int()>;

Run add_serve(CLI::App& app);    // the default: `app` itself takes its flags too
Run add_ask(CLI::App& app);      // prompts in, checked PromQL out, not run
Run add_parse(CLI::App& app);    // PromQL in, what it is or what is wrong with it
Run add_lint(CLI::App& app);     // PromQL or rule files in, what is wrong, useless or dangerous in them
Run add_explain(CLI::App& app);  // PromQL in, plain English out
Run add_queries(CLI::App& app);  // approvals: list, decide, export, import, back up
Run add_fmt(CLI::App& app);      // PromQL in, pretty-printed

}  // namespace proxy::commands
