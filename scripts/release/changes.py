"""Says what a release changes for readers: pages, claims and what the register of changes tells about them."""

import json
from pathlib import Path

import yaml

CLAIM = ("statement", "verdict", "certainty", "why", "say")


def between(before: Path | None, after: Path) -> dict:
    """Return what differs between two built sites; `before` is None for the first release."""
    old, new = (_pages(before), _pages(after)) if before else ({}, _pages(after))
    pages = {
        "added": [_entry(new[url]) for url in new.keys() - old.keys()],
        "removed": [_entry(old[url]) for url in old.keys() - new.keys()],
        "changed": [
            _entry(new[url])
            for url in new.keys() & old.keys()
            if old[url]["contentHash"] != new[url]["contentHash"]
            or old[url]["lastReviewed"] != new[url]["lastReviewed"]
        ],
    }
    was, now = (_records(before, "claims") if before else {}), _records(after, "claims")
    claims = {
        "added": [{"id": key, "statement": now[key]["statement"]} for key in now.keys() - was.keys()],
        "removed": [{"id": key, "statement": was[key]["statement"]} for key in was.keys() - now.keys()],
        "changed": [
            {"id": key, "statement": now[key]["statement"], "fields": fields}
            for key in now.keys() & was.keys()
            if (fields := [name for name in CLAIM if was[key].get(name) != now[key].get(name)])
        ],
    }
    known = _records(before, "changes") if before else {}
    told = [
        {"id": key, "date": str(record["date"]), "change": record["change"], "pages": record["pages"]}
        for key, record in _records(after, "changes").items()
        if key not in known
    ]
    for group in (*pages.values(), *claims.values()):
        group.sort(key=lambda item: item.get("url", item.get("id")))
    return {"told": told, "pages": pages, "claims": claims}


def write(found: dict, file: Path, before: str | None, name: str) -> None:
    """Write the changes beside each other for programs (.json) and for people (.md)."""
    data = {"release": name, "before": before, **found}
    file.with_suffix(".json").write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    file.with_suffix(".md").write_text(text(found, before, name), encoding="utf-8")


def text(found: dict, before: str | None, name: str) -> str:
    """Return the changes in Markdown, the words of the register first."""
    lines = [f"# What changed in {name}", "", f"Since {before}." if before else "The first release.", ""]
    lines += [f"- {item['date']}: {' '.join(item['change'].split())}" for item in found["told"]]
    for title, groups in (("Pages", found["pages"]), ("Claims", found["claims"])):
        listed = [(word, item) for word, items in groups.items() for item in items] if before else []
        if listed:
            lines += ["", f"## {title}", ""]
            lines += [f"- {word}: {item.get('name', item.get('statement'))}{_where(item)}" for word, item in listed]
    return "\n".join(lines).rstrip() + "\n"


def _where(item: dict) -> str:
    if "url" in item:
        return f" ({item['url']}, last reviewed {item['lastReviewed']})"
    return f" ({', '.join(item['fields'])})" if "fields" in item else ""


def _entry(page: dict) -> dict:
    return {key: page[key] for key in ("url", "name", "lastReviewed")}


def _pages(site: Path) -> dict[str, dict]:
    """Return address -> page, as the site's own catalog lists them."""
    listed = json.loads((site / "data" / "pages.json").read_text(encoding="utf-8"))
    return {page["url"]: page for page in listed["pages"]}


def _records(site: Path, stem: str) -> dict[str, dict]:
    """Return id -> record of a register as the site publishes it."""
    found = yaml.safe_load((site / "data" / f"{stem}.yml").read_text(encoding="utf-8"))
    return {record["id"]: record for record in found[stem] or []}
