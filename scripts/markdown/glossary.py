"""Gives links to a term its meaning, for hover, focus and touch, and writes out the glossary."""

from html import escape
from itertools import groupby
from string import ascii_uppercase
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension

from scripts import corpus
from scripts.bibliography import sources
from scripts.corpus import Term
from scripts.marker import PRIORITY, Marker
from scripts.register_links import RegisterLinks
from scripts.verbatim import verbatim


def mark(link: Element, term: Term) -> None:
    """Put the one-sentence meaning on a link to a term; the link itself leads to the full entry."""
    link.set("class", "nmt-term")
    link.set("data-nmt-meaning", " ".join(term.short.split()))


def listing() -> str:
    """Return all terms as Markdown, A to Z."""
    records = corpus.load()
    terms = sorted(records.terms.values(), key=lambda term: (_initial(term), term.term.casefold()))
    letters = {letter: list(group) for letter, group in groupby(terms, _initial)}
    made = [_alphabet(set(letters))]
    for letter, group in letters.items():
        made.append(f"\n## {letter} {{#letter-{letter.lower()}}}\n")
        made += [_term(term, records) for term in group]
    return "\n".join(made)


def _initial(term: Term) -> str:
    first = term.term[0].upper()
    return first if first in ascii_uppercase else "0-9"


def _alphabet(used: set[str]) -> str:
    items = "".join(f'<li><a href="#letter-{letter.lower()}">{letter}</a></li>' for letter in sorted(used))
    return f'<nav class="nmt-alphabet" aria-label="Letters"><ul>{items}</ul></nav>\n'


def _term(term: Term, records: corpus.Corpus) -> str:
    lines = [
        '<div class="nmt-entry" markdown="1">\n',
        f"### {verbatim(term.term)} {{#{term.id}}}\n",
    ]
    lines.append(verbatim(term.short) + "\n")
    if term.long:
        lines.append(verbatim(term.long) + "\n")
    if term.also:
        lines.append(f'<p class="nmt-entry__also">Also called: {escape(", ".join(term.also))}</p>\n')
    if term.see:
        lines.append(
            "See also: " + ", ".join(f"[{verbatim(records.terms[key].term)}](#{key})" for key in term.see) + "\n"
        )
    if term.references:
        lines.append(sources(records.references, term.references, "evidence/") + "\n")
    return "\n".join([*lines, "</div>\n"])


class Glossary(Extension):
    """Registers the steps above."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: D102, N802
        md.preprocessors.register(Marker(md, "glossary", {"listing": listing}), "nmt-glossary", PRIORITY)
        # After inline text is read (20) and before MkDocs turns links to .md into addresses (0).
        md.treeprocessors.register(RegisterLinks(md, "glossary.md", "terms", "term", mark), "nmt-glossary", 14)


def makeExtension(**options):  # noqa: D103, N802
    return Glossary(**options)
