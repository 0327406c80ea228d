import pytest

from scripts.problem import Unusable


def test_the_level_of_a_card_stands_in_words_and_the_title_is_a_heading(convert):
    html = convert('## Section\n\n!!! emergency "Call *911* if:"\n\n    - a sign\n')
    assert 'aria-level="3"' in html
    assert 'role="heading"' in html
    assert '<span class="nmt-visually-hidden">Emergency: </span>Call <em>911</em> if:' in html


def test_a_box_without_level_says_only_its_title(convert):
    html = convert('!!! key-points "Key points"\n\n    - a\n')
    assert "nmt-visually-hidden" not in html
    assert 'aria-level="2"' in html


@pytest.mark.parametrize("text", ['!!! emergancy "Call if:"\n\n    - a\n', '??? note "More"\n\n    text\n'])
def test_an_unknown_type_fails_with_the_line(convert, text):
    with pytest.raises(Unusable) as error:
        convert("Text.\n\n" + text)
    problem = error.value.problems[0]
    assert (problem.line, problem.rule) == (3, "unknown-card")


def test_a_card_in_code_is_left_alone(convert):
    assert "!!! nothing" in convert('```\n!!! nothing "x"\n```')


def test_a_title_that_only_repeats_the_heading_before_it_is_left_out(convert):
    html = convert('## What we know\n\n!!! unknown "What we know"\n\n    - a\n')
    assert html.count("What we know") == 1
    assert '<div class="admonition unknown">' in html
