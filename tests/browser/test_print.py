"""Every page can be printed: in ink, without the frame, nothing cut, with its source."""

from datetime import date

import pytest

from scripts import manuscript, review_cycle
from tests.browser.conftest import PHONE
from tests.browser.paper import Print, cut
from tests.site.pages import ROOT

PAGES = {page.address: page for page in manuscript.pages(ROOT)[0]}
# One of each kind, with the sheets it may take: front page, figure and cards, chart and table, body map, register ...
KINDS = {
    "": 3,
    "conditions/low-back-pain/": 6,
    "benefits/": 10,
    "conditions/": 6,
    "who-it-suits/all-reasons/": 12,
    "evidence/claims/": 32,
    "for-clinics/embed/": 3,
    "your-session/": 7,
}
FRAME = ("Skip to content", "Edit this page", "Cite this page", "On this page", "Back to top", "¶", "↩")
INK = 0.16  # of a sheet; a page of text in this size covers about a tenth


@pytest.mark.parametrize(
    ("path", "paper"), [(path, "A4") for path in KINDS] + [("benefits/", "Letter"), ("your-session/", "Letter")]
)
def test_a_page_prints_without_frame_and_with_its_source(visit, path, paper):
    printed = Print(visit(path, color_scheme="dark").pdf(format=paper, print_background=True))
    assert len(printed.sheets) <= KINDS[path], f"{path} takes {len(printed.sheets)} sheets"
    page, text = PAGES[path], printed.text
    assert page.meta["title"] in text
    assert f"nmt-guide.example/{path}" in text.replace(" ", ""), "the address is missing"
    assert f"last reviewed {review_cycle.words(date.fromisoformat(page.meta['last_reviewed']))}" in text
    assert not [words for words in FRAME if words in text]
    assert printed.marks_in_margins() == []
    assert printed.ink() < INK, f"{path} covers {printed.ink():.0%} of a sheet"


@pytest.mark.parametrize("path", ("conditions/low-back-pain/", "who-it-suits/self-check/", "conditions/"))
def test_dark_colors_on_the_screen_print_as_light_ones(visit, path):
    sheets = []
    for scheme in ("light", "dark"):
        printed = Print(visit(path, color_scheme=scheme).pdf(format="A4", print_background=True))
        sheets.append([printed.pixels(number).tobytes() for number in range(len(printed.sheets))])
    assert sheets[0] == sheets[1]


def test_nothing_on_any_page_is_cut(visit):
    page = visit("")
    home = page.url
    found = {}
    for address in PAGES:
        page.goto(home + address)
        if wrong := cut(page):
            found[address] = wrong[:3]
        page.emulate_media(media="screen")
    assert not found, found


def test_what_is_cut_or_black_is_found(visit):
    page = visit("benefits/")
    page.add_style_tag(content=".nmt-rows td { white-space: nowrap }")
    assert cut(page)
    page.add_style_tag(content="@page { margin: 8mm !important } article { background: #222 }")
    printed = Print(page.pdf(format="A4", print_background=True))
    assert printed.ink() > INK and printed.marks_in_margins()


@pytest.mark.parametrize("scripts", [True, False])
def test_folded_descriptions_lie_open_on_paper_alone(visit, scripts):
    page = visit("conditions/low-back-pain/", viewport=PHONE, java_script_enabled=scripts)
    words = "The chart shows weeks from the start"
    assert not page.get_by_text(words).is_visible()
    assert words in Print(page.pdf(format="A4")).text
    assert not page.get_by_text(words).is_visible()


def test_external_sources_show_their_address_and_internal_links_none(visit):
    text = Print(visit("who-it-suits/safety/").pdf(format="A4")).text.replace(" ", "")
    assert "(https://www.stroke.org.uk/" in text
    assert "all-warning-signs/" not in text and "(https://doi.org" not in text
