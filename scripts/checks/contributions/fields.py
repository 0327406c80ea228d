"""What stands in a register or in front matter is plain text: it shows as it is and can do nothing."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from scripts.checks import addresses, texts
from scripts.checks.contributions import characters
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem
from scripts.yaml_source import Lined

RULES = (
    Rule(
        "markup-in-field",
        "error",
        "A field of a register or of the front matter holds HTML, Markdown or TeX; it is for plain text.",
        "Write the words alone. Quotation marks in a title are curly: “ ”.",
        "title: <b>Neck</b> pain",
        "title: Neck pain",
    ),
)

MARKUP = (  # pattern, what it is
    (re.compile(r"<[a-zA-Z/!?][^<>]{0,30}"), "HTML"),
    (re.compile(r"!?\[[^\]]{0,60}\](?:\(|\[|:\s)[^)\s]{0,30}|\[\^[\w-]+"), "a Markdown link"),
    (re.compile(r"\{[:#.][^}]{0,30}"), "a list of attributes"),
    (re.compile(r"\{\{.{0,30}|\{%.{0,30}"), "code for a template"),
    (re.compile(r"\\[a-zA-Z]{2,}\b"), "TeX"),
)
PLAIN = "write plain words; this field shows exactly what you type"
# The theme writes these two into attributes of its own, where a straight quotation mark would end them.
QUOTED = ("title", "description")


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each field that holds more than plain text."""
    for page in guide.judged:
        yield from _record(page.meta, page.place, guide, quoted=QUOTED)
    for stem, records in guide.registers.items():
        place = f"docs/data/{stem}.yml"
        if texts.asked(guide, place):
            for record in records:
                yield from _record(record, place, guide)


def _record(record: Lined, place: str, guide: Guide, quoted: tuple[str, ...] = ()) -> Iterator[Problem]:
    for name, line, value in _values(record, record.line, ""):
        for rule, part, message, fix in _judge(name, value, quoted):
            yield Problem(place, _line(guide, place, line, part), rule, f"'{name}': {message}", fix)
        decoded = characters.JOINED.sub("", value)
        found = characters.HIDDEN.search(decoded)
        # The sign itself is named where it stands; here it was written as an escape such as "\u200b".
        if found and found[0] not in texts.of(guide.root, place):
            yield characters.problem(place, line, decoded, found)


def _values(value: Any, line: int, name: str) -> Iterator[tuple[str, int, str]]:
    """Yield (field, line, text) of everything in a record that is text."""
    if isinstance(value, Lined):
        for key, item in value.items():
            yield from _values(item, value.lines[key], key)
    elif isinstance(value, list):
        for item in value:
            yield from _values(item, line, name)
    elif isinstance(value, str):
        yield name, line, value


def _judge(name: str, value: str, quoted: tuple[str, ...]) -> Iterator[tuple[str, str, str, str]]:
    """Yield (rule, words of the file, message, fix)."""
    if name == "URL" or value.startswith("//"):
        if wrong := addresses.judge(value):
            yield wrong[0], value, wrong[1], wrong[2]
        return
    if code := addresses.code(value):
        message, fix = f"'{addresses.shown(code)}' can run code or open files", "remove it and write plain words"
        yield "unsafe-address", code, message, fix
    plain = unescape(value)
    for pattern, what in MARKUP:
        if found := pattern.search(plain):
            yield "markup-in-field", found[0], f"'{addresses.shown(found[0])}' is {what}", PLAIN
    if name in quoted and '"' in value:
        yield "markup-in-field", '"', "a straight quotation mark would end the title early", "use curly ones: “ ”"


def _line(guide: Guide, place: str, line: int, part: str) -> int:
    """Return the line at or below `line` that holds the first word of `part`, or `line`: long fields span lines."""
    word = part.split()[0] if part.split() else part
    lines = texts.of(guide.root, place).split("\n")[line - 1 : line + 60]
    return next((line + n for n, text in enumerate(lines) if word in text), line)
