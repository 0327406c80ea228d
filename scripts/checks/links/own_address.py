"""Links within the guide name files, and not the address at which the guide is published."""

from collections.abc import Iterator
from posixpath import dirname, relpath

from scripts.checks.guide import Guide
from scripts.checks.links.written_form import TAIL, URL
from scripts.checks.rule import Rule
from scripts.manuscript import Page
from scripts.problem import Problem
from scripts.site_address import published

RULES = (
    Rule(
        "own-address",
        "error",
        "A link to a page of the guide names the whole published address, and breaks in a copy or an embed.",
        "Link to the file, such as `../faq.md`.",
        bad="[questions](https://nmt-guide.example/faq/)",
        good="[questions](../faq.md)",
    ),
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each address on a page that is the guide's own."""
    own = published(guide.root).lower()
    for page in guide.judged:
        for line, match in page.matches(URL):
            if (url := match[0].rstrip(TAIL)).lower().startswith(own):
                fix = _relative(url[len(own) :], page, guide)
                yield Problem(page.place, line, "own-address", f"'{url}' lies in the guide itself", fix)


def _relative(rest: str, page: Page, guide: Guide) -> str:
    """Return the remedy for a link to what lies at the address `rest` below the site's root."""
    address, sign, part = rest.partition("#")
    for other in guide.pages:
        if other.address.rstrip("/") == address.rstrip("/"):
            return f"write '{relpath(other.path, dirname(page.path) or '.')}{sign}{part}'"
    return "link to the file in docs/, starting with ../ or a name"
