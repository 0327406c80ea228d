"""Runs the gate as an editor asks for it: on all pages or some, in one form or another, mending first or not."""

import sys
from pathlib import Path

from scripts.checks import judge, lasting, mend, selection
from scripts.checks.registry import RULES
from scripts.checks.report import FORMATS, Report
from scripts.site_address import published


def check(
    root: Path, paths=(), base: str = "", fix: bool = False, form: str = "text", preview: str = "", clock: bool = True
) -> int:
    """Print every problem and return 1 if one of them is an error, else 0.

    `paths` are the files and folders to judge and report, `base` the state of the repository to compare with.
    Without `clock`, nothing is overdue.
    """
    asked = named = selection.named(root, paths)
    if base:
        changed = selection.changed(root, base)
        asked = changed if named is None else changed & named
    if fix:
        for path, rules in mend.mend(root, asked):
            print(f"mended: {path} ({', '.join(rules)})", file=sys.stdout if form == "text" else sys.stderr)
    guide, found = judge(root, None if asked and selection.concerns_all(asked) else asked)
    if named is not None:
        found = [problem for problem in found if problem.path in named]
    if base:  # a change answers for the dates of the pages it touches, and not for each record beside a touched one
        dated = {path for path in changed if path.endswith(".md")}
        found = [problem for problem in found if problem.path in dated or not RULES[problem.rule].timed]
    if not clock:
        found = lasting(found)
    rows = () if asked is None else tuple(page.place for page in guide.pages if page.place in asked)
    report = Report(tuple(found), RULES, published(root), len(guide.judged), rows, preview)
    show(FORMATS[form](report))
    return int(report.failed)


def show(words: str) -> None:
    """Print `words`, also on a terminal that knows fewer signs than they hold."""
    coding = sys.stdout.encoding or "utf-8"
    print(words.encode(coding, "replace").decode(coding), flush=True)
