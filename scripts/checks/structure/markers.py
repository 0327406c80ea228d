"""Comments that a register should fill name something that can be filled."""

import re
from collections.abc import Iterator

from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem, nearest

RULES = (
    Rule(
        "unknown-marker",
        "error",
        "A comment that should be filled with a register's content names nothing that fills it.",
        "Write the marker as the message says.",
    ),
)

MARKER = re.compile(r"<!--\s*scripts/\s*(.*?)\s*-->")
KNOWN = (
    "markdown/changes.py: listing",
    "markdown/citations.py: other-sources",
    "markdown/citations.py: studies",
    "markdown/claims.py: chart",
    "markdown/claims.py: glance",
    "markdown/claims.py: listing",
    "markdown/due.py: claims",
    "markdown/due.py: table",
    "markdown/figures.py: body-map",
    "markdown/glossary.py: listing",
    "markdown/rules.py: table",
    "markdown/safety.py: contraindications",
    "markdown/safety.py: red-flags",
    "markdown/self_check.py: questions",
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each marker that nothing fills."""
    for page in guide.pages:
        for number, line in enumerate(page.body.split("\n"), page.first_line):
            for match in MARKER.finditer(line):
                if match[1] not in KNOWN or line.strip() != f"<!-- scripts/{match[1]} -->":
                    fix = nearest(match[1], KNOWN, "scripts/checks/markers.py") + "; it stands alone on its line"
                    yield Problem(page.place, number, "unknown-marker", f"nothing fills '{match[0]}'", fix)
