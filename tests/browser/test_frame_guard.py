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


def test_the_search_works_in_a_sandbox_or_says_that_it_does_not(framed):
    frame = framed("faq/", NARROW)
    frame.get_by_role("button", name="Search").click()
    frame.locator(".md-search__input").wait_for(state="visible")
    frame.locator(".md-search__input").type("pain")
    frame.page.wait_for_timeout(1000)
    said = frame.locator(".md-search-result").inner_text()
    assert frame.locator(".md-search-result__item").count() or "full page" in said, said


def test_links_and_terms_work_in_a_sandbox(framed):
    frame = framed("your-session/")
    frame.locator("article a.nmt-term").first.hover()
    link = frame.locator("article p a[href^='../']:not(.glightbox)").first
    url = link.evaluate("(link) => link.href").partition("#")[0]
    link.click()
    frame.wait_for_url(url + "**")
    frame.wait_for_selector("article h1")
