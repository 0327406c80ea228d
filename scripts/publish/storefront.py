"""Fills the page for clinics with every page's ready codes; a script of the page makes a picker of them."""

import base64
import hashlib
from html import escape
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts.article import GUIDE, Article

PAGE = "for-clinics/embed/index.html"
PLACE = ".nmt-storefront"
ROOT = "../../"  # from PAGE
HEIGHT = 600  # a frame without our script keeps it and scrolls inside


def fill(pages: dict[str, LexborHTMLParser], found: dict[str, Article], sections: dict[str, str], script: Path) -> None:
    """Put the codes of all pages into the storefront.

    `found` is path -> article in the order of the page tree, `sections` is first folder -> name of the section,
    `script` the file embed.js.
    """
    if PAGE not in pages:
        return
    place = pages[PAGE].css_first(PLACE)
    if place is None:
        raise ValueError(f'{PAGE}: there is no <div class="nmt-storefront"></div> to fill; put it back into embed.md')
    integrity = integrity_of(script.read_bytes())
    html, group = [], None
    for path, article in found.items():
        name = sections.get(path.split("/")[0], "Other pages")
        if name != group:
            html.append(
                ("</div>" if group else "") + f'<div class="nmt-codes" role="group" aria-label="{escape(name)}">'
            )
            html.append(f'<p class="nmt-codes__group">{escape(name)}</p>')
            group = name
        html.append(_entry(article, integrity))
    place.inner_html = '<div class="nmt-picker"></div>' + "".join(html) + "</div>"
    picker = f'<script src="{ROOT}assets/storefront.js" defer></script>'
    pages[PAGE].body.insert_child(LexborHTMLParser(picker).head.child)
    sheet = f'<link rel="stylesheet" href="{ROOT}assets/storefront.css">'
    pages[PAGE].head.insert_child(LexborHTMLParser(sheet).head.child)


def codes(article: Article, integrity: str) -> dict[str, str]:
    """Return what a clinic pastes, by kind of host."""
    url, title = escape(article.url), escape(article.title)
    frame = (
        f'<iframe src="{url}embed.html" title="{title}" width="100%" height="{HEIGHT}" loading="lazy"'
        ' style="border:0"></iframe>'
    )
    return {
        "WordPress": article.url,
        "Your own HTML": f'<script src="{article.home}embed.js" async></script>\n'
        f'<nmt-page><a href="{url}">{title}</a></nmt-page>',
        "Your own HTML, pinned version": f'<script src="{article.home}embed-1.js" integrity="{integrity}"'
        f' crossorigin="anonymous" async></script>\n<nmt-page><a href="{url}">{title}</a></nmt-page>',
        "Frame without a script": frame,
        "Wix, Squarespace, Webflow": f'{frame}\n<p><a href="{url}">{title}: {GUIDE}</a></p>',
        "Your server": f"{article.url}page.json",
    }


def integrity_of(data: bytes) -> str:
    """Return the Subresource Integrity value of a file (W3C SRI: sha384, base64)."""
    return "sha384-" + base64.b64encode(hashlib.sha384(data).digest()).decode()


def _entry(article: Article, integrity: str) -> str:
    rows = "".join(
        f"<dt>{escape(label)}</dt><dd><pre><code>{escape(code)}</code></pre></dd>"
        for label, code in codes(article, integrity).items()
    )
    return (
        f'<details class="nmt-code" data-url="{escape(article.url)}" data-address="{escape(article.page.address)}">'
        f"<summary>{escape(article.title)}</summary><dl>{rows}</dl></details>"
    )
