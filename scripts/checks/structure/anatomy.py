"""A guide page has all its parts: key points, what we don't know, what to do next, sources, and cards in due form."""

import re
from collections.abc import Iterator

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.markdown.cards import LEVELS
from scripts.problem import Problem

RULES = (
    Rule(
        "missing-part",
        "error",
        "A guide page lacks one of its parts: key points, what we don't know, what to do next, sources or a care card.",
        "Add the part; the message names it.",
    ),
    Rule(
        "care-card",
        "error",
        "A care card breaks the form: no action as title, twice on a page, a link in an emergency, text behind it.",
        "Write one card a level, with a title that ends in 'if:', and a heading after it.",
    ),
)

SECTIONS = ("what-is-nmt/", "benefits/", "conditions/", "who-it-suits/", "your-session/", "choosing-a-therapist/")
# The two long lists and the self-check are made from registers and lead to guide pages instead of being one.
LISTS = ("who-it-suits/all-reasons.md", "who-it-suits/all-warning-signs.md", "who-it-suits/self-check.md")
PARTS = {"key-points": 'after the lead: !!! key-points "Key points"', "unknown": "!!! unknown", "action": "!!! action"}
MAY_BE_DANGEROUS = ("conditions/",)  # pages about a complaint always say when it is an emergency


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each missing part and each care card that breaks the form."""
    for page in guide.pages:
        boxes = [(line, match) for line, match in page.matches(manuscript.ADMONITION)]
        if page.path.startswith(SECTIONS) and page.path not in LISTS or page.path == "faq.md":
            yield from _parts(page, {match[1] for _, match in boxes}, page.place in guide.gaps)
        yield from _cards(page, boxes)


def _parts(page: manuscript.Page, kinds: set[str], unfinished: bool) -> Iterator[Problem]:
    for part, fix in PARTS.items():
        if part not in kinds:
            yield Problem(page.place, page.first_line, "missing-part", f"the page has no '{part}' box", f"add it {fix}")
    if not unfinished and not any(True for _ in page.matches(manuscript.CITATION)):
        yield Problem(
            page.place, page.first_line, "missing-part", "the page cites nothing", "put [^id] behind each fact"
        )
    if page.path.startswith(MAY_BE_DANGEROUS) and not kinds & set(LEVELS):
        fix = "add '## When to get medical help' with an emergency, urgent or non-urgent card"
        yield Problem(page.place, page.first_line, "missing-part", "the page has no care card", fix)


def _cards(page: manuscript.Page, boxes: list[tuple[int, re.Match]]) -> Iterator[Problem]:
    seen = set()
    for line, match in boxes:
        level, title = match[1], match[2] or ""
        if level not in LEVELS:
            continue
        if level in seen:
            yield Problem(
                page.place,
                line,
                "care-card",
                f"this is the second {level} card",
                "put all signs of a level into one card",
            )
        seen.add(level)
        if title and not title.rstrip().endswith("if:"):
            yield Problem(
                page.place, line, "care-card", f"'{title}' is not an action", 'write what to do, ending in "if:"'
            )
        body, after = _body(page, line)
        if level == "emergency":
            for number, text in body:
                if manuscript.LINK.search(text):
                    yield Problem(
                        page.place,
                        number,
                        "care-card",
                        "an emergency card holds a link",
                        "move the link out of the card",
                    )
        if after and not after[1].startswith("#"):
            yield Problem(
                page.place, after[0], "care-card", "text follows the card", "put a heading between card and text"
            )


def _body(page: manuscript.Page, line: int) -> tuple[list[tuple[int, str]], tuple[int, str] | None]:
    """Return the lines of the box that opens on `line`, and the first line after it that is not empty."""
    body, start = [], line - page.first_line + 1
    for number, text in enumerate(page.prose[start:], line + 1):
        if text.startswith("    "):
            body.append((number, text))
        elif text.strip():
            return body, (number, text)
    return body, None
