"""Reads the built pages for the tests of the site."""

import functools
from pathlib import Path

import yaml
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).resolve().parents[2]


@functools.cache
def trees(site: Path) -> dict[str, LexborHTMLParser]:
    """Return every HTML page of a built site, path -> tree.

    Those that only lead on from an old address are none; embeds and cards are judged by tests of their own.
    """
    found = {
        file.relative_to(site).as_posix(): LexborHTMLParser(file.read_text(encoding="utf-8"))
        for file in sorted(site.rglob("*.html"))
        if file.name not in ("embed.html", "card.html")
    }
    return {path: tree for path, tree in found.items() if not tree.css("meta[http-equiv=refresh]")}


@functools.cache
def nav() -> tuple[str, ...]:
    """Return the Markdown pages of the page tree, in order."""

    class Loader(yaml.SafeLoader):
        """Takes !ENV as the value it falls back to."""

    Loader.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node)[-1])
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=Loader)

    def flat(item):
        if isinstance(item, str):
            yield item
        for child in item if isinstance(item, list) else item.values() if isinstance(item, dict) else ():
            yield from flat(child)

    return tuple(flat(config["nav"]))


def built_path(page: str) -> str:
    """Return where a Markdown page lies in the site: a/index.md -> a/index.html, b.md -> b/index.html."""
    return page.replace(".md", ".html") if page.endswith("index.md") else page.replace(".md", "/index.html")


def article_text(tree: LexborHTMLParser, code: bool = True) -> str:
    """Return the words of the article, without the marks that only one engine draws; on request without code."""
    article = LexborHTMLParser(tree.css_first("article").html).css_first("article")
    for extra in article.css(".headerlink" if code else ".headerlink, code"):
        extra.decompose()
    return " ".join(article.text(separator=" ").split())
