"""Keeps of a style sheet the rules that a page can use; a face then travels in one small file."""

import re

import rcssmin
import tinycss2
from selectolax.lexbor import LexborHTMLParser

# What a reader's hand, a script or the browser brings about: a rule that waits for it is in use.
_STATES = re.compile(
    r"::?(?:before|after|marker|placeholder|selection|hover|focus-visible|focus-within|focus|active|visited|checked"
    r"|target|link|any-link|disabled|first-line|first-letter|root)\b(?!-)"
    r"|\[(?:open|hidden|data-chrome|data-md-[\w-]+)(?:[~|^$*]?=[^\]]*)?\]"
)
_FUNCTIONS = re.compile(r":(?:not|has)\(")


def prune(css: str, tree: LexborHTMLParser) -> str:
    """Return `css` without comments, spaces and the rules whose selectors match nothing in `tree`."""
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return rcssmin.cssmin("".join(_kept(rule, tree) for rule in rules))


def _kept(rule, tree: LexborHTMLParser) -> str:
    if rule.type == "qualified-rule":
        used = [selector for selector in _selectors(rule.prelude) if _matches(selector, tree)]
        return f"{','.join(used)}{{{tinycss2.serialize(rule.content)}}}" if used else ""
    if rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports"):
        inside = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        kept = "".join(_kept(child, tree) for child in inside)
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{kept}}}" if kept else ""
    return rule.serialize()


def _selectors(prelude: list) -> list[str]:
    """Split a selector list at its top-level commas."""
    parts, now = [], []
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            parts.append(now)
            now = []
        else:
            now.append(token)
    return [tinycss2.serialize(part).strip() for part in [*parts, now]]


def _matches(selector: str, tree: LexborHTMLParser) -> bool:
    plain = _STATES.sub("", _without_functions(selector)).strip()
    plain = re.sub(r":(?:is|where)\([\s,]*\)", "", plain)  # a list that held nothing but states
    # A compound that was only a state stands for any element.
    plain = re.sub(r"(^|[\s>+~(,])(?=$|[\s>+~),])", lambda m: m[1] if m[1].strip() in (">", "+", "~") else m[0], plain)
    plain = re.sub(r"([>+~])\s*$", r"\1 *", plain) or "*"
    plain = re.sub(r"^\s*([>+~])", r"* \1", plain)
    try:
        return tree.css_first(plain) is not None
    except Exception:  # a selector that the parser does not know: the rule stays
        return True


def _without_functions(selector: str) -> str:
    """Drop :not(...) and :has(...): what they ask can change while the page is read."""
    while found := _FUNCTIONS.search(selector):
        depth, end = 1, found.end()
        while depth and end < len(selector):
            depth += {"(": 1, ")": -1}.get(selector[end], 0)
            end += 1
        selector = selector[: found.start()] + selector[end:]
    return selector
