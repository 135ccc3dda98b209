#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "proxy/http/exchange.hpp"
#include "proxy/query/notice.hpp"
#include "translate/translator.hpp"

// Translation without running it: POST /api/v1/ask and `promphrase ask --jsonl`.
namespace proxy::admin {

struct AskBody {
  translate::Request request;
  bool remember = false;  // take what is stored for the prompt, and store what is not
};

// Reads {"prompt": "…", "range": false, "remember": false}. Errors: bad_input that names the member.
base::Result<AskBody> parse_ask(std::string_view body);

// One line of JSON:
// {"candidates":[{"promql","confidence","source","assumptions"}],"findings":[{"rule","severity",
// "message","promql"}],"remark"}, or with an error {"candidates":[],"findings":[],"errorType","error"}.
std::string ask_json(const base::Result<translate::Translation>& translation);

// The answer of POST /api/v1/ask: {"status":"success","data":<ask_json>}, or an error in Prometheus' shape.
http::Response ask_response(const base::Result<translate::Translation>& translation);

// The answer when it was to be remembered: data is {"record":{…},"kept":true,"remark":"…"}, the record as
// /promphrase/api/v1/queries has it. What is not kept can't be decided on; the remark says why.
http::Response remembered_response(const base::Result<query::Served>& served);

}  // namespace proxy::admin
