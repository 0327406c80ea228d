"""The table of rules is made from the rules, and shows their words and examples as they are."""

from html import unescape

import pytest

from scripts.checks import RULES, registry
from scripts.checks.rule import Rule

MARKER = "<!-- scripts/markdown/rules.py: table -->"


def test_every_rule_has_a_section_with_its_id(convert):
    html = convert(MARKER)
    for rule in RULES.values():
        assert html.count(f'<h3 id="{rule.id}">') == 1
    assert html.count("<h3") == len(RULES)


def test_a_rule_says_what_it_catches_how_grave_it_is_and_what_to_do(convert, monkeypatch):
    rule = Rule(
        "a-rule",
        "warning",
        "A <script> or [^cagnie-2051] or `[^b]` stands_here_.",
        "Write *nothing*.",
        bad="<script>\n```text\n[^cagnie-2051]\n```\n<!-- scripts/markdown/claims.py: listing -->",
        good="Text.",
        mended=True,
    )
    monkeypatch.setattr(registry, "sections", lambda: [("group", "Group: all that is in it.", (rule,))])
    html = convert(MARKER)
    assert "<script>" not in html
    html = unescape(html)
    assert '<h2 id="group-group">Group</h2>\n<p>All that is in it.</p>' in html
    assert "A <script> or [^cagnie-2051] or" in html
    assert "<code>[^b]</code>" in html
    assert "stands_here_." in html
    assert "<em>" not in html
    assert "<strong>Warning</strong>" in html
    assert "claims.py: listing" in html
    assert "check --fix" in html


def test_every_rule_speaks_in_whole_sentences():
    for rule in RULES.values():
        for words in (rule.catches, rule.remedy):
            assert words[0].isupper() or not words[0].isalpha(), f"{rule.id}: {words}"
            assert words.rstrip().endswith((".", "?")), f"{rule.id}: '{words}' does not end as a sentence"


@pytest.mark.parametrize("block", ["- a\n- b", "| a | b |\n| --- | --- |\n| c | d |", "## Title", "Text."])
def test_an_excuse_changes_nothing_for_readers(convert, block):
    assert convert(f"One.\n\n<!-- check: r off: why -->\n{block}\n") == convert(f"One.\n\n{block}\n")
    assert "check:" in convert("```text\n<!-- check: r off: why -->\n```")
