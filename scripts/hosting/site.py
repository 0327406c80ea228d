"""Reads the built site as a host sees it: its addresses, and what its pages hold."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts import built_site
from scripts.hosting import content
from scripts.hosting.content import Content
from scripts.hosting.kinds import CARD, EMBED, PAGE, kind_of
from scripts.hosting.policy import headers

# A host reads the first two itself; the packed copies have no address of their own.
UNSERVED = ("_headers", "_redirects")
PACKED = (".br", ".gz")


def addresses(site: Path) -> list[str]:
    """Return the path of every address of the site, such as "/", "/faq/" and "/faq/embed.html", sorted.

    Raises NotReady where `site` holds no built site.
    """
    found = []
    for file in built_site.checked(site).rglob("*"):
        path = "/" + file.relative_to(site).as_posix()
        if file.is_file() and file.suffix not in PACKED and path[1:] not in UNSERVED:
            found.append(path.removesuffix("index.html") if file.name == "index.html" else path)
    return sorted(found)


def contents(site: Path) -> dict[str, Content]:
    """Return what all pages, all embeds and all cards of the site hold, by kind.

    What the site's own scripts and style sheets do counts as done by every page, since scripts load others.
    """
    found = {PAGE: _assets(site), EMBED: Content(), CARD: Content()}
    for file in sorted(site.rglob("*.html")):
        kind = kind_of("/" + file.relative_to(site).as_posix())
        if kind in found:
            found[kind] |= content.of_page(LexborHTMLParser(file.read_text(encoding="utf-8")))
    return found


def records(site: Path) -> dict[str, dict[str, str]]:
    """Return kind -> header -> value of the built site."""
    return headers(contents(site))


def _assets(site: Path) -> Content:
    found = Content()
    for file in sorted((site / "assets").rglob("*")):
        if file.suffix == ".js":
            found |= content.of_script(file.read_text(encoding="utf-8"))
        elif file.suffix == ".css":
            found |= content.of_style(file.read_text(encoding="utf-8"))
    return found
