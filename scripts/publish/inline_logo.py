"""Puts the guide's mark into the pages, in place of an image: each page asks for one file less.

A browser makes a document of its own for a drawing that is an image, and the mark stands on the first screen.
"""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser


def write(site: Path, pages: dict[str, LexborHTMLParser]) -> None:
    """Replace the image in each link home by the drawing assets/logo.svg; `pages` is path -> tree."""
    drawing = (site / "assets" / "logo.svg").read_text(encoding="utf-8").strip()
    for tree in pages.values():
        for image in tree.css(".md-logo img"):
            size = f'width="{image.attributes["width"]}" height="{image.attributes["height"]}"'
            hidden = drawing.replace("<svg", f'<svg {size} aria-hidden="true"', 1)  # the link has a name
            image.replace_with(LexborHTMLParser(hidden).body.child)
