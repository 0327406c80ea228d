"""The quick estimate never lets a hard text pass, and passages keep their lines."""

from pathlib import Path

import pytest

from scripts.checks import guide, passages, reading
from scripts.checks.language import medical_terms
from scripts.manuscript import read as page

ROOT = Path(__file__).resolve().parents[3]
HARD = [
    "Neuromuscular facilitation demonstrates considerable physiological superiority over alternative interventions.",
    "Multidisciplinary biopsychosocial rehabilitation demonstrates statistically significant superiority.",
    "The pathophysiological considerations underlying sensitization necessitate individualized evaluation.",
]


@pytest.mark.parametrize("sentence", HARD)
def test_the_estimate_lies_above_the_grade(sentence):
    assert reading.at_most([sentence]) >= reading.grade([sentence])


def test_the_estimate_lies_above_the_grade_of_every_page():
    for one, found in passages.of_pages(guide.read(ROOT)):
        some = [
            s for passage in found if passage.kind in ("paragraph", "item") for s in reading.sentences(passage.text)
        ]
        assert not some or reading.at_most(some) >= reading.grade(some), one.place


def test_terms_count_as_one_word():
    assert reading.sentences("A trigger point hurts. No.", ("Trigger point",)) == ["A word hurts."]


def test_passages_are_plain_and_keep_their_lines():
    text = """
# A *title*

First [line](x.md)[^a-2020]
second **line** ([low certainty](../evidence/claims.md#x)).

- An item
- Another `code` <https://example.org>

!!! urgent "Go if:"

    - a sign

/// caption
A caption.
///

| A | B |
| --- | --- |
| one | two |
"""
    one = guide.Guide(ROOT, pages=[page("benefits/x.md", text)])
    ((_, found),) = passages.of_pages(one)
    assert [(p.kind, p.line, p.text.strip()) for p in found] == [
        ("heading", 2, "A title"),
        ("paragraph", 4, "First line\nsecond line."),
        ("item", 7, "An item"),
        ("item", 8, "Another"),
        ("title", 10, "Go if:"),
        ("item", 12, "a sign"),
        ("caption", 15, "A caption."),
        ("cell", 18, "A"),
        ("cell", 18, "B"),
        ("cell", 20, "one"),
        ("cell", 20, "two"),
    ]
    assert found[1].line_at(found[1].text.index("second")) == 5


def test_every_everyday_term_is_in_the_glossary():
    assert set(guide.read(ROOT).ids("glossary")) >= medical_terms.EVERYDAY
