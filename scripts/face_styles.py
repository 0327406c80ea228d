"""Gives each face the sections of a style sheet that it uses, in a form that few hashes of a policy can allow."""

import re

from selectolax.lexbor import LexborHTMLParser

from scripts.used_css import prune

_HEADING = re.compile(r"^(?=/\* .* -{3,} \*/$)", flags=re.MULTILINE)


def shared(sheets: list[str], trees: list[LexborHTMLParser]) -> list[list[str]]:
    """Return for each tree the sections of `sheets` that it uses, each pruned to what any of the trees uses of it.

    A Content Security Policy names every inline style by its hash. Pruned for each face alone, 74 embeds would need
    53 hashes, more than a host takes in a line; by sections all embeds together need as many as there are sections.
    A heading is a comment of one line that ends in dashes; what stands before a sheet's first is a section too.
    """
    found = [[] for _ in trees]
    for section in (section for sheet in sheets for section in _HEADING.split(sheet)):
        users = [number for number, tree in enumerate(trees) if prune(section, [tree])]
        text = prune(section, (trees[number] for number in users)) if users else ""
        for number in users:
            found[number].append(text)
    return found
