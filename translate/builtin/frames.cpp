#include "translate/builtin/frames.hpp"

#include <algorithm>
#include <stdexcept>

#include "catalog/text.hpp"
#include "catalog/user_tables.hpp"
#include "promql/parser.hpp"
#include "translate/builtin/data_texts.hpp"
#include "translate/builtin/table.hpp"

namespace translate::builtin {
namespace {

std::vector<std::string> stems(std::string_view words, char separator) {
  std::vector<std::string> out;
  for (const auto word : split(words, separator)) out.push_back(catalog::singular(word));
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// The expression, or what is wrong with it.
std::pair<Node, std::string> read_template(std::string_view text) {
  std::pair<Node, std::string> out;
  const auto parsed = promql::parse(text);
  if (!parsed)
    out.second = promql::format_error(text, parsed.errors.front());
  else if (!from_promql(parsed.expr(), out.first))
    out.second = "uses something that frames can't hold";
  return out;
}

}  // namespace

base::Result<std::vector<Frame>> read_frames(std::string_view text) {
  std::vector<Frame> frames;
  std::size_t line_number = 0;
  bool open = false;
  const auto wrong = [&line_number](std::string_view why) {
    return base::Error{base::errc::bad_input,
                       "frames, line " + std::to_string(line_number) + ": " + std::string(why)};
  };
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    ++line_number;
    if (line.empty()) open = false;
    if (line.empty() || line.front() == '#') continue;
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return wrong("expected `key: value`");
    const auto key = line.substr(0, colon), value = trimmed(line.substr(colon + 1));
    if (!open) {
      if (key != "frame") return wrong("a block begins with `frame: name`");
      frames.emplace_back().name = value;
      open = true;
      continue;
    }
    auto& frame = frames.back();
    if (key == "needs") {
      for (const auto group : split(value, ' ')) frame.needs.push_back(stems(group, '|'));
    } else if (key == "also") {
      frame.also = stems(value, ' ');
    } else if (key == "never") {
      frame.never = stems(value, ' ');
    } else if (key == "unit") {
      frame.unit = value;
    } else if (key == "agg") {
      frame.agg = value;
    } else if (key == "only") {
      if (value != "forecast") return wrong("only: forecast is known");
      frame.forecast = true;
    } else if (key == "prior") {
      frame.prior = std::strtod(std::string(value).c_str(), nullptr);
    } else if (key == "expr") {
      if (auto read = read_template(value); !read.second.empty())
        return wrong(read.second);
      else
        frame.expr = std::move(read.first);
      each_selector(frame.expr, [&frame](Node& node) {
        if (std::find(frame.metrics.begin(), frame.metrics.end(), node.name) == frame.metrics.end())
          frame.metrics.push_back(node.name);
      });
    } else if (key == "alt") {
      auto read = read_template(value);
      if (!read.second.empty()) return wrong(read.second);
      frame.others.push_back(std::move(read.first));
    } else if (key == "left") {
      auto read = read_template(value);
      if (!read.second.empty()) return wrong(read.second);
      frame.left = std::move(read.first);
    } else {
      return wrong("unknown key " + std::string(key));
    }
  }
  return frames;
}

const std::vector<Frame>& shipped_frames() {
  static catalog::MadeOfTables<std::vector<Frame>> instance([] {
    auto frames = read_frames(catalog::with_user_table("frames", frames_text()));
    if (!frames) throw std::logic_error(frames.error().detail);
    return std::move(*frames);
  });
  return instance.get();
}

}  // namespace translate::builtin
