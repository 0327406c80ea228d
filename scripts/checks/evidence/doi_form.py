"""A DOI is written in one form, so that a source can be found twice."""

import re
from collections.abc import Iterator

from scripts.checks import edit
from scripts.checks.edit import Edit
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "doi-form",
        "error",
        "A DOI carries more than itself in its field, or an address with a DOI has an old form.",
        "In a register write the DOI alone; in text write https://doi.org/ before it.",
        bad="DOI: https://doi.org/10.1016/j.math.2014.07.003",
        good="DOI: 10.1016/j.math.2014.07.003",
        mended=True,
    ),
)

FIELD = re.compile(r"^\s+(?:- )?DOI:\s*[\"']?((?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)+)(?=10\.)", re.IGNORECASE)
ADDRESS = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/(?=10\.)", re.IGNORECASE)
DUE = "https://doi.org/"


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each DOI in another form."""
    yield from edit.problems(guide, edits)


def mend(path: str, text: str) -> str:
    """Return the text with every DOI in its form."""
    return edit.apply(text, edits(path, text))


def edits(path: str, text: str) -> Iterator[Edit]:
    """Yield each edit that the text needs."""
    for start, line, kind in edit.lines(path, text):
        if kind == "code" or "doi" not in line.lower():
            continue
        if kind == "data" and (field := FIELD.match(line)):
            said = f"the field holds '{field[1].strip()}' before the DOI itself"
            place = (start + field.start(1), start + field.end(1))
            yield Edit(*place, "", "doi-form", said, "write the DOI alone; it starts with 10.")
            continue
        for match in ADDRESS.finditer(edit.without_spans(line)):
            if match[0] != DUE:
                said = f"'{match[0]}' is an old form of the address"
                place = (start + match.start(), start + match.end())
                yield Edit(*place, DUE, "doi-form", said, f"write {DUE} before the DOI")
