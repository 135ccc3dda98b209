#!/usr/bin/env python3
"""Breaks each expression of expressions.txt by one or two edits and prints the results, one a line.

The same on every run. Some of what it prints still parses: prompt_judge_test.cpp tells which lines those are.
"""
import pathlib
import random
import re

TOKEN = re.compile(r'"[^"]*"|[A-Za-z_:][\w:]*|\d[\w.]*|=~|!~|[=!<>]=|\s+|.')
PER_EXPRESSION = 8


def by_token(text, rng):
    tokens = TOKEN.findall(text)
    solid = [i for i, token in enumerate(tokens) if not token.isspace()]
    at = rng.choice(solid)
    other = rng.choice(solid)
    kind = rng.choice(["delete", "delete", "repeat", "swap"])
    if kind == "delete":
        del tokens[at]
    elif kind == "repeat":
        tokens.insert(at, tokens[at] + " ")
    else:
        tokens[at], tokens[other] = tokens[other], tokens[at]
    return "".join(tokens)


def by_character(text, rng):
    at = rng.randrange(len(text))
    kind = rng.choice(["delete", "insert", "transpose", "truncate"])
    if kind == "delete":
        return text[:at] + text[at + 1 :]
    if kind == "insert":
        return text[:at] + rng.choice("()[]{}\"',=~!+-*/%^ xe5$.:;?&|") + text[at:]
    if kind == "transpose":
        return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]
    return text[: max(2, at)]


def main():
    rng = random.Random(20)
    seen = set()
    for text in pathlib.Path(__file__).with_name("expressions.txt").read_text().splitlines():
        for _ in range(PER_EXPRESSION):
            broken = text
            for _ in range(rng.choice([1, 2])):
                broken = rng.choice([by_token, by_character])(broken or text, rng)
            broken = broken.strip()
            if broken and broken != text and broken not in seen:
                seen.add(broken)
                print(broken)


if __name__ == "__main__":
    main()
