#pragma once

#include <iosfwd>

#include "promql/printer.hpp"

// What the command line does with PromQL. The line-wise forms read one JSON object a line and write one a
// line, in order: {"query": "…" | "query_b64": "…", "options": ["experimental-functions", …]}.
namespace promql {

// Writes {"ok", "error", "errors": [[start, end, message], …], "type", "printed"}; a line that can't be read
// gives an error without positions. `type` is the value type as the HTTP API names it. Gives how many were
// not ok.
std::size_t parse_jsonl(std::istream& in, std::ostream& out);

// The same with "pretty", as Prometheus formats, and "formatted", which keeps the comments.
std::size_t fmt_jsonl(std::istream& in, std::ostream& out);

// The same with "explanation", a sentence.
std::size_t explain_jsonl(std::istream& in, std::ostream& out);

// Reads one expression, writes it formatted, comments kept; or its errors to `errors`, and gives false.
bool fmt_text(std::istream& in, std::ostream& out, std::ostream& errors);

}  // namespace promql
