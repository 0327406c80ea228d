"""An abbreviation is spelled out on its page, is in the glossary, or is one that everybody knows."""

import re
from collections.abc import Iterator

from scripts.checks import passages
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "undefined-abbreviation",
        "error",
        "An abbreviation is not spelled out on the page, and the glossary does not have it.",
        "Write the words first and the abbreviation in brackets, or write the words alone.",
        "A review by the PEDRO group found more.",
        "A review by the physiotherapy evidence database (PEDRO) found more.",
    ),
)
ABBREVIATION = re.compile(r"(?<![\w./-])[A-Z][A-Z0-9]{1,5}(?:s?)(?![\w-])")
# Known to everybody, or the name by which an organization or a license is known.
_ALLOWED = """
US USA UK EU MIT BSD CC BY AI ID TV DVD CD PDF URL HTML CSS SVG JSON YAML XML CSV DOI PMID ISBN RIS API FAQ OK AM
PM AA AAA WCAG HIV AIDS NHS NICE TIA GP ALS MS DNA MRI CT ECG II III IV VI VII VIII IX
"""
ALLOWED = frozenset(_ALLOWED.split())


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield one problem a page, and one a record, for each abbreviation that nobody explains."""
    known = ALLOWED | _glossary(guide)
    for _, found in passages.of_pages(guide):
        yield from _undefined(found, known)
    records: dict[tuple[str, int], list[passages.Passage]] = {}
    for passage in passages.of_registers(guide):
        records.setdefault((passage.path, passage.record), []).append(passage)
    for found in records.values():
        yield from _undefined(tuple(found), known)


def _undefined(found: tuple[passages.Passage, ...], known: frozenset[str]) -> Iterator[Problem]:
    explained, seen = "\n".join(passage.raw + "\n" + passage.text for passage in found), set()
    for passage in found:
        for match in ABBREVIATION.finditer(passage.text):
            short = match[0].rstrip("s")
            if short in known or short in seen:
                continue
            seen.add(short)
            if not re.search(rf"\([^()\n]*\b{short}s?\b[^()\n]*\)|\b{short}s?\s*\([a-zA-Z]", explained):
                yield Problem(
                    passage.path,
                    passage.line_at(match.start()),
                    "undefined-abbreviation",
                    f"nobody says what '{short}' means",
                    f"write the words in full, then ({short})",
                )


def _named(text: str) -> frozenset[str]:
    return frozenset(match[0].rstrip("s") for match in ABBREVIATION.finditer(text))


def _glossary(guide: Guide) -> frozenset[str]:
    records = guide.registers.get("glossary", [])
    return _named("\n".join(str(name) for r in records for name in [r.get("term"), *(r.get("also") or [])]))
