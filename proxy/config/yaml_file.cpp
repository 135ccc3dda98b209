#include "proxy/config/yaml_file.hpp"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <set>
#include <system_error>

#include "base/logging.hpp"
#include "proxy/config/suggest.hpp"
#include "proxy/config/value.hpp"

namespace proxy::config {

namespace {

constexpr std::size_t kMaxFileBytes = 1024 * 1024;

base::Error wrong(std::string detail) {
  return {base::errc::bad_input, std::move(detail)};
}

class YamlReader {
 public:
  YamlReader(std::string file, Config& config) : file_(std::move(file)), config_(config) {}

  // Throws Error.
  void read() {
    YAML::Node root;
    try {
      auto documents = YAML::LoadAll(content());
      if (documents.size() > 1)
        throw wrong(at(documents[1].Mark()) + "a second document; only one is possible");
      if (!documents.empty()) root = documents[0];
    } catch (const YAML::DeepRecursion& problem) {
      throw wrong(at(problem.mark) + "not valid YAML: too deeply nested");
    } catch (const YAML::ParserException& problem) {
      // What follows a colon is a piece of the file, which may be a secret.
      throw wrong(at(problem.mark) + "not valid YAML: " + problem.msg.substr(0, problem.msg.find(": ")));
    }
    if (root.IsNull()) return;
    if (!root.IsMap()) throw wrong(at(root.Mark()) + "expected keys with values, got " + kind(root));
    read_map(root, "");
  }

 private:
  std::string content() const {
    std::ifstream stream(file_, std::ios::binary);
    if (!stream) throw wrong(file_ + ": can't be opened: " + std::generic_category().message(errno));
    std::string text(kMaxFileBytes + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (stream.bad()) throw wrong(file_ + ": can't be read");
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (text.size() > kMaxFileBytes) throw wrong(file_ + ": larger than 1 MiB");
    return text;
  }

  void read_map(const YAML::Node& map, const std::string& prefix) {
    std::set<std::string> seen;
    for (const auto& entry : map) {
      if (!entry.first.IsScalar())
        throw wrong(at(entry.first.Mark()) + "expected a key, got " + kind(entry.first));
      auto path = prefix + entry.first.Scalar();
      if (!seen.insert(path).second)
        throw wrong(at(entry.first.Mark()) + "key '" + base::printable(path, 80) + "' twice");
      read_entry(path, entry.first, entry.second);
    }
  }

  void read_entry(const std::string& path, const YAML::Node& name, const YAML::Node& value) {
    if (const auto* key = find_key(path)) {
      if (!value.IsNull()) read_value(*key, value);
      return;
    }
    bool is_section = std::any_of(all_keys().begin(), all_keys().end(),
                                  [&](const Key& key) { return key.path.starts_with(path + "."); });
    if (!is_section) throw wrong(at(name.Mark()) + unknown_key(path));
    if (value.IsNull()) return;
    if (!value.IsMap())
      throw wrong(at(name.Mark()) + "key '" + path + "': expected a section, got " + kind(value));
    read_map(value, path + ".");
  }

  void read_value(const Key& key, const YAML::Node& value) {
    std::optional<std::string> complaint;
    if (value.IsScalar()) {
      complaint = set_value(key, config_, value.Scalar());
    } else if (key.rule.kind == Kind::selectors && value.IsMap()) {
      std::vector<PromptSelector> selectors;
      for (const auto& entry : value) {
        if (!entry.first.IsScalar() || !entry.second.IsScalar()) {
          complaint = "expected " + expected(key.rule) + ", got " + kind(entry.second) + " in it";
          break;
        }
        selectors.push_back({entry.first.Scalar(), entry.second.Scalar()});
      }
      if (!complaint) complaint = set_selectors(key, config_, std::move(selectors));
    } else if (key.rule.kind == Kind::list && value.IsSequence()) {
      auto items = texts(value);
      complaint = items ? set_list(key, config_, *std::move(items))
                        : "expected " + expected(key.rule) + ", got something else in it";
    } else if (key.rule.kind == Kind::headers && value.IsMap()) {
      HeaderList headers;
      for (const auto& entry : value) {
        if (!entry.first.IsScalar() || !entry.second.IsScalar()) {
          complaint = "expected " + expected(key.rule) + ", got " + kind(entry.second) + " in it";
          break;
        }
        headers.emplace_back(entry.first.Scalar(), entry.second.Scalar());
      }
      if (!complaint) complaint = set_headers(key, config_, std::move(headers));
    } else if (key.rule.kind == Kind::upstreams && value.IsSequence()) {
      for (const auto& entry : value) config_.upstreams.push_back(read_upstream(entry));
    } else if (key.rule.kind == Kind::tokens && value.IsMap()) {
      std::vector<TenantToken> tokens;
      for (const auto& entry : value) {
        auto items = texts(entry.second);
        if (!entry.first.IsScalar() || !items) {
          complaint = "expected " + expected(key.rule) + ", got " + kind(entry.second) + " in it";
          break;
        }
        tokens.push_back({entry.first.Scalar(), *std::move(items)});
      }
      if (!complaint) complaint = set_tokens(key, config_, std::move(tokens));
    } else {
      complaint = "expected " + expected(key.rule) + ", got " + kind(value);
    }
    if (complaint) throw wrong(at(value.Mark()) + "key '" + std::string(key.path) + "': " + *complaint);
  }

  // One of `upstreams`: what chooses it, and the keys of `upstream`.
  http::UpstreamOptions read_upstream(const YAML::Node& entry) {
    if (!entry.IsMap()) throw wrong(at(entry.Mark()) + "key 'upstreams': expected a map, got " + kind(entry));
    Config one;
    YamlReader reader(file_, one);
    auto& out = one.upstream;
    const std::pair<std::string_view, std::string*> choosing[] = {{"name", &out.name},
                                                                  {"path_prefix", &out.path_prefix},
                                                                  {"header", &out.header},
                                                                  {"header_value", &out.header_value}};
    std::set<std::string> seen;
    for (const auto& item : entry) {
      const YAML::Node& name = item.first;
      const YAML::Node& value = item.second;
      if (!name.IsScalar()) throw wrong(at(name.Mark()) + "expected a key, got " + kind(name));
      if (!seen.insert(name.Scalar()).second)
        throw wrong(at(name.Mark()) + "key '" + base::printable(name.Scalar(), 80) + "' twice");
      auto chosen = std::find_if(std::begin(choosing), std::end(choosing),
                                 [&](const auto& row) { return row.first == name.Scalar(); });
      if (chosen == std::end(choosing)) {
        reader.read_entry("upstream." + name.Scalar(), name, value);
      } else if (value.IsScalar()) {
        *chosen->second = value.Scalar();
      } else {
        throw wrong(at(value.Mark()) + "key 'upstreams': expected one line of text, got " + kind(value));
      }
    }
    // As --print-config writes it, both are there and one of them is empty.
    if (!out.urls.empty()) out.url = http::UpstreamOptions().url;
    bool has_url = seen.count("url") + seen.count("urls") != 0;
    if (out.name.empty() || !has_url || (out.path_prefix.empty() && out.header.empty()))
      throw wrong(at(entry.Mark()) +
                  "key 'upstreams': each needs a name, a url or urls, and a path_prefix or a header");
    return out;
  }

  // A single text, or a list of them.
  static std::optional<std::vector<std::string>> texts(const YAML::Node& node) {
    if (node.IsScalar()) return std::vector<std::string>{node.Scalar()};
    if (!node.IsSequence()) return std::nullopt;
    std::vector<std::string> out;
    for (const auto& item : node) {
      if (!item.IsScalar()) return std::nullopt;
      out.push_back(item.Scalar());
    }
    return out;
  }

  std::string at(const YAML::Mark& mark) const {
    return mark.is_null() ? file_ + ": " : file_ + ":" + std::to_string(mark.line + 1) + ": ";
  }

  static std::string kind(const YAML::Node& node) {
    return node.IsMap()        ? "a map"
           : node.IsSequence() ? "a list"
           : node.IsNull()     ? "nothing"
                               : "a single value";
  }

  std::string file_;
  Config& config_;
};

}  // namespace

void read_yaml(const std::string& file, Config& config) {
  YamlReader(file, config).read();
}

}  // namespace proxy::config
