"""Gives each box of a page an address, so that a care card or the key points can be linked to and embedded alone."""

from selectolax.lexbor import LexborHTMLParser

from scripts.article import BOXES


def add(path: str, tree: LexborHTMLParser) -> None:
    """Set the id of the first box of each kind to the kind's name, where the page does not use that id already."""
    for kind in BOXES:
        box = tree.css_first(f"article .admonition.{kind}")
        if box is not None and tree.css_first(f"[id='{kind}']") is None:
            box.attrs["id"] = kind
