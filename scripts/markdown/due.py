"""Lists the pages and the claims by the day on which their next review is due."""

from collections import Counter

from markdown import Markdown
from markdown.extensions import Extension

from scripts import corpus, manuscript, review_cycle
from scripts.marker import PRIORITY, Marker
from scripts.review_cycle import words


def table() -> str:
    """Return the pages as a Markdown table, those first that are due first; no day is called late or near."""
    rows = []
    for page in manuscript.pages(corpus.ROOT)[0]:
        if cycle := review_cycle.of_page(page.meta):
            link = f"[{page.meta['title'].replace('|', chr(92) + '|')}](../{page.path})"
            rows.append((cycle.due, page.path, f"| {words(cycle.due)} | {link} | {words(cycle.last)} |"))
    return "\n".join(["| Due by | Page | Last reviewed |", "| --- | --- | --- |", *(row[-1] for row in sorted(rows))])


def claims() -> str:
    """Return how many claims are due on which day, as a Markdown table."""
    found = Counter(
        cycle.due for claim in corpus.load().claims.values() if (cycle := review_cycle.of_claim(vars(claim)))
    )
    rows = [f"| {words(due)} | {number} |" for due, number in sorted(found.items())]
    return "\n".join(["| Due by | Claims |", "| --- | --- |", *rows])


class Due(Extension):
    """Registers the marker."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: D102, N802
        md.preprocessors.register(Marker(md, "due", {"table": table, "claims": claims}), "nmt-due", PRIORITY)


def makeExtension(**options):  # noqa: D103, N802
    return Due(**options)
