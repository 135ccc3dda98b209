#pragma once

#include "translate/builtin/subject.hpp"

namespace translate::builtin {

// Finds the filters and labels that the prompt asks for on the subject's family.
void ground(const Reading& reading, Subject& subject);

// What they explain of the prompt's words.
void add_grounding(const Reading& reading, Subject& subject);

// Mass and score of what was explained so far.
void finish(const Reading& reading, Subject& subject);

// Whether a word of the prompt has this stem or is it; of at least this weight.
bool prompt_has(const Reading& reading, const std::string& stem, double least_weight = 0);

// The same subject without a filter that is in doubt, or by a label that is named in passing.
std::vector<Subject> other_readings(const Reading& reading, const Subject& subject);

// The frames that the prompt says, weighed.
void add_frames(const Reading& reading, std::vector<Subject>& out);

// "is anything down": what applications tell of themselves by yes and no, a few.
void add_states(const Reading& reading, std::vector<Subject>& out);

}  // namespace translate::builtin
