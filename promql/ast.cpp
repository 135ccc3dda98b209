#include "promql/ast.hpp"
