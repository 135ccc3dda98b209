#include "promql/lint/lint.hpp"

#include <algorithm>
#include <charconv>

#include "promql/lint/context.hpp"

namespace promql::lint {

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

std::string_view to_string(Feature feature) {
  static constexpr std::string_view kNames[] = {"promql-experimental-functions", "promql-duration-expr",
                                                "promql-extended-range-selectors",
                                                "promql-binop-fill-modifiers", "use-start-timestamps"};
  return kNames[static_cast<std::size_t>(feature)];
}

const LabelFacts* MetricFacts::label(std::string_view name) const {
  for (const LabelFacts& facts : labels)
    if (facts.name == name) return &facts;
  return nullptr;
}

std::optional<Version> parse_version(std::string_view text) {
  if (text.starts_with('v')) text.remove_prefix(1);
  const char* end = text.data() + text.size();
  Version version;
  const auto major = std::from_chars(text.data(), end, version.major);
  if (major.ec != std::errc{} || major.ptr == end || *major.ptr != '.') return std::nullopt;
  const auto minor = std::from_chars(major.ptr + 1, end, version.minor);
  if (minor.ec != std::errc{} || version.major < 0 || version.minor < 0) return std::nullopt;
  if (minor.ptr != end && *minor.ptr != '.' && *minor.ptr != '-' && *minor.ptr != '+') return std::nullopt;
  return version;
}

std::vector<Finding> lint(const Expr& root, std::string_view source, const LintOptions& options) {
  return Context(root, source, options).run();
}

std::string apply_fixes(std::string_view source, const std::vector<Finding>& findings) {
  std::vector<const TextEdit*> edits;
  for (const Finding& finding : findings)
    if (finding.fix && finding.fix->range.end <= source.size()) edits.push_back(&*finding.fix);
  std::stable_sort(edits.begin(), edits.end(),
                   [](const TextEdit* a, const TextEdit* b) { return a->range < b->range; });
  std::string result;
  std::size_t done = 0;
  const TextEdit* last = nullptr;
  for (const TextEdit* edit : edits) {
    if (edit->range.start < done || (last && last->range == edit->range)) continue;
    result += source.substr(done, edit->range.start - done);
    result += edit->replacement;
    done = edit->range.end;
    last = edit;
  }
  result += source.substr(done);
  return result;
}

}  // namespace promql::lint
