"""A figure stands alone, and below it stand a caption and a description in words."""

import re
from collections.abc import Iterator

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "image-without-caption",
        "error",
        "Below an image there is no caption, or an empty one.",
        "Write the caption right below the image, between a line `/// caption` and a line `///`.",
        bad="![A row of 10 people, 1 of them marked.](../figures/soreness.svg)",
        good=(
            "![A row of 10 people, 1 of them marked.](../figures/soreness.svg)\n\n"
            "/// caption\nAbout 1 in 10 people felt sore afterwards.\n///"
        ),
    ),
    Rule(
        "image-without-description",
        "error",
        "Below a figure there is no description in words, for readers who can't see it.",
        "Write it below the caption, in a box that starts with `??? description`.",
        good='??? description "Describe this figure in words"\n\n    A row of 10 people is shown. One is marked.',
    ),
    Rule(
        "image-in-text",
        "error",
        "An image stands in the middle of a line, where no caption can follow.",
        "Give the image a line of its own, with an empty line above and below.",
        bad="The muscle ![A shoulder from behind, one muscle marked.](../figures/rotator-cuff.svg) can hurt.",
    ),
)

OWN_LINE = re.compile(r"\{[^}]*\}$")  # what attr_list adds behind an image
CAPTION = re.compile(r"^/// caption\s*$")
END = re.compile(r"^///\s*$")
DESCRIPTION = re.compile(r"^\?\?\?\+?\s+description\b")
CAPTION_FIX = "write below it, each on a line of its own: '/// caption', the caption, '///'"
DESCRIPTION_FIX = "below the caption, start a box with '??? description \"Describe this figure in words\"'"


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each image that has no line of its own, no caption, or no description."""
    for page in guide.judged:
        for line, match in page.matches(manuscript.IMAGE):
            text = page.prose[line - page.first_line]
            if OWN_LINE.sub("", text.strip()) != match[0]:
                fix = "give the image a line of its own, then a caption and a description"
                yield Problem(page.place, line, "image-in-text", f"'{match[2]}' stands in the middle of a line", fix)
                continue
            if not caption_of(page, line):
                said = f"'{match[2]}' has no caption"
                yield Problem(page.place, line, "image-without-caption", said, CAPTION_FIX)
            if not description_of(page, line):
                said = f"'{match[2]}' has no description in words"
                yield Problem(page.place, line, "image-without-description", said, DESCRIPTION_FIX)


def caption_of(page: manuscript.Page, line: int) -> str:
    """Return the caption below the image on this line, or nothing."""
    return _below(page, line)[0]


def description_of(page: manuscript.Page, line: int) -> str:
    """Return the description below the image on this line, or nothing."""
    return _below(page, line)[1]


def _below(page: manuscript.Page, line: int) -> tuple[str, str]:
    rest = [(text, text.strip()) for text in page.prose[line - page.first_line + 1 :]]
    caption, description = [], []
    at = _next(rest, 0)
    if at < len(rest) and CAPTION.match(rest[at][1]):
        end = next((n for n in range(at + 1, len(rest)) if END.match(rest[n][1])), at)
        caption = [bare for _, bare in rest[at + 1 : end]]
        at = _next(rest, end + 1)
    if at < len(rest) and DESCRIPTION.match(rest[at][1]):
        indent = len(rest[at][0]) - len(rest[at][0].lstrip())
        for text, bare in rest[at + 1 :]:
            if bare and len(text) - len(text.lstrip()) <= indent:
                break
            description.append(bare)
    return " ".join(" ".join(caption).split()), " ".join(" ".join(description).split())


def _next(rest: list[tuple[str, str]], at: int) -> int:
    """Return the place of the next line that is not empty."""
    while at < len(rest) and not rest[at][1]:
        at += 1
    return at
