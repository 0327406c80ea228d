"""Runs the gate as an editor asks for it: on all pages or some, in one form or another, mending first or not."""

import os
import re
import sys
from pathlib import Path

from scripts.checks import judge, mend, selection
from scripts.checks.registry import RULES
from scripts.checks.report import FORMATS, Report


def check(root: Path, paths=(), base: str = "", fix: bool = False, form: str = "text", preview: str = "") -> int:
    """Print every problem and return 1 if one of them is an error, else 0.

    `paths` are the files and folders to judge and report, `base` the state of the repository to compare with.
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
    rows = () if asked is None else tuple(page.place for page in guide.pages if page.place in asked)
    report = Report(tuple(found), RULES, site(root), len(guide.judged), rows, preview)
    show(FORMATS[form](report))
    return int(report.failed)


def show(words: str) -> None:
    """Print `words`, also on a terminal that knows fewer signs than they hold."""
    coding = sys.stdout.encoding or "utf-8"
    print(words.encode(coding, "replace").decode(coding), flush=True)


def site(root: Path) -> str:
    """Return the published address, which mkdocs.yml takes from SITE_URL too."""
    if address := os.environ.get("SITE_URL"):
        return address
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    found = re.search(r"^site_url: !ENV \[SITE_URL, \"([^\"]+)\"\]$", config, flags=re.MULTILINE)
    return found[1] if found else "/"
