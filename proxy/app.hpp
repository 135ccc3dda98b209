#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/current.hpp"
#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/user_tables.hpp"
#include "llm/budget.hpp"
#include "proxy/admin/approvals.hpp"
#include "proxy/catalog_set.hpp"
#include "proxy/config.hpp"
#include "proxy/http/upstream_client.hpp"
#include "proxy/replaceable.hpp"
#include "translate/gate.hpp"
#include "translate/memory.hpp"
#include "translate/translator.hpp"

namespace proxy {

// What every command that translates stands on: what the upstream holds, and the translators over it.
struct App {
  std::map<std::string, std::shared_ptr<http::UpstreamClient>> upstreams;  // by name; "": the default one
  std::shared_ptr<CatalogSet> catalogs;
  base::Current<translate::CostLimits> limits{{}};  // of what may be translated or corrected to
  std::shared_ptr<translate::Memory> memory;        // approved pairs, for the translators
  std::shared_ptr<ReplaceableTranslator> translator = std::make_shared<ReplaceableTranslator>();
  Replaceable<llm::ModelClient> model;  // null: none is configured
  std::shared_ptr<llm::Ledger> ledger;  // of the model

  // PromQL that a human wrote, as the gate judges it; what it names and the upstream does not have is told
  // apart. bad_input with the other findings. May block until the deadline.
  base::Result<admin::Checked> check(std::string_view promql, const CatalogKey& key,
                                     base::Deadline deadline) const;

  // What translates, as a configuration says. Errors: bad_input.
  struct Translation {
    catalog::UserTables tables;
    std::shared_ptr<llm::ModelClient> model;
    std::shared_ptr<translate::Translator> translator;
    translate::CostLimits limits;
    llm::BudgetOptions budget;
  };
  base::Result<Translation> make_translation(const Config& config) const;
  void take(Translation next);

  // How many series an expression gives now. Errors: those of the upstream, bad_input where it answers so.
  base::Result<std::uint64_t> count_series(const std::string& promql, const CatalogKey& key,
                                           base::Deadline deadline) const;
};

// `on_load` is told of every background load of the catalog. Errors: bad_input, for what the configuration
// says of the upstream or the model.
base::Result<std::shared_ptr<App>> make_app(
    const Config& config, decltype(CatalogLoaderOptions::on_load) on_load = [](const CatalogLoad&) {});

}  // namespace proxy
