"""Gathers the sections of a page that the search can lead to, and the entries of the guide's lists one by one."""

import re

from markdown.extensions.toc import slugify

from scripts import article as articles
from scripts import search_words
from scripts.article import Article
from scripts.corpus import VERDICTS, Corpus

# What one entry of a list weighs beside its page; a sign of an emergency must stand before what is only urgent.
SIGN = {"emergency": 2, "urgent": 1.2, "non-urgent": 1.1}
REASON, QUESTION, CLAIM, TERM = 0.8, 1.3, 0.4, 0.4
EVERYWHERE = ("What we don't know", "What you can do next", "References")  # sections that tell no page from another
_SENTENCE = re.compile(r"(?<=[.?!])\s")


def of(article: Article, records: Corpus) -> list[list]:
    """Return the sections of a page: [heading, id or "" where it follows from the heading].

    An entry of a list goes on with [sentence, other words, weight beside its page], and no empty ones last.
    """
    entries = {
        "glossary/": lambda: _terms(records),
        "evidence/claims/": lambda: _claims(records),
        "who-it-suits/all-warning-signs/": lambda: _signs(records),
        "who-it-suits/all-reasons/": lambda: _reasons(records),
        "faq/": lambda: _questions(article),
        "evidence/references/": list,
        "evidence/other-sources/": list,
    }
    if (read := entries.get(article.page.address)) is not None:
        return read()
    levels = ":is(h2, h3)" if article.page.meta["audience"] == "readers" else "h2"
    headings = article.tree.css(f"section > {levels}[id]")
    made = [_place(articles.words(heading), heading.attributes["id"]) for heading in headings]
    return [place for place in made if place[0] not in EVERYWHERE]


def _place(heading: str, key: str) -> list[str]:
    return [heading, "" if key == anchor(heading) else key]


def anchor(heading: str) -> str:
    """Return the id that Python-Markdown gives a heading; assets/find.js works it out the same way."""
    return slugify(heading, "-")


def _entry(heading: str, key: str, sentence: str, others: str = "", weight: float = 1) -> list:
    whole = [*_place(heading, key), " ".join(sentence.split()), search_words.new(others, heading), weight]
    while whole[-1] in ("", 1):
        whole.pop()
    return whole


def _first(text: str) -> str:
    return _SENTENCE.split(" ".join(text.split()), maxsplit=1)[0]


def _terms(records: Corpus) -> list[list]:
    return [
        _entry(term.term, term.id, term.short, " ".join([*term.also, *term.misspelled]), TERM)
        for term in records.terms.values()
    ]


def _claims(records: Corpus) -> list[list]:
    return [
        _entry(claim.statement, claim.id, VERDICTS[claim.verdict], weight=CLAIM) for claim in records.claims.values()
    ]


def _signs(records: Corpus) -> list[list]:
    return [
        _entry(sign.sign, f"level-{sign.level}", sign.may_mean, sign.area, SIGN[sign.level])
        for sign in records.red_flags.values()
    ]


def _reasons(records: Corpus) -> list[list]:
    return [
        _entry(reason.name, f"level-{reason.level}", _first(reason.do), reason.medical_name, REASON)
        for reason in records.contraindications.values()
    ]


def _questions(article: Article) -> list[list]:
    made = []
    for section in article.tree.css("section"):
        heading = section.css_first("h3[id]")
        if heading is not None and heading.parent == section:
            answer = _first(articles.words(section.css_first("p")))
            made.append(_entry(articles.words(heading), heading.attributes["id"], answer, weight=QUESTION))
    return made
