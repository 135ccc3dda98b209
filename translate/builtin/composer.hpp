#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "translate/builtin/compose.hpp"
#include "translate/builtin/measure.hpp"
#include "translate/builtin/shape.hpp"

namespace translate::builtin {

// Writes what one subject may answer the prompt with, by the kind of its family. The parts stand in
// compose.cpp (counters, info), compose_gauge.cpp, compose_distribution.cpp and compose_frame.cpp.
class Composer {
 public:
  Composer(const Reading& reading, const Subject& subject, const Defaults& defaults, std::vector<Draft>& out)
      : reading_(reading),
        intent_(reading.intent),
        subject_(subject),
        family_(*subject.family),
        defaults_(defaults),
        out_(out) {}

  void run();

 private:
  Shaper shaper() const { return {reading_, subject_, defaults_, out_}; }

  void absent();
  // How many things a label tells apart.
  void distinct();

  bool over_asked() const;
  std::string over_fn() const;
  // Windows of what is looked over time: the metric itself, or a subquery over something composed.
  Node over_time(const std::string& function, Node node, double window) const;

  void counter();
  void info();

  bool says_free() const;
  bool says_uptime() const;
  // "which collectors fail" asks for those at 0, "interfaces that are up" for those at 1; -1: neither.
  int asked_state() const;
  // Whether the prompt asks for what is not: "down", "not", "out of".
  bool says_no() const;
  void states(Shaper& shape, double misfit);
  void timed(const Shaper& shape, const Node& node, double score);
  void gauge();

  // Labels that quantiles keep when the prompt names none.
  std::vector<std::string> with_le(std::vector<std::string> groups) const;
  void mean_of(Shaper& shape, double score);
  bool asks_for_events() const;
  // Rate or number of observations.
  void observations(Shaper& shape, double score);
  void histogram();
  // Share of observations on one side of a bound: the nearest bucket at or above it.
  void under_bound(const Reading& reading, const Threshold& threshold);
  void summary();

  void frame();
  // What is left falls below nothing; a share of what is used rises above all.
  void frame_running_out();
  void frame_as(Node node, double base);

  // "has been above 2 for the last 15 minutes" states a condition: the time is that of the alert.
  bool statement_ = false;

  const Reading& reading_;
  const Intent& intent_;
  const Subject& subject_;
  const catalog::Family& family_;
  const Defaults& defaults_;
  std::vector<Draft>& out_;
};

}  // namespace translate::builtin
