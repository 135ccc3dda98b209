#include "proxy/telemetry/process.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace proxy::telemetry {
namespace {

// Of proc(5)'s stat, what follows the command's name, which may hold anything.
struct Stat {
  double user_ticks = 0, system_ticks = 0, start_ticks = 0, virtual_bytes = 0, resident_pages = 0;
  bool known = false;
};

Stat read_stat() {
  Stat stat;
  std::ifstream file("/proc/self/stat");
  const std::string all{std::istreambuf_iterator<char>(file), {}};
  const auto end = all.rfind(')');
  if (end == std::string::npos) return stat;
  std::istringstream fields(all.substr(end + 1));
  std::string field;
  for (int i = 3; fields >> field; ++i) {
    const auto value = [&] { return std::strtod(field.c_str(), nullptr); };
    if (i == 14) stat.user_ticks = value();
    if (i == 15) stat.system_ticks = value();
    if (i == 22) stat.start_ticks = value();
    if (i == 23) stat.virtual_bytes = value();
    if (i == 24) stat.resident_pages = value();
    stat.known = i >= 24;
  }
  return stat;
}

// Seconds since 1970 at which the machine started.
double boot_time() {
  std::ifstream file("/proc/stat");
  std::string name;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("btime ")) return std::strtod(line.c_str() + 6, nullptr);
  }
  return 0;
}

}  // namespace

void add_process(Exposition& to) {
  using Type = Exposition::Type;
  if (const auto stat = read_stat(); stat.known) {
    const auto ticks = static_cast<double>(::sysconf(_SC_CLK_TCK));
    static const double boot = boot_time();
    to.add("process_cpu_seconds_total", Type::Counter, "User and system CPU time spent, in seconds.",
           (stat.user_ticks + stat.system_ticks) / ticks);
    to.add("process_start_time_seconds", Type::Gauge, "When the process started, in seconds since 1970.",
           boot + stat.start_ticks / ticks);
    to.add("process_resident_memory_bytes", Type::Gauge, "Resident memory in bytes.",
           stat.resident_pages * static_cast<double>(::sysconf(_SC_PAGESIZE)));
    to.add("process_virtual_memory_bytes", Type::Gauge, "Virtual memory in bytes.", stat.virtual_bytes);
  }
  std::error_code unknown;
  const std::filesystem::directory_iterator open("/proc/self/fd", unknown);
  if (!unknown)
    to.add("process_open_fds", Type::Gauge, "Open file descriptors.",
           static_cast<double>(std::distance(begin(open), end(open))));
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) == 0)
    to.add("process_max_fds", Type::Gauge, "Most file descriptors that may be open.",
           static_cast<double>(limit.rlim_cur));
}

}  // namespace proxy::telemetry
