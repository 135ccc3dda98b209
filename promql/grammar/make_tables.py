#!/usr/bin/env python3
"""Writes the parser's tables: make_tables.py promql.grammar > ../grammar_tables.inc.hpp

LALR(1) by propagating lookaheads over the LR(0) automaton (Aho, Sethi, Ullman, 4.7). Conflicts, default reductions and
the states that act without reading a lookahead are settled the way yacc does it, because the messages depend on them:
- a rule's precedence is that of its last token; shift wins where either side has none; the earlier of two rules wins;
- a state's default is its most frequent reduction, but a state that can shift `error` has none;
- a state with nothing but its default reduces before the next token is read.

Where such a state does nothing but give a symbol another name (expr: call), the table leads past it: nothing can stop
there, so neither the tree nor a message can tell.
"""
import re
import sys
from itertools import product

END, ERROR = "$end", "error"
tokens, rules, level = [END, ERROR], [], {}


def read_grammar(path):
    for line in open(path, encoding="utf-8"):
        line = line.split("#")[0].strip()
        if not line:
            continue
        word, *rest = line.split()
        if word == "tokens":
            tokens.extend(rest)
        elif word in ("left", "right", "nonassoc"):
            rank = len(set(level.values())) + 1
            for token in rest:
                level[token] = (rank, word)
        else:
            lhs, body = line.split(":", 1)
            symbols, action = body.split("=>")
            prec = None
            if "%prec" in symbols:
                symbols, prec = symbols.split("%prec")
            choices = [m[0].split() if m[0] else [m[1]] for m in re.findall(r"\{([^}]*)\}|(\S+)", symbols)]
            for rhs in product(*choices):
                named = [s for s in rhs if s in tokens]
                key = prec.strip() if prec else (named[-1] if named else None)
                rules.append((lhs.strip(), rhs, level.get(key), action.strip()))


read_grammar(sys.argv[1])
rules.insert(0, ("$accept", ("start", END), None, "keep"))
terminal = set(tokens)
nonterminals = list(dict.fromkeys(rule[0] for rule in rules))
by_lhs = {n: [i for i, rule in enumerate(rules) if rule[0] == n] for n in nonterminals}

nullable, first, changed = set(), {n: set() for n in nonterminals}, True
while changed:
    changed = False
    for lhs, rhs, *_ in rules:
        before = (lhs in nullable, len(first[lhs]))
        for symbol in rhs:
            first[lhs] |= {symbol} if symbol in terminal else first[symbol]
            if symbol not in nullable:
                break
        else:
            nullable.add(lhs)
        changed |= before != (lhs in nullable, len(first[lhs]))


def first_of(symbols, lookahead):
    found = set()
    for symbol in symbols:
        if symbol in terminal:
            return found | {symbol}
        found |= first[symbol]
        if symbol not in nullable:
            return found
    return found | {lookahead}


def closure(items):
    """{(rule, dot, lookahead)} closed over the nonterminals behind the dot."""
    closed, work = set(items), list(items)
    while work:
        rule, dot, lookahead = work.pop()
        rhs = rules[rule][1]
        if dot < len(rhs) and rhs[dot] not in terminal:
            for token in first_of(rhs[dot + 1:], lookahead):
                for other in by_lhs[rhs[dot]]:
                    item = (other, 0, token)
                    if item not in closed:
                        closed.add(item)
                        work.append(item)
    return closed


def step(kernel):
    """The LR(0) successors of a kernel {(rule, dot)}: symbol -> kernel."""
    seen, work, to = set(kernel), list(kernel), {}
    while work:
        rule, dot = work.pop()
        rhs = rules[rule][1]
        if dot < len(rhs):
            to.setdefault(rhs[dot], set()).add((rule, dot + 1))
            if rhs[dot] not in terminal:
                for other in by_lhs[rhs[dot]]:
                    if (other, 0) not in seen:
                        seen.add((other, 0))
                        work.append((other, 0))
    return to


states, index, moves = [frozenset({(0, 0)})], {frozenset({(0, 0)}): 0}, []
for kernel in states:
    moves.append({})
    for symbol, target in sorted(step(kernel).items()):
        target = frozenset(target)
        if target not in index:
            index[target] = len(states)
            states.append(target)
        moves[-1][symbol] = index[target]

ahead = {(s, item): set() for s, kernel in enumerate(states) for item in kernel}
spread = {key: set() for key in ahead}
ahead[(0, (0, 0))].add(END)
for s, kernel in enumerate(states):
    for item in kernel:
        for rule, dot, lookahead in closure({(*item, "#")}):
            rhs = rules[rule][1]
            if dot < len(rhs):
                key = (moves[s][rhs[dot]], (rule, dot + 1))
                if lookahead == "#":
                    spread[(s, item)].add(key)
                else:
                    ahead[key].add(lookahead)
work = list(ahead)
while work:
    key = work.pop()
    for other in spread[key]:
        if not ahead[key] <= ahead[other]:
            ahead[other] |= ahead[key]
            work.append(other)

# One action per state and token: n > 0 shifts to state n - 1, n < 0 reduces by rule -n, 0 is an error.
ACCEPT = len(states) + 1
actions, reads = [], []
for s, kernel in enumerate(states):
    row = {t: n + 1 for t, n in moves[s].items() if t in terminal}
    if (0, 1) in kernel:
        row[END] = ACCEPT
    shifts = {t for t in row if t != END}
    refused = set()
    reductions = {}
    for rule, dot, lookahead in closure({(*item, t) for item in kernel for t in ahead[(s, item)]}):
        if dot == len(rules[rule][1]):
            reductions.setdefault(rule, set()).add(lookahead)
    for rule in sorted(reductions):
        for token in reductions[rule]:
            old = row.get(token)
            if token in refused:
                continue
            if old is None:
                row[token] = -rule
            elif old < 0:
                row[token] = max(old, -rule)
            elif rules[rule][2] and token in level:
                (mine, _), (its, associates) = rules[rule][2], level[token]
                if mine > its or (mine == its and associates == "left"):
                    row[token] = -rule
                    shifts.discard(token)
                elif mine == its and associates == "nonassoc":
                    del row[token]
                    refused.add(token)
                    shifts.discard(token)
    default, best = 0, 0
    for token in tokens:
        if row.get(token, 0) < 0:
            count = sum(1 for t in tokens if row.get(t) == row[token])
            if count > best:
                default, best = row[token], count
    if row.get(ERROR, 0) > 0:
        default = 0
    exceptions = {t for t, a in row.items() if (a < 0 and a != default) or a == ACCEPT} | refused
    reads.append(bool(shifts or exceptions or not default))
    actions.append([0 if t in refused else row.get(t, default) for t in tokens])

def renames(state):
    rule = rules[-actions[state][0]] if not reads[state] else None
    return rule and len(rule[1]) == 1 and rule[3] == "keep"


def past_renames(state, target):
    while renames(target):
        target = moves[state][rules[-actions[target][0]][0]]
    return target


gotos = []
for s in range(len(states)):
    actions[s] = [past_renames(s, a - 1) + 1 if 0 < a < ACCEPT else a for a in actions[s]]
    gotos.append([past_renames(s, moves[s][n]) if n in moves[s] else 0 for n in nonterminals])
numbers = {s: i for i, s in enumerate(s for s in range(len(states)) if not renames(s))}
actions = [[a if a <= 0 else ACCEPT if a == ACCEPT else numbers[a - 1] + 1 for a in actions[s]] for s in numbers]
gotos = [[numbers[t] for t in gotos[s]] for s in numbers]
defaults = [0 if reads[s] else row[0] for s, row in zip(numbers, actions)]

names = list(dict.fromkeys(rule[3] for rule in rules[1:]))
out = ["// Written by promql/grammar/make_tables.py from grammar/promql.grammar; do not edit.", "// clang-format off"]
out.append("enum class Action : std::uint8_t { " + ", ".join(names) + " };")
out.append(f"inline constexpr int kTokens = {len(tokens)}, kStates = {len(numbers)}, kAccept = {ACCEPT};")
for i, token in enumerate(tokens[2:], 2):
    out.append(f"static_assert(static_cast<int>(Token::{token.lower()}{'_' if token == 'BOOL' else ''}) == {i});")
out.append("struct Rule { std::uint8_t lhs; std::uint8_t length; Action action; };")
out.append("inline constexpr Rule kRules[] = {{0, 2, Action::keep},")
for lhs, rhs, _, action in rules[1:]:
    out.append(f"  {{{nonterminals.index(lhs)}, {len(rhs)}, Action::{action}}},  // {lhs}: {' '.join(rhs)}")
out.append("};")
out.append("// What a state does without a look at the next token; 0 where it needs one.")
out.append("inline constexpr std::int16_t kDefaults[kStates] = {" + ",".join(map(str, defaults)) + "};")
out.append("inline constexpr std::int16_t kActions[kStates][kTokens] = {")
out += ["  {" + ",".join(map(str, row)) + "}," for row in actions]
out.append("};")
out.append(f"inline constexpr std::uint16_t kGotos[kStates][{len(nonterminals)}] = {{")
out += ["  {" + ",".join(map(str, row)) + "}," for row in gotos]
out.append("};")
out.append("// clang-format on")
print("\n".join(out))
