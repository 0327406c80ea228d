"""Headings step down one level at a time below the title, and each is a phrase of its own."""

import re
from collections.abc import Iterator

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "second-title",
        "error",
        "A page has a second main heading. Its title stands at the head, behind 'title:'.",
        "Start the heading with two signs: '## ' and the words.",
        bad="# What it feels like",
        good="## What it feels like",
    ),
    Rule(
        "heading-order",
        "error",
        "A heading skips a level. People who hear the page then look for the heading that is missing.",
        "Use '##' for a section and '###' only below it.",
        bad="## What it feels like\n\n#### During the session",
        good="## What it feels like\n\n### During the session",
    ),
    Rule(
        "heading-words",
        "error",
        "A heading has no words, or ends like a sentence or the start of a list.",
        "Write a short phrase or a question without a stop or a colon at its end.",
        bad="## What to bring:",
        good="## What to bring",
    ),
)

# As Python-Markdown reads them: it needs no space behind the signs.
HEADING = re.compile(r"^((?: {4})*)(#{1,6})(?!#)(.*)$")
UNDERLINED = re.compile(r"^(=+|-+)\s*$")


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each heading of the wrong level or form."""
    for page in guide.judged:
        above = 1
        for line, level, words in headings(page):
            if level == 1:
                fix = "start it with '## ', or put its words behind 'title:' at the head of the page"
                yield Problem(page.place, line, "second-title", f"'{words}' is a second main heading", fix)
            elif level > above + 1:
                said = f"'{words}' has {level} signs (#), but the heading above it has {above}"
                said = said if above > 1 else f"'{words}' has {level} signs (#), but no heading with two is above it"
                yield Problem(
                    page.place, line, "heading-order", said, f"start the line with '{'#' * (above + 1)} ' alone"
                )
            above = max(level, 1)
            if not words:
                yield Problem(page.place, line, "heading-words", "the heading is empty", "give it words or take it out")
            elif words[-1] in ":.;,":
                fix = "take the sign out, or make the line a paragraph"
                yield Problem(page.place, line, "heading-words", f"'{words}' ends with '{words[-1]}'", fix)


def headings(page: manuscript.Page) -> Iterator[tuple[int, int, str]]:
    """Yield (line, level, words) of every heading, also of those that are underlined."""
    before = ""
    written = page.body.split("\n")
    for index, text in enumerate(page.prose):
        line = page.first_line + index
        if match := HEADING.match(text):
            # Code spans are blank in the prose, but they are words of the heading too.
            yield line, len(match[2]), _words(HEADING.match(written[index])[3])
        elif UNDERLINED.match(text) and before and not re.match(r"\s|[-*+>|] ?|\d+[.)] |!!!|<", before):
            yield line - 1, 1 if text.startswith("=") else 2, before
        before = text.rstrip()


def _words(text: str) -> str:
    """Return the heading without closing signs and without its attributes in braces."""
    text = text.strip().rstrip("#").rstrip()
    return text.rpartition("{")[0].rstrip() if text.endswith("}") and "{" in text else text
