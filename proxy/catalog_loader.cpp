#include "proxy/catalog_loader.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <random>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/logging.hpp"

namespace proxy {
namespace {

using base::errc;
using base::Error;

constexpr std::size_t kMaxTargets = 1000;   // asked for HELP
constexpr std::size_t kFewFamilies = 2000;  // so many are read whole in every interval
constexpr std::int64_t kLeastOften = 20;    // intervals after which however many are read whole

std::string url_encoded(std::string_view text) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
        c == '.') {
      out += c;
    } else {
      out += '%';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
  return out;
}

std::string_view text_of(const rapidjson::Value& value) {
  return value.IsString() ? std::string_view(value.GetString(), value.GetStringLength()) : std::string_view();
}

// A parsed answer; its strings lie in `body`.
struct Answer {
  std::string body;
  rapidjson::Document document;
  const rapidjson::Value* data = nullptr;
};

// Reads `{"status":"success","data":…}` with data of the wanted kind.
base::Result<void> read(Answer& answer, rapidjson::Type kind, std::string_view what) {
  constexpr auto kFlags = rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag;
  answer.document.ParseInsitu<kFlags>(answer.body.data());
  const auto wrong = [what](std::string_view why) {
    return Error{errc::upstream,
                 "the upstream's answer for " + std::string(what) + " is not usable: " + std::string(why)};
  };
  if (answer.document.HasParseError())
    return wrong(rapidjson::GetParseError_En(answer.document.GetParseError()));
  if (!answer.document.IsObject()) return wrong("not an object");
  const auto status = answer.document.FindMember("status");
  if (status == answer.document.MemberEnd() || text_of(status->value) != "success")
    return wrong("no success");
  const auto data = answer.document.FindMember("data");
  if (data == answer.document.MemberEnd() || data->value.GetType() != kind) return wrong("no data");
  answer.data = &data->value;
  return {};
}

// Several targets may describe one metric differently. The type that the name promises wins, then the first
// known.
void add_metadata(catalog::Builder& builder, std::string_view name, const rapidjson::Value& entries,
                  bool with_help) {
  const auto field = [](const rapidjson::Value& entry, const char* key) {
    const auto at = entry.FindMember(key);
    return at == entry.MemberEnd() ? std::string_view() : text_of(at->value);
  };
  const rapidjson::Value* best = nullptr;
  int best_rank = -1;
  for (const auto& entry : entries.GetArray()) {
    if (!entry.IsObject()) continue;
    const auto type = catalog::metric_type_from(field(entry, "type"));
    int rank = type == catalog::MetricType::unknown ? 0 : 2;
    if (name.ends_with("_total") && type == catalog::MetricType::counter) rank += 2;
    if (!field(entry, "help").empty()) ++rank;
    if (rank > best_rank) {
      best_rank = rank;
      best = &entry;
    }
  }
  if (best)
    builder.add_metadata(name, catalog::metric_type_from(field(*best, "type")),
                         with_help ? field(*best, "help") : std::string_view(), field(*best, "unit"));
}

// What targets say of their metrics: [{"target":{…},"metric":…,"type":…,"help":…,"unit":…}].
void add_target_metadata(catalog::Builder& builder, const rapidjson::Value& entries) {
  const auto field = [](const rapidjson::Value& entry, const char* key) {
    const auto at = entry.FindMember(key);
    return at == entry.MemberEnd() ? std::string_view() : text_of(at->value);
  };
  for (const auto& entry : entries.GetArray()) {
    if (!entry.IsObject()) continue;
    builder.add_metadata(field(entry, "metric"), catalog::metric_type_from(field(entry, "type")),
                         field(entry, "help"), field(entry, "unit"));
  }
}

std::string series_target(const std::vector<std::string_view>& names, std::chrono::seconds lookback,
                          const std::string& restriction) {
  const auto now =
      std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch());
  std::string target = "/api/v1/series?start=" + std::to_string((now - lookback).count()) +
                       "&end=" + std::to_string(now.count());
  for (const auto name : names)
    target += "&match%5B%5D=" + url_encoded("{__name__=\"" + std::string(name) + "\"" +
                                            (restriction.empty() ? "" : "," + restriction) + "}");
  return target;
}

bool is_plain_name(std::string_view name) {
  return !name.empty() && name.find_first_of("\"\\\n") == std::string_view::npos && name.size() <= 1000;
}

std::size_t add_series(catalog::Builder& builder, const rapidjson::Value& list) {
  std::vector<std::pair<std::string_view, std::string_view>> labels;
  for (const auto& series : list.GetArray()) {
    if (!series.IsObject()) continue;
    labels.clear();
    std::string_view name;
    for (const auto& [key, value] : series.GetObject()) {
      if (text_of(key) == "__name__") name = text_of(value);
      labels.emplace_back(text_of(key), text_of(value));
    }
    builder.add_series(name, labels);
  }
  return list.Size();
}

}  // namespace

CatalogLoader::CatalogLoader(Fetch fetch, catalog::Catalog& catalog, CatalogLoaderOptions options)
    : fetch_(std::move(fetch)), catalog_(catalog), options_(std::move(options)) {}

CatalogLoader::~CatalogLoader() {
  stop();
}

// What the restriction's own targets say, where the server can tell: another tenant's metric of the same name
// may have another HELP, so of the server's common list only types and units are taken then.
base::Result<void> CatalogLoader::load_metadata(catalog::Builder& builder) {
  const auto& restriction = options_.restriction;
  if (!restriction.empty()) {
    auto body = fetch_("/api/v1/targets/metadata?limit=" + std::to_string(kMaxTargets) +
                       "&match_target=" + url_encoded("{" + restriction + "}"));
    if (!body && body.error().code != errc::upstream) return body.error();
    if (body) {
      Answer answer{std::move(*body), {}, nullptr};
      if (read(answer, rapidjson::kArrayType, "metadata of targets") && !answer.data->Empty()) {
        add_target_metadata(builder, *answer.data);
        return {};
      }
    }
  }
  auto body = fetch_("/api/v1/metadata?limit_per_metric=8");
  if (!body) return body.error();
  Answer answer{std::move(*body), {}, nullptr};
  if (auto ok = read(answer, rapidjson::kObjectType, "metadata"); !ok) return ok.error();
  for (const auto& [name, entries] : answer.data->GetObject())
    if (entries.IsArray()) add_metadata(builder, text_of(name), entries, restriction.empty());
  return {};
}

// What is recorded, for what it is about. A server may know no rules; those of all tenants are nobody's.
void CatalogLoader::load_rules(catalog::Builder& builder) {
  if (!options_.restriction.empty()) return;
  const auto body = fetch_("/api/v1/rules?type=record");
  if (!body) return;
  if (const auto rules = catalog::read_rules(*body))
    for (const auto& rule : *rules) builder.add_rule(rule);
}

base::Result<void> CatalogLoader::load_once(const std::stop_token& stop) {
  const auto began = std::chrono::steady_clock::now();
  auto loaded = load_all(stop);
  options_.on_load(
      {loaded.has_value(), catalog_.snapshot()->families().size(), std::chrono::steady_clock::now() - began});
  return loaded;
}

base::Result<std::vector<std::string>> CatalogLoader::read_names() {
  std::string target = "/api/v1/label/__name__/values";
  if (!options_.restriction.empty())
    target += "?match%5B%5D=" + url_encoded("{" + options_.restriction + "}");
  auto body = fetch_(target);
  if (!body) return body.error();
  Answer answer{std::move(*body), {}, nullptr};
  if (auto ok = read(answer, rapidjson::kArrayType, "metric names"); !ok) return ok.error();
  std::vector<std::string> names;
  for (const auto& value : answer.data->GetArray())
    if (is_plain_name(text_of(value))) names.emplace_back(text_of(value));
  return names;
}

base::Result<void> CatalogLoader::read_series(catalog::Builder& builder,
                                              const std::vector<std::string>& names,
                                              const std::stop_token& stop) {
  std::vector<std::vector<std::string_view>> batches;
  std::size_t bytes = options_.batch_bytes;
  for (const auto& name : names) {
    if (bytes + name.size() > options_.batch_bytes) {
      batches.emplace_back();
      bytes = 0;
    }
    batches.back().emplace_back(name);
    bytes += name.size() + 40;
  }
  std::size_t asked = 0, series = 0;
  while (!batches.empty() && asked < options_.max_batches && series < options_.max_series &&
         !stop.stop_requested()) {
    const auto batch = std::move(batches.back());
    batches.pop_back();
    ++asked;
    auto list = fetch_(series_target(batch, options_.lookback, options_.restriction));
    if (!list) {
      // Too much for one answer is a matter of the batch; an upstream that is away is not.
      if (list.error().code != errc::upstream || batch.size() == 1) {
        if (list.error().code != errc::upstream) return list.error();
        continue;
      }
      const auto half = static_cast<std::ptrdiff_t>(batch.size() / 2);
      batches.emplace_back(batch.begin(), batch.begin() + half);
      batches.emplace_back(batch.begin() + half, batch.end());
      continue;
    }
    Answer answer{std::move(*list), {}, nullptr};
    if (auto ok = read(answer, rapidjson::kArrayType, "series"); !ok) return ok.error();
    series += add_series(builder, *answer.data);
    if (options_.pause.count() > 0 && !batches.empty()) std::this_thread::sleep_for(options_.pause);
  }
  return {};
}

base::Result<void> CatalogLoader::load_all(const std::stop_token& stop) {
  catalog::Builder builder;
  if (auto ok = load_metadata(builder); !ok) return ok.error();
  load_rules(builder);
  const auto names = read_names();
  if (!names) return names.error();
  for (const auto& name : *names) builder.add_name(name);
  if (catalog_.snapshot()->families().empty())
    catalog_.publish(catalog::make_snapshot(catalog::Builder(builder).build()));
  if (auto ok = read_series(builder, *names, stop); !ok) return ok.error();
  if (stop.stop_requested()) return {};
  catalog_.publish(catalog::make_snapshot(std::move(builder).build()));
  if (!catalog_.snapshot()->families().empty()) complete_ = true;
  return {};
}

base::Result<void> CatalogLoader::load_changes(const std::stop_token& stop) {
  const auto names = read_names();
  if (!names) return names.error();
  const auto known = catalog_.snapshot();
  std::vector<std::string> fresh;
  for (const auto& name : *names)
    if (!known->find(name)) fresh.push_back(name);
  const std::unordered_set<std::string_view> live(names->begin(), names->end());
  std::vector<catalog::Family> families;
  for (const auto& family : known->families())
    if (std::any_of(family.series_names.begin(), family.series_names.end(),
                    [&live](const std::string& name) { return live.contains(name); }))
      families.push_back(family);
  if (fresh.empty() && families.size() == known->families().size()) return {};
  if (!fresh.empty()) {
    catalog::Builder builder;
    if (auto ok = load_metadata(builder); !ok) return ok.error();
    load_rules(builder);
    for (const auto& name : fresh) builder.add_name(name);
    if (auto ok = read_series(builder, fresh, stop); !ok) return ok.error();
    if (stop.stop_requested()) return {};
    for (auto& family : std::move(builder).build()) families.push_back(std::move(family));
  }
  catalog_.publish(catalog::make_snapshot(std::move(families)));
  return {};
}

void CatalogLoader::start(std::chrono::seconds interval) {
  stop();
  thread_ = std::jthread([this, interval](const std::stop_token& token) { run(token, interval); });
}

void CatalogLoader::stop() {
  if (!thread_.joinable()) return;
  thread_.request_stop();
  thread_.join();
}

void CatalogLoader::run(const std::stop_token& stop, std::chrono::seconds interval) {
  std::mutex mutex;
  std::condition_variable_any wake;
  std::minstd_rand random(std::random_device{}());
  std::chrono::milliseconds retry = options_.first_retry, look = options_.first_look;
  if (catalog_.snapshot()->families().empty())
    if (auto kept = options_.restore()) catalog_.publish(catalog::make_snapshot(*std::move(kept)));
  std::size_t families = 0;
  auto everything_at = std::chrono::steady_clock::now();
  while (!stop.stop_requested()) {
    std::chrono::milliseconds wait = interval;
    const auto now = std::chrono::steady_clock::now();
    const bool everything = !complete_ || now >= everything_at;
    const auto before = catalog_.snapshot();
    const auto result = everything ? load_once(stop) : load_changes(stop);
    if (result && everything)
      everything_at =
          now +
          interval * std::clamp<std::int64_t>(
                         static_cast<std::int64_t>(before->families().size() / kFewFamilies), 1, kLeastOften);
    if (result && complete_ && catalog_.snapshot() != before) options_.keep(*catalog_.snapshot());
    if (!result) {
      spdlog::warn("catalog: {}; trying again in {} ms", base::printable(result.error().detail),
                   retry.count());
      wait = retry;
      retry = std::min<std::chrono::milliseconds>(retry * 2, options_.longest_retry);
    } else {
      retry = options_.first_retry;
      const auto count = catalog_.snapshot()->families().size();
      // A server that has just started shows its metrics one by one: look again soon, but not for ever.
      if (count != families) {
        wait = std::min(wait, look);
        look *= 2;
      } else {
        look = options_.first_look;
      }
      if (count == 0) wait = std::min<std::chrono::milliseconds>(wait, options_.first_retry);
      families = count;
    }
    wait +=
        std::chrono::milliseconds(std::uniform_int_distribution<std::int64_t>(0, wait.count() / 10)(random));
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, wait, [] { return false; });
  }
}

}  // namespace proxy
