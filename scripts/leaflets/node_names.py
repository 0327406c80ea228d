"""Gives the parts of a tagged PDF names that stay the same from one print to the next."""

import re
from collections.abc import Iterator

import pikepdf

_NODE = re.compile(rb"node\d{8}\Z")


def settle(document: pikepdf.Pdf) -> None:
    """Number anew, from 1, the names by which cells of a table refer to their heads.

    Chromium numbers them by all that it happened to load before. The order stays, since a name tree must be sorted.
    """
    places = [place for item in document.objects for place in _places(item)]
    old = sorted({bytes(holder[key]) for holder, key in places})
    new = {name: pikepdf.String(f"node{number:08}") for number, name in enumerate(old, start=1)}
    for holder, key in places:
        holder[key] = new[bytes(holder[key])]


def _places(item: pikepdf.Object) -> Iterator[tuple[pikepdf.Object, str | int]]:
    """Yield (dictionary or array, key) for each name of a node in an object; what it only refers to is another one."""
    if isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)):
        keys = list(item.keys())
    elif isinstance(item, pikepdf.Array):
        keys = range(len(item))
    else:
        return
    for key in keys:
        value = item[key]
        if isinstance(value, pikepdf.String) and _NODE.match(bytes(value)):
            yield item, key
        elif isinstance(value, (pikepdf.Dictionary, pikepdf.Array)) and not value.is_indirect:
            yield from _places(value)
