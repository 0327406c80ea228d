"""The chart shows what the records say, and nothing else."""

import re

from scripts import corpus
from scripts.evidence_chart import draw, rows, spec
from tests.scripts.markdown.conftest import SMALL


def effects(**smd):
    effect = {"use": "Neck", "label": "pain", "subject": "nmt", "glance": True} | smd
    claim = SMALL.claims["eases-neck"]
    return {"a": corpus.Claim(claim.id, 1, effect=[effect])}


def test_rows_are_the_effects_of_the_glance_that_have_a_standardized_difference():
    claims = corpus.load().claims
    wanted = [e["smd"] for claim in claims.values() for e in claim.effect if e.get("smd") and e.get("glance")]
    drawn = [[row["value"], row["low"], row["high"]] for row in rows(claims)]
    assert sorted(wanted) == sorted(drawn)
    assert [row[0] for row in drawn] == sorted((row[0] for row in drawn), reverse=True)


def test_no_interval_is_cut_off_at_the_edge():
    domain = spec(rows(effects(smd=[0.2, -0.6, 1.1])))["layer"][1]["encoding"]["x"]["scale"]["domain"]
    assert domain == [-1.0, 1.5]


def test_the_drawing_moves_with_the_number():
    def place(value):
        svg = draw(effects(smd=[value, -1, 1]))
        return float(re.search(r'aria-label="Chart[^"]*".*?mark-symbol role-mark.*?translate\(([\d.]+)', svg)[1])

    assert place(-0.5) < place(0) < place(0.5)
    assert place(0.5) - place(0) == place(0) - place(-0.5)


def test_the_drawing_says_its_figures_in_words_and_loads_nothing():
    svg = draw(corpus.load().claims)
    for row in rows(corpus.load().claims):
        assert f"{row['label']} {row['value']} ({row['low']} to {row['high']})" in svg
    assert "http" not in svg.replace("http://www.w3.org/", "")
    assert "<script" not in svg
