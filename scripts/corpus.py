"""Reads the registers in docs/data into typed records; the only module that opens those files."""

import json
from dataclasses import dataclass, field, fields
from functools import lru_cache
from pathlib import Path

from scripts import yaml_source
from scripts.problem import Problem, Unusable
from scripts.records import Change, Claim, Contraindication, LayWord, RedFlag, Redirect, Reference, Term

ROOT = Path(__file__).resolve().parent.parent

# The words are the ones that readers see; GRADE's levels, and `none` where no study was found.
CERTAINTY = {
    "high": "high certainty",
    "moderate": "moderate certainty",
    "low": "low certainty",
    "very-low": "very low certainty",
    "none": "no evidence found",
}
CERTAINTY_MEANS = {  # what a badge says when asked; the list on evidence/index.md, for people
    "high": "More studies are very unlikely to change the answer much.",
    "moderate": "The answer is probably close to the truth.",
    "low": "The answer may well be different from the truth.",
    "very-low": "We are very unsure.",
    "none": "We looked, and found no study that fits.",
}
STUDIED = {"nmt": "NMT or trigger-point therapy", "massage": "Massage in general"}
VERDICTS = {
    "supported": "Supported",
    "partly-supported": "Partly supported",
    "uncertain": "Uncertain",
    "not-supported": "Not supported",
    "contradicted": "Contradicted",
    "untraceable": "Could not be traced",
}


REGISTERS = {  # file stem -> (key of the list in the file, type of its records)
    "references": ("references", Reference),
    "claims": ("claims", Claim),
    "glossary": ("terms", Term),
    "contraindications": ("contraindications", Contraindication),
    "red-flags": ("red_flags", RedFlag),
    "changes": ("changes", Change),
    "redirects": ("redirects", Redirect),
    "lay-words": ("lay_words", LayWord),
}


@dataclass(eq=False)  # two are the same only if they are one: what is made from it can be kept
class Corpus:
    """All registers, each a mapping from id to record in the order of the file."""

    references: dict[str, Reference]
    claims: dict[str, Claim]
    terms: dict[str, Term]
    contraindications: dict[str, Contraindication]
    red_flags: dict[str, RedFlag]
    changes: dict[str, Change] = field(default_factory=dict)
    redirects: dict[str, Redirect] = field(default_factory=dict)
    lay_words: dict[str, LayWord] = field(default_factory=dict)

    def changes_of(self, address: str) -> list[Change]:
        """Return the changes of one page, newest first; `address` is the page's address below the root."""
        found = [change for change in self.changes.values() if not change.pages or address in change.pages]
        return sorted(found, key=lambda change: change.date, reverse=True)


def load(root: Path = ROOT) -> Corpus:
    """Read every register of root/docs/data; raise Unusable with all problems that keep one from being read."""
    folder = root / "docs" / "data"
    return _load(root, tuple((folder / f"{stem}.yml").stat().st_mtime_ns for stem in REGISTERS))


@lru_cache(maxsize=2)
def _load(root: Path, _stamps: tuple[int, ...]) -> Corpus:
    made, problems = {}, []
    for stem, (key, kind) in REGISTERS.items():
        try:
            records = raw(root, stem)
        except Unusable as error:
            problems += error.problems
            continue
        made[key] = {record["id"]: _typed(kind, record) for record in records if "id" in record}
    if problems:
        raise Unusable(problems)
    return Corpus(**made)


def raw(root: Path, stem: str) -> list[yaml_source.Lined]:
    """Return the records of docs/data/<stem>.yml as written, for the checks; raise Unusable if it is no list.

    The same file gives the same list: who reads it must not change it.
    """
    return _raw(stem, (root / "docs" / "data" / f"{stem}.yml").read_text(encoding="utf-8-sig"))


@lru_cache(maxsize=16)
def _raw(stem: str, text: str) -> list[yaml_source.Lined]:
    key, _ = REGISTERS[stem]
    path = f"docs/data/{stem}.yml"
    found = yaml_source.read(text, path)
    records = found.get(key, "") if isinstance(found, dict) else ""
    if not isinstance(records, list | None):  # None: a list without records yet
        raise Unusable(
            [Problem(path, 1, "register", f"there is no list under '{key}:'", f"start the list with '{key}:'")]
        )
    for index, record in enumerate(records or [], 1):
        if not isinstance(record, dict):
            raise Unusable(
                [Problem(path, 1, "register", f"entry {index} is not a record", "start each record with '- id:'")]
            )
    return records or []


def schema(root: Path, stem: str) -> dict:
    """Return the published JSON Schema of a register or of the pages' front matter."""
    return json.loads((root / "docs" / "data" / f"{stem}.schema.json").read_text(encoding="utf-8"))


def _typed(kind: type, record: yaml_source.Lined):
    known = {item.name for item in fields(kind)} - {"line", "csl"}
    given = {name: value for name, value in record.items() if name in known}
    if kind is Reference:
        given["csl"] = {name: value for name, value in record.items() if name not in ("kind", "read", "subject")}
    return kind(line=record.line, **given)
