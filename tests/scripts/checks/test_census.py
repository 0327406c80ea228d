"""The counts follow the files."""

from pathlib import Path

from scripts.checks import read
from scripts.checks.census import count

ROOT = Path(__file__).resolve().parents[3]


def test_the_guide_is_as_rich_as_promised():
    counts = count(read(ROOT))
    assert counts["references cited on pages"] >= 120
    assert counts["terms"] >= 130
    assert counts["figures"] >= 16
    assert counts["pages"] >= 60
