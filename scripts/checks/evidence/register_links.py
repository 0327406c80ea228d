"""Links to a claim or a term name one that exists."""

from collections.abc import Iterator

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem, nearest

RULES = (
    Rule(
        "unknown-claim",
        "error",
        "A link names a claim that is not in the register.",
        "Correct the id.",
    ),
    Rule(
        "unknown-term",
        "error",
        "A link names a term that is not in the glossary.",
        "Correct the id.",
    ),
)

PAGES = {"claims.md": ("claims", "unknown-claim", "claim"), "glossary.md": ("glossary", "unknown-term", "term")}


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each link whose id is in neither register."""
    for page in guide.pages:
        for line, match in page.matches(manuscript.LINK):
            target, _, key = match[2].partition("#")
            stem, rule, what = PAGES.get(target.rpartition("/")[2], (None, "", ""))
            known = guide.ids(stem) if stem else None
            if key and known is not None and key not in known and not key.startswith("letter-"):
                yield Problem(
                    page.place,
                    line,
                    rule,
                    f"no {what} has the id '{key}'",
                    nearest(key, known, f"docs/data/{stem}.yml"),
                )
