"""Marks on each page where the first screen has surely ended: assets/site.css lays out what follows later.

What may stand on the first screen is laid out at once: were it left out, it would move when its real height is known.
"""

from selectolax.lexbor import LexborHTMLParser

# Letters of an article that fill the first screen of a phone (390 x 844) twice over, and hardly that of a desktop;
# tests/browser/test_first_screen.py holds that no first screen has more.
SCREEN = 1_500
NAME = "nmt-fold"


def mark(path: str, tree: LexborHTMLParser) -> None:
    """Give a class to the first part of the article, from its first section on, that ends below the first screen."""
    letters, in_sections = 0, False
    for part in tree.css("article.md-content__inner > *"):
        letters += len(part.text())
        in_sections |= part.tag == "h2"
        if in_sections and letters > SCREEN:
            part.attrs["class"] = f"{part.attributes.get('class') or ''} {NAME}".strip()
            return
