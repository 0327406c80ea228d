"""Footnotes come from the register of references; a page holds none of its own."""

import re
from collections.abc import Iterator

from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "hand-written-note",
        "error",
        "A page writes out a footnote. It would be lost: notes are made from the register of references.",
        "Take the line out. Add the source to docs/data/references.yml and cite it with `[^id]`.",
        "[^smith-2020]: Smith J. Massage for all. 2020.",
        "Text.[^smith-2020]",
    ),
)
NOTE = re.compile(r"^\s*\[\^([^\]\s]+)\]:")


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each footnote that a page defines itself, used or not."""
    for page in guide.judged:
        for line, match in page.matches(NOTE):
            uses = sum(text.count(f"[^{match[1]}]") for text in page.prose) - 1
            used = "" if uses else ", and nothing on the page uses it"
            yield Problem(
                page.place,
                line,
                "hand-written-note",
                f"the page writes out the note '{match[1]}'{used}",
                "take the line out; put the source into docs/data/references.yml",
            )
