"""A page for readers can be read by someone who left school at 14."""

from collections.abc import Iterator

from scripts.checks import passages, reading
from scripts.checks.guide import Guide
from scripts.checks.language.sentences import terms_of
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "very-hard-page",
        "error",
        "A page for readers needs more than 10 years of school (Flesch-Kincaid grade over 10).",
        "Use shorter sentences and everyday words, and link the terms that you need to the glossary.",
    ),
    Rule(
        "hard-page",
        "warning",
        "A page for readers needs more than 8 years of school (Flesch-Kincaid grade over 8).",
        "Use shorter sentences and everyday words. The message names the line that is hardest.",
    ),
)
HARDEST, HARD = 10, 8
SHORTEST = 12  # words: the grade of a shorter passage says nothing


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each page for readers that is too hard, at its hardest passage."""
    terms = terms_of(guide)
    for page, found in passages.of_pages(guide):
        if page.path.startswith(reading.HARDER):
            continue
        parts = [
            (passage, reading.sentences(passage.text, terms))
            for passage in found
            if passage.kind in ("heading", "paragraph", "item")
        ]
        sentences = [sentence for _, some in parts for sentence in some]
        if not sentences or reading.at_most(sentences) <= HARD:
            continue
        grade = reading.grade(sentences)
        if grade > HARD:
            long = [(passage, some) for passage, some in parts if len(" ".join(some).split()) >= SHORTEST] or parts
            hardest = max((part for part in long if part[1]), key=lambda part: reading.grade(part[1]))[0]
            rule, limit = ("very-hard-page", HARDEST) if grade > HARDEST else ("hard-page", HARD)
            yield Problem(
                page.place,
                hardest.line,
                rule,
                f"the page has reading grade {grade:.1f}; the limit is {limit}",
                "start with this passage, the hardest one: shorter sentences, everyday words",
            )
