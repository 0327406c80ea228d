"""Writes the words of a register into Markdown so that a page shows them as they are and none of them can act."""

import re

# What Markdown gives a meaning at the start of a line, and what HTML or Markdown gives one anywhere in it.
_SIGNS = re.compile(r"^[^\w\s]|[&<>\\`*_\[\]{}~^|]")
_NUMBERED = re.compile(r"^(\d+)([.)])(?=\s)")


def verbatim(text: str) -> str:
    """Return Markdown, on one line, that shows exactly `text`: links, HTML and attribute lists in it stay words."""
    line = _SIGNS.sub(lambda match: f"&#{ord(match[0])};", " ".join(str(text).split()))
    return _NUMBERED.sub(lambda match: f"{match[1]}&#{ord(match[2])};", line)
