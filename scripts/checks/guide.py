"""What the checks judge: the pages, the registers as written, and every file of docs/."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from scripts import corpus, manuscript
from scripts.problem import Problem, Unusable
from scripts.yaml_source import Lined


@dataclass
class Guide:
    """The guide as it lies in docs/; `unreadable` holds the problems that kept a file out."""

    root: Path
    pages: list[manuscript.Page] = field(default_factory=list)
    registers: dict[str, list[Lined]] = field(default_factory=dict)
    schemas: dict[str, dict] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    unreadable: list[Problem] = field(default_factory=list)

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
