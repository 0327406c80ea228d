"""Picks from a style sheet what the first screen of a page shows before anybody moves; the rest may come later.

The sheet that comes later holds every rule once more, in its own order: nothing depends on how the two are parted.
"""

import re
from collections.abc import Iterable

import rcssmin
import tinycss2
from selectolax.lexbor import LexborHTMLParser

from scripts.unused_values import drop
from scripts.used_css import prune, selectors

# Letters of text that fill a desktop's first screen (1280 x 900) beside title and key points; a phone's is shorter.
SCREEN = 1800
BELOW = ".md-footer, .md-top, .nmt-search__scrollwrap, .md-dialog"
# Nobody has pointed, typed, opened or chosen anything yet, so what waits for that can wait itself.
_LATER = re.compile(
    r":(?:hover|focus|focus-visible|focus-within|active|target|valid|invalid|disabled|-moz|-ms)\b"
    r"|:checked\)?\s*[~+]|::-(?:webkit|moz|ms)|\[open\]|\[data-md-scrolllock\]|\.focus-visible|\.nmt-tip"
)
_QUIET = re.compile(  # these change nothing that stands still
    r"(?:transition|animation|cursor|touch-action|scroll-|scrollbar-(?:color|width)|outline|user-select|pointer-events|will-change|backface"
    r"|break-|page-break|orphans|widows|caret|-webkit-tap|-webkit-print|color-adjust|print-color)"
)
_SCREENS = re.compile(r"(?!.*print)(?!.*forced-colors)(?!.*reduced-motion)(?!.*resolution)")
_DRAWER = re.compile(r"max-width:\s*(?:76\.2|59\.9)")


def pick(css: str, trees: Iterable[LexborHTMLParser]) -> str:
    """Return the part of `css` that the first screens of the pages `trees` need, minified."""
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    still = "".join(_still(rule, in_drawer=False) for rule in rules)
    screens = (_first_screen(tree) for tree in trees)
    return drop(prune(rcssmin.cssmin(still), screens, frozenset({"js"})))  # set before the first paint


def _first_screen(tree: LexborHTMLParser) -> LexborHTMLParser:
    copy = LexborHTMLParser(tree.html)
    for node in copy.css(BELOW):
        node.decompose()
    for box in copy.css("article, .nmt-home, .nmt-tool"):
        read = 0
        for child in list(box.iter()):
            if read > SCREEN and child.css_first(".nmt-home, .nmt-tool") is None:
                child.decompose()
            else:
                read += len(child.text())
    return copy


def _still(rule, in_drawer: bool) -> str:
    if rule.type == "qualified-rule":
        names = [name for name in selectors(rule.prelude) if not _LATER.search(name)]
        if in_drawer:  # of the closed menu only its place matters
            names = [name for name in names if ".md-nav" not in name]
        lines = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
        kept = ";".join(
            line.serialize() for line in lines if line.type == "declaration" and not _QUIET.match(line.name)
        )
        return f"{','.join(names)}{{{kept}}}" if names and kept else ""
    if rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports"):
        screens = tinycss2.serialize(rule.prelude)
        if not _SCREENS.match(screens):
            return ""
        inside = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        kept = "".join(_still(child, bool(_DRAWER.search(screens))) for child in inside)
        return f"@{rule.at_keyword}{screens}{{{kept}}}" if kept else ""
    return ""
