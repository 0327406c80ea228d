"""The editor's gate: reads docs/ alone and names every problem at once, with its place and its remedy.

Each module of a folder here holds one rule or one family of rules: `RULES`, a tuple of Rule, and `problems(guide)`,
which yields what breaks them. To add a rule is to add a file. A module that can mend what it finds has
`mend(path, text)` too, which returns the text mended.
"""

from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

from scripts.checks import agenda, census, excuses, external
from scripts.checks.guide import Guide, read
from scripts.checks.registry import GROUPS, MODULES, NEVER_EXCUSED, RULES
from scripts.problem import Problem

__all__ = ["GROUPS", "MODULES", "RULES", "check", "check_external", "count", "due", "judge", "lasting", "problems"]


def judge(
    root: Path, only: Iterable[str] | None = None, modules: Iterable[ModuleType] = MODULES
) -> tuple[Guide, list[Problem]]:
    """Return the guide in `root` and every problem in it, in the order of files and lines.

    `only` holds paths from the root: rules that look at one page alone judge these pages, the other rules all.
    `modules` are the rules that judge.
    """
    guide = read(root)
    guide.only = None if only is None else frozenset(only)
    found = set(guide.unreadable)
    for module in modules:
        found.update(module.problems(guide))
    return guide, sorted(excuses.apply(guide, found, RULES, NEVER_EXCUSED))


def problems(root: Path, only: Iterable[str] | None = None, modules: Iterable[ModuleType] = MODULES) -> list[Problem]:
    """Return every problem of the guide in `root`; `only` and `modules` as in `judge`."""
    return judge(root, only, modules)[1]


def lasting(found: Iterable[Problem]) -> list[Problem]:
    """Return the problems that passing time alone can't bring."""
    return [problem for problem in found if not RULES[problem.rule].timed]


def check(root: Path, **options) -> int:
    """Print every problem and return 1 if one of them is an error, else 0; the options are those of the command."""
    from scripts.checks import command

    return command.check(root, **options)


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
