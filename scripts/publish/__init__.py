"""Runs one pass after another over the built site; no pass knows which engine built it."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts import article, corpus, manuscript
from scripts.publish import (
    backlinks,
    box_anchors,
    catalog,
    downloads,
    embeds,
    feeds,
    oembed,
    picture_sizes,
    redirects,
    review_dates,
    search_words,
    storefront,
    structured_data,
    theme_markup,
)

# Passes over one page take (path, tree) and change the tree.
PAGE_PASSES = (theme_markup.mend, review_dates.fill, box_anchors.add)


def publish(site: Path, root: Path) -> None:
    """Turn what an engine wrote to `site` into the published site, in place."""
    pages = {file.relative_to(site).as_posix(): _parse(file) for file in sorted(site.rglob("*.html"))}
    for path, tree in pages.items():
        for change in PAGE_PASSES:
            change(path, tree)
    picture_sizes.add(site, pages)
    structured_data.add(pages)
    backlinks.fill(pages)
    written = {f"{page.address}index.html": page for page in manuscript.pages(root)[0]}
    found = {path: article.read(pages[path], written[path]) for path in _ordered(pages) if path in written}
    storefront.fill(pages, found, _sections(pages), root / "docs" / "embed.js")
    for path, tree in pages.items():
        (site / path).write_text(tree.html, encoding="utf-8")
    records = corpus.load(root)
    redirects.write(site, pages, records.redirects.values())
    downloads.write(site, records)
    search_words.add(site, records)
    embeds.write(site, root, found)
    oembed.write(site, found)
    catalog.write(site, found, pages)
    feeds.write(site, found, records)


def _parse(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text(encoding="utf-8"))


def _ordered(pages: dict[str, LexborHTMLParser]) -> list[str]:
    """Return the paths in the order of the page tree, as the menu of the front page shows it, the others behind."""
    links = [link.attributes["href"] or "" for link in pages["index.html"].css(".md-nav--primary a.md-nav__link")]
    first = [link.removeprefix("./").rstrip("/") for link in links]
    paths = [f"{link}/index.html" if link not in ("", ".") else "index.html" for link in first]
    return list(dict.fromkeys([path for path in paths if path in pages] + list(pages)))


def _sections(pages: dict[str, LexborHTMLParser]) -> dict[str, str]:
    """Return the name of each section in the menu, by the first folder of its pages."""
    names = {}
    for tab in pages["index.html"].css(".md-tabs__link"):
        folder = (tab.attributes["href"] or "").removeprefix("./").split("/")[0]
        names.setdefault(folder, " ".join(tab.text().split()))
    return names
