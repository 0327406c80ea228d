"""Every page opens with the fields of page.schema.json, spelled and typed as it says."""

from collections.abc import Iterator

from scripts.checks import fields
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "front-matter",
        "error",
        "The front matter is missing a field, has an unknown one, or has a value of the wrong form.",
        "Write the field as the schema of the page says; every field is explained there.",
    ),
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each missing, misspelled or wrongly typed field."""
    if "page" in guide.schemas:
        for page in guide.pages:
            yield from fields.problems(page.meta, guide.schemas["page"], page.place, "front-matter")
