"""A table has a head that names each column, and every row has as many cells as the head."""

import re
from collections.abc import Iterator

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "table-head",
        "error",
        "A table has no head, or a column of it has no name. People who hear a table need the names.",
        "Write a first row with a name for each column, and the row of dashes below it.",
        bad="| Care | |\n| --- | --- |\n| Heat | Pain |",
        good="| Care | What it may ease |\n| --- | --- |\n| Heat | Pain |",
    ),
    Rule(
        "table-cells",
        "error",
        "A row of a table has more or fewer cells than its head.",
        "Give every row the same number of cells.",
        bad="| Care | What it may ease |\n| --- | --- |\n| Heat |",
        good="| Care | What it may ease |\n| --- | --- |\n| Heat | Pain |",
    ),
)

DASHES = re.compile(r"^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$")
BAR = re.compile(r"(?<!\\)\|")


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each table without a whole head and each row of another length."""
    for page in guide.judged:
        for line, rows in tables(page):
            head, dashes = rows[0], rows[1] if len(rows) > 1 else ""
            if not ("|" in dashes and DASHES.match(dashes.strip())):
                fix = "write a row with a name for each column, and below it a row such as | --- | --- |"
                yield Problem(page.place, line, "table-head", "the table has no head", fix)
                continue
            names = cells(head)
            for number, name in enumerate(names, 1):
                if not name:
                    said = f"column {number} of the table has no name"
                    yield Problem(page.place, line, "table-head", said, "write what stands in the column")
            for offset, row in enumerate(rows[1:], 1):
                if len(cells(row)) != len(names):
                    number = len(cells(row))
                    said = f"the row has {number} cell{'s' * (number != 1)}, and the head has {len(names)}"
                    fix = "add or take out a bar (|), or write a bar that is text as \\|"
                    yield Problem(page.place, line + offset, "table-cells", said, fix)


def tables(page: manuscript.Page) -> Iterator[tuple[int, list[str]]]:
    """Yield (first line, rows) of each table; code spans in it are blank, but not empty."""
    rows: list[str] = []
    written = page.body.split("\n")
    for index, text in enumerate([*page.prose, ""]):
        if text.lstrip().startswith("|"):
            rows.append(_filled(written[index], text))
        elif rows:
            yield page.first_line + index - len(rows), rows
            rows = []


def _filled(written: str, prose: str) -> str:
    return "".join("x" if shown == " " != letter else shown for letter, shown in zip(written, prose, strict=True))


def cells(row: str) -> list[str]:
    """Return the words of each cell."""
    return [cell.strip() for cell in BAR.split(row.strip().removeprefix("|").removesuffix("|"))]
