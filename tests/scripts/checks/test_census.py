"""The counts follow the files, and a finding without a source is seen."""

from pathlib import Path

from scripts.checks import read
from scripts.checks.census import count, unbacked
from scripts.checks.guide import Guide
from scripts.manuscript import read as page

ROOT = Path(__file__).resolve().parents[3]


def test_the_guide_is_as_rich_as_promised():
    counts = count(read(ROOT))
    assert counts["references cited on pages"] >= 120
    assert counts["terms"] >= 130
    assert counts["figures"] >= 16
    assert counts["pages"] >= 60


def test_a_finding_that_names_no_source_is_seen_and_its_near_misses_are_not():
    text = """
A trial found that it eased pain.

A trial found that it eased pain.[^a-2020]

We found no trial.

A trial found that it [eased pain](../evidence/claims.md#x).

Ask your therapist.
"""
    guide = Guide(ROOT, pages=[page("benefits/x.md", text)])
    assert unbacked(guide) == [("benefits/x.md", "A trial found that it eased pain.")]
