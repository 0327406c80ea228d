"""Writes a page without the spaces and comments between its tags, which the theme's templates leave by the thousand."""

import re

from selectolax.lexbor import LexborHTMLParser

# Text that stands beside one of these starts or ends a line of its own, so a space there shows nothing.
BLOCKS = re.compile(
    r"</?(?:address|article|aside|blockquote|body|br|caption|d[dlt]|details|div|fieldset|figcaption|figure|footer|form"
    r"|h[1-6]|head|header|hr|html|legend|li|link|main|meta|nav|ol|p|pre|script|section|style|summary|table|tbody|t[dhr]"
    r"|tfoot|thead|title|ul|path|circle|rect|g|defs)\b(?!-)|<!",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"(<(script|style|pre|textarea)\b.*?</\2>)|<!--.*?-->", re.DOTALL)
# An element that is kept to the letter, or a tag; the parser writes a `>` in a value as an entity.
_MARKUP = re.compile(r"<(script|style|pre|textarea)\b.*?</\1>|<[^>]*>", re.DOTALL)


def minified(tree: LexborHTMLParser) -> str:
    """Return the HTML of a whole page; what it shows, and what plain tools read in its tags, stays the same."""
    html = _COMMENT.sub(lambda found: found[1] or "", tree.html)
    out, end, at_edge = [], 0, True
    for markup in _MARKUP.finditer(html):
        text = re.sub(r"[ \t\r\n]+", " ", html[end : markup.start()])
        edge = bool(BLOCKS.match(markup[0]))
        text = text.lstrip(" ") if at_edge else text
        out += [text.rstrip(" ") if edge else text, markup[0]]
        end, at_edge = markup.end(), edge
    return "".join(out) + "\n"
