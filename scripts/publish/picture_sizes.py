"""Writes the size of each drawing into its <img>, so that the text keeps its place while the picture arrives."""

import re
from functools import lru_cache
from pathlib import Path
from posixpath import dirname, join, normpath

from selectolax.lexbor import LexborHTMLParser

_VIEW_BOX = re.compile(r"""<svg[^>]*\sviewBox=["'][\d.\s-]*?([\d.]+)\s+([\d.]+)["']""")


def add(site: Path, pages: dict[str, LexborHTMLParser]) -> None:
    """Set width and height of every image of an SVG file of the site; `pages` is path -> tree."""
    for path, tree in pages.items():
        for image in tree.css("article img[src$='.svg']:not([width])"):
            file = site / normpath(join(dirname(path), image.attributes["src"]))
            if file.is_file() and (size := _size(file, file.stat().st_mtime_ns)):
                image.attrs["width"], image.attrs["height"] = size


@lru_cache(maxsize=64)
def _size(file: Path, _stamp: int) -> tuple[str, str] | None:
    """Return width and height of a drawing's view box, in whole units."""
    found = _VIEW_BOX.search(file.read_text(encoding="utf-8"))
    return (str(round(float(found[1]))), str(round(float(found[2])))) if found else None
