"""Readers who change spacing, size, zoom or motion, and those who use the keyboard, lose nothing."""

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.site.pages import built_path, nav

PAGES = [built_path(page).removesuffix("index.html") for page in nav()] + ["404.html"]
TEMPLATES = ["", "benefits/", "conditions/", "who-it-suits/self-check/", "tools/six-week-record/", "for-clinics/embed/"]

# WCAG 2.2, 1.4.12: what readers may set, and what must then lose neither content nor function.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""
CUT = """() => [...document.querySelectorAll("article *, .md-header *, .md-footer *, .nmt-footer *")].filter((e) => {
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  const seen = e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  if (!seen || box.width < 2 || box.height < 2) return false;
  const wide = ["hidden", "clip"].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1;
  const high = ["hidden", "clip"].includes(style.overflowY) && e.scrollHeight > e.clientHeight + 1;
  return (wide || high) && e.textContent.trim() && !e.closest("svg") && e.tagName != "SELECT";
}).map((e) => e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 40))"""

SMALL = """(least) => [...document.querySelectorAll(
  ".md-header__button, .nmt-search__icon, .md-button, article button, .nmt-check input + label, [data-nmt-toggle]"
)].filter((e) => e.checkVisibility({ visibilityProperty: true })).map((e) => {
  const box = e.getBoundingClientRect();
  return [e.className || e.tagName, Math.round(box.width), Math.round(box.height)];
}).filter(([, width, height]) => width && (width < least || height < least))"""

FOCUS = """() => {
  const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
  const bar = document.querySelector(".md-header"), under = bar.getBoundingClientRect().bottom;
  const middle = document.elementFromPoint(Math.max(0, box.left + box.width / 2), box.top + box.height / 2);
  return {
    what: e.tagName + " " + (e.textContent || e.getAttribute("aria-label") || "").trim().slice(0, 30),
    done: e === document.body,
    covered: !!e.closest("article") && box.height > 0 && box.bottom <= under + 1 && bar.contains(middle),
    drawn: style.outlineStyle != "none" || style.boxShadow != "none" || e.tagName == "IFRAME", // drawn inside it
    away: box.bottom < 0 || box.top > innerHeight,
  };
}"""

MOVING = """() => [...document.querySelectorAll("*")].filter((e) => {
  const style = getComputedStyle(e), slow = (text) => Math.max(...text.split(",").map(parseFloat)) > 0.01;
  return slow(style.transitionDuration) || (style.animationName != "none" && slow(style.animationDuration));
}).map((e) => e.tagName + "." + (e.className.baseVal ?? e.className))"""


@pytest.fixture(scope="module")
def tab(browser):
    """One tab for all pages, since a tab of its own takes longer than a page; the policy bars what readers may set."""
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways_and_wider_spacing_cuts_nothing_off(tab, address, path):
    tab.goto(address + path)
    tab.keyboard.press("Shift")  # lays out what is far below the screen, which else would clip what is too wide
    for spaced in (False, True):
        if spaced:
            tab.add_style_tag(content=SPACED)
        for width in (1280, 390, 320):  # 320 is a desktop at 400 % zoom
            tab.set_viewport_size({"width": width, "height": 900})
            assert tab.evaluate("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)") <= width
            assert not spaced or tab.evaluate(CUT) == []


def test_text_that_is_cut_off_would_be_found(visit):
    page = visit("about/")
    page.keyboard.press("Shift")
    cut = '<p style="height:1em;overflow:hidden">one line<br>and another</p>'
    page.evaluate("html => document.querySelector('article').insertAdjacentHTML('beforeend', html)", cut)
    assert len(page.evaluate(CUT)) == 1


@pytest.mark.parametrize("path", TEMPLATES)
def test_what_readers_press_most_is_44_pixels_large_on_a_phone(visit, path):
    assert visit(path, viewport=PHONE, has_touch=True).evaluate(SMALL, 44) == []


@pytest.mark.parametrize("path", TEMPLATES)
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_the_focus_is_drawn_and_never_under_the_header(visit, path, key):
    page = visit(path, viewport=DESKTOP)
    seen = 0
    for _ in range(120):
        page.keyboard.press(key)
        focus = page.evaluate(FOCUS)
        if focus["done"]:
            break
        seen += 1
        assert focus["drawn"] and not focus["covered"] and not focus["away"], focus
    assert seen > 15


@pytest.mark.parametrize("path", TEMPLATES)
def test_nothing_moves_for_readers_who_ask_for_less_motion(visit, path):
    assert visit(path, reduced_motion="reduce").evaluate(MOVING) == []


def test_motion_would_be_found(visit):
    page = visit("about/", reduced_motion="reduce")
    page.evaluate("document.querySelector('article h1').style.setProperty('transition', 'opacity 1s', 'important')")
    assert len(page.evaluate(MOVING)) == 1
