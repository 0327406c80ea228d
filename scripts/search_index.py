"""Gathers what the search knows of each page: its titles, sections, entries, lay words and its rarer words."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from scripts import built_site, search_sections, search_words
from scripts.article import Article
from scripts.corpus import Corpus

BUDGET = 40_000  # bytes of the index packed with brotli: about what one small photo weighs
# A page's own words beside title, description, search terms and headings: as many as let the whole guide fit in BUDGET.
WORDS, WORDS_FOR_OTHERS = 24, 10  # on a page for readers; on one for editors and clinics
AUDIENCE = {"readers": 1, "clinics": 0.5, "editors": 0.4}  # what a page weighs before its own `search: boost`
_NAME = "globalThis.nmtIndex="


def build(found: Iterable[Article], records: Corpus) -> dict:
    """Return the index: the words that say nothing or little, lay words, and the pages.

    A page is [address, title, description, weight, search terms, words, sections]; a section is [heading, id or "", if
    it follows from the heading], and an entry of a list goes on with [sentence, other words, weight].
    """
    found = list(found)
    texts = [search_words.counted(article) for article in found]
    spread = Counter(word for words in texts for word in words)
    pages = []
    for article, text in zip(found, texts, strict=True):
        meta, sections = article.page.meta, search_sections.of(article, records)
        weight = AUDIENCE[meta["audience"]] * meta.get("search", {}).get("boost", 1)
        terms = meta.get("search_terms", [])
        said = " ".join([meta["title"], meta["description"], *terms, *(" ".join(map(str, part)) for part in sections)])
        room = WORDS if meta["audience"] == "readers" else WORDS_FOR_OTHERS
        if any(len(section) > 2 for section in sections):  # a list: its entries speak for it
            room = 0
        words = search_words.rarest(text, spread, len(found), said, room)
        pages.append(
            [article.page.address, meta["title"], meta["description"], round(weight, 2), ", ".join(terms)]
            + [" ".join(words), sections]
        )
    lay = [[word.id, " ".join(word.also)] for word in records.lay_words.values()]
    return {"stop": search_words.STOP, "faint": search_words.FAINT, "lay": lay, "pages": pages}


def script(index: dict) -> str:
    """Return the index as the script that is published: a script loads from a folder and in a frame too."""
    return f"{_NAME}{json.dumps(index, ensure_ascii=False, separators=(',', ':'))};"


def read(site: Path) -> dict:
    """Return the index that a built site publishes; raise ValueError where its script holds none."""
    lines = built_site.asset(site, "find.js").read_text(encoding="utf-8").splitlines()
    found = [line for line in lines if line.startswith(_NAME)]
    if len(found) != 1:
        raise ValueError(f"{site}/assets/find.js holds {len(found)} indexes; build the site anew.")
    return json.loads(found[0].removeprefix(_NAME).removesuffix(";"))
