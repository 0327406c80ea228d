"""Runs one pass after another over the built site; no pass knows which engine built it."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts import article, commit, corpus, manifest, manuscript, site_address
from scripts.publish import (
    backlinks,
    box_anchors,
    catalog,
    cite,
    compress,
    downloads,
    embeds,
    favicon,
    feeds,
    fold,
    hashed_names,
    headers,
    inline_logo,
    lightbox,
    notices,
    oembed,
    one_script,
    one_sheet,
    picture_sizes,
    redirects,
    review_dates,
    robots,
    search,
    security_txt,
    settle,
    share_cards,
    sitemap,
    small_html,
    small_pictures,
    storefront,
    structured_data,
    theme_markup,
    wide_tables,
)

# Passes over one page take (path, tree) and change the tree.
PAGE_PASSES = (theme_markup.mend, review_dates.fill, cite.fill, box_anchors.add, lightbox.strip)


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
    sections = _sections(pages)
    storefront.fill(pages, found, sections, root / "docs" / "embed.js")
    share_cards.write(site, pages, found, sections)
    for path, tree in pages.items():
        wide_tables.wrap(path, tree)  # not before: the faces have a box of their own for a table
        fold.mark(path, tree)
    lightbox.write(site)
    small_pictures.write(site)
    inline_logo.write(site, pages)
    favicon.write(site)
    one_sheet.join_sheets(site, pages)
    one_script.join_scripts(site, pages)
    for path, tree in pages.items():
        theme_markup.drop_hooks(tree)
        (site / path).write_text(small_html.minified(tree), encoding="utf-8")
    records = corpus.load(root)
    redirects.write(site, pages, records.redirects.values())
    catalog.write(site, found, pages)
    sitemap.write(site, pages)
    pages.clear()  # the embeds fill the memory of these trees; both together are most of what a large guide takes
    downloads.write(site, records)
    search.write(site, found, records)
    embeds.write(site, root, found)
    oembed.write(site, found)
    feeds.write(site, found, records)
    home = site_address.published(root)
    robots.write(site, home)
    security_txt.write(site, home, site_address.repository(root), commit.moment(root))
    notices.write(site)
    hashed_names.write(site)


def finish(site: Path, root: Path) -> None:
    """Make a published site ready for a server: with its policy, packed, dated and listed. A preview has no need of it.

    A preview also holds a script of MkDocs' own, which no policy can name beforehand.
    """
    headers.write(site)
    compress.write(site)
    manifest.write(site)
    settle.settle(site, commit.moment(root))


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
