"""The first layout leaves out what is far below the screen, and nothing is out of place for it."""

import pytest

from tests.browser.conftest import DESKTOP, PHONE

LISTS = ("glossary/", "evidence/references/", "evidence/claims/", "faq/", "who-it-suits/safety/")
LEFT_OUT = """() => [...document.querySelectorAll("article *, .md-footer")]
  .filter((e) => getComputedStyle(e).contentVisibility == "auto").length"""
NEVER_IDLE = "globalThis.requestIdleCallback = () => {}"
LAST = "[...document.querySelectorAll('article :is(h2, h3, li, .nmt-reference)[id]')].at(-1)"
END = "Math.abs(scrollY + innerHeight - document.documentElement.scrollHeight)"


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("path", LISTS)
def test_the_first_layout_leaves_out_what_is_far_and_a_key_lays_it_out(browser, address, path, viewport):
    context = browser.new_context(viewport=viewport, bypass_csp=True)
    page = context.new_page()
    page.add_init_script(NEVER_IDLE)
    page.goto(address + path)
    assert page.evaluate(LEFT_OUT) > 5
    page.keyboard.press("End")
    assert page.evaluate(LEFT_OUT) == 0
    page.keyboard.press("End")  # on a busy machine, the first scroll may have set out for the end of before
    page.wait_for_function(f"{END} < 2")
    context.close()


@pytest.mark.parametrize("path", [*LISTS, "benefits/", "conditions/low-back-pain/", "for-editors/"])
def test_it_is_all_laid_out_before_anybody_moves(visit, path):
    # Lighthouse asks where things are when the page has become quiet, on a phone of this size.
    page = visit(path, viewport={"width": 412, "height": 823})
    page.wait_for_function(f"({LEFT_OUT})() == 0")


@pytest.mark.parametrize("path", LISTS)
def test_a_reader_who_scrolls_has_it_all_laid_out_and_keeps_the_place(visit, path):
    page = visit(path, viewport=PHONE)
    page.mouse.wheel(0, 3000)
    page.wait_for_function("scrollY > 1000")
    page.wait_for_timeout(300)
    page.evaluate("globalThis.seen = document.elementFromPoint(195, 300)")
    before = page.evaluate("seen.getBoundingClientRect().top")
    page.wait_for_function(f"({LEFT_OUT})() == 0")
    assert page.evaluate("seen.getBoundingClientRect().top") == pytest.approx(before, abs=2)


def arrived(page):
    """Tell whether the last place of the page stands below the header, or as high as the end of the page lets it."""
    page.wait_for_function("scrollY > 1000")
    page.wait_for_timeout(500)
    box = page.evaluate(f"{LAST}.getBoundingClientRect().toJSON()")
    header = page.evaluate("document.querySelector('.md-header').getBoundingClientRect().bottom")
    at_the_end = page.evaluate(END) < 2
    return header <= box["top"] < 300 or at_the_end and header <= box["top"] < PHONE["height"]


@pytest.mark.parametrize("path", LISTS)
def test_a_link_to_a_far_place_arrives_there_from_outside_from_above_and_on_the_way_back(visit, address, path):
    page = visit(path, viewport=PHONE)
    name = page.evaluate(f"{LAST}.id")
    page.evaluate("(name) => (document.querySelector('article h1').innerHTML = `<a href='#${name}'>go</a>`)", name)
    page.locator("article h1 a").click()
    assert arrived(page)
    page.goto("about:blank")
    page.goto(f"{address}{path}#{name}")
    assert arrived(page)
    page.goto(address + "about/")
    page.go_back()
    assert arrived(page)


def test_the_closed_menu_is_not_laid_out_and_the_open_one_is(visit):
    page = visit("about/", viewport=PHONE)
    laid_out = "document.querySelector('.md-nav--primary a[href]').checkVisibility({ contentVisibilityAuto: true })"
    assert not page.evaluate(laid_out)
    page.locator("[data-nmt-toggle=__drawer]").click()
    assert page.evaluate(laid_out)
    page.wait_for_function("document.activeElement.matches('.md-nav--primary a')")
    page.keyboard.press("Escape")
    assert page.evaluate(laid_out), "while it slides away it can be seen"
    page.wait_for_function(f"!{laid_out}")
