#include "translate/model_answer.hpp"

#include <optional>

#include "base/utf8.hpp"
#include "llm/json.hpp"
#include "promql/parser.hpp"

namespace translate {

namespace {

constexpr std::size_t kMaxPromql = 16 * 1024;
constexpr std::size_t kMaxSentence = 500;
constexpr std::size_t kMaxAssumptions = 8;
constexpr std::size_t kMaxAlternatives = 4;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

// Some models write down what they think before they answer.
std::string_view without_thoughts(std::string_view text) {
  constexpr std::string_view kEnd = "</think>";
  const std::size_t end = text.rfind(kEnd);
  return trimmed(end == std::string_view::npos ? text : text.substr(end + kEnd.size()));
}

// What stands in the first code fence, its language left out.
std::optional<std::string_view> fenced(std::string_view text) {
  constexpr std::string_view kFence = "```";
  const std::size_t open = text.find(kFence);
  if (open == std::string_view::npos) return std::nullopt;
  const std::size_t line_end = text.find('\n', open);
  if (line_end == std::string_view::npos) return std::nullopt;
  const std::size_t close = text.find(kFence, line_end);
  if (close == std::string_view::npos) return std::nullopt;
  return trimmed(text.substr(line_end + 1, close - line_end - 1));
}

// The strings of an array called `name`, bounded; none when it is absent or something else.
std::vector<std::string> texts(const rapidjson::Value& object, std::string_view name, std::size_t most,
                               std::size_t limit) {
  std::vector<std::string> out;
  const auto* array = llm::json_member(object, name);
  if (array == nullptr || !array->IsArray()) return out;
  for (const auto& item : array->GetArray())
    if (item.IsString() && out.size() < most)
      out.emplace_back(base::utf8_prefix(std::string_view(item.GetString(), item.GetStringLength()), limit));
  return out;
}

std::optional<ModelAnswer> from_json(std::string_view text) {
  rapidjson::Document document;
  if (!llm::parse_json(document, text)) return std::nullopt;
  const auto* promql = llm::json_member(document, "promql");
  if (promql == nullptr || !promql->IsString()) return std::nullopt;
  ModelAnswer answer;
  answer.promql = trimmed(llm::json_text(document, "promql"));
  answer.explanation = base::utf8_prefix(trimmed(llm::json_text(document, "explanation")), kMaxSentence);
  answer.assumptions = texts(document, "assumptions", kMaxAssumptions, kMaxSentence);
  for (const auto& other : texts(document, "alternatives", kMaxAlternatives, kMaxPromql))
    if (!trimmed(other).empty()) answer.alternatives.emplace_back(trimmed(other));
  return answer;
}

// A single word parses as PromQL too, but is rather a word.
bool is_promql(std::string_view text) {
  promql::ParseOptions limits;
  limits.max_bytes = kMaxPromql;
  limits.max_depth = 200;
  return text.find_first_of("({[") != std::string_view::npos && promql::parse(text, limits).ok();
}

}  // namespace

base::Result<ModelAnswer> read_model_answer(std::string_view text) {
  const base::Error unreadable{base::errc::upstream, "the model's answer holds no translation"};
  text = without_thoughts(text);
  std::optional<ModelAnswer> answer = from_json(text);
  if (!answer) {
    if (const auto inside = fenced(text)) {
      answer = from_json(*inside);
      if (!answer && inside->find_first_of("\"{") != 0)
        answer = ModelAnswer{std::string(*inside), {}, {}, {}};
    }
  }
  if (!answer) {
    const std::size_t open = text.find('{');
    const std::size_t close = text.rfind('}');
    if (open < close && close != std::string_view::npos)
      answer = from_json(text.substr(open, close - open + 1));
  }
  if (!answer) {
    std::string_view bare = text;
    while (bare.size() > 2 && bare.starts_with('`') && bare.ends_with('`'))
      bare = bare.substr(1, bare.size() - 2);
    if (is_promql(bare)) answer = ModelAnswer{std::string(bare), {}, {}, {}};
  }
  if (!answer || answer->promql.size() > kMaxPromql) return unreadable;
  return *std::move(answer);
}

}  // namespace translate
