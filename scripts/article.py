"""Reads from a built page what its faces show: the article alone, in nested sections, without the frame around it."""

import re
from dataclasses import dataclass
from datetime import date
from html import escape
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.manuscript import Page

GUIDE = "The NMT guide"
LICENSE = "https://creativecommons.org/licenses/by/4.0/"
FRAME = ".headerlink, .nmt-kicker, .nmt-review, .nmt-source, .nmt-tool__source, script, style"
BOXES = ("key-points", "emergency", "urgent", "non-urgent", "unknown", "action")
CARDS = ("emergency", "urgent", "non-urgent")
_HEADING = re.compile(r"h[1-6]$")


@dataclass(frozen=True)
class Article:
    """One page as its faces need it; `url` is its published address, `html` its body with relative links."""

    page: Page
    url: str
    html: str
    reviewed: str
    reviewer: str
    links: str

    @property
    def home(self) -> str:
        """The address of the guide's front page."""
        return self.url.removesuffix(self.page.address)

    @property
    def title(self) -> str:
        """The title, as the page's heading shows it."""
        return self.page.meta["title"]

    @property
    def reviewed_words(self) -> str:
        """The day of the last review as US readers write it: November 24, 2026."""
        day = date.fromisoformat(self.reviewed)
        return f"{day:%B} {day.day}, {day.year}"

    @property
    def tree(self) -> LexborHTMLParser:
        """A fresh tree of `html`, free to be changed."""
        return LexborHTMLParser(f"<main>{self.html}</main>")

    @property
    def text(self) -> str:
        """The words alone, one space between them."""
        return words(self.tree.css_first("main"))

    @property
    def absolute(self) -> str:
        """The body with every link and image as an absolute address, for use on another site."""
        tree = self.tree
        for name in ("href", "src"):
            for node in tree.css(f"main [{name}]"):
                node.attrs[name] = urljoin(self.url, node.attributes[name] or "")
        return inner(tree.css_first("main"))


def read(tree: LexborHTMLParser, page: Page) -> Article:
    """Return the article of a built page; `tree` stays as it is."""
    whole = LexborHTMLParser(tree.html)
    article = whole.css_first("article")
    block = whole.css_first(".nmt-review")
    reviewer, links = "", ""
    if block is not None:
        reviewer = words(block.css("dd")[2])
        links = "".join(a.html for a in block.css(".nmt-review__links a")[1:])
    for extra in article.css(FRAME):
        extra.decompose()
    for picture in article.css("a.glightbox"):  # the lightbox is a script of the full page
        picture.replace_with(LexborHTMLParser(inner(picture)).body.child)
    for image in article.css("img"):
        image.attrs["loading"] = "lazy"
    for term in article.css("a[data-nmt-meaning]"):
        if "nmt-term" in term.attributes["class"].split():  # a badge says its level in words; the why is a link away
            term.attrs["title"] = term.attributes["data-nmt-meaning"]
        del term.attrs["data-nmt-meaning"]
    for back in article.css("a.footnote-backref[href^='#fnref2'] ~ a, a.footnote-backref[href^='#fnref2']"):
        back.decompose()  # one way back is enough where every byte counts
    for back in article.css("a.footnote-backref"):  # and one name for all
        del back.attrs["title"]
        back.attrs["aria-label"] = "Back to the text"
    for table in article.css("table"):
        _wrap(table)
    url = whole.css_first("link[rel=canonical]").attributes["href"]
    start = article
    while (only := start.css_first(".nmt-home, .nmt-tool")) is not None and only != start:
        start = only
    return Article(page, url, _nested(start), page.meta["last_reviewed"], reviewer, links)


def words(node: LexborNode) -> str:
    """Return a node's text with one space between words, without the numbers of notes."""
    copy = LexborHTMLParser(node.html)
    for mark in copy.css("sup[id^='fnref']"):
        mark.decompose()
    text = " ".join(copy.body.text(separator=" ").split())
    return re.sub(r" (?=[.,;:!?)”])|(?<=[(“]) ", "", text)  # an end of markup is no end of a word


def inner(node: LexborNode) -> str:
    """Return the HTML inside a node."""
    return "".join(child.html for child in node.iter(include_text=True))


def reachable(table: LexborNode) -> str:
    """Return the attributes of the box that a table scrolls in: a stop for the keyboard, named by the table's heads.

    Not every browser lets the keyboard scroll what takes no focus (axe: scrollable-region-focusable).
    """
    heads = ", ".join(words(head) for head in table.css("thead th"))
    return f'tabindex="0" role="group" aria-label="{escape(f"Table: {heads}" if heads else "Table")}"'


def _wrap(table: LexborNode) -> None:
    """Let a wide table scroll inside itself, by keyboard too."""
    # A copy is put in, since the parser can't move a node into a new parent.
    html = f'<div class="nmt-scroll" {reachable(table)}>{table.html}</div>'
    table.replace_with(LexborHTMLParser(html).body.child)


def _nested(article: LexborNode) -> str:
    """Return the article's HTML with each heading and what belongs to it in a <section>."""
    html, open_levels = [], []
    for child in article.iter(include_text=True):
        if _HEADING.match(child.tag or "") and child.tag != "h1":
            level = int(child.tag[1])
            while open_levels and open_levels[-1] >= level:
                html.append("</section>")
                open_levels.pop()
            html.append("<section>")
            open_levels.append(level)
        elif "footnote" in (child.attributes.get("class") or "").split():  # the notes belong to the whole page
            html += ["</section>" for _ in open_levels]
            open_levels = []
        html.append(child.html)
    return re.sub(r"\n\s*\n+", "\n", "".join(html + ["</section>" for _ in open_levels])).strip()
