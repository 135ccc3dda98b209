#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

namespace proxy {

// The process's own metrics, served at /promphrase/metrics. Thread-safe; label values are from small fixed
// sets.
class Metrics {
 public:
  Metrics();
  ~Metrics();

  // A query on an intercepted path.
  enum class Query { promql, prompt, refused };  // promql: it went on untouched
  void count_query(Query kind);
  // How a prompt was answered: "approved", "pending", "translated", "failed".
  void count_prompt(std::string_view outcome);
  // One run of a translator: source "built-in" or "model"; outcome "ok" or an errc name.
  void count_translation(std::string_view source, std::string_view outcome,
                         std::chrono::duration<double> took);
  // An approval or rejection that was acknowledged.
  void count_decision(std::string_view state);
  void set_catalog(std::size_t families);
  void count_catalog_refresh(bool ok);

  // Text exposition format 0.0.4.
  std::string exposition() const;

 private:
  struct Families;
  std::unique_ptr<Families> families_;
};

}  // namespace proxy
