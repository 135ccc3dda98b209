#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "proxy/http/exchange.hpp"
#include "translate/translator.hpp"

// Translation without running it: POST /api/v1/ask and `promphrase ask --jsonl`.
namespace proxy::admin {

// Reads {"prompt": "…", "range": false}. Errors: bad_input that names the member.
base::Result<translate::Request> parse_ask(std::string_view body);

// One line of JSON:
// {"candidates":[{"promql","confidence","source","assumptions"}],"findings":[{"rule","severity",
// "message","promql"}],"remark"}, or with an error {"candidates":[],"findings":[],"errorType","error"}.
std::string ask_json(const base::Result<translate::Translation>& translation);

// The answer of POST /api/v1/ask: {"status":"success","data":<ask_json>}, or an error in Prometheus' shape.
http::Response ask_response(const base::Result<translate::Translation>& translation);

}  // namespace proxy::admin
