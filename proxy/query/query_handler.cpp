#include "proxy/query/query_handler.hpp"

#include <algorithm>
#include <array>

#include "promql/parser.hpp"
#include "promql/prompt_judge.hpp"
#include "proxy/catalog_key.hpp"
#include "proxy/json_error.hpp"
#include "proxy/query/guards.hpp"
#include "proxy/query/infos_filter.hpp"

namespace proxy::query {
namespace {

constexpr std::string_view kRangePath = "/api/v1/query_range";
constexpr std::array<std::string_view, 5> kPaths = {"/api/v1/query", kRangePath, "/api/v1/query_exemplars",
                                                    "/api/v1/format_query", "/api/v1/parse_query"};

base::Error late() {
  return {base::errc::deadline_exceeded,
          "the prompt was not translated in time; it goes on, and asking again will find it"};
}

bool is_form(std::string_view content_type) {
  constexpr std::string_view kForm = "application/x-www-form-urlencoded";
  if (content_type.size() < kForm.size()) return false;
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    if (std::tolower(static_cast<unsigned char>(content_type[i])) != kForm[i]) return false;
  }
  return content_type.size() == kForm.size() || content_type[kForm.size()] == ';' ||
         content_type[kForm.size()] == ' ';
}

// Where the parameters of a request stand. As in Go's ParseForm, those of the body come before those of the
// URL.
struct Parameters {
  Form url;
  Form body;
  bool has_body = false;

  const std::string* find(std::string_view key) const {
    const auto* value = find_value(body, key);
    return value ? value : find_value(url, key);
  }
  // Empty when it is absent.
  std::string_view text(std::string_view key) const {
    const auto* value = find(key);
    return value ? std::string_view(*value) : std::string_view();
  }

  // Exactly one `query` remains, in the place of the one that counted.
  void replace_query(const std::string& expression) {
    bool placed = false;
    for (Form* form : {&body, &url}) {
      for (auto at = form->begin(); at != form->end();) {
        if (at->first != "query") {
          ++at;
        } else if (placed) {
          at = form->erase(at);
        } else {
          at->second = expression;
          placed = true;
          ++at;
        }
      }
    }
  }
};

Parameters parameters_of(const http::Request& request) {
  Parameters parameters;
  parameters.url = parse_form(request.query());
  parameters.has_body = request.method == "POST" && !request.body.empty() &&
                        is_form(http::find_header(request.headers, "Content-Type")) &&
                        http::find_header(request.headers, "Content-Encoding").empty();
  if (parameters.has_body) parameters.body = parse_form(request.body);
  return parameters;
}

http::Forward forward_of(std::string_view path, const http::Request& request, const Parameters& parameters) {
  http::Forward forward;
  forward.target = path;
  if (!parameters.url.empty()) forward.target += "?" + serialise_form(parameters.url);
  forward.body = parameters.has_body ? serialise_form(parameters.body) : request.body;
  return forward;
}

base::Result<void> check_before(const Guards& guards, std::string_view path, const Parameters& parameters) {
  auto allowed = check_size(guards, parameters.text("query"));
  if (!allowed || path != kRangePath) return allowed;
  return check_range(guards, parameters.text("start"), parameters.text("end"), parameters.text("step"));
}

base::Error in_query(const base::Error& error) {
  return {error.code, "invalid parameter \"query\": " + error.detail};
}

bool is_rule_evaluation(const http::Request& request) {
  return http::find_header(request.headers, "FromAlert") == "true";
}

}  // namespace

QueryHandler::QueryHandler(HandlerOptions options, std::shared_ptr<TranslationService> service)
    : options_(std::move(options)), service_(std::move(service)) {}

bool QueryHandler::serves(std::string_view method, std::string_view path) {
  return (method == "GET" || method == "POST") &&
         std::find(kPaths.begin(), kPaths.end(), path) != kPaths.end();
}

http::Task<Answer> QueryHandler::translate(const Ask& ask) const {
  const auto& options = options_.get();
  if (auto fits = check_prompt(ask.prompt, options.prompts); !fits) co_return fits.error();
  const auto parsed = promql::parse(ask.prompt);
  if (!parsed && !service_->is_approved(ask.tenant, ask.prompt) &&
      promql::judge(ask.prompt) == promql::Reading::promql)
    co_return base::Error{base::errc::bad_input, promql::format_error(ask.prompt, parsed.errors.front())};
  auto executor = co_await boost::asio::this_coro::executor;
  auto answer = service_->start(ask, executor);
  const auto deadline = base::Deadline::in(options.deadline);
  auto arrived = co_await answer.wait(deadline);
  if (!arrived) co_return late();
  co_return *std::move(arrived);
}

http::Task<http::Decision> QueryHandler::decide(const http::Request& request, std::string_view path) const {
  return decide(request, path, nullptr);
}

http::Task<http::Decision> QueryHandler::decide(const tenant::Admitted& admitted) const {
  return decide(admitted.request, admitted.request.path(), &admitted);
}

http::Task<http::Decision> QueryHandler::decide(const http::Request& request, std::string_view path,
                                                const tenant::Admitted* admitted) const {
  const auto& options = options_.get();
  auto parameters = parameters_of(request);
  const auto* query = parameters.find("query");
  if (!query && admitted) co_return prometheus_error(400, "bad_data", "the parameter \"query\" is missing");
  if (!query) co_return http::PassThrough{};
  const auto* keeps_to = admitted && admitted->kind == tenant::Kind::query ? &admitted->tenant : nullptr;

  auto allowed = check_before(options.guards, path, parameters);
  if (!allowed) co_return prometheus_error(allowed.error());
  const CatalogKey whose{request.upstream, admitted ? tenant::name_of(admitted->tenant) : std::string()};
  const auto scope = whose.text();
  // What a human approved is a prompt, whatever the judge of today says.
  auto read = read_query(*query, options.prompts,
                         [&](std::string_view text) { return service_->is_approved(scope, text); });
  if (read && read->ast.root()) {
    allowed = check_tree(options.guards, *read->ast.root());
    if (!allowed) read = allowed.error();
  }
  if (!read) co_return prometheus_error(read.error());
  if (read->prompts.empty()) {
    if (!admitted) co_return http::PassThrough{};
    base::Result<std::string> kept =
        keeps_to ? tenant::enforce(*query, *keeps_to, options.on_conflict) : *query;
    if (!kept) co_return prometheus_error(in_query(kept.error()));
    parameters.replace_query(*kept);
    auto forward = forward_of(path, request, parameters);
    forward.drops_authorization = admitted->drops_authorization;
    http::Decision decision = std::move(forward);
    co_return decision;
  }

  const auto deadline = base::Deadline::in(options.deadline);
  auto executor = co_await boost::asio::this_coro::executor;
  std::vector<AsyncValue<Answer>> answers;
  for (const auto& prompt : read->prompts) {
    Ask ask;
    ask.prompt = prompt;
    ask.tenant = scope;
    ask.range_query = path == kRangePath;
    ask.approved_only = options.approved_only || is_rule_evaluation(request);
    ask.deadline = deadline;
    ask.trace = request.trace;
    ask.request_id = request.id;
    answers.push_back(service_->start(ask, executor));
  }
  std::vector<Served> served;
  std::vector<std::string> translations;
  for (const auto& answer : answers) {
    auto arrived = co_await answer.wait(deadline);
    if (!arrived) co_return prometheus_error(late());
    if (!*arrived) co_return prometheus_error(arrived->error());
    translations.push_back((*arrived)->record->output);
    served.push_back(**std::move(arrived));
  }

  auto expression = fill_in(*std::move(read), translations);
  if (expression && keeps_to) expression = tenant::enforce(*expression, *keeps_to, options.on_conflict);
  if (!expression) co_return prometheus_error(in_query(expression.error()));
  parameters.replace_query(*expression);

  auto forward = forward_of(path, request, parameters);
  forward.drops_authorization = admitted && admitted->drops_authorization;
  forward.filter = std::make_unique<InfosFilter>(notice_line(served));
  http::Decision decision = std::move(forward);
  co_return decision;
}

}  // namespace proxy::query
