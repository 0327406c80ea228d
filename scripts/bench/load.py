"""Measures the load that nginx carries by our configuration, beside nginx as it comes; nothing fails for time."""

from pathlib import Path

from scripts import built_site
from scripts.hosting import load


def run(root: Path) -> int:
    """Print requests a second and their ratio, both measured in one run, and return 0."""
    print(load.report(built_site.of(root)))
    return 0
