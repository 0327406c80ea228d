"""The first part below the first screen is marked; what may stand on that screen is not."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.publish import fold

FULL = "x" * fold.SCREEN


def marked(parts):
    page = LexborHTMLParser(f'<article class="md-content__inner">{parts}</article>')
    fold.mark("a/index.html", page)
    return [(node.tag, node.text()[:3]) for node in page.css(f".{fold.NAME}")]


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        (f"<h1>a</h1><h2>b</h2><p>{FULL}</p><p>c</p>", [("p", "xxx")]),
        (f"<h1>a</h1><p>{FULL}</p><p>c</p><h2>dee</h2><p>e</p>", [("h2", "dee")]),
        (f"<h2>b</h2><p>{FULL[2:]}</p><p>c</p><p>dd</p>", [("p", "dd")]),
        (f"<h1>a</h1><p>{FULL}</p><p>c</p>", []),
        ("<h1>a</h1><h2>b</h2><p>c</p>", []),
    ],
)
def test_the_fold_is_the_first_part_in_a_section_that_ends_below_the_first_screen(parts, found):
    assert marked(parts) == found


def test_a_part_keeps_its_classes():
    page = LexborHTMLParser(f'<article class="md-content__inner"><h2>a</h2><p class="b">{FULL}</p></article>')
    fold.mark("a/index.html", page)
    assert page.css_first("p").attributes["class"] == f"b {fold.NAME}"
