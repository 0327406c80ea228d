"""Lets a table that is wider than the screen scroll inside itself, which the theme leaves to its script."""

from selectolax.lexbor import LexborHTMLParser

from scripts.article import reachable


def wrap(path: str, tree: LexborHTMLParser) -> None:
    """Put each plain table of the article into the theme's own scrolling box, which the keyboard reaches too."""
    for table in tree.css("article table:not([class])"):
        # A copy is put in, since the parser can't move a node into a new parent.
        inner = f'<div class="md-typeset__table">{table.html}</div>'
        html = f'<div class="md-typeset__scrollwrap" {reachable(table)}>{inner}</div>'
        table.replace_with(LexborHTMLParser(html).body.child)
