"""Writes how to cite a page, in the two styles that schools and clinics ask for."""

from datetime import date
from html import escape

from selectolax.lexbor import LexborHTMLParser

from scripts.article import GUIDE

COPY = '<button type="button" class="nmt-cite__copy" data-nmt-copy="{key}" hidden>Copy</button>'


def fill(path: str, tree: LexborHTMLParser) -> None:
    """Fill the box "Cite this page" of a page; pages without a review have none, and nothing to cite."""
    for box in tree.css("details.nmt-cite"):
        title = " ".join(tree.css_first("h1").text().removesuffix("¶").split())
        reviewed = date.fromisoformat(tree.css_first(".nmt-review time").attributes["datetime"])
        address = tree.css_first("link[rel=canonical]").attributes["href"]
        html = "".join(
            f'<dt>{style}</dt><dd><span id="cite-{style.lower()}">{text}</span> '
            f"{COPY.format(key=f'cite-{style.lower()}')}</dd>"
            for style, text in citations(title, reviewed, address).items()
        )
        box.insert_child(LexborHTMLParser(f"<dl>{html}</dl>").body.child)


def citations(title: str, reviewed: date, address: str) -> dict[str, str]:
    """Return style -> citation as HTML: a web page by a group, in APA 7 (10.16) and in the NLM's Vancouver style.

    The last review is the date: it says which text the citation rests on. Neither style asks for a day of retrieval
    where a page carries its date.
    """
    title, address = escape(title, quote=False), escape(address, quote=False)
    stop = "" if title.endswith(("?", "!")) else "."
    day = f"{reviewed:%B} {reviewed.day}"
    return {
        "APA": f"{GUIDE}. ({reviewed.year}, {day}). <i>{title}</i>{stop} {address}",
        "Vancouver": f"{GUIDE}. {title} [Internet]. [reviewed {reviewed.year} {reviewed:%b} {reviewed.day}]. "
        f"Available from: {address}",
    }
