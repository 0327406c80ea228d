"""A list is short enough to take in."""

import re
from collections.abc import Iterator

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "long-list",
        "warning",
        "A list has more than 12 items, so that readers stop at the first few.",
        "Split it under two headings, or keep what matters most.",
    ),
)

MOST = 12  # the longest list of the guide has 10; the two registers of warning signs are generated
ITEM = re.compile(r"^( *)(?:[-*+]|\d+[.)])\s")


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each list with too many items of one level."""
    for page in guide.judged:
        for line, items in lists(page):
            if items > MOST:
                fix = f"split it, or keep what matters most: at most {MOST} items"
                yield Problem(page.place, line, "long-list", f"this list has {items} items", fix)


def lists(page: manuscript.Page) -> Iterator[tuple[int, int]]:
    """Yield (first line, number of items) of each list; one inside an item is a list of its own."""
    open_lists: list[list[int]] = []  # [indent, first line, items], the outer ones first
    for line, text in enumerate(page.prose, page.first_line):
        if not text.strip():
            continue
        indent = len(text) - len(text.lstrip())
        item = ITEM.match(text)
        while open_lists and (indent < open_lists[-1][0] or indent == open_lists[-1][0] and not item):
            yield tuple(open_lists.pop()[1:])
        if item and open_lists and indent == open_lists[-1][0]:
            open_lists[-1][2] += 1
        elif item:
            open_lists.append([indent, line, 1])
    for found in reversed(open_lists):
        yield tuple(found[1:])
