#include "proxy/reload.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

#include "base/logging.hpp"
#include "proxy/config/keys.hpp"

namespace proxy {
namespace {

using config::all_keys;
using config::Key;

// `use` gets both fields, which have the same type.
template <class Use>
void with_fields(const Key& key, Config& a, Config& b, Use use) {
  std::visit([&](auto* field) { use(*field, *std::get<decltype(field)>(key.field(b))); }, key.field(a));
}

bool is_tenancy(const Key& key) {
  return key.path.starts_with("tenancy.");
}

std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

}  // namespace

std::vector<std::string> changed_keys(const Config& a, const Config& b) {
  Config left = a, right = b;
  std::vector<std::string> changed;
  for (const auto& key : all_keys())
    with_fields(key, left, right, [&](const auto& one, const auto& other) {
      if (!(one == other)) changed.emplace_back(key.path);
    });
  return changed;
}

Config in_force(const Config& started, const Config& next) {
  Config out = started, from = next;
  // The keys about tenants only make sense together.
  const auto changed = changed_keys(started, next);
  const bool tenants_change = std::any_of(all_keys().begin(), all_keys().end(), [&](const Key& key) {
    return is_tenancy(key) && !config::is_reloadable(key) &&
           std::find(changed.begin(), changed.end(), key.path) != changed.end();
  });
  for (const auto& key : all_keys()) {
    if (!config::is_reloadable(key) || (tenants_change && is_tenancy(key))) continue;
    with_fields(key, out, from, [](auto& to, const auto& value) { to = value; });
  }
  return out;
}

Reloader::Reloader(Sources sources, Config started, Apply apply)
    : sources_(std::move(sources)), started_(started), apply_(std::move(apply)), config_(std::move(started)) {
  seen_ = stamps();
  status_.file = sources_.file.value_or("");
  status_.loaded_at = std::chrono::system_clock::now();
}

void Reloader::reload(std::string_view why) {
  seen_ = stamps();
  auto read = load_config(sources_);
  const auto next = read ? in_force(started_, *read) : started_;
  const auto applied = read ? apply_(next) : base::Result<void>(read.error());
  const std::lock_guard lock(mutex_);
  status_.ok = applied.has_value();
  status_.error = applied ? std::string() : applied.error().detail;
  if (!applied) {
    spdlog::error("the configuration was read again ({}) and is not taken over, nothing is changed: {}", why,
                  base::printable(status_.error, 1000));
    return;
  }
  status_.loaded_at = std::chrono::system_clock::now();
  const auto taken = changed_keys(config_.get(), next);
  const auto waiting = changed_keys(next, *read);
  spdlog::info("the configuration was read again ({}): {}", why,
               taken.empty() ? "no key has changed" : "changed: " + join(taken));
  for (const auto& warning : read->warnings) spdlog::warn("{}", warning);
  if (!waiting.empty()) spdlog::warn("changed, but only a restart takes it over: {}", join(waiting));
  status_.needs_restart = waiting;
  if (!taken.empty()) config_.set(next);
}

std::vector<Reloader::Stamp> Reloader::stamps() const {
  std::vector<Stamp> out;
  const auto add = [&](const std::string& path) {
    Stamp stamp{path, 0, 0, 0, 0};
    struct stat about {};
    if (::stat(path.c_str(), &about) == 0) {
      if (!S_ISREG(about.st_mode)) return;
      stamp.device = about.st_dev;
      stamp.inode = about.st_ino;
      stamp.size = about.st_size;
      stamp.changed = about.st_mtim.tv_sec * 1'000'000'000 + about.st_mtim.tv_nsec;
    }
    out.push_back(std::move(stamp));
  };
  if (sources_.file) add(*sources_.file);
  if (const auto& tables = config_.get().translation.knowledge_dir; !tables.empty()) {
    std::error_code gone;
    for (std::filesystem::directory_iterator file(tables, gone), end; !gone && file != end;
         file.increment(gone))
      add(file->path().string());
  }
  std::sort(out.begin(), out.end(), [](const Stamp& a, const Stamp& b) { return a.path < b.path; });
  return out;
}

bool Reloader::files_changed() const {
  constexpr std::int64_t kStillWritten = 500'000'000;
  const auto now = stamps();
  if (now == seen_) return false;
  const auto clock = std::chrono::system_clock::now().time_since_epoch();
  const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(clock).count();
  return std::none_of(now.begin(), now.end(), [&](const Stamp& stamp) {
    return nanoseconds - stamp.changed < kStillWritten && stamp.changed <= nanoseconds;
  });
}

ReloadStatus Reloader::status() const {
  const std::lock_guard lock(mutex_);
  return status_;
}

}  // namespace proxy
