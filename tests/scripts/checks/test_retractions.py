"""A retracted source is named at each place that rests on it, unless the place says so."""

from pathlib import Path

from scripts.checks.evidence.retractions import problems
from scripts.checks.guide import Guide
from scripts.manuscript import read as page
from scripts.yaml_source import read

REFERENCES = read(
    "- id: a-2020\n  title: 'Retracted: a trial'\n  retracted: true\n- id: b-2020\n  title: A trial\n", "x"
)
CLAIMS = """- id: one
  why: It helped.
  references: [b-2020, a-2020]
- id: two
  why: The trial was retracted.
  references: [a-2020]
"""


def test_places_that_rest_on_a_retracted_source_are_named():
    text = "It helped.[^a-2020]\n\nIt helped.[^b-2020]\n\nThe trial was retracted.[^a-2020]\n"
    registers = {"references": REFERENCES, "claims": read(CLAIMS, "y")}
    guide = Guide(Path(), pages=[page("benefits/x.md", text)], registers=registers)
    assert [(p.path, p.line, p.rule) for p in problems(guide)] == [
        ("docs/benefits/x.md", 1, "retracted-source"),
        ("docs/data/claims.yml", 3, "retracted-source"),
        ("docs/data/references.yml", 3, "retracted-source"),
    ]


def test_a_study_of_retractions_is_no_retracted_study():
    titles = ["Retractions in massage research", "Withdrawn from opioids: a trial", "Why papers are retracted"]
    records = read("".join(f"- {{id: x, title: '{title}'}}\n" for title in titles), "x")
    assert list(problems(Guide(Path(), registers={"references": records}))) == []
