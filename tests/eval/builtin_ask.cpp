// Speaks the lines of `promphrase ask --jsonl` with the built-in translator alone: `builtin_ask URL`, prompts
// on standard input as {"prompt": "…"}, one answer a line.
#include <httplib.h>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <iostream>

#include "proxy/catalog_loader.hpp"
#include "translate/builtin/builtin.hpp"

namespace {

base::Result<std::string> fetch(httplib::Client& client, const std::string& target) {
  const auto answer = client.Get(target);
  if (!answer) return base::Error{base::errc::unavailable, "no answer"};
  if (answer->status != 200)
    return base::Error{base::errc::upstream, "status " + std::to_string(answer->status)};
  return answer->body;
}

std::string answer_line(const std::string& prompt, const translate::builtin::Builtin& builtin,
                        const catalog::Snapshot& snapshot) {
  translate::Request request;
  request.prompt = prompt;
  rapidjson::StringBuffer out;
  rapidjson::Writer<rapidjson::StringBuffer> json(out);
  const auto put = [&json](const std::string& text) {
    json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  };
  json.StartObject();
  json.Key("candidates");
  json.StartArray();
  for (const auto& candidate : builtin.candidates(request, snapshot)) {
    json.StartObject();
    json.Key("promql");
    put(candidate.promql);
    json.Key("confidence");
    json.Double(candidate.confidence);
    json.Key("source");
    put(candidate.source);
    json.Key("assumptions");
    json.StartArray();
    for (const auto& assumption : candidate.assumptions) put(assumption);
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
  json.Key("suggestions");
  json.StartArray();
  for (const auto& name : builtin.suggestions(request, snapshot)) put(name);
  json.EndArray();
  json.EndObject();
  return out.GetString();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: builtin_ask URL < prompts.jsonl\n";
    return 2;
  }
  httplib::Client client(argv[1]);
  catalog::Catalog catalog;
  proxy::CatalogLoader loader([&client](const std::string& target) { return fetch(client, target); },
                              catalog);
  if (const auto loaded = loader.load_once(); !loaded) {
    std::cerr << loaded.error().detail << '\n';
    return 1;
  }
  const translate::builtin::Builtin builtin;
  const auto snapshot = catalog.snapshot();
  for (std::string line; std::getline(std::cin, line);) {
    rapidjson::Document document;
    document.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
    if (!document.IsObject() || !document.HasMember("prompt") || !document["prompt"].IsString()) {
      std::cout << "{\"error\":\"expected {\\\"prompt\\\": text}\"}" << std::endl;
      continue;
    }
    std::cout << answer_line(document["prompt"].GetString(), builtin, *snapshot) << std::endl;
  }
}
