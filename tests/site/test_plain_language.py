"""Pages read easily: the Flesch-Kincaid grade and the length of sentences, as a screen and not as a proof.

The built pages are measured as the checks measure the Markdown: terms of the glossary count as one short word, since a
page about pain can't do without them.
"""

import statistics

import pytest

from scripts import corpus
from scripts.checks import reading
from tests.site.pages import LexborHTMLParser, built_path, nav, trees

GUIDE = [page for page in nav() if not page.startswith(reading.HARDER)]
TERMS = tuple(sorted({term.term for term in corpus.load().terms.values()}))


def sentences(tree) -> list[str]:
    """Return the sentences of the running text and the lists, without tables, notes and figures."""
    article = LexborHTMLParser(tree.css_first("article").html)
    for extra in article.css("table, .footnote, .nmt-review, figure, details, sup, .headerlink, .nmt-certainty, svg"):
        extra.decompose()
    found = []
    for block in article.css("p, li, h2, h3"):
        if any(inner.mem_id != block.mem_id for inner in block.css("p, li")):
            continue
        found += reading.sentences(block.text(), TERMS)
    return found


@pytest.mark.parametrize("page", GUIDE)
def test_a_page_is_plain(site, page):
    found = sentences(trees(site)[built_path(page)])
    lengths = [len(sentence.split()) for sentence in found]
    assert statistics.mean(lengths) <= 18
    longest = max(found, key=lambda sentence: len(sentence.split()))
    assert max(lengths) <= 32, f"{page}: {longest}"
    assert reading.grade(found) <= 10


def test_the_guide_as_a_whole_is_plain(site):
    grades = [reading.grade(sentences(trees(site)[built_path(page)])) for page in GUIDE]
    assert statistics.median(grades) <= 8


def test_a_hard_sentence_would_be_found():
    hard = ["Multidisciplinary biopsychosocial rehabilitation demonstrates statistically significant superiority."]
    assert reading.grade(hard) > 10
