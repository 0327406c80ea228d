"""Builds the complete site beside the old one and swaps it in only when it is whole."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts import commit, engine_output, leftovers
from scripts.checks import check
from scripts.environment import NotReady
from scripts.publish import finish, publish

ENGINES = {
    "mkdocs": ["mkdocs", "build", "--strict"],
    "zensical": ["zensical", "build", "--clean", "--strict"],
}


def build(root: Path, engine: str, out: Path, leaflets: bool = False) -> int:
    """Write the published site to `out` and return 0; on any failure return 1 and leave `out` as it was.

    With `leaflets`, the key pages are printed as PDF too, which needs a browser.
    """
    # A date that passes must not keep a correction on another page from being published.
    if check(root, clock=False):
        print(f"Stopped: {out} was left as it was.", file=sys.stderr)
        return 1
    out = out.resolve()
    if out.exists() and not (out / "index.html").exists() and (not out.is_dir() or any(out.iterdir())):
        raise NotReady(f"{out} holds something other than a built site; choose an empty folder with --out.")
    leftovers.clear(root, out)
    # Zensical writes only below the project; from there the whole site moves beside `out`, then into its place.
    rendered = root / ".build" / f"site-{os.getpid()}"
    staged = out.parent / f".{out.name}-staged-{os.getpid()}"
    try:
        if not render(root, engine, rendered):
            print(f"Stopped: {engine} failed, see above; {out} was left as it was.", file=sys.stderr)
            return 1
        if leaflets:
            from scripts.leaflets import add  # a browser's driver is slow to load, and most builds print nothing

            print(f"{len(add(rendered, root))} leaflets printed", flush=True)
        finish(rendered, root)
        out.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(rendered, staged)
        swap(staged, out)
    finally:
        shutil.rmtree(rendered, ignore_errors=True)
        shutil.rmtree(staged, ignore_errors=True)
    print(f"The site is in {out}", flush=True)
    return 0


def render(root: Path, engine: str, staged: Path) -> bool:
    """Let the engine write its pages to `staged`, then run our passes over them."""
    command = [sys.executable, "-m", *ENGINES[engine]]
    print("$", *command[1:], flush=True)
    environment = os.environ | {
        "SITE_DIR": str(staged),
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": str(commit.moment(root)),
    }
    if subprocess.call(command, cwd=root, env=environment) or not (staged / "index.html").exists():
        return False
    if engine != "mkdocs":  # under MkDocs its own hook has run the passes, as it does for `mkdocs serve`
        if damage := engine_output.damage(staged, root):
            print(f"{engine} ended well, but {'; '.join(damage[:3])}. Is the disk full?", file=sys.stderr)
            return False
        publish(staged, root)
    return True


def swap(staged: Path, out: Path) -> None:
    """Put `staged` in the place of `out`; the old site is gone only when the new one stands."""
    old = out.parent / f".{out.name}-old-{os.getpid()}"
    if out.exists():
        out.rename(old)
    try:
        staged.rename(out)
    except OSError:
        if old.exists():
            old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)
