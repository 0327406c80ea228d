"""Ids are unique in their register, and every id that a record names exists."""

from collections.abc import Iterator

from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem, nearest

RULES = (
    Rule(
        "duplicate-id",
        "error",
        "Two records have the same id.",
        "Give each record an id of its own.",
    ),
    Rule(
        "unknown-citation",
        "error",
        "A citation or record names a reference that is not in the register.",
        "Correct the id, or add the reference.",
    ),
    Rule(
        "uncited-reference",
        "error",
        "A reference is in the register and nothing cites it.",
        "Cite it, or take it out.",
    ),
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each id used twice and each id that names nothing."""
    references = guide.ids("references")
    for stem, records in guide.registers.items():
        path, seen = f"docs/data/{stem}.yml", {}
        for record in records:
            key = record.get("id")
            if not isinstance(key, str):
                continue
            if key in seen:
                first = f"the first is on line {seen[key]}"
                yield Problem(
                    path,
                    record.lines["id"],
                    "duplicate-id",
                    f"the id '{key}' is used twice ({first})",
                    "give one another id",
                )
            seen.setdefault(key, record.lines["id"])
        for record in records:
            yield from _unknown(record, "references", references, "unknown-citation", path)
            yield from _unknown(record, "see", seen, "unknown-term", path)
            for effect in record.get("effect") or []:
                key = str(effect.get("reference")) if isinstance(effect, dict) else ""
                if key and references is not None and key not in references:
                    yield Problem(
                        path,
                        effect.lines.get("reference", effect.line),
                        "unknown-citation",
                        f"no reference has the id '{key}'",
                        nearest(key, references, "docs/data/references.yml"),
                    )


def _unknown(record, name, known, rule, path) -> Iterator[Problem]:
    keys = record.get(name)
    if known is None or not isinstance(keys, list):
        return
    for key in keys:
        if isinstance(key, str) and key not in known:  # anything else breaks the schema
            yield Problem(
                path,
                record.lines[name],
                rule,
                f"'{name}' names '{key}', which does not exist",
                nearest(str(key), known, "the register"),
            )
