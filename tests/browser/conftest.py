"""A real browser on the built site; every page is watched for errors and for requests to other hosts."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

from scripts.browser import ready
from scripts.publish.storefront import integrity_of
from tests.browser.frames import quoted
from tests.browser.hosts import ELEMENT, Clinic, Host
from tests.conftest import served

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
VIEWS = {
    f"{size}-{scheme}": {"viewport": viewport, "color_scheme": scheme}
    for size, viewport in (("phone", PHONE), ("desktop", DESKTOP))
    for scheme in ("light", "dark")
}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def listen(page, wrongs: list[str]) -> None:
    """Note in `wrongs` every error and warning that a page gives from now on."""
    page.on("console", lambda message: message.type in ("error", "warning") and wrongs.append(message.text))
    page.on("pageerror", lambda error: wrongs.append(str(error)))


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


@pytest.fixture(scope="session")
def clinic(site):
    """A server on another origin, which has a copy of embed.js too."""
    server = Clinic()
    server.put("embed.js", (site / "embed.js").read_text(encoding="utf-8"), "text/javascript")
    return server


@pytest.fixture
def host(browser, address, clinic, site):
    """Return a function that opens a clinic's page; fails afterwards if anything in it or its frames did wrong.

    A wrong that contains a word of `host.expected` is one that the test is about.
    """
    contexts, wrongs = [], []

    def open_host(host: Host, setup=None, until="load", **values):
        values |= {"at": address, "integrity": integrity_of((site / "embed-1.js").read_bytes())}
        values["inside"] = quoted(Host(ELEMENT, "{script}").html(**values))
        url = clinic.put("page", host.html(**values), policy=host.policy.replace("{at}", address))
        context = browser.new_context(**({"viewport": DESKTOP} | host.browser))
        contexts.append(context)
        page = context.new_page()
        listen(page, wrongs)
        hosts = (urlsplit(address).netloc, urlsplit(clinic.address).netloc, "")
        page.on(
            "request",
            lambda request: urlsplit(request.url).netloc not in hosts and wrongs.append(f"asked {request.url}"),
        )
        if setup:
            setup(page)
        page.goto(url, wait_until=until)
        return page

    open_host.expected = ()
    yield open_host
    for context in contexts:
        context.close()
    left = [wrong for wrong in wrongs if not any(word in wrong for word in open_host.expected)]
    assert not left, left


@pytest.fixture
def visit(browser, address):
    """Return a function that opens a page in a fresh context; fails afterwards if any page did wrong."""
    contexts, wrongs = [], []

    def open_page(path="", **options):
        # Playwright waits by eval, which the policy in our pages bars; test_policy.py holds pages to it.
        context = browser.new_context(**({"viewport": DESKTOP, "bypass_csp": True} | options))
        contexts.append(context)
        page = context.new_page()
        listen(page, wrongs)
        host = urlsplit(address).netloc
        page.on(
            "request",
            lambda request: urlsplit(request.url).netloc not in (host, "") and wrongs.append(f"asked {request.url}"),
        )
        # A frame that is replaced before it has loaded breaks off its own request; nothing is missing then.
        page.on(
            "requestfailed",
            lambda request: request.failure != "net::ERR_ABORTED" and wrongs.append(f"failed: {request.url}"),
        )
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not wrongs, wrongs
