"""Finds in CSS what would be asked of another host or could run."""

import re
from collections.abc import Iterator

from scripts.checks import addresses

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t]?|([^\n0-9a-fA-F]))")
_URL = re.compile(r"\b(?:url|src|image|image-set|cross-fade)\(\s*[\"']?\s*([^\"')\s]*)", re.IGNORECASE)
_STRING = re.compile(r"[\"']\s*((?:[a-z][a-z0-9+.-]*:)?//[^\"']*)", re.IGNORECASE)
_IMPORT = re.compile(r"@import\b[^;]{0,60}", re.IGNORECASE)
_RUNS = re.compile(r"expression\s*\(|-moz-binding|(?<![\w-])behavior\s*:|(?:java|vb)script\s*:|</\w+", re.IGNORECASE)

SAVE = "save the file in docs/assets/ or docs/figures/ and name it by its path"


def faults(css: str, only_ids: bool = False) -> Iterator[tuple[int, str, str, str]]:
    """Yield (line counted from 0, rule, what is wrong, what to do); with `only_ids` no file may be named at all."""
    plain = _ESCAPE.sub(_sign, _COMMENT.sub(lambda match: re.sub(r"[^\n]", "", match[0]), css))
    for match in _RUNS.finditer(plain):
        yield _line(plain, match), "unsafe-address", f"'{match[0]}' can run code", "remove it"
    for match in _IMPORT.finditer(plain):
        message = f"'{addresses.shown(match[0])}' pulls in another stylesheet"
        yield _line(plain, match), "foreign-request", message, "put the rules into this file"
    for pattern in (_URL, _STRING):
        for match in pattern.finditer(plain):
            target = addresses.as_browsers_read(match[1])
            if addresses.foreign(target) or (only_ids and not target.startswith("#")):
                rule = (
                    "unsafe-address" if re.match("(?:data|file|blob|javascript):", target, re.I) else "foreign-request"
                )
                message = f"'{addresses.shown(target)}' would be fetched from outside this file"
                yield _line(plain, match), rule, message, SAVE


def _sign(match: re.Match) -> str:
    if match[1]:
        number = int(match[1], 16)
        return chr(number) if 0 < number < 0x110000 else " "
    return match[2]


def _line(text: str, match: re.Match) -> int:
    return text.count("\n", 0, match.start())
