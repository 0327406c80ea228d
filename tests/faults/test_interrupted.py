"""Whatever stops a build or a release, what was published before stays whole, and the message says what to do."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time

import pytest

from scripts import manifest
from tests.faults import small_guide
from tests.faults.conftest import release, run, whole

LATER = small_guide.TIME + 86_400
SEED = 10


def left_behind(guide):
    """Return the half-made folders that lie around."""
    forms = (".site-*", ".build/site-*", "release/.current-*", "release/releases/.staged-*")
    return [path for form in forms for path in guide.glob(form)]


def shown(guide):
    """Return the digest of each file of both places that readers may be served from."""
    return manifest.read(guide / "site"), manifest.read(guide / "release" / "current")


def test_killed_at_ten_moments(guide):
    small_guide.write_more(guide, "One more sentence.", LATER)
    head = small_guide.git(guide, "rev-parse", "HEAD")
    commands = (["build"], ["release", "--tested", head])
    start = time.monotonic()
    spare = shutil.copytree(guide, guide.with_name("spare"), symlinks=True)
    for command in commands:
        assert run(spare, *command).returncode == 0
    allowed = [[old, new] for old, new in zip(shown(guide), shown(spare), strict=True)]
    longest = (time.monotonic() - start) / 2
    moments = random.Random(SEED)
    for turn in range(10):
        command = [sys.executable, "-m", "scripts", *commands[turn % 2]]
        # In a group of its own, which dies at once, as when a machine loses its power.
        process = subprocess.Popen(
            command, cwd=guide, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(moments.uniform(0, longest))
        os.killpg(process.pid, signal.SIGKILL) if process.poll() is None else None
        process.wait()
        for folder, states in zip(("site", "release/current"), allowed, strict=True):
            assert whole(guide / folder), f"turn {turn}: {folder} is broken"
            assert manifest.read(guide / folder) in states, f"turn {turn}: {folder} is neither the old nor the new one"
    for command in commands:
        done = run(guide, *command)
        assert done.returncode == 0, done.stdout + done.stderr
    assert [new for _, new in allowed] == list(shown(guide))
    assert left_behind(guide) == []


@pytest.mark.parametrize("limit", [3_000, 40_000], ids=["at the first files", "at the large ones"])
def test_a_disk_that_takes_no_more_leaves_the_old_site(guide, limit):
    # A limit on the size of files, since it needs no rights; the system refuses to write just as a full disk does.
    before = shown(guide)
    small_guide.write_more(guide, "One more sentence.", LATER)
    for command in (["build"], ["build", "--engine", "zensical"]):
        done = run(guide, *command, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
        said = done.stdout + done.stderr
        assert done.returncode == 1, said
        # MkDocs tells; Zensical says nothing, and what it wrote is compared with what it should have written.
        assert "File too large" in said or "Is the disk full?" in said, said
        assert "was left as it was" in said or "What was published stays" in said, said
    assert shown(guide) == before and whole(guide / "site")
    assert left_behind(guide) == []


def test_a_disk_that_fills_up_during_a_release_leaves_the_old_one(guide):
    before = shown(guide)
    noise = random.Random(SEED).randbytes(900_000)  # which no packing makes smaller
    (guide / "docs" / "figures" / "noise.png").write_bytes(noise)
    small_guide.write_more(guide, "One more sentence.", LATER)
    limit = len(noise) + (guide / "release" / "current" / "site.zip").stat().st_size - 1000  # all fits but the ZIP
    done = release(guide, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    assert done.returncode == 1, done.stdout
    assert "see `ulimit -f`, and run the command again. What was published stays." in done.stderr
    assert shown(guide) == before and whole(guide / "release" / "current")
    assert left_behind(guide) == []


def as_anybody():
    """Return what stands before a command so that root, too, is held to the rights of files."""
    if os.geteuid():
        return ()
    program = shutil.which("setpriv") or pytest.fail("this test needs `setpriv`; install the package util-linux")
    return (program, "--inh-caps=-all", "--bounding-set=-all")


@pytest.mark.parametrize("place", ["site", "release/releases"])
def test_a_place_that_can_only_be_read_is_named(guide, place):
    before = shown(guide)
    small_guide.write_more(guide, "One more sentence.", LATER)
    folder = guide / "release" / "releases" if "release" in place else guide
    command = ["release", "--tested", small_guide.git(guide, "rev-parse", "HEAD")] if "release" in place else ["build"]
    (guide / ".build").mkdir(exist_ok=True)
    folder.chmod(0o555)
    try:
        done = run(guide, *command, before=as_anybody())
    finally:
        folder.chmod(0o755)
    assert done.returncode == 1, done.stdout
    assert "this user may not write there; choose another place with --out" in done.stderr
    assert shown(guide) == before
    assert left_behind(guide) == []


def test_a_missing_lock_is_named_before_anything_is_made(guide):
    before = shown(guide)
    (guide / ".venv").unlink()
    (guide / "requirements.txt").unlink()
    done = subprocess.run([sys.executable, "scripts", "build"], cwd=guide, capture_output=True, encoding="utf-8")
    assert done.returncode == 1
    assert "requirements.txt, the lock, is missing; restore it with `git checkout requirements.txt`" in done.stderr
    assert shown(guide) == before


def test_a_site_that_was_moved_aside_comes_back(guide):
    # Killed between the two steps of the swap; a process of that number has never run.
    (guide / "site").rename(guide / ".site-old-99999999")
    (guide / ".site-staged-99999999").mkdir()
    (guide / "docs" / "jaw.md").write_text("no page")
    done = run(guide, "build")
    assert done.returncode == 1
    assert "the old one is back" in done.stdout
    assert whole(guide / "site")
    assert left_behind(guide) == []
