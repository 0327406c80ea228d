import pytest

from scripts.problem import Unusable


def test_a_link_to_a_term_carries_its_meaning(convert):
    html = convert("Some [referred pain](../glossary.md#referred-pain) here.")
    assert 'class="nmt-term"' in html
    assert 'data-nmt-meaning="Pain felt &quot;elsewhere&quot;."' in html
    assert 'href="../glossary.md#referred-pain"' in html


def test_an_unknown_term_fails_with_line_and_nearest_id(convert):
    with pytest.raises(Unusable) as error:
        convert("Text.\n\n[x](../glossary.md#refered-pain)")
    problem = error.value.problems[0]
    assert (problem.line, problem.rule, problem.fix) == (3, "unknown-term", "did you mean 'referred-pain'?")


def test_code_is_left_alone(convert):
    assert "nmt-term" not in convert("`[x](glossary.md#nobody)`\n\n```\n[x](glossary.md#nobody)\n```")


def test_the_listing_is_sorted_with_letters_synonyms_and_see_also(convert):
    html = convert("<!-- scripts/markdown/glossary.py: listing -->")
    assert html.index('<h2 id="letter-m">') < html.index('<h3 id="muscle">') < html.index('<h3 id="referred-pain">')
    assert "Also called: radiating pain" in html
    assert '<a href="#muscle">Muscle</a>' in html
    assert "refered pain" not in html, "misspellings are for the search only"
    assert '<a href="evidence/other-sources.md#agency">' in html
