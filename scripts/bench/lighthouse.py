"""Runs Lighthouse on pages of every kind at the published address; what is not a matter of time must be perfect.

Its phone is made as slow as a phone of the middle class, by how fast this computer is at that moment.
With EVERY_PAGE=1 in the environment it runs on all pages, which takes half an hour.
"""

import json
import os
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from scripts import built_site, site_address
from scripts.bench.speed import PAGES
from scripts.browser import ready
from scripts.speed import lighthouse, power
from scripts.speed.serving import serving

MORE = ("", "conditions/", "evidence/references/", "glossary/", "tools/questions-to-ask/", "who-it-suits/self-check/")


def run(root: Path) -> int:
    """Print the points of each page of root/site; return 1 where anything but the performance is below 100."""
    site, command = built_site.of(root), lighthouse.program(root)
    times = f"{'LCP ms':>8}{'TBT ms':>7}{'CLS':>7}{'power':>7}{'slower':>7}"
    print(f"{'points of 100':<42}{'perf':>5}{'a11y':>5}{'best':>5}{'SEO':>5}{times}")
    perfect = True
    pages = every(site) if os.environ.get("EVERY_PAGE") else (*MORE, *PAGES)
    host = urlsplit(site_address.published(root)).hostname
    with serving(site, pages, host) as server:
        for page in pages:
            slower = power.slower(_power())
            found = lighthouse.scores(command, f"{server.address}/{page}", slower, server.flags)
            points = "".join(f"{found.points[name]:>5}" for name in lighthouse.CATEGORIES)
            times = f"{found.lcp:>8,.0f}{found.tbt:>7,.0f}{found.cls:>7.3f}{found.power:>7,.0f}{slower:>7.1f}"
            print(f"{page or '/':<42}{points}{times}", flush=True)
            for fault in found.faults:
                print(f"    {fault}", flush=True)
            perfect &= all(found.points[name] == 100 for name in lighthouse.CATEGORIES[1:])
    return int(not perfect)


def _power() -> float:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ready(), args=["--no-sandbox"])
        try:
            return power.index(browser)
        finally:
            browser.close()


def every(site: Path) -> tuple[str, ...]:
    """Return the address below the site of each page of the guide, as its own list of pages has them."""
    listed = json.loads((site / "data" / "pages.json").read_text(encoding="utf-8"))
    return tuple(page["url"].removeprefix(listed["url"]) for page in listed["pages"])
