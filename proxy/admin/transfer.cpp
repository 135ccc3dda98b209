#include "proxy/admin/transfer.hpp"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <set>

#include "base/utf8.hpp"
#include "promql/parser.hpp"
#include "promql/text.hpp"

namespace proxy::admin {

namespace {

using RecordPtr = std::shared_ptr<const cache::Record>;

constexpr std::size_t kMaxPrompt = 64 * 1024;

void sort_for_people(std::vector<RecordPtr>& records) {
  std::sort(records.begin(), records.end(), [](const RecordPtr& a, const RecordPtr& b) {
    return std::tie(a->tenant, a->prompt_key) < std::tie(b->tenant, b->prompt_key);
  });
}

void emit(YAML::Emitter& out, const char* name, const std::string& text) {
  if (!text.empty()) out << YAML::Key << name << YAML::Value << YAML::DoubleQuoted << base::valid_utf8(text);
}

std::string rule_name(const cache::Record& record) {
  std::string name = "promphrase:";
  for (char c : record.prompt_key) {
    const bool good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    if (good) name += c;
    if (!good && name.back() != '_' && name.back() != ':') name += '_';
    if (name.size() > 100) break;
  }
  while (name.back() == '_') name.pop_back();
  return name.back() == ':' ? name + "query" : name;
}

base::Error wrong(const YAML::Mark& mark, const std::string& what) {
  return {base::errc::bad_input, "line " + std::to_string(mark.line + 1) + ": " + what};
}

base::Result<cache::Imported> read_item(const YAML::Node& node) {
  cache::Imported item;
  if (!node.IsMap()) return wrong(node.Mark(), "a query must have prompt and promql");
  for (const auto& entry : node) {
    const auto name = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
    const auto& value = entry.second;
    if (name == "labels") {
      if (!value.IsMap()) return wrong(value.Mark(), "labels must be a map of texts");
      for (const auto& label : value) {
        if (!label.first.IsScalar() || !label.second.IsScalar())
          return wrong(value.Mark(), "labels must be a map of texts");
        item.labels[label.first.Scalar()] = label.second.Scalar();
      }
      continue;
    }
    if (!value.IsScalar()) return wrong(value.Mark(), "'" + name + "' must be one text");
    const auto& text = value.Scalar();
    if (text.size() > kMaxPrompt) return wrong(value.Mark(), "'" + name + "' is too long");
    if (name == "prompt") {
      item.prompt = text;
    } else if (name == "promql") {
      item.output = text;
    } else if (name == "author") {
      item.author = text;
    } else if (name == "comment") {
      item.comment = text;
    } else if (name == "tenant") {
      item.tenant = text;
    } else if (name == "state") {
      bool known = false;
      for (auto state : {cache::State::pending, cache::State::approved, cache::State::rejected}) {
        if (text != to_string(state)) continue;
        item.state = state;
        known = true;
      }
      if (!known) return wrong(value.Mark(), "state must be pending, approved or rejected");
    } else {
      return wrong(entry.first.Mark(), "unknown key '" + base::valid_utf8(name) + "'");
    }
  }
  if (cache::prompt_key(item.prompt).empty()) return wrong(node.Mark(), "a query without a prompt");
  const auto parsed = promql::parse(item.output);
  if (item.output.empty() || !parsed)
    return wrong(node.Mark(), item.output.empty() ? "a query without promql"
                                                  : promql::format_error(item.output, parsed.errors.front()));
  return item;
}

}  // namespace

std::string export_yaml(std::vector<RecordPtr> records) {
  sort_for_people(records);
  YAML::Emitter out;
  out << YAML::BeginMap << YAML::Key << "queries" << YAML::Value << YAML::BeginSeq;
  for (const auto& record : records) {
    out << YAML::BeginMap;
    emit(out, "prompt", record->prompt);
    emit(out, "promql", record->output);
    out << YAML::Key << "state" << YAML::Value << std::string(to_string(record->state));
    emit(out, "author", record->author);
    emit(out, "comment", record->comment);
    emit(out, "tenant", record->tenant);
    if (!record->labels.empty()) {
      out << YAML::Key << "labels" << YAML::Value << YAML::BeginMap;
      for (const auto& [name, value] : record->labels)
        out << YAML::Key << YAML::DoubleQuoted << base::valid_utf8(name) << YAML::Value << YAML::DoubleQuoted
            << base::valid_utf8(value);
      out << YAML::EndMap;
    }
    out << YAML::EndMap;
  }
  out << YAML::EndSeq << YAML::EndMap;
  return std::string(out.c_str(), out.size()) + "\n";
}

std::string export_rules(std::vector<RecordPtr> records) {
  sort_for_people(records);
  std::set<std::string> names;
  YAML::Emitter out;
  out << YAML::BeginMap << YAML::Key << "groups" << YAML::Value << YAML::BeginSeq << YAML::BeginMap;
  out << YAML::Key << "name" << YAML::Value << "promphrase" << YAML::Key << "rules" << YAML::Value
      << YAML::BeginSeq;
  for (const auto& record : records) {
    if (record->state != cache::State::approved) continue;
    const auto base_name = rule_name(*record);
    auto name = base_name;
    for (int number = 2; !names.insert(name).second; ++number)
      name = base_name + "_" + std::to_string(number);
    std::string comment = base::valid_utf8(record->prompt);
    for (char& c : comment)
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
    out << YAML::BeginMap << YAML::Comment(comment);
    out << YAML::Key << "record" << YAML::Value << name;
    emit(out, "expr", record->output);
    // Only what may be a label of a series.
    std::map<std::string, std::string> labels;
    for (const auto& [label, value] : record->labels)
      if (promql::is_legacy_label_name(label) && !label.starts_with("__"))
        labels[label] = base::valid_utf8(value);
    if (!labels.empty()) {
      out << YAML::Key << "labels" << YAML::Value << YAML::BeginMap;
      for (const auto& [label, value] : labels)
        out << YAML::Key << label << YAML::Value << YAML::DoubleQuoted << value;
      out << YAML::EndMap;
    }
    out << YAML::EndMap;
  }
  out << YAML::EndSeq << YAML::EndMap << YAML::EndSeq << YAML::EndMap;
  return std::string(out.c_str(), out.size()) + "\n";
}

base::Result<std::vector<cache::Imported>> read_import(std::string_view text) {
  if (text.size() > kMaxTransfer)
    return base::Error{base::errc::bad_input, "longer than 64 MiB: import it in parts"};
  std::vector<cache::Imported> items;
  try {
    const YAML::Node root = YAML::Load(std::string(text));
    if (!root.IsMap()) return wrong(root.Mark(), "expected `queries:` with a list");
    const YAML::Node queries = root["queries"];
    if (!queries || !(queries.IsSequence() || queries.IsNull()))
      return wrong(root.Mark(), "expected `queries:` with a list");
    for (const YAML::Node& node : queries) {
      auto item = read_item(node);
      if (!item) return item.error();
      items.push_back(*std::move(item));
    }
  } catch (const YAML::Exception& problem) {
    return wrong(problem.mark, problem.msg);
  }
  return items;
}

}  // namespace proxy::admin
