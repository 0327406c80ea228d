"""The certainty that a page gives beside a claim is the one of the claim's record."""

from collections.abc import Iterator

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.corpus import CERTAINTY
from scripts.problem import Problem

RULES = (
    Rule(
        "certainty-disagrees",
        "error",
        "A page says another certainty than the record of the claim, or a word that is no level of certainty.",
        "Write the words of the record. If the evidence changed, change the record first.",
        "[high certainty](../evidence/claims.md#massage-eases-anxiety)",
        "[low certainty](../evidence/claims.md#massage-eases-anxiety)",
    ),
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each link to a claim whose words are another certainty, or none of the levels."""
    claims = guide.ids("claims") or {}
    for page in guide.judged:
        for line, match in page.matches(manuscript.LINK):
            target, _, key = match[2].partition("#")
            said = " ".join(match[1].lower().split()).strip("*_ ")
            if target.rpartition("/")[2] != "claims.md" or key not in claims:
                continue
            meant = CERTAINTY.get(claims[key].get("certainty"), "")
            if said in CERTAINTY.values() and said != meant:
                yield _problem(page, line, f"the page says '{said}', the record of the claim says '{meant}'", meant)
            elif said not in CERTAINTY.values() and said.endswith("certainty"):
                yield _problem(page, line, f"'{said}' is no level of certainty", meant)


def _problem(page: manuscript.Page, line: int, message: str, meant: str) -> Problem:
    return Problem(
        page.place,
        line,
        "certainty-disagrees",
        message,
        f"write [{meant}] in the brackets, and leave what follows them",
    )
