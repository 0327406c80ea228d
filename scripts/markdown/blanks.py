"""Turns `____` into a field to fill on the screen or on paper; what is typed stays in the page and goes nowhere."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

BLANK = re.compile(r"_{4,}")


class Blanks(Treeprocessor):
    """Fills table cells that hold only a blank, and paragraphs and list items that end with one."""

    def run(self, root: Element) -> None:
        """Name each field after the words that stand before it: row and column, or the line itself."""
        for table in root.iter("table"):
            heads = ["".join(cell.itertext()).strip() for cell in table.iter("th")]
            for row in table.find("tbody"):
                first = "".join(row[0].itertext()).strip()
                for cell, head in zip(row, heads, strict=False):
                    if BLANK.fullmatch((cell.text or "").strip()):
                        cell.text = None
                        words = head if BLANK.fullmatch(first) or not first else f"{first}: {head}"
                        self._field(cell, words)
        for line in [*root.iter("li"), *root.iter("p")]:
            text = (line.text or "").rstrip()
            if match := re.search(r"_{4,}$", text):
                words = text[: match.start()].strip()
                line.text = f"{words} "
                self._field(line, words.rstrip(":?"))

    def _field(self, parent: Element, name: str) -> None:
        SubElement(parent, "input", {"class": "nmt-blank", "type": "text", "aria-label": name, "autocomplete": "off"})


class BlanksExtension(Extension):
    """Registers the step."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: D102, N802
        # Before inline text is read (20), where four underscores would start strong emphasis.
        md.treeprocessors.register(Blanks(md), "nmt-blanks", 40)


def makeExtension(**options):  # noqa: D103, N802
    return BlanksExtension(**options)
