"""Adds to the search index the words that readers type but pages do not print: synonyms and misspellings."""

import json
from html import escape
from pathlib import Path

from scripts import manuscript
from scripts.corpus import ROOT, Corpus

INDEXES = {  # engine's index file -> (key of its list, key of an entry's address)
    "search/search_index.json": ("docs", "location"),
    "search.json": ("items", "location"),
}


def add(site: Path, records: Corpus) -> None:
    """Add each term's misspellings to its entry and each page's search_terms to the entry of the page."""
    words = {f"glossary/#{term.id}": term.misspelled for term in records.terms.values()}
    for page in manuscript.pages(ROOT)[0]:
        words[page.address] = page.meta.get("search_terms", [])
    for name, (entries, location) in INDEXES.items():
        if (file := site / name).exists():
            index = json.loads(file.read_text(encoding="utf-8"))
            for entry in index[entries]:
                if extra := words.get(entry[location]):
                    entry["text"] += escape(f" {', '.join(extra)}", quote=False)  # the theme shows it as HTML
            file.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
