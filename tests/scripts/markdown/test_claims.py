from html import unescape

import pytest

from scripts.corpus import CERTAINTY_MEANS
from scripts.problem import Unusable

PAGE = "evidence/claims.md"


def test_a_link_to_a_claim_gets_the_badge_of_its_record(convert):
    html = convert(f"It eases pain ([moderate certainty](../{PAGE}#eases-neck)).")
    assert 'class="nmt-certainty nmt-certainty--moderate"' in html
    assert f'href="../{PAGE}#eases-neck">moderate certainty</a>' in html
    assert f'data-nmt-meaning="{CERTAINTY_MEANS["moderate"]}"' in html


def test_a_link_with_other_words_stays_a_plain_link(convert):
    assert 'class="nmt-certainty' not in convert(f"[see the record](../{PAGE}#eases-neck) and [the page](../{PAGE})")


def test_a_certainty_that_disagrees_with_the_record_fails(convert):
    with pytest.raises(Unusable) as error:
        convert(f"Text.\n\nIt helps ([high certainty](../{PAGE}#eases-neck)).")
    problem = error.value.problems[0]
    assert (problem.line, problem.rule, problem.fix) == (
        3,
        "certainty-disagrees",
        "the record says 'moderate certainty'",
    )


def test_an_unknown_claim_fails_with_the_nearest_id(convert):
    with pytest.raises(Unusable, match="did you mean 'eases-neck'"):
        convert(f"[low certainty](../{PAGE}#ease-neck)")


def test_code_is_left_alone(convert):
    assert "nobody" in convert(f"`[low certainty](../{PAGE}#nobody)`")


def test_the_listing_shows_every_claim_with_verdict_certainty_and_sources(convert):
    html = convert("<!-- scripts/markdown/claims.py: listing -->")
    assert '<h3 id="eases-neck">“It eases neck pain.”</h3>' in html
    assert 'data-nmt-verdict="partly-supported"' in html
    assert '<a href="references.md#smith-2020">Smith and The *Star* Group 2020</a>' in unescape(html)
    assert "How we looked:</strong> We searched." in html
    assert "Checked January 2, 2026." in html
    assert "Partly supported (1)" in html
    assert "Contradicted (0)" in html


def test_the_glance_has_one_row_an_effect_with_its_interval_and_source(convert):
    html = convert("<!-- scripts/markdown/claims.py: glance -->")
    assert "Pain: 1.5 points less (95% CI 1 to 2)." in html
    assert "NMT or trigger-point therapy, 30 people" in html
    assert 'href="#fn:smith-2020"' in html
