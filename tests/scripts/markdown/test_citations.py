import pytest

from scripts.problem import Unusable


def test_a_citation_becomes_a_numbered_note_with_the_full_reference(convert):
    html = convert("It helps.[^smith-2020]")
    assert 'href="#fn:smith-2020">1</a></sup>' in html
    assert '<h2 id="references">References</h2>' in html
    assert "Smith JQ, The *Star* Group. Hands &amp; necks: a_trial_of &lt;30 people&gt;." in html
    assert "<em>Journal of Necks</em>. 2020;5(2):10–19." in html
    assert '<a href="https://doi.org/10.1234/abc">doi:10.1234/abc</a>' in html
    assert '<a href="https://pubmed.ncbi.nlm.nih.gov/123/">PubMed 123</a>' in html
    assert "<hr" not in html


def test_notes_are_numbered_in_the_order_of_the_text_and_shared(convert):
    html = convert("One.[^agency] Two.[^smith-2020] Again.[^agency]")
    assert html.index("fn:agency") < html.index("fn:smith-2020")
    assert html.count('<li id="fn:agency"') == 1
    assert 'id="fnref2:agency"' in html


def test_citations_work_in_lists_tables_boxes_and_headings(convert):
    html = convert('- a[^agency]\n\n| h |\n| - |\n| b[^agency] |\n\n!!! urgent "Go if:"\n\n    c[^smith-2020]\n')
    assert "[^" not in html
    assert html.count('class="footnote-ref"') == 3


@pytest.mark.parametrize(
    "code", ["`[^nobody]`", "``a ` [^nobody]``", "```\n[^nobody]\n```", "~~~ text\n[^nobody]\n~~~", "    [^nobody]"]
)
def test_code_is_left_alone(convert, code):
    html = convert(f"Text.\n\n{code}\n\nMore.[^agency]")
    assert "[^nobody]" in html
    assert html.count("<li id=") == 1


def test_an_unknown_citation_names_the_line_and_the_nearest_id(convert):
    with pytest.raises(Unusable) as error:
        convert("One.\n\nTwo.[^smith-2002] Three.[^zzz]")
    first, second = error.value.problems
    assert (first.line, first.rule, first.fix) == (3, "unknown-citation", "did you mean 'smith-2020'?")
    assert "'zzz'" in second.message
    assert second.fix == "see docs/data/references.yml for the known ones"


def test_a_note_of_the_authors_own_is_refused(convert):
    with pytest.raises(Unusable, match="mine"):
        convert("Text.[^mine]\n\n[^mine]: A footnote.")


def test_the_listings_name_kind_reading_and_subject(convert):
    html = convert("<!-- scripts/markdown/citations.py: studies -->")
    assert '<div class="nmt-reference" id="smith-2020">' in html
    assert (
        "Randomized trial. About neuromuscular or trigger-point therapy itself. We read the summary (abstract)." in html
    )
    assert "Agency" not in html
    html = convert("<!-- scripts/markdown/citations.py: other-sources -->")
    assert "smith-2020" not in html
    assert 'Agency. No date shown. <a href="https://www.example.org/p?a=1&amp;b=2">example.org</a>' in html
