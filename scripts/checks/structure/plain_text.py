"""Files end their lines, indent and separate blocks in one way, so that a change shows what was changed."""

import re
from collections.abc import Iterator

from scripts.checks import edit
from scripts.checks.edit import Edit
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "byte-order-mark",
        "error",
        "A file starts with a mark that some editors add and nobody sees.",
        "Save the file as UTF-8 without BOM.",
        mended=True,
    ),
    Rule(
        "line-ends",
        "error",
        "Lines end as Windows ends them, so that every line of the file seems to be changed.",
        "Save the file with Unix line ends (LF).",
        mended=True,
    ),
    Rule(
        "trailing-whitespace",
        "warning",
        "Spaces stand at the end of a line, where nobody sees them.",
        "Take them out. Two spaces that break a line inside a paragraph may stay.",
        mended=True,
    ),
    Rule(
        "tab",
        "error",
        "A tab stands in the text; each program shows it in another width.",
        "Write spaces: four for each step that a line is indented.",
        mended=True,
    ),
    Rule(
        "blank-lines",
        "warning",
        "More than one empty line stands between two blocks.",
        "Leave one empty line.",
        mended=True,
    ),
    Rule(
        "final-newline",
        "warning",
        "The file does not end with exactly one line end.",
        "End the last line with Enter, and leave no empty line behind it.",
        mended=True,
    ),
)

EMPTY = re.compile(r"[ \t]*\r?$")
BLOCK = re.compile(r"\s*(?:[#|>]|[-*+] |\d+[.)] |!!!|\?\?\?|<)")  # such a line is no line of a paragraph


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each such place; for line ends, one a file."""
    yield from edit.problems(guide, edits, once=("line-ends",))


def mend(path: str, text: str) -> str:
    """Return the text with these places mended."""
    return edit.apply(text, edits(path, text))


def edits(path: str, text: str) -> Iterator[Edit]:
    """Yield each edit that the text needs."""
    if text.startswith("\ufeff"):
        yield Edit(0, 1, "", "byte-order-mark", "the file starts with a byte order mark", "save it as plain UTF-8")
    for match in re.finditer(r"\r\n?", text):
        yield Edit(*match.span(), "\n", "line-ends", "the line ends as on Windows", "save the file with line ends 'LF'")
    tail = text[len(text.rstrip()) :].lstrip(" \t")  # what follows the last line
    if text.strip() and tail not in ("\n", "\r\n"):
        said = "empty lines follow the last line" if tail else "the last line has no line end"
        place = (len(text) - len(tail), len(text))
        yield Edit(*place, "\n", "final-newline", said, "end the file with one line end")
    yield from _lines(list(edit.lines(path, text)))


def _lines(lines: list[tuple[int, str, str]]) -> Iterator[Edit]:
    end = next((n for n in range(len(lines), 0, -1) if not EMPTY.fullmatch(lines[n - 1][1])), 0)
    empty = 0
    for index, (start, line, kind) in enumerate(lines[:end]):
        if kind == "code":
            empty = 0
            continue
        following = lines[index + 1][1] if index + 1 < len(lines) else ""
        shown = line.removesuffix("\r")
        width = len(shown) - len(shown.rstrip(" \t"))
        if width and not (kind == "text" and _breaks(line, shown[-width:], following)):
            said = f"{width} space{'s' * (width > 1)} at the end of the line"
            yield Edit(
                start + len(shown) - width,
                start + len(shown),
                "",
                "trailing-whitespace",
                said,
                "take out what follows the last letter",
            )
        yield from _tabs(start, line, kind)
        empty = empty + 1 if kind == "text" and EMPTY.fullmatch(line) else 0
        if empty > 1:
            said = "this is a second empty line in a row"
            yield Edit(start, lines[index + 1][0], "", "blank-lines", said, "leave one empty line between two blocks")


def _breaks(line: str, spaces: str, following: str) -> bool:
    """Say whether the spaces break a line inside a paragraph, as Markdown has it."""
    inside = not EMPTY.fullmatch(line) and not EMPTY.fullmatch(following)
    return spaces.startswith("  ") and inside and not BLOCK.match(line) and not BLOCK.match(following)


def _tabs(start: int, line: str, kind: str) -> Iterator[Edit]:
    shown = edit.without_spans(line) if kind == "text" else line
    for match in re.finditer(r"\t+", shown.rstrip()):
        leading = not shown[: match.start()].strip()
        if leading and kind != "text":
            continue  # in YAML the depth means something, and a tab says no depth: the rule `yaml` reports it
        width = len(shown[: match.end()].expandtabs(4)) - len(shown[: match.start()].expandtabs(4))
        place = (start + match.start(), start + match.end())
        fix = "write four spaces for each step" if leading else "write one space"
        yield Edit(*place, " " * (width if leading else 1), "tab", "a tab stands here", fix)
