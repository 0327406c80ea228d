"""Care cards and boxes are of a known type and have a title."""

from collections.abc import Iterator

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.markdown.cards import TYPES
from scripts.problem import Problem, nearest

RULES = (
    Rule(
        "unknown-card",
        "error",
        "A box has a type that the guide does not know.",
        "Use key-points, unknown, action, emergency, urgent or non-urgent.",
    ),
    Rule(
        "card-without-title",
        "error",
        "A care card has no title.",
        "Write the title in quotes behind the type.",
    ),
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each box of an unknown type and each box without a title."""
    for page in guide.pages:
        for line, match in page.matches(manuscript.ADMONITION):
            if match[1] not in TYPES:
                yield Problem(
                    page.place,
                    line,
                    "unknown-card",
                    f"'{match[1]}' is no type of card",
                    nearest(match[1], TYPES, ", ".join(TYPES)),
                )
            elif not match[2]:
                yield Problem(
                    page.place,
                    line,
                    "card-without-title",
                    f"the {match[1]} card has no title",
                    'add one: !!! type "Title"',
                )
