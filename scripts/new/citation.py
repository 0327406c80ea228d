"""Turns a record of CSL, as others write it, into the fields of ours."""

import html
import re

from scripts.new import identifiers, names
from scripts.new.refusal import Refused

TYPES = {
    "article-journal": "article-journal",
    "journal-article": "article-journal",
    "paper-conference": "article-journal",
    "article-magazine": "article-magazine",
    "article-newspaper": "article-newspaper",
    "article": "article",
    "posted-content": "article",
    "book": "book",
    "chapter": "chapter",
    "book-chapter": "chapter",
    "entry-encyclopedia": "chapter",
    "report": "report",
    "thesis": "report",
    "webpage": "webpage",
    "post-weblog": "webpage",
    "legislation": "legislation",
}
TEXT = ("title", "container-title", "collection-title", "number", "publisher", "volume", "issue", "page")
TAG = re.compile(r"</?(?:i|b|em|strong|sup|sub|sc|span|jats:\w+|mml:\w+)(?:\s[^<>]*)?>", re.IGNORECASE)


def fields(csl: dict) -> dict:
    """Return the fields that the register knows, as plain text; the rest is left out."""
    made = {"type": TYPES.get(str(csl.get("type")))}
    for role in ("author", "editor"):
        people = csl.get(role)
        made[role] = [name for person in people if (name := _person(person))] if isinstance(people, list) else None
    made |= {name: plain(csl.get(name)) for name in TEXT}
    made["title"] = re.sub(r"(?<!\.)\.$", "", made["title"] or "")  # PubMed ends every title so
    made["page"] = re.sub(r"\s*[‐‑–—]+\s*|-{2,}", "-", made["page"] or "")
    made["issued"] = _year(csl.get("issued"))
    for name, clean in (
        ("DOI", identifiers.doi),
        ("PMID", identifiers.pmid),
        ("PMCID", _pmcid),
        ("ISBN", _isbn_if_whole),
        ("URL", identifiers.url),
    ):
        made[name] = clean(said) if (said := plain(csl.get(name))) else None
    if made["DOI"]:
        made["URL"] = None  # not needed beside a DOI
    return {name: value for name, value in made.items() if value}


def plain(value) -> str:
    """Return a value of CSL as one line without the tags that stand for slanted or raised letters."""
    value = value[0] if isinstance(value, list) and value else value
    text = str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    return names.line(" ".join(html.unescape(TAG.sub("", text)).split()))


def _person(person) -> dict | None:
    said = {name: plain(person.get(name)) for name in person} if isinstance(person, dict) else {}
    if not said.get("family"):
        name = said.get("literal") or said.get("name")
        return {"literal": name} if name else None
    particles = [said.get("dropping-particle"), said.get("non-dropping-particle"), said["family"]]
    given = " ".join(part for part in (said.get("given"), said.get("suffix")) if part)
    return {"family": " ".join(part for part in particles if part)} | ({"given": given} if given else {})


def _year(issued) -> int | None:
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    said = (
        str(parts[0][0])
        if parts and parts[0]
        else str((issued or {}).get("raw", "") if isinstance(issued, dict) else issued)
    )
    found = re.match(r"(?:1[89]|20)\d\d", said)
    return int(found[0]) if found else None


def _pmcid(text: str) -> str | None:
    found = re.search(r"\d{3,}", text)
    return f"PMC{found[0]}" if found else None


def _isbn_if_whole(text: str) -> str | None:
    try:
        return identifiers.isbn(re.split("[,;]", text)[0])
    except Refused:
        return None
