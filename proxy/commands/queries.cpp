#include "proxy/commands/queries.hpp"

#include <rapidjson/document.h>
#include <rapidjson/pointer.h>
#include <rapidjson/prettywriter.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>

#include "base/logging.hpp"
#include "proxy/admin/json.hpp"
#include "proxy/commands/commands.hpp"
#include "proxy/config.hpp"

namespace proxy::commands {

namespace {

using admin::write;

struct QueriesFlags {
  Flags common;
  ServerOptions server;
  std::string author;
  bool json = false;
  QueryListing listing;
  std::vector<std::string> hashes;
  std::string comment, output, format = "yaml", file, to, from;
  std::vector<std::string> labels;
  bool force = false, remove = false, reopen = false;
  std::string use_template;
  std::optional<std::uint64_t> version;
};

int fail(const base::Error& error) {
  std::cerr << "promphrase: " << error.detail << '\n';
  return error.code == base::errc::not_found || error.code == base::errc::conflict ||
                 error.code == base::errc::bad_input
             ? 1
             : 2;
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

base::Result<std::string> data_dir_of(const QueriesFlags& flags) {
  auto config = load_config(sources_of(flags.common));
  if (!config) return config.error();
  return config->data_dir;
}

base::Result<std::unique_ptr<QueryTarget>> target_of(const QueriesFlags& flags, bool may_create = false) {
  if (!flags.server.url.empty()) return make_server_target(flags.server);
  auto data_dir = data_dir_of(flags);
  if (!data_dir) return data_dir.error();
  auto author = flags.author.empty() ? environment("USER") : flags.author;
  return make_store_target(*data_dir, author.empty() ? "command line" : author, may_create);
}

std::string text_at(const rapidjson::Value& value, const char* name) {
  const auto* found = admin::member(value, name);
  return found && found->IsString() ? std::string(found->GetString(), found->GetStringLength())
                                    : std::string();
}

void print_pretty(const std::string& json) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
  const auto* data = document.HasParseError() ? nullptr : rapidjson::Pointer("/data").Get(document);
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> writer(buffer);
  writer.SetIndent(' ', 2);
  if (data) data->Accept(writer);
  std::cout << (data ? std::string_view(buffer.GetString(), buffer.GetSize()) : std::string_view(json))
            << '\n';
}

// As it is, so that it can be copied, but for what would steer the terminal.
std::string for_terminal(const std::string& text) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool c1 = i > 0 && text[i - 1] == '\xc2' && c >= 0x80 && c < 0xa0;
    if (c1) out.pop_back();
    if (c < 0x20 || c == 0x7f || c1) {
      out += {'\\', 'x', kHex[c >> 4], kHex[c & 15]};
    } else {
      out += text[i];
    }
  }
  return out;
}

void print_query(const rapidjson::Value& query) {
  std::cout << text_at(query, "hash") << "  " << text_at(query, "state") << "  "
            << for_terminal(text_at(query, "prompt")) << "\n    " << for_terminal(text_at(query, "output"))
            << '\n';
  if (auto drift = text_at(query, "drift"); !drift.empty())
    std::cout << "    misses: " << for_terminal(drift) << '\n';
}

// `json` is what the API answered to a change: the record, or nothing when it was removed.
void print_change(const std::string& hash, const std::string& json) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
  const auto* record = document.HasParseError() ? nullptr : rapidjson::Pointer("/data").Get(document);
  if (record && record->IsObject()) {
    print_query(*record);
  } else {
    std::cout << hash << "  removed\n";
  }
}

int print_list(const std::string& json, bool raw) {
  if (raw) {
    std::cout << json << '\n';
    return 0;
  }
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
  const auto* queries =
      document.HasParseError() ? nullptr : rapidjson::Pointer("/data/queries").Get(document);
  if (!queries || !queries->IsArray())
    return fail({base::errc::upstream, "the answer is not a list of queries"});
  for (const auto& query : queries->GetArray()) print_query(query);
  return 0;
}

// Calls `one` for every hash; 1 when it failed for any.
template <class One>
int for_each_hash(const QueriesFlags& flags, One one) {
  auto target = target_of(flags);
  if (!target) return fail(target.error());
  int status = 0;
  for (const auto& hash : flags.hashes) {
    auto done = one(**target, hash);
    if (!done) {
      std::cerr << hash << ": ";
      status = std::max(status, fail(done.error()));
    } else if (flags.json) {
      std::cout << *done << '\n';
    } else {
      print_change(hash, *done);
    }
  }
  return status;
}

std::string patch_of(const QueriesFlags& flags, const char* state) {
  rapidjson::StringBuffer buffer;
  admin::Writer writer(buffer);
  writer.StartObject();
  if (state) write(writer, "state", state);
  if (!flags.comment.empty()) write(writer, "comment", flags.comment);
  if (!flags.output.empty()) write(writer, "output", flags.output);
  if (!flags.use_template.empty()) {
    writer.Key("template");
    writer.Bool(flags.use_template == "on");
  }
  if (flags.version) {
    writer.Key("version");
    writer.Uint64(*flags.version);
  }
  if (flags.force) {
    writer.Key("force");
    writer.Bool(true);
  }
  if (!flags.labels.empty()) {
    writer.Key("labels");
    writer.StartObject();
    for (const auto& label : flags.labels) {
      const auto equals = std::min(label.find('='), label.size());
      if (equals == 0) continue;
      write(writer, label.substr(0, equals).c_str(), label.substr(std::min(equals + 1, label.size())));
    }
    writer.EndObject();
  }
  writer.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

int decide(const QueriesFlags& flags, const char* state) {
  const auto patch = patch_of(flags, state);
  return for_each_hash(
      flags, [&](QueryTarget& target, const std::string& hash) { return target.change(hash, patch); });
}

int edit(const QueriesFlags& flags) {
  if (flags.remove)
    return for_each_hash(flags, [&](QueryTarget& target, const std::string& hash) {
      return target.remove(hash, flags.comment);
    });
  if (flags.output.empty() && flags.labels.empty() && flags.use_template.empty() && !flags.reopen &&
      flags.comment.empty())
    return fail(
        {base::errc::bad_input, "edit needs --promql, --label, --template, --comment, --reopen or --remove"});
  return decide(flags, flags.reopen ? "pending" : nullptr);
}

int show(const QueriesFlags& flags, const char* part) {
  auto target = target_of(flags);
  if (!target) return fail(target.error());
  auto text = (*target)->show(flags.hashes.front(), part);
  if (!text) return fail(text.error());
  if (flags.json) {
    std::cout << *text << '\n';
  } else {
    print_pretty(*text);
  }
  return 0;
}

int export_all(const QueriesFlags& flags) {
  auto target = target_of(flags);
  if (!target) return fail(target.error());
  auto text = (*target)->export_all(flags.format, flags.listing.state);
  if (!text) return fail(text.error());
  if (flags.file.empty() || flags.file == "-") {
    std::cout << *text;
    return 0;
  }
  std::ofstream file(flags.file, std::ios::binary);
  file << *text;
  file.close();
  return file ? 0 : fail({base::errc::storage, "can't write " + flags.file});
}

int import_all(const QueriesFlags& flags) {
  std::string yaml;
  if (flags.file.empty() || flags.file == "-") {
    yaml.assign(std::istreambuf_iterator<char>(std::cin), {});
  } else {
    std::ifstream file(flags.file, std::ios::binary);
    if (!file) return fail({base::errc::bad_input, "can't read " + flags.file});
    yaml.assign(std::istreambuf_iterator<char>(file), {});
  }
  auto target = target_of(flags, true);
  if (!target) return fail(target.error());
  auto done = (*target)->import_all(yaml);
  if (!done) return fail(done.error());
  print_pretty(*done);
  return 0;
}

int backup(const QueriesFlags& flags) {
  auto target = target_of(flags);
  if (!target) return fail(target.error());
  auto done = (*target)->backup(flags.to);
  if (!done) return fail(done.error());
  print_pretty(*done);
  return 0;
}

int restore(const QueriesFlags& flags) {
  auto data_dir = data_dir_of(flags);
  if (!data_dir) return fail(data_dir.error());
  auto aside = cache::restore_store(flags.from, *data_dir);
  if (!aside) return fail(aside.error());
  std::cout << "restored into " << *data_dir << '\n';
  if (!aside->empty()) std::cout << "what was there is in " << aside->string() << '\n';
  return 0;
}

int repair(const QueriesFlags& flags) {
  auto data_dir = data_dir_of(flags);
  if (!data_dir) return fail(data_dir.error());
  auto copy = cache::repair_store(*data_dir);
  if (!copy) return fail(copy.error());
  std::cout << "what was there is in " << copy->string() << '\n';
  cache::StoreOptions options;
  options.directory = *data_dir;
  auto store = cache::make_rocksdb_store(options, std::make_shared<base::SystemClock>());
  if (!store) return fail(store.error());
  const auto counts = (*store)->counts();
  std::cout << "readable again: " << counts.approved << " approved, " << counts.rejected << " rejected, "
            << counts.pending << " pending\n";
  return 0;
}

}  // namespace

Run add_queries(CLI::App& app) {
  auto flags = std::make_shared<QueriesFlags>();
  auto action = std::make_shared<Run>();
  auto* queries = app.add_subcommand("queries", "Look at approvals and decide, on a server or on its store");
  queries->require_subcommand(1);
  const auto add = [&](const char* name, const char* what, Run run) {
    auto* command = queries->add_subcommand(name, what);
    add_flags(*command, flags->common);
    // Of these only what says where the store is.
    for (auto* option : command->get_options()) {
      static const std::set<std::string> kOfStore = {"--help", "--config", "--data-dir", "--set"};
      if (!kOfStore.contains(option->get_name())) command->remove_option(option);
    }
    command->callback([action, run = std::move(run)] { *action = run; });
    return command;
  };
  const auto reach_server = [&](CLI::App* command) {
    command->add_option("--server", flags->server.url,
                        "The running server, http://HOST:PORT; without it the store in --data-dir is opened");
    command->add_option("--token", flags->server.token, "Bearer token for the server")
        ->envname("PROMPHRASE_TOKEN");
    command->add_option("--user", flags->server.user, "USER:PASSWORD for the server")
        ->envname("PROMPHRASE_USER");
    command->add_option("--author", flags->author, "Who decides, where there is no server to tell");
    command->add_flag("--json", flags->json, "Print what the API answers");
    return command;
  };
  const auto takes_hashes = [&](CLI::App* command) {
    command->add_option("hash", flags->hashes, "Hash of a query")->required();
    return command;
  };
  const auto decides = [&](CLI::App* command) {
    command->add_option("--comment", flags->comment, "Why");
    command->add_option("--version", flags->version, "Only when the record still has this version");
    return takes_hashes(reach_server(command));
  };

  auto* list = reach_server(add("list", "List queries, newest first", [flags] {
    auto target = target_of(*flags);
    if (!target) return fail(target.error());
    auto text = (*target)->list(flags->listing);
    return text ? print_list(*text, flags->json) : fail(text.error());
  }));
  const auto states = CLI::IsMember({"pending", "approved", "rejected"});
  list->add_option("--state", flags->listing.state, "Only queries in this state")->check(states);
  list->add_option("-q,--search", flags->listing.text, "Contained in prompt, PromQL, comment or author");
  list->add_option("--by", flags->listing.author, "Only what this person decided last");
  list->add_option("--sort", flags->listing.sort, "The order")
      ->check(CLI::IsMember({"newest", "oldest", "updated", "uses"}));
  list->add_option("--limit", flags->listing.limit, "How many at most")->check(CLI::Range(1, 10000));

  takes_hashes(
      reach_server(add("show", "Show all that is known of a query", [flags] { return show(*flags, ""); })));
  takes_hashes(reach_server(
      add("history", "Show every change of a query", [flags] { return show(*flags, "history"); })));
  auto* approve = decides(add("approve", "Approve queries", [flags] { return decide(*flags, "approved"); }));
  approve->add_option("--promql", flags->output, "Correct the PromQL with it");
  approve->add_flag("--force", flags->force, "Even when the upstream does not have all that it names");
  decides(add("reject", "Reject queries: this PromQL is not offered for the prompt again",
              [flags] { return decide(*flags, "rejected"); }));
  auto* edit_command =
      decides(add("edit", "Correct, label, re-open or remove queries", [flags] { return edit(*flags); }));
  edit_command->add_option("--promql", flags->output, "The PromQL that is right; approves it");
  edit_command->add_flag("--force", flags->force, "Even when the upstream does not have all that it names");
  edit_command
      ->add_option("--label", flags->labels, "NAME=VALUE, replacing all labels; `=` alone removes them")
      ->allow_extra_args(false);
  edit_command->add_option("--template", flags->use_template, "Whether it also serves similar prompts")
      ->check(CLI::IsMember({"on", "off"}));
  edit_command->add_flag("--reopen", flags->reopen, "Make it pending again");
  edit_command->add_flag("--remove", flags->remove, "Remove it; its history stays");

  auto* export_command =
      reach_server(add("export", "Write queries as text", [flags] { return export_all(*flags); }));
  export_command->add_option("--format", flags->format, "yaml, or rules: a Prometheus recording-rule file")
      ->check(CLI::IsMember({"yaml", "rules"}));
  export_command->add_option("--state", flags->listing.state, "Only queries in this state")->check(states);
  export_command->add_option("file", flags->file, "Where to; standard output without it");
  auto* import_command =
      reach_server(add("import", "Take over what export wrote", [flags] { return import_all(*flags); }));
  import_command->add_option("file", flags->file, "Where from; standard input without it");
  auto* backup_command =
      reach_server(add("backup", "Copy the store while it is in use", [flags] { return backup(*flags); }));
  backup_command->add_option("--to", flags->to, "Directory of backups; a server has its own");
  auto* restore_command = add("restore", "Put a backup in the place of the store (no server may run)",
                              [flags] { return restore(*flags); });
  restore_command->add_option("--from", flags->from, "Directory of backups")->required();
  add("repair", "Make a damaged store readable again, with what is left (no server may run)",
      [flags] { return repair(*flags); });
  return [action] {
    base::init_logging({"warn", false});
    return *action ? (*action)() : 2;
  };
}

}  // namespace proxy::commands
