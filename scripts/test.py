"""Runs everything that CI runs: ruff, then unit, site and browser tests, on every core."""

import subprocess
import sys
from pathlib import Path

from scripts.browser import ready

# Each worker takes a row of neighbors, which share what is costly to make, and then what others have left.
PARALLEL = ["--numprocesses", "auto", "--dist", "worksteal"]


def test(root: Path, arguments: list[str]) -> int:
    """Run the linter and pytest with `arguments`; return the first exit code that is not 0."""
    ready()
    for command in (["ruff", "check", "."], ["pytest", *PARALLEL, *arguments]):
        print("$", *command, flush=True)
        if code := subprocess.call([sys.executable, "-m", *command], cwd=root):
            return code
    return 0
