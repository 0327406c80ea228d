"""Runs one pass after another over the built site; no pass knows which engine built it."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts import corpus
from scripts.publish import backlinks, downloads, redirects, review_dates, search_words, structured_data, theme_markup

# Passes over one page take (path, tree) and change the tree.
PAGE_PASSES = (theme_markup.mend, review_dates.fill)


def publish(site: Path, root: Path) -> None:
    """Turn what an engine wrote to `site` into the published site, in place."""
    pages = {file.relative_to(site).as_posix(): _parse(file) for file in sorted(site.rglob("*.html"))}
    for path, tree in pages.items():
        for change in PAGE_PASSES:
            change(path, tree)
    structured_data.add(pages)
    backlinks.fill(pages)
    for path, tree in pages.items():
        (site / path).write_text(tree.html, encoding="utf-8")
    records = corpus.load(root)
    redirects.write(site, pages, records.redirects.values())
    downloads.write(site, records)
    search_words.add(site, records)


def _parse(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text(encoding="utf-8"))
