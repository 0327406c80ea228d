"""Finds every rule of the gate: each module of a group's folder holds one rule or one family of rules."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

from scripts.checks import excuses, guide
from scripts.checks.rule import Rule

GROUPS = ("structure", "evidence", "language", "media", "freshness", "links", "contributions")
BY_GROUP: dict[str, tuple[ModuleType, ...]] = {
    group: tuple(
        import_module(f"scripts.checks.{group}.{file.stem}")
        for file in sorted((Path(__file__).parent / group).glob("*.py"))
        if file.stem != "__init__"
    )
    for group in GROUPS
}
MODULES = tuple(module for modules in BY_GROUP.values() for module in modules)
# Not in a group's folder, since they come before and after all others: what can't be read, and what is excused.
RULES: dict[str, Rule] = {rule.id: rule for module in (guide, excuses, *MODULES) for rule in module.RULES}
# What keeps readers and maintainers safe has no exceptions, and what can't be read can't be excused either.
NEVER_EXCUSED = frozenset(rule.id for module in (guide, excuses, *BY_GROUP["contributions"]) for rule in module.RULES)


def sections() -> list[tuple[str, str, tuple[Rule, ...]]]:
    """Return (group, the sentence about it, its rules) for the published table, in the order of the gate."""
    made = [("files", "Files: each file can be read, and each excuse has a reason.", guide.RULES + excuses.RULES)]
    for group, modules in BY_GROUP.items():
        about = import_module(f"scripts.checks.{group}").__doc__.strip()
        made.append((group, about, tuple(rule for module in modules for rule in module.RULES)))
    return made
