#pragma once

#include <memory>

#include "base/current.hpp"
#include "proxy/form.hpp"
#include "proxy/http/exchange.hpp"
#include "proxy/query/prompts.hpp"
#include "proxy/query/translation_service.hpp"
#include "proxy/tenant/admission.hpp"

namespace proxy::query {

struct HandlerOptions {
  Config::Prompts prompts;
  Config::Guards guards;
  bool approved_only = false;  // never run what nobody approved
  std::chrono::milliseconds deadline{20000};
  tenant::OnConflict on_conflict = tenant::OnConflict::empty;
};

// What happens to one query: PromQL goes on as it came; prompts are translated, put in their places, and the
// answer gets one `infos` line.
class QueryHandler {
 public:
  QueryHandler(HandlerOptions options, std::shared_ptr<TranslationService> service);

  // For requests that come from now on.
  void set_options(HandlerOptions options) { options_.set(std::move(options)); }

  // The paths whose `query` may hold prompts.
  static bool serves(std::string_view method, std::string_view path);

  // What a prompt stands for, found or made and stored as for a query with this prompt; the error is the one
  // that such a query gets.
  http::Task<Answer> translate(const Ask& ask) const;

  // `path` is the request's, in canonical form, and one that is served.
  http::Task<http::Decision> decide(const http::Request& request, std::string_view path) const;

  // A request that was let in for a tenant: prompts are translated for it, and what runs is kept to it.
  http::Task<http::Decision> decide(const tenant::Admitted& admitted) const;

 private:
  http::Task<http::Decision> decide(const http::Request& request, std::string_view path,
                                    const tenant::Admitted* admitted) const;

  base::Current<HandlerOptions> options_;
  std::shared_ptr<TranslationService> service_;
};

}  // namespace proxy::query
