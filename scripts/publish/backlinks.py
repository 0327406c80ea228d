"""Lists, on the register pages, the pages that use each reference, claim and term."""

from collections import defaultdict
from html import escape
from posixpath import dirname, normpath, relpath
from posixpath import join as join_path

from selectolax.lexbor import LexborHTMLParser, LexborNode

REGISTER_PAGES = {  # page -> the class of an entry, and the words before its backlinks
    "evidence/references/index.html": ("nmt-reference", "Cited on"),
    "evidence/other-sources/index.html": ("nmt-reference", "Cited on"),
    "evidence/claims/index.html": ("nmt-claim", "Used on"),
    "glossary/index.html": ("nmt-entry", "Used on"),
}
NOTED = [page for page, (kind, _) in REGISTER_PAGES.items() if kind == "nmt-reference"]  # one of them lists each note


def fill(pages: dict[str, LexborHTMLParser]) -> None:
    """Append to each entry of a register page the links to the pages that use it; `pages` is path -> tree."""
    uses = collect(pages)
    for register, (kind, words) in REGISTER_PAGES.items():
        if register not in pages:
            continue
        for entry in pages[register].css(f".{kind}"):
            users = uses[register, _id(entry)]
            if users:
                links = ", ".join(f'<a href="{_address(register, user)}">{escape(title)}</a>' for user, title in users)
                _append(entry, f'<p class="nmt-backlinks">{words}: {links}</p>')


def collect(pages: dict[str, LexborHTMLParser]) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """Return (register page, id) -> [(path, title) of each page that uses it], pages in the order of their paths."""
    uses = defaultdict(dict)
    for path, tree in pages.items():
        article = tree.css_first("article")
        if article is None:
            continue
        title = (article.css_first("h1") or tree.css_first("title")).text(strip=True).removesuffix("¶")
        for note in article.css(".footnote li[id^='fn:']"):
            for register in NOTED:
                uses[register, note.attributes["id"].removeprefix("fn:")][path] = title
        for link in article.css("a[href*='#']"):
            target, _, key = link.attributes["href"].partition("#")
            if not target or ":" in target:
                continue
            target = normpath(join_path(dirname(path), target)).removesuffix("/index.html") + "/index.html"
            if target in REGISTER_PAGES and target != path:
                uses[target, key][path] = title
    return defaultdict(list, {key: sorted(found.items()) for key, found in uses.items()})


def _id(entry: LexborNode) -> str:
    """Return the id of an entry, which it or its heading has."""
    return entry.attributes.get("id") or entry.css_first("h3[id]").attributes["id"]


def _address(origin: str, target: str) -> str:
    return relpath(dirname(target) or ".", dirname(origin)) + "/"


def _append(entry: LexborNode, html: str) -> None:
    entry.insert_child(LexborHTMLParser(html).body.child)
