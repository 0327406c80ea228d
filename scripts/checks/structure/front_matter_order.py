"""The fields of the front matter stand in one order on every page, so that editors find them."""

import re
from collections.abc import Iterator

from scripts import yaml_source
from scripts.checks import edit
from scripts.checks.edit import Edit
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem, Unusable

RULES = (
    Rule(
        "front-matter-order",
        "warning",
        "The fields at the head of a page stand in another order than on the other pages.",
        "Move the field; the order is: title, description, audience, need, last_reviewed, review_in, clinical_review,"
        " search_terms, search, leaflet, template, hide.",
        bad="description: What changed.\ntitle: Changes",
        good="title: Changes\ndescription: What changed.",
        mended=True,
    ),
)

# That of page.schema.json, where a test compares them: what mends sees the text alone.
ORDER = (
    "title",
    "description",
    "audience",
    "need",
    "last_reviewed",
    "review_in",
    "clinical_review",
    "search_terms",
    "search",
    "leaflet",
    "template",
    "hide",
)
HEAD = re.compile(r"\A\ufeff?---\r?\n(.*?)^---\r?$", flags=re.DOTALL | re.MULTILINE)
FIELD = re.compile(r"^(?:[ \t]*#[^\n]*\n)*([a-z_]+):[^\n]*\n(?:[ \t]+\S[^\n]*\n|[ \t]*\r?\n|- [^\n]*\n)*", re.MULTILINE)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each page whose fields stand in another order."""
    yield from edit.problems(guide, edits)


def mend(path: str, text: str) -> str:
    """Return the text with the fields in order."""
    return edit.apply(text, edits(path, text))


def edits(path: str, text: str) -> Iterator[Edit]:
    """Yield the one edit that moves whole fields, if they can be told apart and mean the same in the new order."""
    head = HEAD.match(text) if path.endswith(".md") else None
    if not head:
        return
    fields = list(FIELD.finditer(head[1]))
    names = [field[1] for field in fields]
    if "".join(field[0] for field in fields) != head[1] or not set(names) <= set(ORDER):
        return  # an unknown field, or something between fields: the rules `front-matter` and `yaml` report it
    wanted = sorted(fields, key=lambda field: ORDER.index(field[1]))
    if wanted == fields or not _means_the_same(head[1], new := "".join(field[0] for field in wanted)):
        return
    first = next(a for a, b in zip(fields, wanted, strict=True) if a != b)
    after = [name for name in names if ORDER.index(name) < ORDER.index(first[1])]
    said = f"the field '{first[1]}' stands before '{[n for n in after if names.index(n) > names.index(first[1])][0]}'"
    start = head.start(1) + first.start()
    yield Edit(start, head.end(1), new[first.start() :], "front-matter-order", said, f"move '{first[1]}' behind it")


def _means_the_same(old: str, new: str) -> bool:
    try:
        return yaml_source.read(old, "") == yaml_source.read(new, "")
    except Unusable:
        return False
