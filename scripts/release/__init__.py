"""Publishes the guide as one numbered release after the other, and goes back to an earlier one."""

import subprocess
import sys
from pathlib import Path

from scripts import archive, commit, face_sizes, leaflets, manifest, page_weights, site_address
from scripts.build import build
from scripts.environment import NotReady
from scripts.hosting.hosts import HOSTS, Guide
from scripts.offline import offline
from scripts.publish.settle import settle
from scripts.release import bill, changes
from scripts.release.shelf import Shelf

SITE, ZIP, OFFLINE, HOSTING = "site", "site.zip", "nmt-guide.zip", "hosting"
BILL, CHANGES = "parts.cdx.json", "changes"
KEPT = 5  # releases, the current one among them


def release(root: Path, engine: str, out: Path, tested: str = "") -> int:
    """Build, judge and shelve the committed guide below `out`, then switch to it; return 0, or 1 where it is not good.

    `tested` names the commit that CI has passed; without it, everything that CI runs is run here first. Whatever
    fails leaves the current release as it was. Raises NotReady for a state that can't be released at all.
    """
    made = releasable(root, tested)
    with Shelf(out).locked() as shelf:
        about = {"commit": made.sha, "engine": engine, "address": site_address.published(root)}
        if name := shelf.like(about):
            print(f"{name} is made already, from the same commit.")
        else:
            if not tested and not all_tests_pass(root):
                print("Stopped: a test failed, see above; the current release stays.", file=sys.stderr)
                return 1
            name = shelf.free_name(made.name)
            staged = shelf.stage(name)
            if not fill(staged, root, engine, about, made, shelf):
                print("Stopped: the current release stays.", file=sys.stderr)
                return 1
            if releasable(root, tested) != made:
                raise NotReady("the guide was changed while it was built; run the command again.")
            shelf.put(staged, name)
        shelf.switch(name)
        for old in shelf.prune(KEPT):
            print(f"Removed {old}: {KEPT} releases are kept.")
    print(f"Released {name}; a server shows {shelf.current / SITE}", flush=True)
    return 0


def rollback(out: Path, name: str = "") -> int:
    """Switch to the release before the current one, or to `name`; a damaged one is refused."""
    if not (out / "releases").is_dir():
        raise NotReady(f"{out} holds no releases; name their folder with --out.")
    with Shelf(out).locked() as shelf:
        name = name or shelf.before_current()
        shelf.switch(name)
    print(f"Went back to {name}; a server shows {shelf.current / SITE}", flush=True)
    return 0


def releasable(root: Path, tested: str) -> commit.Commit:
    """Return the commit to release; raise NotReady if what lies here is not exactly a commit, or not the tested one."""
    made = commit.of(root)
    if made is None:
        raise NotReady(
            "a release names the commit that it is made from, and there is none here: install git, or clone the "
            "repository. `python3 scripts build` needs neither."
        )
    if changed := commit.changed(root):
        shown = ", ".join(changed[:5]) + (f" and {len(changed) - 5} more" if len(changed) > 5 else "")
        raise NotReady(f"these differ from the commit: {shown}; commit or stash them, then run the command again.")
    if tested and (len(tested) < 7 or not made.sha.startswith(tested)):
        raise NotReady(f"--tested names {tested}, but {made.sha} is checked out; release what was tested.")
    return made


def all_tests_pass(root: Path) -> bool:
    """Run what CI runs."""
    command = [sys.executable, "-m", "scripts", "test"]
    print("$", *command[1:], flush=True)
    return subprocess.call(command, cwd=root) == 0


def fill(staged: Path, root: Path, engine: str, about: dict, made: commit.Commit, shelf: Shelf) -> bool:
    """Make everything that a release holds in the folder `staged`; return whether it is fit to be shown."""
    site = staged / SITE
    if build(root, engine, site, bool(leaflets.pages(root))):
        return False
    for text, fits in (face_sizes.report(face_sizes.sizes(site)), page_weights.report(page_weights.weigh(site))):
        if not fits:
            print(text, file=sys.stderr)
            return False
    before = shelf.current_name()
    archive.write(archive.of_folder(site), staged / ZIP, made.time)
    offline(root, site, staged / OFFLINE)
    for host, files in HOSTS.items():
        for name, words in files(Guide(site, root)).items():
            (staged / HOSTING / host).mkdir(parents=True, exist_ok=True)
            (staged / HOSTING / host / name).write_text(words, encoding="utf-8")
    bill.write(root, staged / BILL, made.time)
    found = changes.between(shelf.folder(before) / SITE if before else None, site)
    changes.write(found, staged / CHANGES, before, made.name)
    shelf.describe(staged, about | {"before": before})
    manifest.write(staged)
    settle(staged, made.time)
    print(changes.text(found, before, made.name))
    return True
