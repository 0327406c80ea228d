"""Reads the text files of docs/ as they lie there, for rules about every sign in them; links are never followed."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from scripts.checks.guide import Guide

SUFFIXES = (".md", ".yml", ".json", ".svg", ".css", ".js")


def asked(guide: Guide, place: str) -> bool:
    """Return whether the file at `place`, a path from the root, is one of those that are to be judged."""
    return guide.only is None or place in guide.only


def every(guide: Guide, *suffixes: str) -> Iterator[tuple[str, str]]:
    """Yield (place, text) of every text file that is to be judged; what is not UTF-8 other rules name."""
    for path in sorted(guide.files):
        place = f"docs/{path}"
        if path.endswith(suffixes or SUFFIXES) and asked(guide, place) and not (guide.root / place).is_symlink():
            yield place, of(guide.root, place)


def of(root: Path, place: str) -> str:
    """Return the text of one file, or nothing where it is a link."""
    file = root / place
    return "" if file.is_symlink() or not file.exists() else _read(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=512)
def _read(file: Path, _stamp: int) -> str:
    return file.read_bytes().decode("utf-8", errors="replace")


def line_at(text: str, offset: int) -> int:
    """Return the number of the line that holds the sign at `offset`."""
    return text.count("\n", 0, offset) + 1
