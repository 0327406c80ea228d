"""Everything can be read: without scripts, in either palette, with the meanings of terms."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.corpus import CERTAINTY_MEANS
from tests.browser.conftest import DESKTOP, PHONE, VIEWS
from tests.site.pages import article_text, built_path, nav, trees

COME_NEAR = """() => [...document.querySelectorAll("*")]
  .filter((e) => getComputedStyle(e).contentVisibility == "auto")
  .forEach((e) => (e.style.contentVisibility = "visible"))"""
PAGES = [built_path(page).removesuffix("index.html") for page in nav()]


@pytest.fixture(scope="module")
def without_scripts(browser):
    """One tab for all pages, since a tab of its own takes longer than a page."""
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_without_scripts_shows_every_word(without_scripts, address, site, path):
    page = without_scripts
    page.goto(address + path)
    # The browser gives the text of what has come near the screen, and nobody scrolls here.
    page.evaluate(COME_NEAR)
    shown = page.locator("article").first.inner_text()
    # Folded by design, and opened without a script: descriptions of figures, and questions that others open. A line on
    # where the page comes from is for paper alone.
    tree = LexborHTMLParser(trees(site)[f"{path}index.html"].html)
    for folded in tree.css("details, .nmt-check__more, .nmt-check__group ~ .nmt-check__group, .nmt-check__result"):
        folded.decompose()
    for folded in tree.css(".nmt-check__advice, .nmt-tool__source, .nmt-source"):
        folded.decompose()
    # Letters are compared, since the browser joins a word and its note number where the tree does not.
    assert len("".join(shown.split())) >= 0.97 * len("".join(article_text(tree).split()))
    assert page.locator("article h1").is_visible()
    assert page.locator(".nmt-footer").is_visible()


def test_the_palette_follows_the_device_and_can_be_chosen(visit):
    for scheme, name in (("light", "default"), ("dark", "slate")):
        page = visit("about/", color_scheme=scheme)
        assert page.locator("body").get_attribute("data-md-color-scheme") == name
    page.locator("label[title*='switch to light']").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "default"
    page.reload()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "default", "the choice is kept"


def test_figures_follow_the_palette_that_was_chosen(visit):
    page = visit("evidence/", color_scheme="dark")
    scheme = "getComputedStyle(document.querySelector('article img')).colorScheme"
    assert page.evaluate(scheme) == "dark"
    page.locator("label[title*='switch to light']").click()
    assert page.evaluate(scheme) == "light"


@pytest.mark.parametrize("view", VIEWS)
def test_the_meaning_of_a_term_shows_on_focus_and_goes_with_escape(visit, view):
    page = visit("what-is-nmt/", **VIEWS[view])
    term = page.locator("article a.nmt-term").first
    term.focus()
    tip = page.locator("[role=tooltip]")
    assert tip.inner_text().startswith(term.get_attribute("data-nmt-meaning"))
    assert term.get_attribute("aria-describedby") == tip.get_attribute("id")
    box = tip.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= VIEWS[view]["viewport"]["width"]
    page.keyboard.press("Escape")
    assert tip.count() == 0


def test_a_badge_says_what_its_certainty_means(visit):
    page = visit("benefits/pain-relief/")
    badge = page.locator("article a.nmt-certainty--low").first
    badge.focus()
    assert page.locator("[role=tooltip]").inner_text() == CERTAINTY_MEANS["low"]
    page.keyboard.press("Escape")
    assert page.locator("[role=tooltip]").count() == 0


def test_the_meaning_stays_while_the_pointer_is_on_it(visit):
    page = visit("what-is-nmt/")
    page.locator("article a.nmt-term").first.hover()
    page.locator("[role=tooltip]").hover()
    page.wait_for_timeout(400)
    assert page.locator("[role=tooltip]").count() == 1
    page.mouse.move(5, 5)
    page.wait_for_timeout(400)
    assert page.locator("[role=tooltip]").count() == 0


def test_the_first_tap_shows_the_meaning_and_the_second_leads_to_the_entry(visit):
    page = visit("what-is-nmt/", viewport=PHONE, has_touch=True, is_mobile=True)
    term = page.locator("article a.nmt-term").first
    target = term.get_attribute("href").partition("#")[2]
    term.tap()
    assert page.locator("[role=tooltip] a").inner_text() == "More in the glossary"
    term.tap()
    page.wait_for_url(f"**/glossary/#{target}")


def test_claims_can_be_filtered_by_verdict_without_a_script_and_a_reload(visit):
    page = visit("evidence/claims/", java_script_enabled=False)
    everything = page.locator(".nmt-claim:visible").count()
    page.get_by_label("Not supported").check()
    shown = page.locator(".nmt-claim:visible")
    assert 0 < shown.count() < everything
    assert page.locator(".nmt-claim:visible:not([data-nmt-verdict=not-supported])").count() == 0
    assert page.locator(".nmt-claims__topic:visible h2").count() <= shown.count()
    page.get_by_label("All claims").check()
    assert page.locator(".nmt-claim:visible").count() == everything


def test_the_page_prints_without_the_frame(visit):
    page = visit("who-it-suits/safety/", viewport=DESKTOP)
    page.emulate_media(media="print")
    for part in (".md-header", ".md-tabs", ".md-footer", ".md-sidebar"):
        assert not page.locator(part).first.is_visible()
    assert page.locator("article h1").is_visible()
