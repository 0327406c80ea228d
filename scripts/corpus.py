"""Reads the registers in docs/data into typed records; the only module that opens those files."""

import json
from dataclasses import dataclass, field, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from scripts import yaml_source
from scripts.problem import Problem, Unusable

ROOT = Path(__file__).resolve().parent.parent

# The words are the ones that readers see; GRADE's levels, and `none` where no study was found.
CERTAINTY = {
    "high": "high certainty",
    "moderate": "moderate certainty",
    "low": "low certainty",
    "very-low": "very low certainty",
    "none": "no evidence found",
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


@dataclass
class Reference:
    """A source, as CSL-YAML: `csl` holds every field, `kind` what sort of study or text it is."""

    id: str
    line: int
    csl: dict[str, Any]
    kind: str = ""
    read: str = ""
    subject: str = ""

    @property
    def label(self) -> str:
        """A short name such as `Cagnie and others 2015`."""
        authors = self.csl.get("author") or self.csl.get("editor") or [{"literal": self.csl["title"]}]
        names = [author.get("family") or author.get("literal", "") for author in authors]
        name = names[0] if len(names) == 1 else " and ".join([names[0], names[1] if len(names) == 2 else "others"])
        return f"{name} {str(self.csl.get('issued', ''))[:4]}".strip()


@dataclass
class Claim:
    """Something people say about NMT, what the evidence says, and how sure that is."""

    id: str
    line: int
    statement: str = ""
    heard: str = ""
    topic: str = ""
    verdict: str = ""
    certainty: str = ""
    why: str = ""
    say: str = ""
    references: list[str] = field(default_factory=list)
    searched: str = ""
    effect: list[dict] = field(default_factory=list)
    checked: str = ""


@dataclass
class Term:
    """A word of the glossary; `short` is the meaning shown on links to it."""

    id: str
    line: int
    term: str = ""
    short: str = ""
    long: str = ""
    also: list[str] = field(default_factory=list)
    misspelled: list[str] = field(default_factory=list)
    see: list[str] = field(default_factory=list)
    area: str = ""
    references: list[str] = field(default_factory=list)


@dataclass
class Contraindication:
    """A reason not to have NMT, to ask a clinician first, or to change the session."""

    id: str
    line: int
    name: str = ""
    medical_name: str = ""
    group: str = ""
    level: str = ""
    why: str = ""
    do: str = ""
    question: str = ""
    basis: str = ""
    references: list[str] = field(default_factory=list)
    urgent: bool = False


@dataclass
class RedFlag:
    """A warning sign that needs medical care instead of massage."""

    id: str
    line: int
    area: str = ""
    sign: str = ""
    may_mean: str = ""
    level: str = ""
    do: str = ""
    references: list[str] = field(default_factory=list)


@dataclass
class Redirect:
    """An address that is gone (its id) and the one that readers are led to instead."""

    id: str
    line: int
    to: str = ""


REGISTERS = {  # file stem -> (key of the list in the file, type of its records)
    "references": ("references", Reference),
    "claims": ("claims", Claim),
    "glossary": ("terms", Term),
    "contraindications": ("contraindications", Contraindication),
    "red-flags": ("red_flags", RedFlag),
    "redirects": ("redirects", Redirect),
}


@dataclass(eq=False)  # two are the same only if they are one: what is made from it can be kept
class Corpus:
    """All registers, each a mapping from id to record in the order of the file."""

    references: dict[str, Reference]
    claims: dict[str, Claim]
    terms: dict[str, Term]
    contraindications: dict[str, Contraindication]
    red_flags: dict[str, RedFlag]
    redirects: dict[str, Redirect] = field(default_factory=dict)


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
    """Return the records of docs/data/<stem>.yml as written, for the checks; raise Unusable if it is no list."""
    key, _ = REGISTERS[stem]
    path = f"docs/data/{stem}.yml"
    found = yaml_source.read((root / path).read_text(encoding="utf-8-sig"), path)
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
