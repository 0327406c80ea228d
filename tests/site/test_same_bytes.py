"""Two builds of the guide are the same bytes: in another folder, in another year, by a user with other settings."""

import os
import shutil
import subprocess
import sys

from scripts import commit, manifest
from tests.conftest import ROOT, copy_guide
from tests.faults import programs

LATER = "2031-02-03 04:05:06"
# Zensical waits for ever where the clock that only counts is shifted too.
OTHER = {
    "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "3",
    "NO_FAKE_STAT": "1",
}


def test_a_second_build_is_the_same_byte_for_byte(site, tmp_path):
    engine = site.name.removeprefix("test-")
    guide = tmp_path / "eine Kopie, älter"
    guide.mkdir()
    copy_guide(guide)
    for name in ("requirements.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, guide)
    (guide / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    command = [programs.ready("faketime", "faketime"), LATER, sys.executable, "-m", "scripts", "build"]
    # The copy has no git, which would know the moment.
    variables = os.environ | OTHER | {"SOURCE_DATE_EPOCH": str(commit.moment(ROOT))}
    done = subprocess.run(
        [*command, "--engine", engine],
        cwd=guide,
        capture_output=True,
        encoding="utf-8",
        env=variables,
        umask=0o077,
        timeout=900,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    first, second = manifest.read(site), manifest.read(guide / "site")
    assert first and first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []
    assert manifest.differences(guide / "site") == []
