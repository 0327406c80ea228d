"""An excuse covers the block behind it, for one rule, and is seen when nobody needs it."""

import pytest

from scripts.checks import excuses


def covered(text, path="docs/a.md", first_line=1):
    given, wrong = excuses.excuses(path, text, first_line)
    assert not wrong
    return [(excuse.rule, excuse.reason, excuse.first, excuse.last) for excuse in given]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("One.\n\n<!-- check: r off: why -->\nTwo\nthree.\n\nFour.\n", 4, 5),
        ("One.\n\n<!-- check: r off: why -->\n\n- a\n- b\n", 5, 6),
        ("One.\n\n    <!-- check: r off: why -->\n    - a\n    - b\n\n    - c\n", 4, 5),
        ("<!-- check: r off: why -->\nOne.\n", 1, 2),
        ("One.\n\n<!-- check: r off: why -->\n", 3, 3),
    ],
)
def test_it_covers_the_next_block(text, first, last):
    assert covered(text) == [("r", "why", first, last)]


def test_at_the_head_of_a_page_it_covers_what_the_whole_page_lacks():
    text = "---\ntitle: A\n---\n\n<!-- check: r off: why -->\nOne.\n"
    assert covered(text, first_line=4) == [("r", "why", 4, 6)]


def test_in_a_register_it_covers_a_field_or_a_record():
    text = (
        "terms:\n  # check: r off: one\n  - id: a\n    short: >-\n      x\n"
        "    # check: s off: two\n    long: >-\n      y\n      z\n    area: b\n"
    )
    assert covered(text, "docs/data/glossary.yml") == [("r", "one", 3, 10), ("s", "two", 7, 9)]


def test_in_front_matter_it_covers_a_field():
    text = "---\ntitle: A\n# check: r off: why\nneed: B\n---\nText.\n"
    assert covered(text, first_line=6) == [("r", "why", 4, 4)]


def test_code_that_shows_one_is_none():
    assert covered("```markdown\n<!-- check: r off -->\n```\n\nWrite `<!-- check: r -->`.\n") == []
