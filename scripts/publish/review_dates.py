"""Writes the review dates of a page in words: when it was last reviewed, and when the next review is due."""

from datetime import date

from selectolax.lexbor import LexborHTMLParser, LexborNode


def fill(path: str, tree: LexborHTMLParser) -> None:
    """Fill the <time> elements that the template left with the front matter's values."""
    for block in tree.css(".nmt-review"):
        last, due = block.css_first("time[data-nmt-reviewed]"), block.css_first("time[data-nmt-months]")
        reviewed = date.fromisoformat(last.attributes["data-nmt-reviewed"][:10])
        day = months_after(reviewed, int(due.attributes["data-nmt-months"]))
        _write(last, reviewed.isoformat(), words(reviewed))
        _write(due, f"{day:%Y-%m}", f"{day:%B} {day.year}")


def _write(node: LexborNode, value: str, text: str) -> None:
    for name in ("data-nmt-reviewed", "data-nmt-months"):
        if name in node.attributes:
            del node.attrs[name]
    node.attrs["datetime"] = value
    node.inner_html = text


def words(day: date) -> str:
    """Return a date as US readers write it: November 24, 2026."""
    return f"{day:%B} {day.day}, {day.year}"


def months_after(day: date, months: int) -> date:
    """Return the first day of the month that lies `months` months after `day`."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
