"""Every page opens with the fields of page.schema.json, spelled and typed as it says."""

from collections.abc import Iterator

from scripts.checks import fields
from scripts.checks.guide import Guide
from scripts.problem import Problem


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each missing, misspelled or wrongly typed field."""
    if "page" in guide.schemas:
        for page in guide.pages:
            yield from fields.problems(page.meta, guide.schemas["page"], page.place, "front-matter")
