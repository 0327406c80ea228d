"""Writes beside each page its embed (the whole page, one request) and its card (a summary) for other sites."""

from functools import lru_cache
from pathlib import Path

import jinja2
import rjsmin
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from scripts import article as articles
from scripts.article import GUIDE, Article
from scripts.face_styles import shared

CARD_POINTS = 5  # as many as a page has; a test measures that the card stays short
CARD_STYLES = ("content.css", "embed.css", "card.css")


def write(site: Path, root: Path, found: dict[str, Article]) -> None:
    """Write embed.html and card.html beside each page; `found` is path of the page in the site -> article."""
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(root / "overrides" / "faces"), autoescape=True, undefined=jinja2.StrictUndefined
    )
    assets = root / "docs" / "assets"
    script = Markup(rjsmin.jsmin(_text(assets / "frame.js")))
    for face, styles, values in (("embed.html", CARD_STYLES[:2], body), ("card.html", CARD_STYLES, summary)):
        made = []
        for article in found.values():
            html = templates.get_template(face).render(
                article=article, name=GUIDE, links=Markup(article.links), script=script, style="", **values(article)
            )
            tree = LexborHTMLParser(html)
            open_outside(tree)
            made.append(tree)
        sections = shared([_text(assets / style) for style in styles], made)
        for path, tree, texts in zip(found, made, sections, strict=True):
            blocks = "".join(f"<style>{text}</style>" for text in texts)
            (site / path).with_name(face).write_text(tree.html.replace("<style></style>", blocks), encoding="utf-8")


def open_outside(tree: LexborHTMLParser) -> None:
    """Let each link that leaves the face open a window of its own: most sites refuse to be shown in a frame."""
    for link in tree.css("a[href]"):
        if not link.attributes["href"].startswith("#"):
            link.attrs["target"] = "_blank"
            link.attrs["rel"] = " ".join(filter(None, (link.attributes.get("rel"), "noopener")))


def body(article: Article) -> dict:
    """Return what an embed shows: the whole article."""
    return {"body": Markup(article.html)}


def summary(article: Article) -> dict:
    """Return what a card shows: the first key points, and the gravest care card's title and signs."""
    tree = article.tree
    points = [articles.words(item) for item in tree.css(".admonition.key-points li")][:CARD_POINTS]
    care = None
    for level in articles.CARDS:
        if (box := tree.css_first(f".admonition.{level}")) is not None:
            title = articles.words(box.css_first(".admonition-title")).partition(": ")[2]
            care = {"level": level, "title": title, "signs": [articles.words(item) for item in box.css("li")]}
            break
    return {"points": points, "care": care}


@lru_cache(maxsize=16)
def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
