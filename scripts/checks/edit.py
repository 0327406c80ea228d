"""A change that mends a mistake: rules that know the remedy to the letter report and mend from one list of edits."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.problem import Problem


@dataclass(frozen=True)
class Edit:
    """Put `new` in the place of text[start:end], because of `rule`; `message` says what is wrong there."""

    start: int
    end: int
    new: str
    rule: str
    message: str
    fix: str


Edits = Callable[[str, str], Iterable[Edit]]  # (path, text) -> the edits that the text needs


def problems(guide: Guide, edits: Edits, once: tuple[str, ...] = ()) -> Iterator[Problem]:
    """Yield a problem for each edit in what was asked for; of the rules `once`, only the first in a file."""
    for path in guide.written:
        text = guide.text(path) if guide.is_judged(path) else None
        seen = set()
        for edit in edits(path, text) if text else ():
            if edit.rule in once and edit.rule in seen:
                continue
            seen.add(edit.rule)
            before = text[: edit.start].replace("\r\n", "\n").replace("\r", "\n")
            yield Problem(path, before.count("\n") + 1, edit.rule, edit.message, edit.fix)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` after the edits; of two that overlap only the first is made, and the next run makes the other."""
    made, end = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start >= end:
            made += [text[end : edit.start], edit.new]
            end = edit.end
    return "".join([*made, text[end:]])


def lines(path: str, text: str) -> Iterator[tuple[int, str, str]]:
    """Yield (place of the first letter, the line, its kind): `data`, `front` matter, `code` or `text`."""
    listed = text.split("\n")
    kinds = ["data"] * len(listed)
    if path.endswith(".md"):
        bare = [line.rstrip("\r") for line in listed]
        front = 0
        if bare[0].removeprefix("\ufeff") == "---" and "---" in bare[1:]:
            front = bare.index("---", 1) + 1
        inside = manuscript.fenced(bare[front:])
        kinds = ["front"] * front + ["code" if code else "text" for code in inside]
    start = 0
    for line, kind in zip(listed, kinds, strict=True):
        yield start, line, kind
        start += len(line) + 1


def without_spans(line: str) -> str:
    """Return `line` with code spans and comments replaced by signs of the same number that no rule looks for."""
    for pattern in (manuscript.CODE_SPAN, manuscript.COMMENT):
        line = pattern.sub(lambda match: "\0" * len(match[0]), line)
    return line
