"""Prints pages of a built site as tagged PDF, as they will stand at their published address."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Route, sync_playwright

from scripts import browser

PAPERS = ("A4", "Letter")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@contextmanager
def printing(site: Path, home: str) -> Iterator[Callable[[str, str], bytes]]:
    """Lend a function (address of a page, paper) -> PDF.

    The browser believes that it is at `home`, the published address, so that links in the PDF lead there; every file
    comes from `site`, and nothing from a network. Scripts are off: what is printed is what everybody can read.
    """
    base = urlsplit(home).path

    def answer(route: Route) -> None:
        url = urlsplit(route.request.url)
        file = site / unquote(url.path).removeprefix(base)
        file = file / "index.html" if file.is_dir() else file
        if route.request.url.startswith(home) and file.is_file():
            route.fulfill(path=file)
        else:
            missing.append(route.request.url)
            route.abort()

    missing = []
    path = browser.ready()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)

        def paper(address: str, size: str) -> bytes:
            # A context of its own: the bytes must not depend on what was printed before.
            context = chromium.new_context(java_script_enabled=False, color_scheme="light", locale="en-US")
            page = context.new_page()
            page.route("**/*", answer)
            page.goto(home + address, wait_until="load")
            pdf = page.pdf(format=size, tagged=True, outline=True, prefer_css_page_size=False)
            context.close()
            if missing:
                raise ValueError(f"the leaflet of {address} lacks {missing[0]}, which the built site does not hold")
            return pdf

        try:
            yield paper
        finally:
            chromium.close()
