"""Keeps the sections of pages out of the engine's search index, which publishing drops for our own.

Zensical ends the build where a section is long and the guide large: lists stopped it, after minutes, at 8,300 pages.
"""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

MARK = ' data-search-exclude=""'  # Material and Zensical heed it; publish/theme_markup.py takes it out
HEADING = re.compile(r"<h[1-6]\b")


class Unsearched(Postprocessor):
    """Marks the headings, those too that an extension wrote as HTML."""

    def run(self, text: str) -> str:  # noqa: D102
        return HEADING.sub(rf"\g<0>{MARK}", text)


class UnsearchedExtension(Extension):
    """Registers the step."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: D102, N802
        md.postprocessors.register(Unsearched(md), "nmt-unsearched", 0)  # last, after raw HTML (30) is put back


def makeExtension(**options):  # noqa: D103, N802
    return UnsearchedExtension(**options)
