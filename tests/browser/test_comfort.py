"""Cite a page, copy the link to a section, and find the way on from a page that is not there."""

import functools
import http.server
import threading
import time

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.frames import PATIENCE
from tests.conftest import Quiet

PAGE = "conditions/low-back-pain/"
SECTION = "#what-do-guidelines-say"


@pytest.fixture
def copies(visit):
    """Open a page whose browser lends its clipboard, and return the page."""
    return visit(PAGE, permissions=["clipboard-read", "clipboard-write"])


def clipboard(page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def test_the_mark_of_a_section_copies_its_link_and_says_so(copies):
    copies.locator(f"a.headerlink[href='{SECTION}']").click()
    said = copies.get_by_role("status").filter(has_text="Link to this section copied")
    said.wait_for()
    assert clipboard(copies) == copies.url and copies.url.endswith(PAGE + SECTION)
    assert said.bounding_box()["height"] > 20


def test_the_mark_is_reached_by_keyboard_and_seen_then(copies):
    mark = copies.locator(f"a.headerlink[href='{SECTION}']")
    mark.focus()
    copies.keyboard.press("Enter")
    copies.get_by_text("Link to this section copied").wait_for()
    assert mark.evaluate("node => getComputedStyle(node).opacity") == "1"


@pytest.mark.parametrize("style", ["APA", "Vancouver"])
def test_a_citation_is_copied_whole(copies, style):
    copies.get_by_text("Cite this page").click()
    row = copies.locator(".nmt-cite dd").nth(["APA", "Vancouver"].index(style))
    row.get_by_role("button", name="Copy").click()
    copies.get_by_text("Citation copied").wait_for()
    text = clipboard(copies)
    assert text.startswith("The NMT guide. ") and text.endswith(f"nmt-guide.example/{PAGE}")
    assert "Can NMT help low back pain?" in text and "2026" in text


@pytest.mark.parametrize("options", [{"java_script_enabled": False}, {"viewport": PHONE}])
def test_without_scripts_the_citation_is_there_and_no_button_that_does_nothing(visit, options):
    page = visit(PAGE, **options)
    page.get_by_text("Cite this page").click()
    assert page.locator(".nmt-cite dd").first.is_visible()
    buttons = page.locator(".nmt-cite button")
    assert [button.is_visible() for button in buttons.all()] == [options.get("java_script_enabled", True)] * 2
    wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert not wide


def test_where_the_browser_lends_no_clipboard_nothing_breaks(browser, address):
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    wrongs = []
    page.on("pageerror", lambda error: wrongs.append(str(error)))
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(address + PAGE)
    page.get_by_text("Cite this page").click()
    assert page.locator(".nmt-cite button").first.is_hidden()
    page.locator(f"a.headerlink[href='{SECTION}']").click()
    assert page.url.endswith(SECTION) and not wrongs
    context.close()


@pytest.fixture
def lost(browser, address, site):
    """Return a function that asks for a page that is not there, from a host that answers as static hosts do."""
    contexts = []
    body = (site / "404.html").read_text(encoding="utf-8")

    def ask(path, **options):
        context = browser.new_context(**({"viewport": DESKTOP} | options))
        contexts.append(context)
        page = context.new_page()
        page.route(address + path, lambda route: route.fulfill(body=body, content_type="text/html", status=404))
        page.goto(address + path)
        return page

    yield ask
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("asked", "offered"),
    {
        "conditions/lowback-pain/": "conditions/low-back-pain/",
        "Conditions/Low-Back-Pian": "conditions/low-back-pain/",
        "neck-pain.html": "conditions/neck-pain/",
        "who-it-suits/pregnant/": "who-it-suits/pregnancy/",
        "glosary": "glossary/",
        "choosing-a-therapist/question-to-ask": "choosing-a-therapist/questions-to-ask/",
    }.items(),
)
def test_the_nearest_page_is_offered(lost, address, asked, offered):
    link = lost(asked).locator(".nmt-lost__nearest a")
    link.wait_for()
    assert link.evaluate("node => node.href") == address + offered and link.inner_text().strip()


@pytest.mark.parametrize("asked", ["wp-login.php", "a/b/c/d/e/", "x", "%E0%A4%A/"])
def test_nothing_is_offered_for_an_address_like_no_other(lost, asked):
    page = lost(asked)
    assert page.locator(".nmt-lost__nearest").is_hidden()
    assert page.locator(".nmt-lost__pages a").count() >= 8


def test_search_is_one_press_away_from_a_page_that_is_not_there(lost):
    for options in ({"viewport": PHONE}, {}):
        page = lost("nowhere/", **options)
        page.get_by_role("button", name="Search the guide").click()
        page.wait_for_function("document.activeElement.matches('.nmt-search__input')")


def test_without_scripts_a_page_that_is_not_there_still_leads_on(lost, address):
    page = lost("conditions/lowback-pain/", java_script_enabled=False)
    assert page.get_by_role("button", name="Search the guide").is_hidden()
    page.locator(".nmt-lost__pages a").first.click()
    assert page.url == address + "what-is-nmt/"


def test_the_page_behind_a_link_that_is_pointed_at_comes_beforehand_and_no_other(browser, site):
    asked = []

    class Noting(Quiet):
        def do_GET(self):
            if "prefetch" in self.headers.get("Sec-Purpose", ""):
                asked.append(self.path)
            super().do_GET()

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Noting, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/about/")
    page.wait_for_timeout(500)
    assert asked == []
    page.locator(".md-tabs a[href$='/benefits/']").hover()
    end = time.monotonic() + PATIENCE
    while not asked and time.monotonic() < end:
        page.wait_for_timeout(50)
    context.close()
    server.shutdown()
    assert asked == ["/benefits/"]
