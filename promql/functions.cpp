#include "promql/functions.hpp"

#include <algorithm>
#include <array>

namespace promql {
namespace {

constexpr auto scalar = ValueType::scalar;
constexpr auto vector = ValueType::vector;
constexpr auto matrix = ValueType::matrix;
constexpr auto string = ValueType::string;

constexpr ValueType kVector[] = {vector};
constexpr ValueType kMatrix[] = {matrix};
constexpr ValueType kVectorScalarScalar[] = {vector, scalar, scalar};
constexpr ValueType kVectorScalar[] = {vector, scalar};
constexpr ValueType kMatrixScalarScalar[] = {matrix, scalar, scalar};
constexpr ValueType kScalarScalarVector[] = {scalar, scalar, vector};
constexpr ValueType kScalarVector[] = {scalar, vector};
constexpr ValueType kVectorStringScalarScalar[] = {vector, string, scalar, scalar};
constexpr ValueType kVectorVector[] = {vector, vector};
constexpr ValueType kVectorStringStringString[] = {vector, string, string, string};
constexpr ValueType kVectorStringStringStringString[] = {vector, string, string, string, string};
constexpr ValueType kScalarScalar[] = {scalar, scalar};
constexpr ValueType kMatrixScalar[] = {matrix, scalar};
constexpr ValueType kScalarMatrix[] = {scalar, matrix};
constexpr ValueType kVectorString[] = {vector, string};
constexpr ValueType kScalar[] = {scalar};

enum Flags : unsigned { kNone = 0, kExperimental = 1, kAtUnsafe = 2, kAnchored = 4, kSmoothed = 8 };

constexpr Function make(std::string_view name, std::span<const ValueType> args, int variadic,
                        ValueType result, unsigned flags = kNone) {
  return {name,
          args,
          variadic,
          result,
          (flags & kExperimental) != 0,
          (flags & kAtUnsafe) != 0,
          (flags & kAnchored) != 0,
          (flags & kSmoothed) != 0};
}

constexpr Function kFunctions[] = {
    make("abs", kVector, 0, ValueType::vector),
    make("absent", kVector, 0, ValueType::vector),
    make("absent_over_time", kMatrix, 0, ValueType::vector),
    make("acos", kVector, 0, ValueType::vector),
    make("acosh", kVector, 0, ValueType::vector),
    make("asin", kVector, 0, ValueType::vector),
    make("asinh", kVector, 0, ValueType::vector),
    make("atan", kVector, 0, ValueType::vector),
    make("atanh", kVector, 0, ValueType::vector),
    make("avg_over_time", kMatrix, 0, ValueType::vector),
    make("ceil", kVector, 0, ValueType::vector),
    make("changes", kMatrix, 0, ValueType::vector, kAnchored),
    make("clamp", kVectorScalarScalar, 0, ValueType::vector),
    make("clamp_max", kVectorScalar, 0, ValueType::vector),
    make("clamp_min", kVectorScalar, 0, ValueType::vector),
    make("cos", kVector, 0, ValueType::vector),
    make("cosh", kVector, 0, ValueType::vector),
    make("count_over_time", kMatrix, 0, ValueType::vector),
    make("day_of_month", kVector, 1, ValueType::vector, kAtUnsafe),
    make("day_of_week", kVector, 1, ValueType::vector, kAtUnsafe),
    make("day_of_year", kVector, 1, ValueType::vector, kAtUnsafe),
    make("days_in_month", kVector, 1, ValueType::vector, kAtUnsafe),
    make("deg", kVector, 0, ValueType::vector),
    make("delta", kMatrix, 0, ValueType::vector, kAnchored | kSmoothed),
    make("deriv", kMatrix, 0, ValueType::vector),
    make("double_exponential_smoothing", kMatrixScalarScalar, 0, ValueType::vector, kExperimental),
    make("end", {}, 0, ValueType::scalar, kExperimental | kAtUnsafe),
    make("exp", kVector, 0, ValueType::vector),
    make("first_over_time", kMatrix, 0, ValueType::vector),
    make("floor", kVector, 0, ValueType::vector),
    make("histogram_avg", kVector, 0, ValueType::vector),
    make("histogram_count", kVector, 0, ValueType::vector),
    make("histogram_fraction", kScalarScalarVector, 0, ValueType::vector),
    make("histogram_quantile", kScalarVector, 0, ValueType::vector),
    make("histogram_quantiles", kVectorStringScalarScalar, 9, ValueType::vector, kExperimental),
    make("histogram_stddev", kVector, 0, ValueType::vector),
    make("histogram_stdvar", kVector, 0, ValueType::vector),
    make("histogram_sum", kVector, 0, ValueType::vector),
    make("hour", kVector, 1, ValueType::vector, kAtUnsafe),
    make("idelta", kMatrix, 0, ValueType::vector),
    make("increase", kMatrix, 0, ValueType::vector, kAnchored | kSmoothed),
    make("info", kVectorVector, 1, ValueType::vector, kExperimental),
    make("irate", kMatrix, 0, ValueType::vector),
    make("label_join", kVectorStringStringString, -1, ValueType::vector),
    make("label_replace", kVectorStringStringStringString, 0, ValueType::vector),
    make("last_over_time", kMatrix, 0, ValueType::vector),
    make("ln", kVector, 0, ValueType::vector),
    make("log10", kVector, 0, ValueType::vector),
    make("log2", kVector, 0, ValueType::vector),
    make("mad_over_time", kMatrix, 0, ValueType::vector, kExperimental),
    make("max_of", kScalarScalar, 0, ValueType::scalar, kExperimental),
    make("max_over_time", kMatrix, 0, ValueType::vector),
    make("min_of", kScalarScalar, 0, ValueType::scalar, kExperimental),
    make("min_over_time", kMatrix, 0, ValueType::vector),
    make("minute", kVector, 1, ValueType::vector, kAtUnsafe),
    make("month", kVector, 1, ValueType::vector, kAtUnsafe),
    make("pi", {}, 0, ValueType::scalar),
    make("predict_linear", kMatrixScalar, 0, ValueType::vector, kAtUnsafe),
    make("present_over_time", kMatrix, 0, ValueType::vector),
    make("quantile_over_time", kScalarMatrix, 0, ValueType::vector),
    make("rad", kVector, 0, ValueType::vector),
    make("range", {}, 0, ValueType::scalar, kExperimental | kAtUnsafe),
    make("rate", kMatrix, 0, ValueType::vector, kAnchored | kSmoothed),
    make("resets", kMatrix, 0, ValueType::vector, kAnchored),
    make("round", kVectorScalar, 1, ValueType::vector),
    make("scalar", kVector, 0, ValueType::scalar),
    make("sgn", kVector, 0, ValueType::vector),
    make("sin", kVector, 0, ValueType::vector),
    make("sinh", kVector, 0, ValueType::vector),
    make("sort", kVector, 0, ValueType::vector),
    make("sort_by_label", kVectorString, -1, ValueType::vector, kExperimental),
    make("sort_by_label_desc", kVectorString, -1, ValueType::vector, kExperimental),
    make("sort_desc", kVector, 0, ValueType::vector),
    make("sqrt", kVector, 0, ValueType::vector),
    make("start", {}, 0, ValueType::scalar, kExperimental | kAtUnsafe),
    make("start_timestamp", kVector, 0, ValueType::vector, kExperimental),
    make("stddev_over_time", kMatrix, 0, ValueType::vector),
    make("stdvar_over_time", kMatrix, 0, ValueType::vector),
    make("step", {}, 0, ValueType::scalar, kExperimental | kAtUnsafe),
    make("sum_over_time", kMatrix, 0, ValueType::vector),
    make("tan", kVector, 0, ValueType::vector),
    make("tanh", kVector, 0, ValueType::vector),
    make("time", {}, 0, ValueType::scalar, kAtUnsafe),
    make("timestamp", kVector, 0, ValueType::vector, kAtUnsafe),
    make("ts_of_first_over_time", kMatrix, 0, ValueType::vector, kExperimental),
    make("ts_of_last_over_time", kMatrix, 0, ValueType::vector, kExperimental),
    make("ts_of_max_over_time", kMatrix, 0, ValueType::vector, kExperimental),
    make("ts_of_min_over_time", kMatrix, 0, ValueType::vector, kExperimental),
    make("vector", kScalar, 0, ValueType::vector),
    make("year", kVector, 1, ValueType::vector, kAtUnsafe),
};
static_assert(std::ranges::is_sorted(kFunctions, {}, &Function::name));

// The table is sparse, and a few letters tell most names apart: a name is compared about once.
constexpr std::size_t kSlots = 1024;
constexpr std::size_t hash(std::string_view name) {
  const auto at = [&](std::size_t i) {
    return static_cast<std::size_t>(static_cast<unsigned char>(name[i]));
  };
  const std::size_t size = name.size();
  return (size * 61 + at(0) * 7 + at(size / 2) * 31 + at(size / 3) * 3 + at(size - 1) * 127) % kSlots;
}
constexpr auto kIndex = [] {
  std::array<std::uint8_t, kSlots> index{};
  for (std::size_t i = 0; i < std::size(kFunctions); ++i) {
    std::size_t slot = hash(kFunctions[i].name);
    while (index[slot] != 0) slot = (slot + 1) % kSlots;
    index[slot] = static_cast<std::uint8_t>(i + 1);
  }
  return index;
}();

}  // namespace

std::string_view to_string(ValueType type) {
  switch (type) {
    case ValueType::none:
      return "none";
    case ValueType::scalar:
      return "scalar";
    case ValueType::vector:
      return "vector";
    case ValueType::matrix:
      return "matrix";
    case ValueType::string:
      return "string";
  }
  return "none";
}

std::string_view describe(ValueType type) {
  if (type == ValueType::vector) return "instant vector";
  if (type == ValueType::matrix) return "range vector";
  return to_string(type);
}

const Function* find_function(std::string_view name) {
  if (name.empty()) return nullptr;
  for (std::size_t slot = hash(name); kIndex[slot] != 0; slot = (slot + 1) % kSlots) {
    const Function& function = kFunctions[kIndex[slot] - 1];
    if (function.name == name) return &function;
  }
  return nullptr;
}

std::span<const Function> functions() {
  return kFunctions;
}

}  // namespace promql
