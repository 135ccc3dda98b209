#include "tests/translate/sample_catalog.hpp"

using catalog::Family;
using catalog::MetricType;

Family family(std::string name, MetricType type,
              std::vector<std::pair<std::string, std::vector<std::string>>> labels) {
  Family out;
  out.name = std::move(name);
  out.type = type;
  out.series_names = {out.name};
  if (type == MetricType::histogram)
    out.series_names = {out.name + "_bucket", out.name + "_count", out.name + "_sum"};
  if (type == MetricType::summary) out.series_names = {out.name, out.name + "_count", out.name + "_sum"};
  for (auto& [label, values] : labels) out.labels.push_back({label, values, values.size()});
  out.series = out.labels.empty() ? 0 : out.labels.front().values.size();
  return out;
}

std::shared_ptr<const catalog::Snapshot> sample_catalog() {
  std::vector<Family> families;
  families.push_back(
      family("up", MetricType::gauge, {{"instance", {"shop-1", "shop-2"}}, {"job", {"shop"}}}));
  families.push_back(family("shop_orders_total", MetricType::counter,
                            {{"country", {"de", "fr", "it"}},
                             {"instance", {"shop-1", "shop-2"}},
                             {"job", {"shop"}},
                             {"status", {"paid", "refunded"}}}));
  families.back().help = "Orders by country and status.";
  families.push_back(
      family("shop_checkout_duration_seconds", MetricType::histogram,
             {{"instance", {"shop-1", "shop-2"}}, {"job", {"shop"}}, {"le", {"0.1", "1", "+Inf"}}}));
  families.push_back(family("shop_search_latency_seconds", MetricType::summary,
                            {{"instance", {"shop-1"}}, {"job", {"shop"}}, {"quantile", {"0.5", "0.9"}}}));
  families.push_back(
      family("shop_carts", MetricType::gauge, {{"instance", {"shop-1", "shop-2"}}, {"job", {"shop"}}}));
  families.push_back(
      family("shop_build_info", MetricType::gauge,
             {{"instance", {"shop-1", "shop-2"}}, {"job", {"shop"}}, {"version", {"1.2", "1.3"}}}));
  families.push_back(family("job:shop_orders:rate5m", MetricType::unknown, {{"job", {"shop"}}}));
  families.push_back(family("shop_unscraped", MetricType::gauge, {}));
  families.back().series_names.clear();
  return catalog::make_snapshot(std::move(families));
}
