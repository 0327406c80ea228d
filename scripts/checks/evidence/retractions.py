"""A source that was retracted carries nothing: no page and no record cites it as if it still stood."""

import re
from collections import Counter
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
REFERENCES = "docs/data/references.yml"
FIX = "take it out and look at what rested on it, or say beside it that it was retracted"
TITLE = re.compile(
    r"\W*(?:retracted\b|retraction(?: note| notice)?\s*:|withdrawn\s*:)|.*[\[(]retracted\b", re.IGNORECASE
)
SAYS = re.compile(r"\bretract\w+|\bwithdrawn\b|\bwithdrew\b", re.IGNORECASE)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each use of a retracted source, each one that is still used, and each not marked."""
    gone = {}
    for record in guide.registers.get("references", []):
        named, marked = bool(TITLE.match(str(record.get("title", "")))), record.get("retracted") is True
        if (named or marked) and isinstance(record.get("id"), str):
            gone[record["id"]] = record
        if named and not marked:
            message = f"the title of '{record.get('id')}' says that it was retracted"
            fix = "add 'retracted: true' to the record"
            yield Problem(REFERENCES, record.lines["title"], "retraction-unmarked", message, fix)
    if not gone:
        return
    uses = Counter()
    for path, line, key, what in _uses(guide, gone):
        uses[key] += 1
        yield Problem(path, line, "retracted-source", f"{what} '{key}', which was retracted", FIX)
    for key, number in uses.items():
        places = f"{number} place{'s' if number > 1 else ''} still rest{'' if number > 1 else 's'} on it"
        line = gone[key].lines.get("retracted", gone[key].line)
        yield Problem(REFERENCES, line, "retracted-source", f"'{key}' was retracted, and {places}", FIX)


def _uses(guide: Guide, gone: dict) -> Iterator[tuple[str, int, str, str]]:
    for page in guide.pages:
        for line, match in page.matches(manuscript.CITATION):
            if match[1] in gone and not SAYS.search(page.prose[line - page.first_line]):
                yield page.place, line, match[1], "the page cites"
    for stem, records in guide.registers.items():
        for record in records:
            keys = record.get("references")
            told = SAYS.search(" ".join(str(value) for name, value in record.items() if name != "references"))
            for key in keys if isinstance(keys, list) and not told else []:
                if isinstance(key, str) and key in gone:
                    yield f"docs/data/{stem}.yml", record.lines["references"], key, "the record rests on"
