"""Keeps excuses, which editors write for the gate, out of what readers get."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

EXCUSE = re.compile(r"^\s*<!--\s*check:.*-->\s*$")


class Excuses(Preprocessor):
    """Drops each line that holds only an excuse, so that a list or a table behind it starts as it would alone."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the other lines."""
        return [line for line in lines if not EXCUSE.match(line)]


class ExcusesExtension(Extension):
    """Registers the step."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: D102, N802
        # Below 25 code fences, which may show an excuse, are set apart; at 20 raw HTML is read.
        md.preprocessors.register(Excuses(md), "nmt-excuses", 23)


def makeExtension(**options):  # noqa: D103, N802
    return ExcusesExtension(**options)
