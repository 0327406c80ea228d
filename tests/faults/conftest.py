"""What the fault tests share: a small guide with a site that is published already, and commands run on it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import manifest
from tests.faults import small_guide


@pytest.fixture(scope="session")
def published(tmp_path_factory) -> Path:
    """A small guide, its site and its first release, made once and copied for each test."""
    guide = small_guide.make(tmp_path_factory.mktemp("published") / "guide")
    for command in (["build"], ["release", "--tested", small_guide.git(guide, "rev-parse", "HEAD")]):
        done = run(guide, *command)
        assert done.returncode == 0, done.stdout + done.stderr
    return guide


@pytest.fixture
def guide(published, tmp_path) -> Path:
    """A copy of it, to harm."""
    return Path(shutil.copytree(published, tmp_path / "guide", symlinks=True))


def run(guide: Path, *arguments: str, before: tuple = (), **options) -> subprocess.CompletedProcess:
    """Run a command of the guide in its own folder; `before` stands in front, as `faketime` does."""
    command = [*before, sys.executable, "-m", "scripts", *arguments]
    return subprocess.run(command, cwd=guide, capture_output=True, encoding="utf-8", **options)


def release(guide: Path, **options) -> subprocess.CompletedProcess:
    """Release the commit of a guide as one that CI has passed."""
    return run(guide, "release", "--tested", small_guide.git(guide, "rev-parse", "HEAD"), **options)


def whole(folder: Path) -> bool:
    """Tell whether a site or release is what its own list says."""
    return manifest.differences(folder) == []
