// Reads lines {"prompt"} and writes for each the features of the built-in translator's first pick, one JSON
// object a line: what fit.py fits the weights of its confidence to. usage: eval_features URL < prompts.jsonl

#include <rapidjson/document.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>

#include "proxy/app.hpp"
#include "translate/builtin/builtin.hpp"
#include "translate/builtin/confidence.hpp"

namespace {

void explain(const translate::builtin::Considered& considered) {
  for (const auto& content : considered.reading.content)
    std::cerr << content.stem << '(' << content.weight << ") ";
  std::cerr << '\n';
  for (std::size_t i = 0; i < considered.picks.size(); ++i) {
    const auto& draft = considered.picks[i].draft;
    std::cerr << "  " << draft.score << " mass " << draft.mass << " coverage " << draft.coverage << ' '
              << considered.picks[i].promql << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  proxy::Config config;
  config.upstream.url = argv[1];
  const auto app = proxy::make_app(config);
  if (!app || !(*app)->catalogs->load({})) {
    std::cerr << "the catalog could not be loaded\n";
    return 1;
  }
  const auto known = (*app)->catalogs->snapshot({}, base::Deadline::in(std::chrono::seconds(10)));
  if (!known) return 1;
  const auto& snapshot = *known;
  const translate::builtin::Builtin builtin;
  std::string line;
  while (std::getline(std::cin, line)) {
    rapidjson::Document document;
    document.Parse(line.c_str());
    translate::Request request;
    if (document.IsObject() && document.HasMember("prompt")) request.prompt = document["prompt"].GetString();
    const auto considered = builtin.consider(request, *snapshot);
    if (std::getenv("EXPLAIN") != nullptr) explain(considered);
    std::cout << "{\"ok\": " << (considered.picks.empty() ? 0 : 1);
    if (!considered.picks.empty())
      for (const auto& [name, value] : confidence_features(considered.reading, considered.picks))
        std::cout << ", \"" << name << "\": " << value;
    std::cout << "}" << std::endl;
  }
  return 0;
}
