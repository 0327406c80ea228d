"""Finds the words of a list in running text, except where they are quoted, denied, asked about or warned against."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from scripts.checks import passages
from scripts.checks.guide import Guide
from scripts.problem import Problem

# A sentence that has one of these denies a promise or warns of it.
DENIES = re.compile(
    r"\b(?:no|not|never|nobody|none|nor|neither|nothing|without|cannot|hardly|unlikely|unknown|uncertain|unclear"
    r"|doubt\w*|beware|myths?|promis\w+|claims?|claimed|warning sign|poor answer|sounds? like)\b|n[’']t\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"][^“”\"\n]{1,200}[”\"]")
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?]+(?=\s|$)|$|[.!?])", re.DOTALL)


def problems(guide: Guide, words: Mapping[str, str], rule: str, what: str, denied: bool = True) -> Iterator[Problem]:
    """Yield a problem for each word of `words` (pattern -> remedy) on pages and in records.

    `what` says what the word is; where `denied` is true, a sentence that denies, quotes or asks is legal.
    """
    pattern, remedies = _compiled(tuple(words.items()))
    for passage in passages.all_of(guide):
        if not pattern.search(passage.text):
            continue
        text = _QUOTED.sub(lambda match: " " * len(match[0]), passage.text)
        for sentence in _SENTENCE.finditer(text):
            if denied and (sentence[0].rstrip().endswith("?") or DENIES.search(sentence[0])):
                continue
            for match in pattern.finditer(sentence[0]):
                line = passage.line_at(sentence.start() + match.start())
                found = " ".join(match[0].split())
                yield Problem(passage.path, line, rule, f"'{found}' {what}", remedies[match.lastgroup])


@lru_cache(maxsize=8)
def _compiled(words: tuple[tuple[str, str], ...]) -> tuple[re.Pattern, dict[str, str]]:
    groups = "|".join(f"(?P<w{number}>{pattern})" for number, (pattern, _) in enumerate(words))
    remedies = {f"w{number}": remedy for number, (_, remedy) in enumerate(words)}
    return re.compile(rf"(?<![\w-])(?:{groups})(?!\w)", re.IGNORECASE), remedies
