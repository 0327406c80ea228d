"""Lets a Markdown extension say on which page and line a mistake stands."""

from markdown import Markdown
from markdown.preprocessors import Preprocessor

from scripts import corpus, manuscript

NAME = "nmt-source"


class Source(Preprocessor):
    """Keeps the page as its author wrote it: later steps know no line numbers, and neither engine names the file."""

    text = ""

    def run(self, lines: list[str]) -> list[str]:
        """Remember the lines and return them unchanged."""
        self.text = "\n".join(lines)
        return lines


def keep(md: Markdown) -> None:
    """Make sure that the text of the page is kept, whichever of our extensions comes first."""
    if NAME not in md.preprocessors:
        md.preprocessors.register(Source(md), NAME, 175)


def page(md: Markdown) -> manuscript.Page:
    """Return the page that is being converted."""
    return manuscript.page_of(corpus.ROOT, md.preprocessors[NAME].text)
