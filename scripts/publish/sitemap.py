"""Lists for search engines every page that may be found, with the day on which it last changed."""

import json
from pathlib import Path
from xml.etree import ElementTree

from selectolax.lexbor import LexborHTMLParser

SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def write(site: Path, pages: dict[str, LexborHTMLParser]) -> None:
    """Write sitemap.xml in place of the engine's own, whose dates are those of the build; `pages` is path -> tree.

    The date is `dateModified` of the page's own JSON-LD: front matter and the register of changes, never the clock.
    """
    ElementTree.register_namespace("", SPACE)
    top = ElementTree.Element(f"{{{SPACE}}}urlset")
    for address, day in sorted(listed(pages)):
        entry = ElementTree.SubElement(top, f"{{{SPACE}}}url")
        ElementTree.SubElement(entry, f"{{{SPACE}}}loc").text = address
        ElementTree.SubElement(entry, f"{{{SPACE}}}lastmod").text = day
    ElementTree.indent(top, "")
    (site / "sitemap.xml").write_bytes(ElementTree.tostring(top, encoding="utf-8", xml_declaration=True) + b"\n")
    (site / "sitemap.xml.gz").unlink(missing_ok=True)  # MkDocs packs its own


def listed(pages: dict[str, LexborHTMLParser]) -> list[tuple[str, str]]:
    """Return (address, day of the last change) of each page that an author wrote and that search engines may list."""
    found = []
    for tree in pages.values():
        robots = tree.css_first("meta[name=robots]")
        described = tree.css_first("script[type='application/ld+json']")
        if described is None or (robots is not None and "noindex" in (robots.attributes["content"] or "")):
            continue
        node = json.loads(described.text())["@graph"][0]
        found.append((node["url"], node["dateModified"]))
    return found
