"""A page is cited in two styles, by its title, its last review and its address."""

from datetime import date

from selectolax.lexbor import LexborHTMLParser

from scripts.publish import cite

DAY = date(2026, 1, 5)
PAGE = """<link rel="canonical" href="https://guide.example/a/"><article><h1>Can it <em>help</em>?</h1>
<section class="nmt-review"><time datetime="2026-01-05">January 5, 2026</time>
<details class="nmt-cite"><summary>Cite this page</summary></details></section></article>"""


def test_the_styles_differ_in_where_the_date_stands():
    made = cite.citations("History", DAY, "https://guide.example/a/")
    assert made["APA"] == "The NMT guide. (2026, January 5). <i>History</i>. https://guide.example/a/"
    assert made["Vancouver"] == (
        "The NMT guide. History [Internet]. [reviewed 2026 Jan 5]. Available from: https://guide.example/a/"
    )


def test_a_question_gets_no_period_and_markup_stays_text():
    made = cite.citations("Less <pain> & more?", DAY, "https://guide.example/?a&b")
    assert "Less &lt;pain&gt; &amp; more?</i> https" in made["APA"] and "?a&amp;b" in made["APA"]


def test_each_citation_has_a_button_that_names_it():
    tree = LexborHTMLParser(PAGE)
    cite.fill("a/index.html", tree)
    for button in tree.css(".nmt-cite button[hidden]"):
        text = tree.css_first(f"#{button.attributes['data-nmt-copy']}").text()
        assert "Can it help?" in text and "2026" in text and text.endswith("https://guide.example/a/")
    assert len(tree.css(".nmt-cite button")) == 2


def test_a_page_without_a_review_has_nothing_to_cite():
    tree = LexborHTMLParser("<h1>Not found</h1>")
    before = tree.html
    cite.fill("404.html", tree)
    assert tree.html == before
