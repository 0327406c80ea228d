"""Runs everything that CI runs: ruff, then unit, site and browser tests."""

import subprocess
import sys
from pathlib import Path

from scripts.browser import ready


def test(root: Path, arguments: list[str]) -> int:
    """Run the linter and pytest with `arguments`; return the first exit code that is not 0."""
    ready()
    for command in (["ruff", "check", "."], ["pytest", *arguments]):
        print("$", *command, flush=True)
        if code := subprocess.call([sys.executable, "-m", *command], cwd=root):
            return code
    return 0
