"""Every sign in a file can be seen, and every letter is the one that it looks like."""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

from scripts.checks import texts
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "hidden-character",
        "error",
        "A file holds a sign that nobody can see: it can turn text around, split words or carry a hidden message.",
        "Delete the place that the message names and type the words again.",
        "Ask your doc(U+200B)tor.",
        "Ask your doctor.",
    ),
    Rule(
        "lookalike-letter",
        "error",
        "A word mixes alphabets, so that a letter is not the one that it looks like; search can't find such a word.",
        "Type the word again.",
        "mаssage with a Cyrillic а",
        "massage",
    ),
)

EMOJI = r"\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
# An emoji may choose its look and be joined with another one; nothing else needs these two signs.
JOINED = re.compile(rf"(?<=[{EMOJI}©®#*0-9])[\ufe0e\ufe0f]|(?<=[{EMOJI}\ufe0f])\u200d(?=[{EMOJI}])")
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ue000-\uf8ff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
LATIN, OTHER = "A-Za-zÀ-ɏ", r"\u0400-\u052f\u0530-\u058f\u13a0-\u13ff\uab70-\uabbf"
LOOKALIKE = re.compile(
    rf"[{LATIN}][{OTHER}]|[{OTHER}][{LATIN}]|[{LATIN}][\u0370-\u03ff][{LATIN}]"
    "|[\uff21-\uff5a]|[\U0001d400-\U0001d7ff]|[\u0300-\u036f]{3}"
)
WORD = re.compile(r"\w+")


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each line with a sign that can't be seen or is not what it looks like."""
    for place, text in texts.every(guide):
        plain = JOINED.sub("", text)
        if place.endswith((".md", ".svg")) and "&" in plain:
            # An entity such as &#8203; becomes the sign itself; what it stood for must not break the lines.
            plain = "\n".join(JOINED.sub("", unescape(line)).replace("\n", " ") for line in plain.split("\n"))
        yield from _hidden(place, plain)
        for match in LOOKALIKE.finditer(plain):
            word = next((w[0] for w in WORD.finditer(plain) if w.start() <= match.start() < w.end()), match[0])
            odd = next((sign for sign in match[0] if not sign.isascii()), match[0][0])
            yield Problem(
                place,
                texts.line_at(plain, match.start()),
                "lookalike-letter",
                f"'{word[:40]}' holds {named(odd)}, which is not the letter that it looks like",
                "type the word again on your own keyboard",
            )


def _hidden(place: str, text: str) -> Iterator[Problem]:
    lines = set()
    for match in HIDDEN.finditer(text):
        line = texts.line_at(text, match.start())
        if line not in lines:
            lines.add(line)
            yield problem(place, line, text, match)


def problem(place: str, line: int, text: str, match: re.Match) -> Problem:
    """Return the problem of one hidden sign, with the words around it."""
    before = HIDDEN.sub("", text[max(0, match.start() - 20) : match.start()]).rpartition("\n")[2]
    after = HIDDEN.sub("", text[match.end() : match.end() + 20]).partition("\n")[0]
    return Problem(
        place,
        line,
        "hidden-character",
        f"{named(match[0])}, which nobody can see, stands between '{before}' and '{after}'",
        "delete these words and type them again",
    )


def named(sign: str) -> str:
    """Return what Unicode calls a sign."""
    return f"{unicodedata.name(sign, 'a sign without a name').lower()} (U+{ord(sign):04X})"
