"""A clinic that frames a full page in a sandbox, where storage is barred, gets a page that works."""

import pytest

from tests.browser.hosts import Host

BOX = Host('<iframe src="{at}{page}" title="x" width="1200" height="800" sandbox="allow-scripts"></iframe>')
NARROW = Host('<iframe src="{at}{page}" title="x" width="390" height="700" sandbox="allow-scripts"></iframe>')


@pytest.fixture
def framed(host):
    """Return a function: page of the guide -> the frame with it, in a sandbox on another origin."""

    def open_frame(path, box=BOX):
        page = host(box, page=path)
        frame = page.frames[1]
        frame.wait_for_selector("article h1")
        return frame

    return open_frame


@pytest.mark.parametrize(
    "path", ["", "your-session/", "faq/", "conditions/", "who-it-suits/self-check/", "tools/six-week-record/"]
)
def test_a_page_in_a_sandbox_throws_nothing_and_can_be_read(framed, path):
    frame = framed(path)
    assert frame.locator("article h1").is_visible()
    assert len(frame.locator("article").inner_text().split()) > 50
    assert frame.evaluate("origin") == "null"


def test_the_menu_opens_in_a_sandbox(framed):
    frame = framed("faq/", NARROW)
    frame.get_by_role("button", name="Menu").click()
    link = frame.locator(".md-nav--primary a[href]").first
    link.wait_for(state="visible")


def test_the_colors_switch_in_a_sandbox(framed):
    frame = framed("faq/")
    scheme = "document.body.dataset.mdColorScheme"
    frame.locator("label.md-header__button[for^=__palette]:visible").click()
    first = frame.evaluate(scheme)
    frame.locator("label.md-header__button[for^=__palette]:visible").click()
    assert frame.evaluate(scheme) != first


def test_the_search_finds_in_a_sandbox(framed):
    """Where a site serves its index to other origins, as static hosts do."""
    frame = framed("faq/")
    frame.locator(".nmt-search__input").click()
    frame.locator(".nmt-search__input").press_sequentially("referred pain")
    frame.locator(".nmt-search-result__item").first.wait_for()


def test_links_and_terms_work_in_a_sandbox(framed):
    frame = framed("your-session/")
    frame.locator("article a.nmt-term").first.hover()
    link = frame.locator("article a[href^='../'][href$='/']").first
    url = link.evaluate("(link) => link.href").partition("#")[0]
    link.click()
    frame.wait_for_url(url + "**")
    frame.wait_for_selector("article h1")
