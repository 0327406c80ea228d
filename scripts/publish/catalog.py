"""Writes each page as data (page.json) and lists all pages (data/pages.json), for intranets, servers and search."""

import hashlib
import json
from pathlib import Path
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts import article as articles
from scripts.article import GUIDE, Article

LISTED = ("name", "description", "url", "lastReviewed", "dateModified", "contentHash")
FACES = {"embed": "embed.html", "card": "card.html", "oembed": "oembed.json", "data": "page.json"}


def write(site: Path, found: dict[str, Article], pages: dict[str, LexborHTMLParser]) -> None:
    """Write page.json beside each page, and data/pages.json; `pages` is path -> tree of the finished pages."""
    listed = []
    for path, article in found.items():
        data = page(article, _described(pages[path]))
        _dump((site / path).parent / "page.json", data)
        listed.append({key: data[key] for key in LISTED} | {key: article.url + name for key, name in FACES.items()})
    home = next(iter(found.values())).home
    _dump(
        site / "data" / "pages.json",
        {"$schema": f"{home}data/pages.schema.json", "name": GUIDE, "url": home, "pages": listed},
    )


def page(article: Article, described: dict) -> dict:
    """Return one page as data: what its JSON-LD says, its sections, its HTML with absolute addresses, and its text.

    `contentHash` is the SHA-256 of the HTML: the same hash means that nothing that a reader sees has changed.
    """
    html = article.absolute
    kept = ("name", "description", "url", "inLanguage", "lastReviewed", "dateModified", "license", "about", "audience")
    data = {
        "$schema": f"{article.home}data/page-json.schema.json",
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        **{key: described[key] for key in kept},
        "isPartOf": {"@type": "WebSite", "name": GUIDE, "url": article.home},
        "citation": described["citation"],
        "creditText": f'"{article.title}", {GUIDE}, last reviewed {article.reviewed_words}, CC BY 4.0, {article.url}',
        "reviewStatus": article.reviewer,
    }
    if "reviewedBy" in described:
        data["reviewedBy"] = described["reviewedBy"]
    tree = LexborHTMLParser(f"<main>{html}</main>")
    data["hasPart"] = [_section(node, article) for node in tree.css("main section, main .admonition[id]")]
    return data | {
        "html": html,
        "text": article.text,
        "contentHash": f"sha256-{hashlib.sha256(html.encode()).hexdigest()}",
    }


def _section(node: LexborNode, article: Article) -> dict:
    heading = node.css_first("h2, h3, h4, h5, h6, .admonition-title")
    key = node.attributes.get("id") or (heading.attributes.get("id") if heading is not None else None) or ""
    return {
        "@type": "WebPageElement",
        "identifier": key,
        "name": articles.words(heading) if heading is not None else key.replace("-", " ").capitalize(),
        "url": urljoin(article.url, f"#{key}"),
        "html": node.html,
        "text": articles.words(node),
    }


def _described(tree: LexborHTMLParser) -> dict:
    """Return the node of the page in its own JSON-LD, the one place where these facts are put together."""
    return json.loads(tree.css_first("script[type='application/ld+json']").text())["@graph"][0]


def _dump(file: Path, data: dict) -> None:
    file.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
