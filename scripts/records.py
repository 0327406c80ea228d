"""The records of the registers, one type each, with the fields that their schemas describe."""

from dataclasses import dataclass, field
from typing import Any


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
class Change:
    """What changed for readers on one day; `pages` holds addresses below the root, and none means the whole guide."""

    id: str
    line: int
    date: str = ""
    change: str = ""
    pages: list[str] = field(default_factory=list)


@dataclass
class Redirect:
    """An address that is gone (its id) and the one that readers are led to instead."""

    id: str
    line: int
    to: str = ""


@dataclass
class LayWord:
    """A word of the guide (its id), and what readers type when they mean it."""

    id: str
    line: int
    also: list[str] = field(default_factory=list)
