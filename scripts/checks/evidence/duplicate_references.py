"""Every source is in the register once: no two records have the same DOI, PMID, PMCID, ISBN and title, or address."""

import re
import unicodedata
from collections.abc import Iterator

from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem
from scripts.yaml_source import Lined

RULES = (
    Rule(
        "duplicate-reference",
        "error",
        "Two records describe the same source: the same DOI, PMID or PMCID, or the same title, author and year.",
        "Keep one record, and cite that one everywhere.",
    ),
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each record whose source another one before it describes."""
    seen: dict[tuple, str] = {}
    for record in guide.registers.get("references", []):
        key = str(record.get("id"))
        for name, mark in _marks(record):
            if (name, mark) in seen and seen[name, mark] != key:
                yield Problem(
                    "docs/data/references.yml",
                    record.lines.get(name, record.line),
                    "duplicate-reference",
                    f"'{key}' and '{seen[name, mark]}' have the same {name}",
                    f"keep '{seen[name, mark]}' and cite that one, or mend the {name}",
                )
                break
            seen.setdefault((name, mark), key)


def _marks(record: Lined) -> Iterator[tuple[str, object]]:
    for name in ("DOI", "PMID", "PMCID"):
        if record.get(name):
            yield name, str(record[name]).strip().lower()
    if record.get("title"):
        people = record.get("author") or record.get("editor") or [{}]
        first = people[0] if isinstance(people, list) and people and isinstance(people[0], dict) else {}
        name = _folded(first.get("family") or first.get("literal") or "")
        # A page of one body and another edition of it have one title: year and place tell them apart.
        yield "title", (_folded(record["title"]), name, str(record.get("issued", ""))[:4], _place(record))


def _place(record: Lined) -> str:
    return _folded(record.get("URL") or "") if record.get("type") == "webpage" else ""


def _folded(text: object) -> str:
    bare = unicodedata.normalize("NFKD", str(text)).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", " ", bare).strip()
