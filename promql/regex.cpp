#include "promql/regex.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "promql/regex_chars.hpp"

// Prometheus hands patterns to Go's regexp package, whose refusals a user gets to see, and asks each selector
// whether it could match everything. Both follow from the syntax alone, so the pattern is read but never
// compiled: one pass with a stack of open groups, which keeps of each part what the questions need.
namespace promql {
namespace {

constexpr int kMaxRepeat = 1000;
constexpr int kMaxHeight = 1000;
constexpr std::int64_t kMaxSize = (128 << 20) / 40;  // instructions in Go's 128 MB

bool is_meta(char c) {
  return std::string_view("\\.+*?()[]{}^$").find(c) != std::string_view::npos;
}

// Something that could be repeated, or a sequence of such, or alternatives.
struct Part {
  bool matches_empty = true;
  int height = 1;         // of the tree that Go would build
  std::int64_t size = 1;  // of the program it would compile
  int repeats = 1;        // largest product of counts of nested repetitions
  bool literal = false;
};

struct Group {
  bool captures = false;
  bool has_last = false;  // something stands before that a repetition could apply to
  Part last;
  Part sequence;  // what stands before `last` in this alternative
  int sequence_parts = 0;
  Part alternatives;  // those that are complete
  int alternatives_parts = 0;
};

void include(Part& all, const Part& part) {
  all.height = std::max(all.height, part.height);
  all.size = std::min(all.size + part.size, kMaxSize + 1);
  all.repeats = std::max(all.repeats, part.repeats);
}

class Reader : RegexChars {
 public:
  explicit Reader(std::string_view pattern) : pattern_(pattern), rest_(pattern), groups_(1) {}

  RegexCheck read();

 private:
  bool step();
  bool limits(const Part& part);
  bool push(Part part);
  bool push_class() { return push({.matches_empty = false}); }
  bool push_literal();
  void finish_last();
  void finish_alternative();
  Part finish_group();

  bool open_group();
  bool close_group();
  bool repeat(int min, int max, std::string_view before);
  bool read_braces();
  bool read_backslash();

  std::string_view pattern_;
  std::string_view rest_;
  std::vector<Group> groups_;
  std::string_view last_repeat_;  // the text from the repetition that was just read, empty if it was none
};

bool Reader::limits(const Part& part) {
  if (part.size > kMaxSize) return fail("expression too large", pattern_);
  if (part.height > kMaxHeight) return fail("expression nests too deeply", pattern_);
  return true;
}

void Reader::finish_last() {
  Group& group = groups_.back();
  if (!group.has_last) return;
  group.has_last = false;
  // Characters that follow each other are one node of the tree.
  const bool grows = group.last.literal && group.sequence_parts > 0 && group.sequence.literal;
  if (!grows) ++group.sequence_parts;
  if (group.sequence_parts == 1 && !grows) group.sequence.size = 0;
  include(group.sequence, group.last);
  group.sequence.matches_empty = group.sequence.matches_empty && group.last.matches_empty;
  group.sequence.literal = group.last.literal;
}

void Reader::finish_alternative() {
  finish_last();
  Group& group = groups_.back();
  if (group.sequence_parts > 1) ++group.sequence.height;
  ++group.alternatives_parts;
  if (group.alternatives_parts == 1) {
    group.alternatives = group.sequence;
  } else {
    include(group.alternatives, group.sequence);
    ++group.alternatives.size;
    group.alternatives.matches_empty = group.alternatives.matches_empty || group.sequence.matches_empty;
  }
  group.sequence = {};
  group.sequence_parts = 0;
}

Part Reader::finish_group() {
  finish_alternative();
  Group& group = groups_.back();
  Part part = group.alternatives;
  part.literal = false;
  if (group.alternatives_parts > 1) ++part.height;
  if (group.captures) {
    ++part.height;
    part.size += 2;
  }
  return part;
}

bool Reader::push(Part part) {
  finish_last();
  groups_.back().last = part;
  groups_.back().has_last = true;
  return limits(part);
}

bool Reader::push_literal() {
  return push({.matches_empty = false, .literal = true});
}

RegexCheck Reader::read() {
  while (!rest_.empty()) {
    const std::string_view before = std::exchange(last_repeat_, {});
    const bool repetition = rest_[0] == '*' || rest_[0] == '+' || rest_[0] == '?' || rest_[0] == '{';
    if (repetition) last_repeat_ = before;
    if (!step()) return {error(), false};
  }
  if (groups_.size() > 1) {
    fail("missing closing )", pattern_);
    return {error(), false};
  }
  const Part whole = finish_group();
  if (!limits(whole)) return {error(), false};
  return {{}, whole.matches_empty};
}

bool Reader::step() {
  const std::string_view here = rest_;
  switch (here[0]) {
    case '(':
      return open_group();
    case ')':
      return close_group();
    case '|':
      rest_.remove_prefix(1);
      finish_alternative();
      return true;
    case '^':
    case '$':
      rest_.remove_prefix(1);
      return push({});
    case '.':
      rest_.remove_prefix(1);
      return push_class();
    case '[':
      return read_class(rest_) && push_class();
    case '*':
    case '?':
    case '+':
      rest_.remove_prefix(1);
      return repeat(here[0] == '+' ? 1 : 0, here[0] == '?' ? 1 : -1, here);
    case '{':
      return read_braces();
    case '\\':
      return read_backslash();
    default: {
      std::int32_t rune = 0;
      return read_rune(rest_, rune) && push_literal();
    }
  }
}

bool Reader::open_group() {
  const std::string_view here = rest_;
  if (here.size() < 2 || here[1] != '?') {
    rest_.remove_prefix(1);
    groups_.emplace_back().captures = true;
    return true;
  }
  const bool named_p = here.size() > 4 && here[2] == 'P' && here[3] == '<';
  if (named_p || (here.size() > 3 && here[2] == '<')) {
    const std::size_t end = here.find('>');
    if (end == std::string_view::npos) return check_utf8(here) && fail("invalid named capture", here);
    const std::size_t start = named_p ? 4 : 3;
    const std::string_view name = here.substr(start, end - start);
    if (!check_utf8(name)) return false;
    const bool good = !name.empty() && std::ranges::all_of(name, [](char c) {
      return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
    if (!good) return fail("invalid named capture", here.substr(0, end + 1));
    rest_ = here.substr(end + 1);
    groups_.emplace_back().captures = true;
    return true;
  }
  // Flags, which change neither what is valid nor what matches an empty text.
  std::string_view text = here.substr(2);
  bool negative = false;
  bool saw_flag = false;
  while (!text.empty()) {
    std::int32_t rune = 0;
    if (!read_rune(text, rune)) return false;
    if (rune == 'i' || rune == 'm' || rune == 's' || rune == 'U') {
      saw_flag = true;
    } else if (rune == '-' && !negative) {
      negative = true;
      saw_flag = false;
    } else if ((rune == ':' || rune == ')') && (!negative || saw_flag)) {
      if (rune == ':') groups_.emplace_back();
      rest_ = text;
      return true;
    } else {
      break;
    }
  }
  return fail("invalid or unsupported Perl syntax", here.substr(0, here.size() - text.size()));
}

bool Reader::close_group() {
  if (groups_.size() == 1) return fail("unexpected )", pattern_);
  rest_.remove_prefix(1);
  const Part part = finish_group();
  groups_.pop_back();
  return push(part);
}

// `rest_` is behind the operator, `before` begins with it; max is -1 where there is none.
bool Reader::repeat(int min, int max, std::string_view before) {
  if (!rest_.empty() && rest_[0] == '?') rest_.remove_prefix(1);
  const auto until_here = [&](std::string_view from) { return from.substr(0, from.size() - rest_.size()); };
  if (!last_repeat_.empty()) return fail("invalid nested repetition operator", until_here(last_repeat_));
  Group& group = groups_.back();
  if (!group.has_last) return fail("missing argument to repetition operator", until_here(before));
  const bool counted = before[0] == '{';
  Part& part = group.last;
  part.matches_empty |= min == 0;
  part.literal = false;
  ++part.height;
  if (!counted) {
    part.size += before[0] == '*' ? 2 : 1;
  } else if (max < 0) {
    part.size = min == 0 ? part.size + 2 : 1 + min * part.size;
  } else {
    part.size = std::max<std::int64_t>(1, max * part.size + (max - min));
  }
  if (!limits(part)) return false;
  if (counted) {
    part.repeats *= std::max(1, max < 0 ? min : max);
    if ((min >= 2 || max >= 2) && part.repeats > kMaxRepeat) {
      return fail("invalid repeat count", until_here(before));
    }
  }
  last_repeat_ = before;
  return true;
}

// {n} {n,} {n,m}; anything else is a brace and nothing more.
bool Reader::read_braces() {
  const std::string_view before = rest_;
  std::string_view text = before.substr(1);
  const auto number = [&](int& value) {
    if (text.empty() || text[0] < '0' || text[0] > '9') return false;
    if (text.size() >= 2 && text[0] == '0' && text[1] >= '0' && text[1] <= '9') return false;
    value = 0;
    for (; !text.empty() && text[0] >= '0' && text[0] <= '9'; text.remove_prefix(1)) {
      value = std::min(value * 10 + (text[0] - '0'), kMaxRepeat + 1);
    }
    return true;
  };
  int min = 0;
  bool well_formed = number(min) && !text.empty();
  int max = min;
  if (well_formed && text[0] == ',') {
    text.remove_prefix(1);
    max = -1;
    well_formed = !text.empty() && (text[0] == '}' || number(max));
  }
  if (!well_formed || text.empty() || text[0] != '}') {
    last_repeat_ = {};
    rest_.remove_prefix(1);
    return push_literal();
  }
  rest_ = text.substr(1);
  if (min > kMaxRepeat || max > kMaxRepeat || (max >= 0 && min > max)) {
    return fail("invalid repeat count", before.substr(0, before.size() - rest_.size()));
  }
  return repeat(min, max, before);
}

bool Reader::read_backslash() {
  if (rest_.size() >= 2) {
    const char kind = rest_[1];
    switch (kind) {
      case 'A':
      case 'z':
      case 'B':
        rest_.remove_prefix(2);
        return push({});
      case 'b':
        rest_.remove_prefix(2);
        return push({.matches_empty = false});
      case 'C':
        return fail("invalid escape sequence", rest_.substr(0, 2));
      case 'Q': {
        std::string_view text = rest_.substr(2);
        const std::size_t end = text.find("\\E");
        rest_ = end == std::string_view::npos ? std::string_view{} : text.substr(end + 2);
        text = text.substr(0, end);
        while (!text.empty()) {
          std::int32_t rune = 0;
          if (!read_rune(text, rune) || !push_literal()) return false;
        }
        return true;
      }
      case 'p':
      case 'P':
        return read_unicode_class(rest_) && push_class();
      case 'd':
      case 'D':
      case 's':
      case 'S':
      case 'w':
      case 'W':
        rest_.remove_prefix(2);
        return push_class();
      default:
        break;
    }
  }
  std::int32_t rune = 0;
  return read_escape(rest_, rune) && push_literal();
}

}  // namespace

std::string escape_regex(std::string_view text) {
  std::string pattern;
  for (const char c : text) {
    if (c == '|' || is_meta(c)) pattern += '\\';
    pattern += c;
  }
  return pattern;
}

RegexCheck check_regex(std::string_view pattern) {
  // Without anything special the alternatives are taken as they are, even if they are no UTF-8.
  if (std::ranges::none_of(pattern, is_meta)) {
    const bool empty = pattern.empty() || pattern.front() == '|' || pattern.back() == '|' ||
                       pattern.find("||") != std::string_view::npos;
    return {{}, empty};
  }
  return Reader(pattern).read();
}

}  // namespace promql
