"""Finds what is still to be written: the marker `TODO(editor): what to write`, and placeholders such as TBD."""

import re
from collections.abc import Iterable
from pathlib import Path

from scripts import manuscript

MARK = "TODO(editor): "  # what follows it says what to write in its place
WRITTEN = (".md", ".yml", ".yaml", ".svg", ".css", ".js", ".json")
_MARKED = re.compile(r"TODO ?\(editor\)(?::\s*([^`\"<>\]\n]*))?", re.IGNORECASE)
# In a code span it is a gap only with what to write; without, the text is about the marker.
_SHOWN = re.compile(r"`+[^`]*TODO\(editor\): \S")
_PLACEHOLDER = re.compile(r"\b(?:TODO|FIXME|TBD|TODOCS)\b|\b[Ll]orem ipsum\b")


def found(root: Path, files: Iterable[str]) -> dict[str, dict[int, str]]:
    """Return the gaps in these files of docs/: path from the root -> line -> what to write there."""
    gaps = {}
    for file in sorted(files):
        if file.endswith(WRITTEN):
            place = f"docs/{file}"
            try:
                text = (root / place).read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError):
                continue  # the rule `encoding` reports it
            if "TODO" in text or "FIXME" in text or "TBD" in text or "orem ipsum" in text or "todo" in text:
                gaps |= {place: of} if (of := in_text(place, text)) else {}
    return gaps


def in_text(path: str, text: str) -> dict[int, str]:
    """Return the gaps of one file by line; in a page, what stands in a block of code is an example and no gap."""
    lines = text.split("\n")
    shown = manuscript.prose(text) if path.endswith(".md") else lines
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
