"""Says what the gate found so that each reader can use it: a person, a program, a code host or its reviewers."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from posixpath import join

from scripts import manuscript
from scripts.checks.rule import SEVERITIES, Rule
from scripts.problem import Problem

HELP = "for-editors/checks/"
LONGEST = 60_000  # characters; code hosts refuse comments of more than 65,536
COMMAND = "python3 scripts check"


@dataclass(frozen=True)
class Report:
    """Everything that the forms below need: `judged` are the pages that were asked for, if not all of them."""

    found: tuple[Problem, ...]
    rules: dict[str, Rule]
    site: str
    pages: int
    judged: tuple[str, ...] = ()
    preview: str = ""

    @property
    def files(self) -> list[tuple[str, list[Problem]]]:
        """The problems of each file, in the order of the paths."""
        return [(path, list(problems)) for path, problems in groupby(self.found, key=lambda problem: problem.path)]

    @property
    def counts(self) -> Counter:
        """How many problems there are of each severity."""
        return Counter(self.severity(problem) for problem in self.found)

    @property
    def failed(self) -> bool:
        """Whether an error keeps the change out."""
        return bool(self.counts["error"])

    def severity(self, problem: Problem) -> str:
        """Return how grave a problem is."""
        return self.rules[problem.rule].severity

    def help(self, problem: Problem) -> str:
        """Return the address of the section about a problem's rule."""
        return f"{join(self.site, HELP)}#{problem.rule}"

    def mends(self, problem: Problem) -> bool:
        """Say whether `--fix` does the work."""
        return self.rules[problem.rule].mended


def text(report: Report) -> str:
    """Return the report for a person at a terminal."""
    lines = []
    for path, problems in report.files:
        lines += [one_line(path), ""]
        for problem in problems:
            lines.append(f"  line {problem.line}, {report.severity(problem)}: {one_line(problem.message)}")
            lines.append(f"    To fix:  {one_line(problem.fix)}")
            if report.mends(problem):
                lines.append(f"    Or run:  {COMMAND} --fix {one_line(path)}")
            lines += [f"    Rule:    {problem.rule}, {report.help(problem)}", ""]
    return "\n".join([*lines, f"check: {summary(report)}"])


def as_json(report: Report) -> str:
    """Return the report for a program; fields are only ever added to this shape while `version` is 1."""
    made = {
        "version": 1,
        "failed": report.failed,
        "counts": {severity: report.counts[severity] for severity in SEVERITIES},
        "files": [
            {
                "path": path,
                "problems": [
                    {
                        "line": problem.line,
                        "severity": report.severity(problem),
                        "rule": problem.rule,
                        "help": report.help(problem),
                        "message": problem.message,
                        "fix": problem.fix,
                        "mended_by_fix": report.mends(problem),
                    }
                    for problem in problems
                ],
            }
            for path, problems in report.files
        ],
    }
    return json.dumps(made, indent=2, ensure_ascii=True)


def github(report: Report) -> str:
    """Return workflow commands, which a code host shows beside the lines of a change."""
    kinds = {"error": "error", "warning": "warning", "suggestion": "notice"}
    lines = []
    for problem in report.found:
        place = f"file={_property(problem.path)},line={problem.line},title={_property(problem.rule)}"
        words = f"{one_line(problem.message)}\nTo fix: {one_line(problem.fix)}\n{report.help(problem)}"
        lines.append(f"::{kinds[report.severity(problem)]} {place}::{_data(words)}")
    return "\n".join([*lines, f"check: {summary(report)}"])


def markdown(report: Report) -> str:
    """Return one comment for a change: the status, a row for each file, and the details below."""
    sign = "❌" if report.failed else "⚠️" if report.found else "✅"
    status = "failed" if report.failed else "passed with remarks" if report.found else "passed"
    lines = [f"{sign} **Check {status}**: {summary(report)}", ""]
    problems = dict(report.files)
    if paths := sorted({*report.judged, *problems}):
        head = ["File", "Status", *(["Preview"] if report.preview else []), "Details"]
        lines += [f"| {' | '.join(head)} |", "| --- " * len(head) + "|"]
        lines += [_row(report, path, problems.get(path, [])) for path in paths]
    return _cut([*lines, ""], list(_details(report)))


def _row(report: Report, path: str, problems: list[Problem]) -> str:
    counts = Counter(report.severity(problem) for problem in problems)
    cells = [_code(path), "❌ error" if counts["error"] else "⚠️ remarks" if problems else "✅ passed"]
    if report.preview:
        page = path.removeprefix("docs/")
        shown = path.startswith("docs/") and page.endswith(".md")
        cells.append(f"[View]({join(report.preview, manuscript.address(page))})" if shown else "")
    return f"| {' | '.join([*cells, _numbers(counts) if problems else ''])} |"


def _details(report: Report) -> Iterator[str]:
    for path, problems in report.files:
        yield f"### {_code(path)}\n"
        for problem in problems:
            rule = f"[{problem.rule}]({report.help(problem)})"
            mend = f" Or run `{COMMAND} --fix`." if report.mends(problem) else ""
            yield (
                f"- Line {problem.line}, **{report.severity(problem)}**, {rule}: {harmless(problem.message)}"
                f" *To fix:* {harmless(problem.fix)}{mend}"
            )
        yield ""


def _cut(head: list[str], details: list[str]) -> str:
    made, size = list(head), sum(len(line) + 1 for line in head)
    for line in details:
        size += len(line) + 1
        if size > LONGEST:
            return "\n".join([*made, "", f"There is more than fits here. `{COMMAND}` shows everything."])
        made.append(line)
    return "\n".join(made).rstrip("\n")


def summary(report: Report) -> str:
    """Return how much was found, by severity, and in how much."""
    where = f"{report.pages} page{'s' * (report.pages != 1)} judged"
    return f"{_numbers(report.counts) if report.found else 'no problem'}; {where}"


def _numbers(counts: Counter) -> str:
    return ", ".join(f"{counts[name]} {name}{'s' * (counts[name] != 1)}" for name in SEVERITIES if counts[name])


def one_line(words: str) -> str:
    """Return `words` without line breaks and signs that a terminal would obey: they may be a stranger's."""
    return "".join(sign if sign.isprintable() else f"<U+{ord(sign):04X}>" for sign in " ".join(words.split()))


def harmless(words: str) -> str:
    """Return `words` as Markdown that shows them as they are: no link, no image, no one called by name."""
    shown = "".join(f"&#{ord(sign)};" if sign in "\\`*_[]<>&|!#~$" else sign for sign in one_line(words))
    shown += "" if shown.endswith((".", "?")) else "."
    return shown.replace("@", "@<!-- -->").replace("://", ":<!-- -->//").replace("www.", "www<!-- -->.")


def _code(words: str) -> str:
    return f"`{one_line(words).replace('`', ' ').replace('|', ' ')}`"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")


FORMATS = {"text": text, "json": as_json, "github": github, "markdown": markdown}
