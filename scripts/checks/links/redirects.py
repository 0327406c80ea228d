"""An old address leads straight to a page that is there."""

from collections.abc import Iterator

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.links.internal import GENERATED, anchors
from scripts.checks.rule import Rule
from scripts.problem import Problem, nearest
from scripts.yaml_source import Lined

RULES = (
    Rule(
        "redirect-to-nowhere",
        "error",
        "An old address leads to a page or a part of a page that is not there.",
        "Correct `to`, or lead readers to the page that answers their question now.",
    ),
    Rule(
        "redirect-over-page",
        "error",
        "An old address is the address of a page that is there.",
        "Delete the redirect, or give the page another name.",
    ),
    Rule(
        "redirect-chain",
        "error",
        "An old address leads to another old address, and readers are sent on twice.",
        "Lead it to the last address at once.",
    ),
    Rule(
        "redirect-loop",
        "error",
        "Old addresses lead to each other in a circle, and readers never arrive.",
        "Lead one of them to a page.",
    ),
)

PATH = "docs/data/redirects.yml"


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each redirect that does not lead straight to a page."""
    records = [record for record in guide.registers.get("redirects", []) if _is_whole(record)]
    onward = {record["id"]: record["to"] for record in records}
    pages = {page.address: page for page in guide.pages}
    for record in records:
        line = record.lines["to"]
        if record["id"] in pages:
            said = f"'{record['id']}' is the address of {pages[record['id']].place}"
            yield Problem(PATH, record.lines["id"], "redirect-over-page", said, "delete the redirect")
        target, _, part = record["to"].partition("#")
        if target in onward and target not in pages:
            last = _last(target, onward)
            if last is None:
                said = f"'{record['id']}' leads to '{target}', which leads back in a circle"
                yield Problem(PATH, line, "redirect-loop", said, "write the address of a page behind 'to:'")
            else:
                said = f"'{target}' is an old address too"
                yield Problem(PATH, line, "redirect-chain", said, f"write 'to: {last}'")
        elif target not in pages:
            fix = nearest(target, pages, "docs/data/addresses.txt")
            yield Problem(PATH, line, "redirect-to-nowhere", f"no page has the address '{target}'", fix)
        elif part and part not in (known := _parts(guide, pages[target])):
            said = f"{pages[target].place} has no part '#{part}'"
            yield Problem(PATH, line, "redirect-to-nowhere", said, nearest(part, known, pages[target].place))


def _is_whole(record: Lined) -> bool:
    return isinstance(record.get("id"), str) and isinstance(record.get("to"), str)


def _last(target: str, onward: dict[str, str]) -> str | None:
    """Return where a chain ends, or None where it is a circle."""
    seen = set()
    while (bare := target.partition("#")[0]) in onward:
        if bare in seen:
            return None
        seen.add(bare)
        target = onward[bare]
    return target


def _parts(guide: Guide, page: manuscript.Page) -> set[str]:
    register = GENERATED.get(page.path.rpartition("/")[2])
    return anchors(page) | set((register and guide.ids(register)) or ())
