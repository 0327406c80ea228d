"""The site's own styles and scripts ask no other host for anything."""

import re
from collections.abc import Iterator

from scripts.checks import addresses, styles, texts
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "foreign-request",
        "error",
        "A file would make the reader's browser ask another site for something, and so tell it who reads what.",
        "Save the picture or style in docs/ and use that.",
        "![Chart][chart] and [chart]: https://example.org/chart.png",
        "![Chart](../figures/chart.svg)",
    ),
)

HOST = re.compile(r"[\"'`]\s*((?:https?:|wss?:)?//[\w.-]+[^\"'`\s]*)", re.IGNORECASE)
COMMENT = re.compile(r"^\s*(?://|\*|/\*)")
NAMES = ("http://www.w3.org/",)  # names of formats, which nobody fetches


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each line of CSS or JavaScript in docs/ that would fetch something from elsewhere."""
    for place, text in texts.every(guide, ".css"):
        for line, rule, message, fix in styles.faults(text):
            yield Problem(place, line + 1, rule, message, fix)
    for place, text in texts.every(guide, ".js"):
        for line, code in enumerate(text.split("\n"), 1):
            if (found := HOST.search(code)) and not COMMENT.match(code) and not found[1].startswith(NAMES):
                message = f"'{addresses.shown(found[1])}' is on another site, which would see each reader"
                yield Problem(place, line, "foreign-request", message, styles.SAVE)
