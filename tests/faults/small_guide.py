"""Makes a guide of three pages with the real scripts, templates and styles, which builds in a few seconds."""

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT, copy_guide, set_nav

TIME = 1_790_000_000  # of its commit, in seconds since 1970
PAGES = {"index.md": "The guide", "neck.md": "Neck pain", "jaw.md": "Jaw pain"}
PAGE = """---
title: {title}
description: A page that stands in for a real one, where a test needs a guide that is built many times.
audience: readers
need: As a test, I need a page so that I can build it.
last_reviewed: 2026-11-24
review_in: 12
clinical_review: none
---

# {title}

The first sentence answers the question. Müller wrote it.[^mueller-2020]

!!! key-points "Key points"

    - One point.

![A drawing of a sore neck, which stands in for a figure]({picture})
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><title>Neck</title></svg>\n'
LISTS = {"claims": "claims", "glossary": "terms", "contraindications": "contraindications"}
LISTS |= {"red-flags": "red_flags", "redirects": "redirects"}
REFERENCE = """references:
- id: mueller-2020
  type: article-journal
  title: A study of necks
  author: [{family: Müller, given: Zoë}]
  issued: 2020
  kind: trial
  read: abstract
  subject: nmt
"""
# The gate judges a whole guide; other tests judge the gate.
GATE = '"""Finds nothing."""\n\n\ndef check(root, **_):\n    return 0\n'


def make(to: Path) -> Path:
    """Write the guide with its first commit into the new folder `to` and return it."""
    to.mkdir(parents=True)
    copy_guide(to)
    for name in ("requirements.txt", "pyproject.toml", ".gitignore"):
        (to / name).write_bytes((ROOT / name).read_bytes())
    (to / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    docs = to / "docs"
    for page in docs.rglob("*.md"):
        page.unlink()
    for picture in docs.glob("figures/*"):
        picture.unlink()
    (docs / "figures" / "neck.svg").write_text(PICTURE)
    for name, title in PAGES.items():
        (docs / name).write_text(PAGE.format(title=title, picture="figures/neck.svg"), encoding="utf-8")
    for stem, key in LISTS.items():
        (docs / "data" / f"{stem}.yml").write_text(f"{key}: []\n")
    (docs / "data" / "references.yml").write_text(REFERENCE, encoding="utf-8")
    (docs / "data" / "changes.yml").write_text(
        "changes:\n- {id: first, date: '2026-11-24', change: The first., pages: []}\n"
    )
    set_nav(to, *(f"{title}: {name}" for name, title in PAGES.items()))
    (to / "scripts" / "checks" / "__init__.py").write_text(GATE)
    git(to, "init", "--quiet")
    commit(to)
    return to


def commit(guide: Path, time: int = TIME) -> None:
    """Commit everything, as at `time` (seconds since 1970)."""
    git(guide, "add", "--all")
    git(guide, "commit", "--quiet", "--allow-empty", "--message", "a state", time=time)


def git(folder: Path, *arguments: str, time: int = TIME) -> str:
    """Run git as a person who needs no settings, and return what it says."""
    who = {f"GIT_{role}_{part}": "a@b.example" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    dates = {f"GIT_{role}_DATE": f"{time} +0000" for role in ("AUTHOR", "COMMITTER")}
    done = subprocess.run(
        ["git", *arguments], cwd=folder, capture_output=True, encoding="utf-8", env=os.environ | who | dates
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def write_more(guide: Path, words: str, time: int) -> None:
    """Add words to one page and commit them as at `time`."""
    with (guide / "docs" / "neck.md").open("a", encoding="utf-8") as page:
        page.write(f"\n{words}\n")
    commit(guide, time)
