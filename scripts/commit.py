"""Knows from which commit the guide is built, and the one moment that every date of a build is taken from."""

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from scripts import manuscript
from scripts.environment import NotReady


@dataclass(frozen=True)
class Commit:
    """What git knows about the state that is checked out."""

    sha: str
    time: int  # of the committer, in seconds since 1970 (UTC)

    @property
    def name(self) -> str:
        """The commit for people and folders: names sort by time."""
        return f"{datetime.fromtimestamp(self.time, UTC):%Y-%m-%d-%H%M%S}-{self.sha[:9]}"


def of(root: Path) -> Commit | None:
    """Return the commit of `root`, or None without git, without a repository, or where `root` is not its top."""
    top = _git(root, "rev-parse", "--show-toplevel")
    if top is None or Path(top).resolve() != root.resolve():
        return None  # a guide unpacked inside another repository must not take that one's dates
    found = _git(root, "log", "-1", "--no-show-signature", "--format=%H %ct")
    if not found:
        return None
    sha, time = found.split()
    return Commit(sha, int(time))


def changed(root: Path) -> list[str]:
    """Return the paths that differ from the commit, those that git does not know yet among them."""
    # Without -z, git would write names of other alphabets as numbers.
    found = _git(root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all")
    return sorted(line[3:] for line in (found or "").split("\0") if line)


def moment(root: Path) -> int:
    """Return the moment of a build in seconds since 1970, never read from the clock.

    It is SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), else the time of the commit,
    else the last day on which a page was reviewed: a copy without git has no other date.
    """
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        if not given.isdecimal():
            raise NotReady(f"SOURCE_DATE_EPOCH is '{given}'; give seconds since 1970 as digits, or unset it.")
        return int(given)
    if commit := of(root):
        return commit.time
    days = [str(page.meta.get("last_reviewed", "")) for page in manuscript.pages(root)[0]]
    last = max(days, default="") or "1980-01-01"
    print(f"No git history here: the files are dated {last}, the last review of a page.", file=sys.stderr, flush=True)
    return int(datetime.fromisoformat(last).replace(tzinfo=UTC).timestamp())


def _git(root: Path, *arguments: str) -> str | None:
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return None
    return done.stdout.rstrip("\n") if done.returncode == 0 else None
