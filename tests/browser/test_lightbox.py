"""A figure is set large on demand: its library comes when it is wanted, and no press is lost while it is coming."""

import time

import pytest

from scripts.publish.hashed_names import plain
from tests.browser.conftest import DESKTOP, PHONE
from tests.conftest import served

LIBRARY = "**/lightbox/*"
OPEN = ".glightbox-container .gslide.current img"
PAGE = "evidence/"


@pytest.fixture
def asked(visit):
    """Return a function: options of the browser -> page with a figure, and the list of what it asked for since."""

    def open_page(path=PAGE, **options):
        page = visit(path, **options)
        requests = []
        page.on(
            "request", lambda request: "lightbox/" in request.url and requests.append(request.url.rsplit("/", 1)[1])
        )
        return page, requests

    return open_page


def test_nothing_of_the_library_comes_before_somebody_wants_it(visit, asked):
    page, _ = asked()
    assert not page.evaluate("performance.getEntriesByType('resource').some((r) => r.name.includes('lightbox/'))")
    assert page.evaluate("typeof GLightbox") == "undefined"


@pytest.mark.parametrize("wish", ["hover", "focus"])
def test_pointing_at_a_figure_fetches_the_library_once(asked, wish):
    page, requests = asked()
    figure = page.locator("a.glightbox").first
    getattr(figure, wish)()
    page.wait_for_function("typeof GLightbox == 'function'")
    figure.focus()
    page.wait_for_timeout(100)
    assert sorted(map(plain, requests)) == ["glightbox.min.css", "glightbox.min.js"]


def test_a_press_that_comes_before_the_library_is_kept(asked):
    page, _ = asked()
    page.route(LIBRARY, lambda route: (time.sleep(0.3), route.continue_()))
    page.reload()  # the first request after the rule is made may slip through
    page.locator("a.glightbox").first.click()
    assert page.url.endswith(PAGE), "the link was followed"
    page.locator(OPEN).wait_for()


def test_by_keyboard_it_opens_closes_and_gives_the_focus_back(asked):
    page, _ = asked()
    figure = page.locator("a.glightbox").first
    figure.focus()
    page.keyboard.press("Enter")
    page.locator(OPEN).wait_for()
    page.wait_for_timeout(600)  # it zooms in, and listens then
    page.keyboard.press("Escape")
    page.locator(".glightbox-container").wait_for(state="detached")
    assert figure.evaluate("(link) => document.activeElement === link")


def test_by_pointer_it_opens_again_and_again(asked):
    page, _ = asked()
    for _ in range(2):
        page.locator("a.glightbox").first.click()
        page.locator(OPEN).wait_for()
        page.wait_for_timeout(600)
        page.locator(".glightbox-container .gclose").click()
        page.locator(".glightbox-container").wait_for(state="detached")


def test_a_tap_opens_it_on_a_phone(asked):
    page, _ = asked(viewport=PHONE, has_touch=True, is_mobile=True)
    page.locator("a.glightbox").first.tap()
    page.locator(OPEN).wait_for()


def test_where_the_library_is_missing_the_link_leads_to_the_drawing(browser, address):
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    page.route(LIBRARY, lambda route: route.abort())
    page.goto(address + PAGE)
    page.locator("a.glightbox").first.click()
    page.wait_for_url("**.svg")
    context.close()


def test_without_scripts_the_link_leads_to_the_drawing(visit):
    page = visit(PAGE, java_script_enabled=False)
    page.locator("a.glightbox").first.click()
    page.wait_for_url("**.svg")


def test_it_works_in_a_site_of_either_engine_and_from_a_folder(browser, each_site):
    for address in (served(each_site) + "evidence/", (each_site / "evidence" / "index.html").as_uri()):
        context = browser.new_context(viewport=DESKTOP)
        page = context.new_page()
        page.goto(address)
        page.locator("a.glightbox").first.click()
        page.locator(OPEN).wait_for()
        context.close()
