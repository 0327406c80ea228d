"""An editor can excuse one block from one rule, with a reason that the next editor can read.

In a page, on the line before the block: `<!-- check: <rule> off: <reason> -->`. In a register and in front matter, on
the line before the field or record: `# check: <rule> off: <reason>`.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem, nearest

RULES = (
    Rule(
        "excuse",
        "error",
        "An excuse has no reason, names no rule, excuses nothing, or tries to excuse what has no exceptions.",
        "Name the rule and say why it does not fit here, on the line before; or take the excuse out.",
        bad="<!-- check: long-sentence off -->\nThe law names the license in these words: ...",
        good="<!-- check: long-sentence off: quotes the law -->\nThe law names the license in these words: ...",
    ),
)

MENTION = re.compile(r"<!--\s*check:")
EXCUSE = re.compile(r"^\s*<!--\s*check:\s*(?P<rule>\S+)\s+off\b:?(?P<reason>.*)-->\s*$")
NOTE = re.compile(r"^\s*#\s*check:")
NOTED = re.compile(r"^\s*#\s*check:\s*(?P<rule>\S+)\s+off\b:?(?P<reason>.*)$")


@dataclass(frozen=True)
class Excuse:
    """One excuse and the lines that it covers."""

    path: str
    line: int
    rule: str
    reason: str
    first: int
    last: int

    def covers(self, problem: Problem) -> bool:
        """Say whether the problem stands in the block behind the excuse and breaks the rule that it names."""
        return problem.path == self.path and problem.rule == self.rule and self.first <= problem.line <= self.last


def apply(guide: Guide, found: Iterable[Problem], rules: Collection[str], never: Collection[str]) -> Iterator[Problem]:
    """Yield the problems that nothing excuses, and those of the excuses themselves."""
    by_path: dict[str, list[Problem]] = {}
    for problem in found:
        by_path.setdefault(problem.path, []).append(problem)
    places = {page.place: page.first_line for page in guide.pages}
    for path in guide.written:
        text = guide.text(path)
        given, wrong = excuses(path, text, places.get(path, 1)) if text and "check:" in text else ([], [])
        here = by_path.pop(path, [])
        yield from (
            problem for problem in here if problem.rule in never or not any(excuse.covers(problem) for excuse in given)
        )
        # Where a page was not asked for, its own rules did not look, so that an excuse may seem to excuse nothing.
        if guide.is_judged(path):
            yield from wrong
            for excuse in given:
                yield from _faults(excuse, here, rules, never)
    for rest in by_path.values():
        yield from rest


def excuses(path: str, text: str, first_line: int = 1) -> tuple[list[Excuse], list[Problem]]:
    """Return the excuses of a file and a problem for each that is not in due form; `first_line`: of a page's body."""
    lines = text.replace("\r\n", "\n").split("\n")
    split = first_line - 1 if path.endswith(".md") else len(lines)
    parts = ((lines[:split], 0, NOTE, NOTED), (lines[split:], split, MENTION, EXCUSE))
    given, wrong = [], []
    for part, offset, mention, form in parts:
        shown = manuscript.without_code("\n".join(part)) if mention is MENTION else part
        for index, line in enumerate(shown):
            if not mention.search(line):
                continue
            number = offset + index + 1
            if match := form.match(line):
                first, last = _block(part, index, form)
                given.append(
                    Excuse(path, number, match["rule"], match["reason"].strip(), offset + first, offset + last)
                )
            else:
                fix = f"write it on a line of its own: {_due_form(mention)}"
                wrong.append(Problem(path, number, "excuse", f"'{line.strip()[:60]}' is no excuse in due form", fix))
    return given, wrong


def _due_form(mention: re.Pattern) -> str:
    return "<!-- check: rule off: reason -->" if mention is MENTION else "# check: rule off: reason"


def _block(lines: list[str], index: int, form: re.Pattern) -> tuple[int, int]:
    """Return the first and last line, counted from 1, of the block behind the excuse at `index`."""
    start = next((n for n in range(index + 1, len(lines)) if lines[n].strip() and not form.match(lines[n])), index)
    end = start
    if form is EXCUSE:
        while end + 1 < len(lines) and lines[end + 1].strip():
            end += 1
    else:  # a field or a record goes on as long as its lines are indented deeper
        depth = len(lines[start]) - len(lines[start].lstrip())
        while end + 1 < len(lines) and lines[end + 1].strip() and _depth(lines[end + 1]) > depth:
            end += 1
    # What is missing from a whole page is reported at its head, so the excuse at the head covers that.
    head = not any(line.strip() and not form.match(line) and line != "---" for line in lines[:index])
    return (1 if head else start + 1), end + 1


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _faults(excuse: Excuse, here: list[Problem], rules: Collection[str], never: Collection[str]) -> Iterator[Problem]:
    def fault(message: str, fix: str) -> Problem:
        return Problem(excuse.path, excuse.line, "excuse", message, fix)

    if excuse.rule not in rules:
        yield fault(f"there is no rule '{excuse.rule}'", nearest(excuse.rule, rules, "the page 'Checks'"))
    elif excuse.rule in never:
        yield fault(f"the rule '{excuse.rule}' has no exceptions", "mend what it reports, and take the excuse out")
    elif not any(excuse.covers(problem) for problem in here):
        yield fault(f"nothing here breaks the rule '{excuse.rule}'", "take the excuse out")
    if not re.search(r"\w{2}", excuse.reason):
        yield fault(f"the excuse for '{excuse.rule}' gives no reason", "say why behind 'off:'")
