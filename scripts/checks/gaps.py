"""Finds what is still to be written: the marker `TODO(editor): what to write`, and placeholders such as TBD."""

import re
from collections.abc import Callable, Iterable

from scripts import manuscript

MARK = "TODO(editor): "  # what follows it says what to write in its place
WRITTEN = (".md", ".yml", ".yaml", ".svg", ".css", ".js", ".json")
_MARKED = re.compile(r"TODO ?\(editor\)(?::\s*([^`\"<>\]\n]*))?", re.IGNORECASE)
_SHOWN = re.compile(
    r"`+[^`]*TODO\(editor\): \S"
)  # in a code span, only with what to write: else it is about the marker
_ANY = re.compile(r"TODO|FIXME|TBD|orem ipsum|todo")
_PLACEHOLDER = re.compile(r"\b(?:TODO|FIXME|TBD|TODOCS)\b|\b[Ll]orem ipsum\b")


def found(files: Iterable[str], text_of: Callable[[str], str | None]) -> dict[str, dict[int, str]]:
    """Return the gaps in these files of docs/: path from the root -> line -> what to write there."""
    gaps = {}
    for file in sorted(files):
        place = f"docs/{file}"
        if file.endswith(WRITTEN) and (text := text_of(place)) and _ANY.search(text) and (of := in_text(place, text)):
            gaps[place] = of
    return gaps


def in_text(path: str, text: str) -> dict[int, str]:
    """Return the gaps of one file by line; in a page, what stands in a block of code is an example and no gap."""
    lines = text.replace("\r\n", "\n").split("\n")
    shown = manuscript.prose("\n".join(lines)) if path.endswith(".md") else lines
    gaps = {}
    for number, (line, prose) in enumerate(zip(lines, shown, strict=True), 1):
        if line and not prose:
            continue  # in a block of code
        commented = "<!--" in line and "TODO(editor)" in line
        if (marked := _MARKED.search(line)) and (_MARKED.search(prose) or _SHOWN.search(line) or commented):
            gaps[number] = (marked[1] or "").strip(" '-*)") or "what belongs here"
        elif left := _PLACEHOLDER.search(prose):
            gaps[number] = f"the text that belongs in the place of '{left[0]}'"
    return gaps
