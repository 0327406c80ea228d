"""Joins the style sheets of the engine's theme and ours into two small ones: for the first screen, and for the rest."""

import re
import shutil
from pathlib import Path
from posixpath import dirname, join, normpath

import rcssmin
from selectolax.lexbor import LexborHTMLParser

from scripts import first_paint, unused_values, used_css

FIRST, WHOLE = "assets/first.css", "assets/guide.css"
THEME = "assets/stylesheets"
SCREEN = ":not([media=print])"  # the sheet for paper stays alone: a screen does not wait for it
PLACE = ".md-footer"  # what stands above is painted before the rest of the rules has come
_FAR = re.compile(r"url\((?!\s*[\"']?(?:data:|#))")
_NAME = re.compile(r"[\w-]+")


def join_sheets(site: Path, pages: dict[str, LexborHTMLParser]) -> None:
    """Write FIRST and WHOLE from the sheets that every page loads, and let all pages load these instead.

    A sheet that only some pages load follows the whole one there. Raises ValueError where a page loads other sheets
    than the front page, or a sheet asks for a file by an address that would lead elsewhere from its new place.
    """
    framed = {path: tree for path, tree in pages.items() if tree.css_first(PLACE) is not None}
    shared = _sheets("index.html", framed["index.html"])
    css = "".join(_text(site, path, media) for path, media in shared)
    scripts = "".join(file.read_text(encoding="utf-8") for file in sorted((site / "assets").glob("*.js")))
    names = frozenset(_NAME.findall(scripts)) - {"", "nmt"}
    styled = "".join(node.attributes["style"] or "" for tree in framed.values() for node in tree.css("[style]"))
    whole = unused_values.drop(used_css.prune(css, framed.values(), names), scripts + styled)
    first = first_paint.pick(whole, framed.values())
    for name, text in ((FIRST, first), (WHOLE, whole)):
        (site / name).write_text(text, encoding="utf-8")
    for link in framed["index.html"].css("head link[rel=stylesheet][media=print]"):
        paper = site / _target("index.html", link.attributes["href"])
        paper.write_text(rcssmin.cssmin(paper.read_text(encoding="utf-8")), encoding="utf-8")
    for path, tree in framed.items():
        _link(path, tree, shared)
    for path, _ in shared:
        (site / path).unlink(missing_ok=True)
    shutil.rmtree(site / THEME, ignore_errors=True)


def _sheets(path: str, tree: LexborHTMLParser) -> list[tuple[str, str]]:
    """Return (file below the site, media) of each sheet in a page's head."""
    links = tree.css(f"head link[rel=stylesheet]{SCREEN}")
    return [(_target(path, link.attributes["href"]), link.attributes.get("media") or "") for link in links]


def _target(path: str, href: str) -> str:
    # The page for lost addresses has absolute ones, with the folder that the site lies in.
    return href[href.index("assets/") :] if href.startswith("/") else normpath(join(dirname(path), href))


def _text(site: Path, path: str, media: str) -> str:
    css = (site / path).read_text(encoding="utf-8")
    if found := _FAR.search(css):
        raise ValueError(
            f"{path}: {css[found.start() : found.start() + 60]!r} would lead elsewhere from {WHOLE}; put the picture"
            " into the sheet as a data: URL."
        )
    # The theme's class for a focus by keyboard stands in for what every browser now tells by itself.
    css = css.replace(".focus-visible", ":focus-visible")
    return f"@media {media}{{{css}}}" if media else css


def _link(path: str, tree: LexborHTMLParser, shared: list[tuple[str, str]]) -> None:
    own = _sheets(path, tree)
    if own[: len(shared)] != shared:
        raise ValueError(f"{path} loads {own}, the front page {shared}; list the common sheets first, in one order.")
    links = tree.css(f"head link[rel=stylesheet]{SCREEN}")
    # The same way up as to the sheets before: the page for lost addresses has absolute ones.
    base = links[0].attributes["href"].removesuffix(shared[0][0])
    links[0].insert_before(_sheet(base + FIRST))
    place = tree.css_first(PLACE)
    place.insert_before(_sheet(base + WHOLE))
    for link in links[len(shared) :]:
        place.insert_before(_sheet(link.attributes["href"]))
    paper = tree.css("head link[rel=stylesheet][media=print]")  # it overrules the others, so it stands behind them
    for link in paper:
        place.insert_before(LexborHTMLParser(link.html).head.child)
    for link in links + paper:
        link.decompose()


def _sheet(href: str):
    return LexborHTMLParser(f'<link rel="stylesheet" href="{href}">').head.child
