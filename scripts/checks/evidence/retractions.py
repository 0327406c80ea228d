"""A source that was retracted carries nothing: no page and no record cites it as if it still stood."""

import re
from collections.abc import Iterator

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "retracted-source",
        "error",
        "A page or a record rests on a source that was retracted. A sentence that says so may cite it.",
        "Take the citation out and look at what rested on it, or say that the source was retracted.",
        "Massage eased pain.[^a-retracted-trial]",
        "A trial that was retracted cannot count.[^a-retracted-trial]",
    ),
    Rule(
        "retraction-unmarked",
        "error",
        "The title of a source says that it was retracted, and its record does not.",
        "Add 'retracted: true' to the record.",
    ),
)
TITLE = re.compile(
    r"\W*(?:retracted\b|retraction(?: note| notice)?\s*:|withdrawn\s*:)|.*[\[(]retracted\b", re.IGNORECASE
)
SAYS = re.compile(r"\bretract\w+|\bwithdrawn\b|\bwithdrew\b", re.IGNORECASE)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each use of a retracted source, and each whose title alone says so."""
    gone = set()
    for record in guide.registers.get("references", []):
        named = bool(TITLE.match(str(record.get("title", ""))))
        if named or record.get("retracted") is True:
            gone.add(record.get("id"))
        if named and record.get("retracted") is not True:
            yield Problem(
                "docs/data/references.yml",
                record.lines.get("title", record.line),
                "retraction-unmarked",
                f"the title of '{record.get('id')}' says that it was retracted",
                "add 'retracted: true' to the record",
            )
    if not gone:
        return
    for page in guide.pages:
        for line, match in page.matches(manuscript.CITATION):
            if match[1] in gone and not SAYS.search(page.prose[line - page.first_line]):
                yield _problem(page.place, line, match[1], "the page cites")
    for stem, records in guide.registers.items():
        for record in records:
            for key in record.get("references") or []:
                if key in gone and not SAYS.search(" ".join(str(v) for k, v in record.items() if k != "references")):
                    yield _problem(f"docs/data/{stem}.yml", record.lines["references"], key, "the record rests on")


def _problem(path: str, line: int, key: str, what: str) -> Problem:
    fix = "take it out and look at what rested on it, or say beside it that it was retracted"
    return Problem(path, line, "retracted-source", f"{what} '{key}', which was retracted", fix)
