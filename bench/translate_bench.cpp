#include <benchmark/benchmark.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "catalog/codec.hpp"
#include "translate/builtin/builtin.hpp"

// The catalog and the built-in translator at growing numbers of families: median and 99th percentile of one
// translation and one search, the memory of a snapshot, and what it takes to build and to read it back.
namespace {

using catalog::Family;
using catalog::MetricType;

constexpr const char* kSystems[] = {"checkout", "payment", "search", "billing", "inventory", "shipping",
                                    "auth",     "gateway", "ledger", "mailer",  "crawler",   "ranker",
                                    "router",   "session", "upload", "render"};
constexpr const char* kThings[] = {"orders",   "requests", "jobs",    "messages", "connections", "queries",
                                   "uploads",  "tokens",   "events",  "retries",  "batches",     "rows",
                                   "sessions", "invoices", "parcels", "alerts"};
constexpr const char* kDone[] = {"processed", "failed",  "started", "rejected", "queued",  "sent",
                                 "dropped",   "expired", "created", "read",     "written", "cancelled"};
constexpr const char* kRegions[] = {"eu-west", "us-east", "ap-south"};

// Plain arithmetic makes the same families everywhere.
std::vector<Family> make_families(std::size_t count) {
  std::vector<Family> out;
  for (std::size_t i = 0; i < count; ++i) {
    Family family;
    const std::size_t unit = i / (std::size(kSystems) * std::size(kThings) * std::size(kDone));
    const std::string team = unit == 0 ? "" : "team" + std::to_string(unit) + "_";
    const std::string system = kSystems[i % std::size(kSystems)];
    const std::string thing = kThings[i / std::size(kSystems) % std::size(kThings)];
    const std::string done = kDone[i / std::size(kSystems) / std::size(kThings) % std::size(kDone)];
    const std::string base = team + system + '_' + thing + '_' + done;
    switch (i % 4) {
      case 0:
      case 1:
        family.name = base + "_total";
        family.type = MetricType::counter;
        family.series_names = {family.name};
        break;
      case 2:
        family.name = base;
        family.type = MetricType::gauge;
        family.series_names = {family.name};
        break;
      default:
        family.name = base + "_duration_seconds";
        family.type = MetricType::histogram;
        for (const char* suffix : {"_bucket", "_count", "_sum"})
          family.series_names.push_back(family.name + suffix);
        family.labels.push_back({"le", {"+Inf", "0.1", "1"}, 3});
    }
    family.help = "How many " + thing + " the " + system + " has " + done + ".";
    family.labels.push_back({"instance", {"a:9100", "b:9100"}, 2});
    family.labels.push_back({"region", {std::begin(kRegions), std::end(kRegions)}, 3});
    family.series = 6;
    out.push_back(std::move(family));
  }
  return out;
}

std::vector<std::string> make_prompts() {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < 96; ++i) {
    const std::string system = kSystems[i % std::size(kSystems)], thing = kThings[i * 7 % std::size(kThings)],
                      done = kDone[i * 5 % std::size(kDone)];
    const std::string subject = system + ' ' + thing + ' ' + done;
    switch (i % 6) {
      case 0:
        out.push_back(subject + " per second by region");
        break;
      case 1:
        out.push_back("how many " + thing + " were " + done + " by the " + system + " in the last hour");
        break;
      case 2:
        out.push_back("p99 duration of " + subject);
        break;
      case 3:
        out.push_back("share of " + thing + " that the " + system + ' ' + done + " in eu-west");
        break;
      case 4:
        out.push_back("top 5 regions by " + subject);
        break;
      default:
        out.push_back("Anzahl der " + thing + " im " + system + " pro Region");
    }
  }
  return out;
}

// Of this process, in bytes; 0 where /proc does not tell.
double resident() {
  std::ifstream file("/proc/self/status");
  std::string line;
  while (std::getline(file, line))
    if (line.starts_with("VmRSS:")) return std::strtod(line.c_str() + 6, nullptr) * 1024;
  return 0;
}

struct World {
  std::shared_ptr<const catalog::Snapshot> snapshot;
  double bytes = 0;
};

const World& world(std::size_t count) {
  static std::map<std::size_t, World> worlds;
  auto& out = worlds[count];
  if (!out.snapshot) {
    const double before = resident();
    out.snapshot = catalog::make_snapshot(make_families(count));
    out.bytes = resident() - before;
  }
  return out;
}

// Of this thread, in milliseconds: what others do on the machine is not in it.
double cpu_now() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double at_share(std::vector<double> took, double share) {
  std::sort(took.begin(), took.end());
  return took[static_cast<std::size_t>(static_cast<double>(took.size() - 1) * share)];
}

// Times each call by itself: what the slowest of a hundred takes is seen by somebody.
template <class Use>
void measure(benchmark::State& state, Use use) {
  std::vector<double> took, worked;
  const auto prompts = make_prompts();
  for (const auto& prompt : prompts) use(prompt);
  std::size_t next = 0;
  for (auto _ : state) {
    const double cpu = cpu_now();
    const auto start = std::chrono::steady_clock::now();
    use(prompts[next++ % prompts.size()]);
    took.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    worked.push_back(cpu_now() - cpu);
  }
  if (took.empty()) return;
  state.counters["p50_ms"] = at_share(took, 0.5);
  state.counters["p99_ms"] = at_share(took, 0.99);
  state.counters["cpu_p50_ms"] = at_share(worked, 0.5);
  state.counters["cpu_p99_ms"] = at_share(worked, 0.99);
  state.counters["MB"] = world(static_cast<std::size_t>(state.range(0))).bytes / 1e6;
}

void translate(benchmark::State& state) {
  const auto snapshot = world(static_cast<std::size_t>(state.range(0))).snapshot;
  const translate::builtin::Builtin builtin;
  measure(state, [&](const std::string& prompt) {
    translate::Request request;
    request.prompt = prompt;
    benchmark::DoNotOptimize(builtin.candidates(request, *snapshot));
  });
}

void search(benchmark::State& state) {
  const auto snapshot = world(static_cast<std::size_t>(state.range(0))).snapshot;
  measure(state, [&](const std::string& prompt) { benchmark::DoNotOptimize(snapshot->search(prompt, 48)); });
}

void build(benchmark::State& state) {
  const auto families = make_families(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(catalog::make_snapshot(families));
}

void read_back(benchmark::State& state) {
  const auto bytes = catalog::encode(world(static_cast<std::size_t>(state.range(0))).snapshot->families());
  for (auto _ : state) benchmark::DoNotOptimize(catalog::decode(bytes));
  state.counters["MB"] = static_cast<double>(bytes.size()) / 1e6;
}

BENCHMARK(translate)->Arg(430)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->Iterations(500);
BENCHMARK(search)->Arg(430)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->Iterations(500);
BENCHMARK(build)->Arg(430)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(read_back)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
