"""Writes the review dates of a page in words: when it was last reviewed, and when the next review is due."""

from datetime import date

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.review_cycle import Cycle, words


def fill(path: str, tree: LexborHTMLParser) -> None:
    """Fill the <time> elements that the template left with the front matter's values."""
    for block in tree.css(".nmt-review"):
        last, due = block.css_first("time[data-nmt-reviewed]"), block.css_first("time[data-nmt-months]")
        reviewed = date.fromisoformat(last.attributes["data-nmt-reviewed"][:10])
        cycle = Cycle(reviewed, int(due.attributes["data-nmt-months"]))
        _write(last, reviewed.isoformat(), words(reviewed))
        _write(due, f"{cycle.due:%Y-%m}", f"{cycle.due:%B} {cycle.due.year}")
        for copied in tree.css(".nmt-source time[data-nmt-reviewed]"):
            _write(copied, reviewed.isoformat(), words(reviewed))


def _write(node: LexborNode, value: str, text: str) -> None:
    for name in ("data-nmt-reviewed", "data-nmt-months"):
        if name in node.attributes:
            del node.attrs[name]
    node.attrs["datetime"] = value
    node.inner_html = text
