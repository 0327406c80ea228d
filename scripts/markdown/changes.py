"""Writes out what changed for readers, day by day, from its register."""

from datetime import date
from itertools import groupby

from markdown import Markdown
from markdown.extensions import Extension

from scripts import corpus, manuscript
from scripts.marker import PRIORITY, Marker
from scripts.verbatim import verbatim


def listing() -> str:
    """Return one heading a day and one item a change, newest first, each with links to its pages."""
    titles = {page.address: (page.path, page.meta.get("title", page.path)) for page in manuscript.pages(corpus.ROOT)[0]}
    changes = sorted(corpus.load().changes.values(), key=lambda change: change.date, reverse=True)
    lines = []
    for day, found in groupby(changes, key=lambda change: change.date):
        when = date.fromisoformat(day)
        lines += [f"## {when:%B} {when.day}, {when.year}", ""]
        for change in found:
            links = ", ".join(
                f"[{verbatim(titles[page][1])}](../{titles[page][0]})" for page in change.pages if page in titles
            )
            lines.append(f"- {verbatim(change.change)}" + (f" Pages: {links}." if links else ""))
        lines.append("")
    return "\n".join(lines)


class Changes(Extension):
    """Fills the marker of the page about/changes.md."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the marker."""
        md.preprocessors.register(Marker(md, "changes", {"listing": listing}), "nmt-changes", PRIORITY)


def makeExtension(**options) -> Extension:
    """Return the extension; Python-Markdown calls this."""
    return Changes(**options)
