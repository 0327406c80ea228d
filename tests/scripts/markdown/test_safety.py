def test_the_tables_show_level_reason_action_and_source(convert):
    html = convert(
        "<!-- scripts/markdown/safety.py: contraindications -->\n\n<!-- scripts/markdown/safety.py: red-flags -->"
    )
    assert '<h2 id="level-do-not">Do not have NMT</h2>' in html
    assert "<strong>Blood clot</strong> (thrombosis)" in html
    assert '<h2 id="level-emergency">Get emergency help now</h2>' in html
    assert 'href="#fn:agency"' in html
    assert "Tell your therapist" not in html, "a level without records shows no table"


def test_an_unknown_marker_is_left_for_the_check(convert):
    assert "safety.py: nothing" in convert("<!-- scripts/markdown/safety.py: nothing -->")
