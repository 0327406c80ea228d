"""Between two words stands one plain space, and around a quotation stand plain marks."""

import re
from collections.abc import Iterator

from scripts.checks import edit
from scripts.checks.edit import Edit
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "odd-space",
        "warning",
        "A space of a special kind stands in the text. It comes with text copied from Word or a web page.",
        "Type a plain space in its place.",
        mended=True,
    ),
    Rule(
        "doubled-space",
        "warning",
        "Two spaces stand between two words or behind a full stop.",
        "Leave one.",
        bad="Stop when it hurts.  Say so at once.",
        good="Stop when it hurts. Say so at once.",
        mended=True,
    ),
    Rule(
        "curly-quote",
        "warning",
        "A curly quotation mark or apostrophe stands in the text, where all other pages have straight ones.",
        "Type \" or '.",
        bad="It doesn’t have to hurt.",
        good="It doesn't have to hurt.",
        mended=True,
    ),
)

ODD = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
CURLY = re.compile("[‘’‚‛“”„‟]")
DOUBLED = re.compile(r"(?<=\S) {2,}(?=\S)")
BEHIND_STOP = re.compile(r"(?<=[.!?]) {2,}(?=[A-Z])")  # in a register, spaces also line things up
MARKER = re.compile(r"\s*(?:[-*+]|\d+[.)]|:)\s+")


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each odd or doubled space and each curly mark in prose."""
    yield from edit.problems(guide, edits)


def mend(path: str, text: str) -> str:
    """Return the text with plain spaces and marks."""
    return edit.apply(text, edits(path, text))


def edits(path: str, text: str) -> Iterator[Edit]:
    """Yield each edit that the text needs; code, and the lines of a table, are left as they are laid out."""
    for start, line, kind in edit.lines(path, text):
        if kind == "code":
            continue
        shown = edit.without_spans(line)
        for match in ODD.finditer(shown):
            said = f"a space of a special kind (U+{ord(match[0]):04X}) stands here"
            yield Edit(start + match.start(), start + match.end(), " ", "odd-space", said, "type a plain space")
        laid_out = kind == "text" and shown.lstrip().startswith(("|", "<"))
        marker = MARKER.match(shown) if kind == "text" else None
        pattern = DOUBLED if kind == "text" else BEHIND_STOP
        for match in () if laid_out else pattern.finditer(shown, marker.end() if marker else 0):
            said = f"{len(match[0])} spaces stand behind '{shown[: match.start()].split()[-1][-20:]}'".replace("\0", "")
            yield Edit(start + match.start(), start + match.end(), " ", "doubled-space", said, "leave one space")
        for match in CURLY.finditer(shown) if kind == "text" else ():
            plain = '"' if match[0] in "“”„‟" else "'"
            said, fix = f"the mark {match[0]} is curly", f"type {plain}"
            yield Edit(start + match.start(), start + match.end(), plain, "curly-quote", said, fix)
