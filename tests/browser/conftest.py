"""A real browser on the built site; every page is watched for errors and for requests to other hosts."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

from scripts.browser import ready
from tests.conftest import served

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
VIEWS = {
    f"{size}-{scheme}": {"viewport": viewport, "color_scheme": scheme}
    for size, viewport in (("phone", PHONE), ("desktop", DESKTOP))
    for scheme in ("light", "dark")
}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium or whatever `scripts.browser` finds; its absence is a failure with a remedy."""
    path = ready()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(site):
    """The address of the built site."""
    return served(site)


@pytest.fixture
def visit(browser, address):
    """Return a function that opens a page in a fresh context; fails afterwards if any page did wrong."""
    contexts, wrongs = [], []

    def open_page(path="", **options):
        context = browser.new_context(**({"viewport": DESKTOP} | options))
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: message.type in ("error", "warning") and wrongs.append(message.text))
        page.on("pageerror", lambda error: wrongs.append(str(error)))
        host = urlsplit(address).netloc
        page.on(
            "request",
            lambda request: urlsplit(request.url).netloc not in (host, "") and wrongs.append(f"asked {request.url}"),
        )
        page.on("requestfailed", lambda request: wrongs.append(f"failed: {request.url}"))
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not wrongs, wrongs
