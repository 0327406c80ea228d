"""Every reference can be found again: by DOI, PubMed number, ISBN, address, or at least volume or publisher."""

from collections.abc import Iterator

from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "reference-without-identifier",
        "error",
        "A reference has no DOI, PMID, PMCID, ISBN or address.",
        "Add the one that finds it.",
    ),
)

FINDERS = ("DOI", "PMID", "PMCID", "ISBN", "URL", "volume", "publisher", "not_seen")


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each reference that has none of FINDERS."""
    for record in guide.registers.get("references", []):
        if not any(record.get(name) for name in FINDERS):
            yield Problem(
                "docs/data/references.yml",
                record.line,
                "reference-without-identifier",
                f"nobody can find the source '{record.get('id')}' again",
                "add its DOI, PMID, ISBN or URL",
            )
