"""Shows what a change does to the text that readers see, by building the guide as it was and as it is."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts import environment
from scripts.environment import NotReady
from scripts.review import report
from scripts.review.rendered_diff import changes


def diff(root: Path, base: str, form: str, site: Path | None = None, limit: int = report.LIMIT) -> int:
    """Print the changed text since `base` as `form` (text or markdown) and return 0, or 1 where a build failed.

    `site` receives the guide as it is now, for a look at the pages; without it, it is built aside and thrown away.
    """
    if site and site.exists() and not (site / "index.html").exists() and (site.is_file() or any(site.iterdir())):
        raise NotReady(f"{site} holds something other than a built site; choose an empty folder with --site.")
    with tempfile.TemporaryDirectory(prefix="nmt-diff-") as scratch, worktree(root, base) as old:
        before, after = Path(scratch) / "before", site.resolve() if site else Path(scratch) / "after"
        for folder, out, name in ((root, after, "The change"), (old, before, f"The guide at {base}")):
            if not rendered(folder, out):
                print(f"{name} could not be built, so its text can't be compared. The log says why.")
                return 1
        found = changes(before, after)
    print(report.markdown(found, limit) if form == "markdown" else report.text(found))
    return 0


@contextmanager
def worktree(root: Path, base: str) -> Iterator[Path]:
    """Lay out the guide at the commit where this line of work left `base`, with the scripts of that time."""
    commit = git(root, "merge-base", "--", base, "HEAD") or git(root, "rev-parse", "--verify", f"{base}^{{commit}}")
    if base.startswith("-") or not commit:
        raise NotReady(f"git knows no commit named '{base}'; name a branch such as main, or fetch it first.")
    with tempfile.TemporaryDirectory(prefix="nmt-base-") as scratch:
        folder = Path(scratch) / "guide"
        if git(root, "worktree", "add", "--detach", str(folder), commit) is None:
            raise NotReady(f"git could not lay out {base}; run `git worktree prune` and try again.")
        try:
            lend_packages(root, folder)
            yield folder
        finally:
            git(root, "worktree", "remove", "--force", str(folder))


def lend_packages(root: Path, folder: Path) -> None:
    """Let the old guide use our packages where its lock is the same; else it installs its own."""
    lock = folder / "requirements.txt"
    if lock.is_file() and lock.read_bytes() == (root / "requirements.txt").read_bytes():
        try:
            (folder / ".venv").symlink_to(root / ".venv", target_is_directory=True)
        except OSError:  # Windows, without the right to link
            return


def rendered(folder: Path, out: Path) -> bool:
    """Build the guide in `folder` with its own scripts; mistakes that the gate would name don't keep it from us."""
    python = environment.ready(folder)
    command = [str(python), "-m", "mkdocs", "build", "--clean"]
    shutil.rmtree(out, ignore_errors=True)
    variables = os.environ | {"SITE_DIR": str(out), "NO_MKDOCS_2_WARNING": "1"}
    print("$", *command[1:], f"({folder})", file=sys.stderr, flush=True)
    code = subprocess.call(command, cwd=folder, env=variables, stdout=sys.stderr)
    return code == 0 and (out / "index.html").exists()


def git(root: Path, *arguments: str) -> str | None:
    """Return what git says, or None where it refuses."""
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else None
