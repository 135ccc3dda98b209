#include "tests/translate/builtin/made_family.hpp"

#include "tests/catch.hpp"
#include "translate/builtin/builtin.hpp"

catalog::Family made_family(std::string name, catalog::MetricType type, std::string help,
                            const Labels& labels, const std::string& job) {
  catalog::Family out;
  out.name = std::move(name);
  out.type = type;
  out.help = std::move(help);
  out.series_names = {out.name};
  if (type == catalog::MetricType::histogram)
    out.series_names = {out.name + "_bucket", out.name + "_count", out.name + "_sum"};
  out.series = 2;
  out.labels.push_back({"instance", {"a:1", "b:1"}, 2});
  if (!job.empty()) out.labels.push_back({"job", {job}, 1});
  for (const auto& [label, values] : labels) {
    out.series *= values.size();
    out.labels.push_back({label, values, values.size()});
  }
  return out;
}

std::vector<std::string> offered(const catalog::Snapshot& snapshot, const std::string& prompt) {
  translate::Request request;
  request.prompt = prompt;
  std::vector<std::string> out;
  for (const auto& candidate : translate::builtin::Builtin().candidates(request, snapshot))
    out.push_back(candidate.promql);
  return out;
}

void check_first(const catalog::Snapshot& snapshot, const std::vector<Case>& cases) {
  for (const auto& each : cases) {
    INFO(each.prompt);
    const auto found = offered(snapshot, each.prompt);
    CHECK((found.empty() ? "" : found[0]) == each.promql);
  }
}
