#pragma once

#include <string>

#include "catalog/catalog.hpp"

namespace translate::builtin {

// What the values of a family are, as far as metadata, its name and its HELP tell.

// seconds, milliseconds, microseconds, nanoseconds, minutes, hours, days, bytes, kb, mb, gb, tb, ratio (0 to
// 1), percent (0 to 100), or what the metadata says; empty when it is not known.
std::string unit_of(const catalog::Family& family);

// Of a unit as `unit_of` names it; 0 when it is no unit of time.
double seconds_in(const std::string& unit);

// Of points in time since 1970: how many seconds one of its values is; 0 when they are no points in time.
double timestamp_scale(const catalog::Family& family);

// A point in time at which something ends, and not one at which it was.
bool tells_an_end(const catalog::Family& family);

// Whether it says of each series yes (1) or no (0).
bool is_state(const catalog::Family& family);

// Of these, whether yes is what is not well: "line_stopped".
bool tells_ill(const catalog::Family& family);

// How gauges of several series become one number: things add up, levels don't.
std::string usual_agg(const catalog::Family& family);

}  // namespace translate::builtin
