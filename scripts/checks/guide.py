"""What the checks judge: the pages, the registers as written, and every file of docs/."""

import json
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from scripts import corpus, manuscript
from scripts.checks import gaps
from scripts.checks.rule import Rule
from scripts.problem import Problem, Unusable
from scripts.yaml_source import Lined

RULES = (
    Rule(
        "encoding",
        "error",
        "A file is not UTF-8 text.",
        "Save the file as UTF-8.",
    ),
    Rule(
        "yaml",
        "error",
        "A data file or front matter is not valid YAML.",
        "Mend the line: often a missing space after a colon, or a quote that does not end.",
    ),
    Rule(
        "register",
        "error",
        "A register is missing or is not a list of records.",
        "Restore the file, or start each record with '- id:'.",
    ),
    Rule(
        "schema",
        "error",
        "A schema of a register can't be read.",
        "Restore the file.",
    ),
)


@dataclass
class Guide:
    """The guide as it lies in docs/; `unreadable` holds the problems that kept a file out."""

    root: Path
    pages: list[manuscript.Page] = field(default_factory=list)
    registers: dict[str, list[Lined]] = field(default_factory=dict)
    schemas: dict[str, dict] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    unreadable: list[Problem] = field(default_factory=list)
    only: frozenset[str] | None = None  # the paths from the root that were asked for; None for all
    today: date = field(default_factory=date.today)  # the day on which the guide is judged
    texts: dict[str, str | None] = field(default_factory=dict)

    @property
    def judged(self) -> list[manuscript.Page]:
        """The pages whose text is to be judged; rules that look at one page alone need no other."""
        return [page for page in self.pages if self.is_judged(page.place)]

    def is_judged(self, place: str) -> bool:
        """Say whether the file at this path from the root was asked for."""
        return self.only is None or place in self.only

    @property
    def written(self) -> list[str]:
        """The paths from the root of what editors write as text: pages and registers."""
        return sorted(f"docs/{file}" for file in self.files if file.endswith((".md", ".yml")))

    def text(self, place: str) -> str | None:
        """Return a file of text as it is, line ends and all, or None where it can't be read."""
        if place not in self.texts:
            try:
                self.texts[place] = (self.root / place).read_bytes().decode("utf-8")
            except (OSError, UnicodeDecodeError):
                self.texts[place] = None
        return self.texts[place]

    @cached_property
    def gaps(self) -> dict[str, dict[int, str]]:
        """What is marked as still to be written: path from the root -> line -> what to write there."""
        return gaps.found(self.root, self.files)

    def ids(self, stem: str) -> dict[str, Lined] | None:
        """Return the records of a register by id, or None where the register can't be read."""
        if stem not in self.registers:
            return None
        return {record["id"]: record for record in self.registers[stem] if isinstance(record.get("id"), str)}


def read(root: Path) -> Guide:
    """Read docs/ below `root`; what can't be read becomes a problem and the rest is judged all the same."""
    guide = Guide(root)
    guide.pages, guide.unreadable = manuscript.pages(root)
    for stem in corpus.REGISTERS:
        try:
            guide.registers[stem] = corpus.raw(root, stem)
        except Unusable as error:
            guide.unreadable += error.problems
        except (FileNotFoundError, UnicodeDecodeError):
            path = f"docs/data/{stem}.yml"
            guide.unreadable.append(
                Problem(path, 1, "register", "the register is missing or not UTF-8", f"restore {path}")
            )
    for stem in (*corpus.REGISTERS, "page"):
        try:
            guide.schemas[stem] = corpus.schema(root, stem)
        except (OSError, json.JSONDecodeError) as error:
            path = f"docs/data/{stem}.schema.json"
            guide.unreadable.append(Problem(path, getattr(error, "lineno", 1), "schema", f"{error}", f"restore {path}"))
    guide.files = {file.relative_to(root / "docs").as_posix() for file in (root / "docs").rglob("*") if file.is_file()}
    return guide
