"""Sentences and paragraphs are short enough to be read on a phone."""

import re
from collections.abc import Iterator

from scripts.checks import passages, reading
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "very-long-sentence",
        "error",
        "A sentence has more than 32 words.",
        "Make two or three sentences of it. Aim at 20 words or fewer.",
    ),
    Rule(
        "long-sentence",
        "warning",
        "A sentence has more than 25 words. One that lists 4 things or more may have up to 32.",
        "Make two sentences of it, or a list. Aim at 20 words or fewer.",
    ),
    Rule(
        "long-paragraph",
        "warning",
        "A paragraph has more than 3 sentences and more than 70 words.",
        "Start a new paragraph where a new thought starts.",
    ),
)
LONGEST, LONG = 32, 25
LISTING = re.compile(r",|;|\b(?:and|or)\b")
END = re.compile(r"(?<=[.!?])[\"”)]*\s+(?=[A-Z“\"\d(])")


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each sentence and paragraph that is too long."""
    terms = terms_of(guide)
    for passage in passages.all_of(guide):
        if passage.kind in ("paragraph", "item", "caption", "description", "field"):
            for sentence in reading.sentences(passage.text, terms):
                yield from _sentence(passage, sentence)
        if passage.kind in ("paragraph", "item"):
            words = len(passage.text.split())
            count = sum(len(part.split()) > 1 for part in END.split(passage.text))
            if count > 3 and words > 70:
                yield Problem(
                    passage.path,
                    passage.line,
                    "long-paragraph",
                    f"the paragraph has {count} sentences and {words} words",
                    "put an empty line where a new thought starts",
                )


def terms_of(guide: Guide) -> tuple[str, ...]:
    """Return the terms of the glossary, which count as one short word."""
    return tuple(r["term"] for r in guide.registers.get("glossary", []) if isinstance(r.get("term"), str))


def _sentence(passage: passages.Passage, sentence: str) -> Iterator[Problem]:
    words = len(sentence.split())
    lists = len(LISTING.findall(sentence)) >= 4
    if words > LONGEST or (words > LONG and not lists):
        rule, limit = ("very-long-sentence", LONGEST) if words > LONGEST else ("long-sentence", LONG)
        start = " ".join(sentence.split()[:5])
        at = passage.text.find(sentence.split()[0])
        line = passage.line_at(max(at, 0))
        yield Problem(
            passage.path,
            line,
            rule,
            f"the sentence that starts '{start}' has {words} words; the limit is {limit}",
            "make two sentences of it",
        )
