#include "proxy/tenant/source.hpp"

#include "tests/catch.hpp"

using proxy::Config;
using proxy::Form;
using proxy::http::Headers;
using proxy::tenant::find_tenant;
using proxy::tenant::Tenant;

namespace {

using Values = std::vector<std::string>;

struct Asked {
  Headers headers;
  Form url;
  Form body;

  // The values, or none with the status of the refusal.
  Values values(const Config::Tenancy& options) {
    auto found = find_tenant(options, headers, url, body);
    if (auto* tenant = std::get_if<Tenant>(&found)) return tenant->values;
    status = std::get<proxy::http::Response>(found).status;
    return {};
  }
  unsigned status = 0;
};

Config::Tenancy options_with(void (*set)(Config::Tenancy&)) {
  Config::Tenancy options;
  options.label = "ns";
  set(options);
  return options;
}

}  // namespace

TEST_CASE("fixed values hold for every request") {
  const auto options = options_with([](auto& o) { o.values = {"b", "a"}; });
  Asked asked{{{"X-Scope-OrgID", "c"}, {"Authorization", "Bearer c"}}, {{"ns", "c"}}, {}};
  CHECK(asked.values(options) == Values{"a", "b"});
  CHECK(asked.url.size() == 1);
}

TEST_CASE("a header carries one value or several") {
  const auto options = options_with([](auto& o) { o.header = "X-Scope-OrgID"; });
  struct Row {
    Headers headers;
    Values expected;
  };
  const Row rows[] = {
      {{{"x-scope-orgid", "a"}}, {"a"}},
      {{{"X-Scope-OrgID", " b , a,,b"}}, {"a", "b"}},
      {{{"X-Scope-OrgID", "a"}, {"X-SCOPE-ORGID", "b"}}, {"a", "b"}},
      {{{"X-Scope-OrgID", "a|b"}}, {"a|b"}},
      {{}, {}},
      {{{"X-Scope-OrgID", ""}}, {}},
      {{{"X-Scope-OrgID", " , "}}, {}},
      {{{"X-Scope-OrgID2", "a"}}, {}},
      {{{"X-Scope-OrgID", "\xff"}}, {}},
      {{{"X-Scope-OrgID", std::string(5000, 'a')}}, {}},
  };
  for (const auto& row : rows) {
    Asked asked{row.headers, {{"X-Scope-OrgID", "z"}}, {}};
    CHECK(asked.values(options) == row.expected);
    CHECK(asked.status == (row.expected.empty() ? 400 : 0));
  }
}

TEST_CASE("a token opens what it is configured for, and nothing else opens anything") {
  const auto options = options_with([](auto& o) {
    o.tokens = {{"t0ken-a", {"a"}}, {"t0ken-ab", {"a", "b"}}};
  });
  struct Row {
    Headers headers;
    Values expected;
  };
  const Row rows[] = {
      {{{"Authorization", "Bearer t0ken-a"}}, {"a"}},
      {{{"authorization", "bearer  t0ken-ab "}}, {"a", "b"}},
      {{{"Authorization", "Bearer t0ken-"}}, {}},
      {{{"Authorization", "Bearer t0ken-abc"}}, {}},
      {{{"Authorization", "Bearer t0ken-at0ken-a"}}, {}},
      {{{"Authorization", "Bearer "}}, {}},
      {{{"Authorization", "Bearer"}}, {}},
      {{{"Authorization", "Basic t0ken-a"}}, {}},
      {{{"Authorization", "t0ken-a"}}, {}},
      {{{"Authorization", "Basic eA=="}, {"Authorization", "Bearer t0ken-a"}}, {}},
      {{}, {}},
  };
  for (const auto& row : rows) {
    Asked asked{row.headers, {}, {}};
    CHECK(asked.values(options) == row.expected);
    CHECK(asked.status == (row.expected.empty() ? 401 : 0));
  }
}

TEST_CASE("a parameter is taken out of URL and body, wherever and however often it stands") {
  const auto options = options_with([](auto& o) { o.parameter = "namespace"; });
  Asked asked{
      {}, {{"query", "up"}, {"namespace", "b"}}, {{"namespace", "a"}, {"namespace", ""}, {"time", "1"}}};
  CHECK(asked.values(options) == Values{"a", "b"});
  CHECK(asked.url == Form{{"query", "up"}});
  CHECK(asked.body == Form{{"time", "1"}});

  for (const auto& form : {Form{}, Form{{"namespace", ""}}, Form{{"Namespace", "a"}}}) {
    Asked without{{}, form, {}};
    CHECK(without.values(options).empty());
    CHECK(without.status == 400);
  }
  Asked many{{}, {}, {}};
  for (int i = 0; i < 300; ++i) many.url.emplace_back("namespace", "v" + std::to_string(i));
  CHECK(many.values(options).empty());
}
