"""Over a slow network and on a slow phone nothing moves while a page comes, and no early press is lost."""

import pytest

from scripts.speed.serving import serving
from scripts.speed.viewing import slow_down
from tests.browser.conftest import PHONE, listen
from tests.browser.test_chrome import SCHEME, button

SLOWER = 4  # times, the processor
ROUND_TRIP, SPEED = 400, 400_000  # "3G Slow" of WebPageTest: milliseconds, and bits a second each way
# One of each kind of page, and those with a drawing, a list or a table near the top.
PAGES = (
    "",
    "what-is-nmt/",
    "what-is-nmt/trigger-points/",
    "conditions/",
    "conditions/low-back-pain/",
    "who-it-suits/self-check/",
    "glossary/",
    "faq/",
    "about/license/",
    "evidence/claims/",
    "evidence/references/",
    "tools/questions-to-ask/",
    "tools/first-visit/",
    "tools/six-week-record/",
    "tools/clinician-card/",
    "for-clinics/",
    "for-editors/due/",
    "for-editors/numbers/",
)
# Every shift, also those that the browser excuses, as it takes the phone's size for an input; nobody touches the page.
SHIFTS = """globalThis.shifts = [];
const names = (entry) => entry.sources.map(({ node }) => node && `${node.nodeName}.${node.className}`);
new PerformanceObserver((list) => list.getEntries().forEach((entry) => shifts.push([entry.value, ...names(entry)])))
  .observe({ type: "layout-shift", buffered: true });"""
# The script that has the rest laid out in idle moments (assets/layout.js) ends with the footer: the page has come.
COME = "document.readyState == 'complete' && document.querySelector('.md-footer').style.contentVisibility == 'visible'"
# The browser tells of a shift after the frame that had it.
TOLD = "new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done)))"
LATE = "document.querySelector('article').before(Object.assign(document.createElement('p'), { textContent: 'late' }))"


@pytest.fixture(scope="module")
def packed(site):
    """The built site as a host sends it: packed."""
    with serving(site, PAGES) as server:
        yield server.address


@pytest.fixture
def slow(browser, packed):
    """Return a function that opens a page over the slow network; fails afterwards if the page did wrong."""
    contexts, wrongs = [], []

    def open_page(path):
        context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True, bypass_csp=True)
        contexts.append(context)
        page = context.new_page()
        listen(page, wrongs)
        page.add_init_script(SHIFTS)
        slow_down(page, SLOWER, ROUND_TRIP, SPEED, SPEED)
        page.goto(f"{packed}/{path}", wait_until="load", timeout=60_000)
        page.wait_for_function(COME)
        page.evaluate(TOLD)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not wrongs, wrongs


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_while_a_page_comes_over_3g(slow, path):
    page = slow(path)
    assert page.evaluate("shifts") == []
    assert page.locator("article, .nmt-home, .nmt-tool").first.inner_text().count(" ") > 50


def test_a_page_that_moves_is_found(slow):
    page = slow("faq/")
    page.evaluate(LATE)
    page.wait_for_function("shifts.length > 0")


@pytest.fixture
def early(browser, address, late):
    """Return a function that opens a page whose scripts have not come, and the server that keeps them back."""
    contexts, wrongs = [], []

    def open_page(**options):
        server = late(".js")
        context = browser.new_context(viewport=PHONE, bypass_csp=True, **options)
        contexts.append(context)
        page = context.new_page()
        listen(page, wrongs)
        page.goto(address + "about/", wait_until="commit")
        page.locator(".md-footer").wait_for()
        return page, server

    yield open_page
    for context in contexts:
        context.close()
    assert not wrongs, wrongs


def test_the_menu_opens_before_the_scripts_have_come(early):
    page, server = early()
    menu = page.locator("[data-nmt-toggle=__drawer]")
    menu.click()
    page.locator(".md-nav--primary a[href]:visible").first.wait_for()
    assert menu.get_attribute("aria-expanded") == "false", "a script has come: this shows nothing"
    server.come.set()
    page.wait_for_function("document.activeElement.matches('.md-nav--primary a')")
    assert menu.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert menu.get_attribute("aria-expanded") == "false"


def test_what_is_asked_before_the_scripts_have_come_is_answered(early):
    page, server = early()
    page.locator("[data-nmt-toggle=__search]").click()
    field = page.locator(".nmt-search__input")
    field.wait_for()
    field.fill("trigger points")
    server.come.set()
    page.locator(".nmt-hit").first.wait_for()
    assert field.input_value() == "trigger points"


def test_the_search_that_was_pressed_early_has_the_focus_later(early):
    page, server = early()
    page.locator("[data-nmt-toggle=__search]").click()
    server.come.set()
    page.wait_for_function("document.activeElement.matches('.nmt-search__input')")


def test_colors_that_are_chosen_before_the_scripts_have_come_are_kept(early):
    page, server = early(color_scheme="dark")
    assert page.evaluate(SCHEME) == "slate"
    button(page).click()
    server.come.set()
    page.wait_for_function(f"{SCHEME} == 'default'")
    assert button(page).get_attribute("title").startswith("Light")
    page.reload()
    assert page.evaluate(SCHEME) == "default"
