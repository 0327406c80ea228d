"""Every record of a register has the fields of its schema, spelled and typed as it says."""

from collections.abc import Iterator

from scripts import corpus
from scripts.checks import fields
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "register-field",
        "error",
        "A record lacks a field, has an unknown one, or has a value of the wrong form.",
        "Write the field as the register's schema says.",
    ),
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each missing, misspelled or wrongly typed field of a record."""
    for stem, records in guide.registers.items():
        if stem in guide.schemas:
            schema = guide.schemas[stem]["properties"][corpus.REGISTERS[stem][0]]["items"]
            for record in records:
                yield from fields.problems(record, schema, f"docs/data/{stem}.yml", "register-field")
