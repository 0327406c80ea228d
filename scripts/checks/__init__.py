"""The editor's gate: reads docs/ alone and names every problem at once, with its place and its remedy."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from scripts.checks import (
    anatomy,
    cards,
    census,
    citations,
    claim_sources,
    effect_figures,
    external,
    front_matter,
    images,
    links,
    markers,
    reference_identifiers,
    register_fields,
    register_ids,
    register_links,
)
from scripts.checks.guide import Guide, read
from scripts.problem import Problem

RULES: tuple[Callable[[Guide], Iterable[Problem]], ...] = (
    front_matter.problems,
    register_fields.problems,
    register_ids.problems,
    claim_sources.problems,
    effect_figures.problems,
    reference_identifiers.problems,
    citations.problems,
    register_links.problems,
    links.problems,
    images.problems,
    cards.problems,
    anatomy.problems,
    markers.problems,
)


def problems(root: Path) -> list[Problem]:
    """Return every problem of the guide in `root`, in the order of files and lines."""
    guide = read(root)
    found = set(guide.unreadable)
    for rule in RULES:
        found.update(rule(guide))
    return sorted(found)


def check(root: Path) -> int:
    """Print every problem and return 1, or say that there is none and return 0."""
    found = problems(root)
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


def check_external(root: Path) -> int:
    """Print the links to other sites that are broken and return 1, or return 0."""
    return external.check(root)
