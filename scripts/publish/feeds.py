"""Tells clinics and readers what changed, page by page: a JSON Feed and an Atom feed made from one register."""

import json
from pathlib import Path
from xml.etree import ElementTree

from scripts.article import GUIDE, Article
from scripts.corpus import Corpus

ATOM = "http://www.w3.org/2005/Atom"
NOON = "T12:00:00Z"  # the register knows days, the formats want an hour
TITLE = f"{GUIDE}: what changed"


def write(site: Path, found: dict[str, Article], records: Corpus) -> None:
    """Write data/changes.json (JSON Feed 1.1) and data/changes.xml (Atom, RFC 4287)."""
    listed = items(found, records)
    home = next(iter(found.values())).home
    text = json.dumps(json_feed(listed, home), ensure_ascii=False, indent=1)
    (site / "data" / "changes.json").write_text(text + "\n", encoding="utf-8")
    (site / "data" / "changes.xml").write_bytes(atom(listed, home))


def items(found: dict[str, Article], records: Corpus) -> list[dict]:
    """Return one item for each page of each change, newest first; a change of the whole guide touches every page."""
    made = [
        {"id": f"{article.url}#{change.id}", "url": article.url, "title": article.title, "change": change}
        for article in found.values()
        for change in records.changes_of(article.page.address)
    ]
    return sorted(made, key=lambda item: item["change"].date, reverse=True)


def json_feed(listed: list[dict], home: str) -> dict:
    """Return the feed in the form of https://www.jsonfeed.org/version/1.1/."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": TITLE,
        "home_page_url": home,
        "feed_url": f"{home}data/changes.json",
        "language": "en-US",
        "items": [
            {
                "id": item["id"],
                "url": item["url"],
                "title": item["title"],
                "content_text": " ".join(item["change"].change.split()),
                "date_published": item["change"].date + NOON,
            }
            for item in listed
        ],
    }


def atom(listed: list[dict], home: str) -> bytes:
    """Return the feed in the form of RFC 4287, as UTF-8."""
    ElementTree.register_namespace("", ATOM)
    feed = ElementTree.Element(f"{{{ATOM}}}feed")

    def add(parent, name, text=None, **attributes):
        node = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
        node.text = text
        return node

    add(feed, "id", f"{home}data/changes.xml")
    add(feed, "title", TITLE)
    add(feed, "updated", max((item["change"].date for item in listed), default="2026-11-24") + NOON)
    add(feed, "link", rel="self", href=f"{home}data/changes.xml")
    add(feed, "link", rel="alternate", href=home)
    add(add(feed, "author"), "name", GUIDE)
    for item in listed:
        entry = add(feed, "entry")
        add(entry, "id", item["id"])
        add(entry, "title", item["title"])
        add(entry, "updated", item["change"].date + NOON)
        add(entry, "link", rel="alternate", href=item["url"])
        add(entry, "summary", " ".join(item["change"].change.split()))
    return ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
