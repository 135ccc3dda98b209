#include "proxy/path.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace proxy {
namespace {

constexpr int kMaxDecodings = 4;  // nobody escapes more often than that in good faith

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string decoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    int high = -1, low = -1;
    if (text[i] == '%' && text.size() - i > 2) {
      high = hex_value(text[i + 1]);
      low = hex_value(text[i + 2]);
    }
    if (high < 0 || low < 0) {
      out += text[i];
    } else {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return out;
}

std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  while (!path.empty()) {
    auto end = std::min(path.find('/'), path.size());
    auto segment = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (segment == "..") {
      if (!segments.empty()) segments.pop_back();
    } else if (!segment.empty() && segment != ".") {
      segments.push_back(segment);
    }
  }
  return segments;
}

std::string joined(const std::vector<std::string_view>& segments) {
  std::string out;
  for (auto segment : segments) out.append("/").append(segment);
  return out.empty() ? "/" : out;
}

// Each stands for itself and, where it ends in a slash, for all below it.
constexpr std::array<std::string_view, 15> kForbidden = {
    "/api/v1/admin/",  "/-/reload/",       "/-/quit/",        "/api/v1/write/",    "/api/v1/otlp/",
    "/api/v1/push/",   "/api/v1/receive/", "/api/v1/import/", "/api/prom/push/",   "/otlp/v1/",
    "/opentelemetry/", "/api/put/",        "/influx/write/",  "/snapshot/create/", "/snapshot/delete/",
};

bool is_plain(std::string_view path) {
  for (std::size_t i = 0; i < path.size(); ++i) {
    char c = path[i];
    if (c == '%' || c == '\\' || c == ';' || (c >= 'A' && c <= 'Z')) return false;
    if (c == '/' && i + 1 < path.size() && (path[i + 1] == '/' || path[i + 1] == '.')) return false;
  }
  return true;
}

// Whether `path` starts with `part`, or with all of it but the slash at its end.
bool starts_with(std::string_view path, std::string_view part) {
  if (path.size() < 2 || path[1] != part[1]) return false;
  if (path.size() + 1 == part.size()) part.remove_suffix(1);
  return path.starts_with(part);
}

bool holds_forbidden(std::string_view path) {
  for (std::size_t at = path.find('/'); at != std::string_view::npos; at = path.find('/', at + 1)) {
    auto rest = path.substr(at);
    if (std::any_of(kForbidden.begin(), kForbidden.end(),
                    [rest](std::string_view part) { return starts_with(rest, part); }))
      return true;
  }
  return false;
}

}  // namespace

bool is_canonical(std::string_view path) {
  if (path.size() < 2 || path.front() != '/' || path.back() == '/') return false;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '%') return false;
    if (path[i] == '/' && (path[i + 1] == '/' || path[i + 1] == '.')) return false;
  }
  return true;
}

std::string canonical_path(std::string_view path) {
  if (is_canonical(path)) return std::string(path);
  auto text = decoded(path);
  return joined(segments_of(text));
}

bool changes_state(std::string_view path) {
  if (is_plain(path)) return holds_forbidden(path);
  std::string text(path);
  for (int i = 0; i < kMaxDecodings; ++i) {
    for (auto& c : text) {
      if (c == '\\') c = '/';
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    }
    // Both with and without path parameters, and with dot segments as they stand and resolved.
    std::string bare;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == ';') at = std::min(text.find('/', at), text.size());
      if (at < text.size()) bare += text[at];
    }
    for (const auto& spelling : {text, bare}) {
      std::string collapsed;
      for (char c : spelling) {
        if (c != '/' || !collapsed.ends_with('/')) collapsed += c;
      }
      if (holds_forbidden(collapsed) || holds_forbidden(joined(segments_of(spelling)))) return true;
    }
    auto next = decoded(text);
    if (next == text) break;
    text = std::move(next);
  }
  return false;
}

}  // namespace proxy
