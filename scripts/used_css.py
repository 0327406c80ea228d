"""Keeps of a style sheet the rules that pages can use; a face, or the whole guide, then travels in one small file."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import rcssmin
import tinycss2
from selectolax.lexbor import LexborHTMLParser

# What a reader's hand, a script or the browser brings about: a rule that waits for it is in use.
_STATES = re.compile(
    r"(?:::?(?:before|after|marker|placeholder|selection|hover|focus-visible|focus-within|focus|active|visited|checked"
    r"|target|link|any-link|disabled|first-line|first-letter|root)\b(?!-)"
    r"|\[(?:open|hidden|data-chrome|data-md-(?!color-primary|color-accent)[\w-]+)(?:[~|^$*]?=[^\]]*)?\])+"
)
_FUNCTIONS = re.compile(r":(?:not|has)\(")
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_COLORS = ("data-md-color-primary", "data-md-color-accent")  # of the palette that mkdocs.yml names, for good
_VALUE = re.compile(r"""\[([\w-]+)=["']?([^\]"']+)["']?\]""")


def prune(css: str, trees: Iterable[LexborHTMLParser], added: frozenset[str] = frozenset()) -> str:
    """Return `css` without comments, spaces and the rules whose selectors match nothing in any of `trees`.

    `added` holds the classes that scripts may add: a rule that names one of them stays if its other classes exist.
    Each tree is looked at once and then let go, so a caller may make them one by one.
    """
    rules = _rules(css)
    used = _used(set(_selectors(rules)), trees, added)
    return rcssmin.cssmin("".join(_kept(rule, used) for rule in rules))


def _used(names: set[str], trees: Iterable[LexborHTMLParser], added: frozenset[str]) -> set[str]:
    """Return those of the selectors `names` that the pages can use."""
    plain = {name: _plain(name) for name in names}
    waiting, known, pairs = set(plain.values()), set(added), set()
    for tree in trees:
        here = {pair for node in tree.css("[class], html, body") for pair in node.attributes.items()}
        classes = {name for key, value in here if key == "class" for name in (value or "").split()} | added
        waiting = {each for each in waiting if not _in_page(each, tree, here, classes)}
        known |= classes
        pairs |= here
    waiting = {each for each in waiting if not (_named(each) & added and _possible(each, pairs, known))}
    return {name for name in names if plain[name] not in waiting}


def _in_page(plain: str, tree: LexborHTMLParser, pairs: set, known: set[str]) -> bool:
    # Names are asked first: it is a hundred times as fast as walking the page in vain.
    return _possible(plain, pairs, known) and _matches(plain, tree)


def _possible(plain: str, pairs: set, known: set[str]) -> bool:
    """Tell whether the classes and colors exist that a selector names."""
    if not _is_choice(plain) and not _named(plain) <= known:
        return False
    return all(pair in pairs for pair in _VALUE.findall(plain) if pair[0] in ("dir", *_COLORS))


@lru_cache(maxsize=4096)
def _named(plain: str) -> frozenset[str]:
    return frozenset(_CLASS.findall(plain))


def _is_choice(selector: str) -> bool:
    return ":is(" in selector or ":where(" in selector


@lru_cache(maxsize=128)  # a face's sheet is asked once for each page
def _rules(css: str) -> list[tuple]:
    return _read(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def _read(rules: list) -> list[tuple]:
    """Return for each rule (selectors or None, its head, its rules or its text)."""
    found = []
    for rule in rules:
        if rule.type == "qualified-rule":
            found.append((selectors(rule.prelude), "", f"{{{tinycss2.serialize(rule.content)}}}"))
        elif rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports"):
            inside = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            found.append((None, f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}", _read(inside)))
        else:
            found.append((None, "", rule.serialize()))
    return found


def _selectors(rules: list[tuple]) -> Iterator[str]:
    for names, head, body in rules:
        if names is not None:
            yield from names
        elif head:
            yield from _selectors(body)


def _kept(rule: tuple, used: set[str]) -> str:
    names, head, body = rule
    if names is not None:
        kept = [name for name in names if name in used]
        return f"{','.join(kept)}{body}" if kept else ""
    if head:
        kept = "".join(_kept(child, used) for child in body)
        return f"{head}{{{kept}}}" if kept else ""
    return body


def selectors(prelude: list) -> list[str]:
    """Split a selector list at its top-level commas."""
    parts, now = [], []
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            parts.append(now)
            now = []
        else:
            now.append(token)
    return [tinycss2.serialize(part).strip() for part in [*parts, now]]


@lru_cache(maxsize=4096)
def _plain(selector: str) -> str:
    """Return a selector without its states, which any element may come into."""
    plain = _without_functions(selector).strip()
    plain = _STATES.sub(lambda found: "*" if _stands_alone(found) else "", plain)
    return re.sub(r":(?:is|where)\([\s,]*\)", "", plain) or "*"  # a list that held nothing but states


def _stands_alone(found: re.Match) -> bool:
    """Tell whether a state is all that a compound consists of: it stands for any element then."""
    around = (found.string[: found.start()][-1:], found.string[found.end() :][:1])
    return all(sign == "" or sign in " \t\n>+~" for sign in around)


def _matches(plain: str, tree: LexborHTMLParser) -> bool:
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
