"""The editor's gate: reads docs/ alone and names every problem at once, with its place and its remedy.

Each module of a folder here holds one rule or one family of rules: `RULES`, a tuple of Rule, and `problems(guide)`,
which yields what breaks them. To add a rule is to add a file.
"""

import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from scripts.checks import agenda, census, external
from scripts.checks import guide as guides
from scripts.checks.guide import read
from scripts.checks.rule import Rule
from scripts.problem import Problem

GROUPS = ("structure", "evidence", "language", "media", "freshness", "links", "contributions")
MODULES = tuple(
    import_module(f"scripts.checks.{group}.{file.stem}")
    for group in GROUPS
    for file in sorted((Path(__file__).parent / group).glob("*.py"))
    if file.stem != "__init__"
)
RULES: dict[str, Rule] = {rule.id: rule for module in (guides, *MODULES) for rule in module.RULES}


def problems(root: Path, only: Iterable[str] | None = None) -> list[Problem]:
    """Return every problem of the guide in `root`, in the order of files and lines.

    `only` holds paths from the root: rules that look at one page alone judge these pages, the other rules all.
    """
    guide = read(root)
    guide.only = None if only is None else frozenset(only)
    found = set(guide.unreadable)
    for module in MODULES:
        found.update(module.problems(guide))
    return sorted(found)


def check(root: Path, clock: bool = True) -> int:
    """Print every problem and return 1, or say that there is none and return 0; without `clock`, nothing is overdue."""
    found = [problem for problem in problems(root) if clock or not RULES[problem.rule].timed]
    for problem in found:
        print(problem)
    count = f"{len(found)} problem{'s' if len(found) != 1 else ''}" if found else "no problem"
    print(f"check: {count} in docs/", file=sys.stderr if found else sys.stdout, flush=True)
    return int(bool(found))


def count(root: Path) -> int:
    """Print how much the guide holds and return 0."""
    for name, number in census.count(read(root)).items():
        print(f"{number:>8,}  {name}")
    return 0


def due(root: Path) -> int:
    """Print what must be reviewed next, by date; return 1 if something is overdue or due soon, else 0."""
    return agenda.show(read(root))


def check_external(root: Path) -> int:
    """Print the links to other sites that are broken and return 1, or return 0."""
    return external.check(root)
