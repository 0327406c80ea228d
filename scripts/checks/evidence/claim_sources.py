"""Every claim rests on a source, or says how a source was looked for and not found."""

from collections.abc import Iterator

from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "claim-without-source",
        "error",
        "A claim has no reference and does not say how one was looked for.",
        "Add a reference, or say in 'searched' how you looked.",
    ),
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each claim with neither references nor `searched`."""
    for record in guide.registers.get("claims", []):
        if not record.get("references") and not record.get("searched"):
            yield Problem(
                "docs/data/claims.yml",
                record.lines.get("references", record.line),
                "claim-without-source",
                f"the claim '{record.get('id')}' has no reference",
                "add 'references:', or 'searched:' with how you looked and found nothing",
            )
