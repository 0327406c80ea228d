"""Links inside the guide lead to a file of docs/ and to a heading that is there."""

import re
from collections.abc import Iterator

from markdown.extensions.toc import slugify

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem, nearest

RULES = (
    Rule(
        "broken-link",
        "error",
        "A link leads to a file that is not there.",
        "Correct the path; the message names the nearest file.",
    ),
    Rule(
        "broken-anchor",
        "error",
        "A link leads to a heading that is not there.",
        "Correct what stands behind the #.",
    ),
    Rule(
        "absolute-link",
        "error",
        "A link starts at the server's root, and breaks where the guide lies in a folder.",
        "Start with ../ or a name.",
    ),
)

HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*\s*$")
OWN_ID = re.compile(r"\s*\{[^}]*#([\w-]+)[^}]*\}$")
RULE_TABLE = "<!-- scripts/markdown/rules.py: table -->"
GENERATED = {  # pages that a register fills, and which; checked elsewhere
    "claims.md": "claims",
    "references.md": "references",
    "other-sources.md": "references",
    "glossary.md": "glossary",
}


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each link to a missing file and each link to a missing heading."""
    headings = {page.path: anchors(page) for page in guide.pages}
    for page in guide.pages:
        for line, match in page.matches(manuscript.LINK):
            target, _, fragment = match[2].partition("#")
            if ":" in target or target.startswith("//"):
                continue
            if target.startswith("/"):
                yield Problem(
                    page.place,
                    line,
                    "absolute-link",
                    f"'{target}' starts at the server's root",
                    "start with ../ or a name",
                )
                continue
            path = page.resolve(target)
            if path not in guide.files:
                yield Problem(
                    page.place,
                    line,
                    "broken-link",
                    f"there is no file docs/{path}",
                    nearest(path, guide.files, "the folder docs/"),
                )
            elif (
                fragment
                and path in headings
                and path.rpartition("/")[2] not in GENERATED
                and fragment not in headings[path]
            ):
                yield Problem(
                    page.place,
                    line,
                    "broken-anchor",
                    f"docs/{path} has no heading '#{fragment}'",
                    nearest(fragment, headings[path], f"the headings of docs/{path}", likeness=0.75),
                )


def anchors(page: manuscript.Page) -> set[str]:
    """Return the ids of a page's headings: those set with {#id}, and those made from the words."""
    found, counts = {"references"} if any(page.matches(manuscript.CITATION)) else set(), {}
    if RULE_TABLE in page.body:
        from scripts.checks.registry import RULES as ALL_RULES  # which needs this module, so not above

        found |= set(ALL_RULES)
    for text in page.prose:
        if not (match := HEADING.match(text)):
            continue
        if own := OWN_ID.search(match[1]):
            found.add(own[1])
            continue
        slug = slugify(_plain(match[1]), "-")
        counts[slug] = counts.get(slug, -1) + 1
        found.add(f"{slug}_{counts[slug]}" if counts[slug] else slug)
    return found


def _plain(heading: str) -> str:
    return re.sub(r"[*_`]", "", manuscript.LINK.sub(r"\1", heading))
