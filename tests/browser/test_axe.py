"""axe finds nothing: WCAG 2.2 at A, AA and AAA and good practice, phone and desktop, light, dark and forced colors.

Each template is looked at in three views, and every sixth of the other pages in one, which differs from page to page.
$EVERY_VIEW asks for all pages in all views, as the weekly run does.
"""

import os
from itertools import cycle

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import DESKTOP, PHONE, VIEWS
from tests.site.pages import built_path, nav

TEMPLATES = {  # what the page shows that others do not
    "": "front page",
    "what-is-nmt/": "figures, terms, notes",
    "benefits/": "certainty badges, table",
    "who-it-suits/safety/": "all care cards",
    "your-session/": "steps",
    "faq/": "many headings",
    "about/review-process/": "plain page",
    "conditions/": "body map",
    "who-it-suits/self-check/": "questions to answer",
    "tools/six-week-record/": "sheet to fill",
    "for-clinics/embed/": "picker and codes",
    "404.html": "not found",
    "what-is-nmt/embed.html": "embed with figures and notes",
    "benefits/embed.html": "embed with a wide table and a chart",
    "who-it-suits/safety/embed.html?size=130": "embed with all care cards, in large letters",
    "conditions/neck-pain/card.html": "card",
}
LISTS = {  # hundreds of entries of one kind each: one view shows nearly all that the others would
    "who-it-suits/all-reasons/": "long tables",
    "glossary/": "glossary",
    "glossary/embed.html": "embed of a register",
    "evidence/claims/": "claims and filter",
    "evidence/references/": "references",
}
SEEN = VIEWS | {
    "phone-forced": {"viewport": PHONE, "forced_colors": "active"},
    "desktop-forced": {"viewport": DESKTOP, "forced_colors": "active", "color_scheme": "dark"},
}
EVERY = [built_path(page).removesuffix("index.html") for page in nav()]
OTHERS = [path for path in EVERY if path not in TEMPLATES | LISTS]


def cases():
    """Return (path, view) of all that is looked at."""
    if os.environ.get("EVERY_VIEW"):
        return [(path, view) for path in dict.fromkeys([*TEMPLATES, *LISTS, *EVERY]) for view in SEEN]
    found = [(path, view) for path in TEMPLATES for view in ("phone-light", "desktop-dark", "desktop-forced")]
    return found + list(zip([*LISTS, *OTHERS[::6]], cycle(SEEN)))


OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "wcag2aaa", "wcag21aaa"],
    },
    "resultTypes": ["violations"],
}


@pytest.mark.parametrize(("path", "view"), cases())
def test_axe_finds_no_violation(visit, path, view):
    # Without motion: a color on its way to another is neither, and axe would judge it.
    page = visit(path, reduced_motion="reduce", **SEEN[view])
    page.keyboard.press("Shift")  # the first key lays out what is far below the screen
    found = Axe().run(page, options=OPTIONS)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("query", ["section=does-it-hurt&chrome=none&heading=3", "accent=ff8800&theme=dark"])
def test_axe_finds_no_violation_in_a_look_that_a_clinic_chose(visit, query, view):
    page = visit(f"faq/embed.html?{query}", **VIEWS[view])
    # The first heading is the host's, and a clinic's own color keeps 4.5:1, not the guide's 7:1.
    off = {name: {"enabled": False} for name in ("page-has-heading-one", "color-contrast-enhanced")}
    found = Axe().run(page, options=OPTIONS | {"rules": off})
    assert found.violations_count == 0, found.generate_report()


def test_axe_would_find_one(visit):
    page = visit("about/")
    faint = '<p style="color:#666">faint</p><img src="../assets/logo.svg" width="40" height="40">'
    page.evaluate("html => document.querySelector('article').insertAdjacentHTML('beforeend', html)", faint)
    found = {item["id"] for item in Axe().run(page, options=OPTIONS).response["violations"]}
    assert {"image-alt", "color-contrast-enhanced"} <= found
