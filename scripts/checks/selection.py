"""Finds out which files an editor asks about: those that were named, or those that a change touches."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

from scripts.environment import NotReady
from scripts.problem import nearest

# Every page leans on these, so that a change of one of them can make any page wrong.
BELOW_ALL = ("docs/data/", "scripts/", "mkdocs.yml", "requirements.txt")


def named(root: Path, paths: Iterable[str]) -> frozenset[str] | None:
    """Return the files that `paths` mean, from the root, or None where nothing was named."""
    paths = list(paths)
    if not paths:
        return None
    found, missing = set(), []
    for path in paths:
        place = _place(root, path)
        if place is None:
            missing.append(path)
        elif place.is_dir():
            found |= {file.relative_to(root).as_posix() for file in place.rglob("*") if file.is_file()}
        else:
            found.add(place.relative_to(root).as_posix())
    if missing:
        files = list((root / "docs").rglob("*"))
        known = [file.relative_to(start).as_posix() for start in (root, root / "docs") for file in files]
        raise NotReady("\n".join(f"there is no file '{path}'; {nearest(path, known, 'docs/')}" for path in missing))
    return frozenset(found)


def _place(root: Path, path: str) -> Path | None:
    """Return the file or folder that a person means: from the root, from docs/, or from anywhere."""
    for place in (root / path, root / "docs" / path):
        if place.exists() and place.resolve().is_relative_to(root.resolve()):
            return root / place.resolve().relative_to(root.resolve())
    return None


def concerns_all(paths: Iterable[str]) -> bool:
    """Say whether one of the files can change what a rule says about every page."""
    return any(path.startswith(BELOW_ALL) for path in paths)


def changed(root: Path, base: str) -> frozenset[str]:
    """Return the files that differ from where this work left `base`, also those that are not committed."""
    start = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    if not start:
        hint = "name a branch or a commit that git knows here; perhaps fetch it first"
        raise NotReady(f"git finds no '{base}' to compare with: {hint}.")
    left = _git(root, "merge-base", start[0], "HEAD")
    if not left:
        hint = "fetch the whole history (git fetch --unshallow) and try again"
        raise NotReady(f"git finds no point where this work left '{base}': {hint}.")
    listed = ("--name-only", "--no-renames", "--relative", "-z")
    return frozenset(
        # What is committed since and what is not committed yet; then what git does not know yet.
        _git(root, "diff", *listed, left[0]) + _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    )


def _git(root: Path, *arguments: str) -> list[str]:
    """Return the lines, or the parts between zeros, that git prints; nothing where it fails."""
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True)
    except FileNotFoundError:
        raise NotReady("--changed needs git, which is not installed here; name the pages instead.") from None
    said = done.stderr.decode("utf-8", "replace").strip()
    if "not a git repository" in said:
        raise NotReady("--changed compares with git, but this folder is no git repository; name the pages instead.")
    if done.returncode and said:
        raise NotReady(f"git could not compare: {said.splitlines()[0]}.")
    printed = done.stdout.decode("utf-8", "surrogateescape")
    return [part for part in printed.split("\0" if "-z" in arguments else "\n") if part]
