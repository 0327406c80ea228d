"""The alternative text of an image says in one or two sentences what a reader would see."""

import re
from collections.abc import Iterator

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.media.figures import caption_of
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "alt-length",
        "error",
        "The alternative text has fewer than 20 or more than 250 characters.",
        "Say in one or two sentences what the image shows. Details belong into the description below the figure.",
        bad="![Shoulder](../figures/trigger-point.svg)",
        good="![A sore spot in the upper shoulder muscle, with pain felt at the temple.](../figures/trigger-point.svg)",
    ),
    Rule(
        "alt-opening",
        "error",
        "The alternative text starts with 'image of' or the like, which a screen reader has just said.",
        "Start with what is shown.",
        bad="![Picture of a hand that presses on a shoulder.](../figures/how-touch-may-work.svg)",
        good="![A hand that presses on a shoulder.](../figures/how-touch-may-work.svg)",
    ),
    Rule(
        "alt-repeated",
        "error",
        "Two images of a page have the same alternative text, so that listeners can't tell them apart.",
        "Say in each text what only this image shows.",
    ),
    Rule(
        "alt-is-caption",
        "error",
        "The alternative text and the caption are the same, so that listeners hear it twice.",
        "Let the caption say what the figure means, and the alternative text what it shows.",
    ),
    Rule(
        "alt-file-name",
        "error",
        "The alternative text is the name of a file.",
        "Say what the image shows.",
        bad="![rotator-cuff-muscles.svg](../figures/rotator-cuff.svg)",
        good="![Right shoulder from behind, with three muscles drawn in.](../figures/rotator-cuff.svg)",
    ),
)

SHORTEST, LONGEST = 20, 250
OPENING = re.compile(
    r"(?:(?:this|here) is |this |the following )?(?:an? |the )?"
    r"(?:image|picture|photo|photograph|figure|graphic|illustration|drawing|screenshot|pic|icon)"
    r"(?: (?:of|that|which|showing|shows|depicting|with)\b|:)",
    re.IGNORECASE,
)
FILE_NAME = re.compile(r"\S+\.(?:svg|png|jpe?g|gif|webp|avif)", re.IGNORECASE)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each alternative text that does not do its work; one that is missing is judged elsewhere."""
    for page in guide.judged:
        seen: dict[str, int] = {}
        for line, match in page.matches(manuscript.IMAGE):
            if text := " ".join(match[1].split()):
                for rule, message, fix in _judge(text, caption_of(page, line)):
                    yield Problem(page.place, line, rule, message, fix)
                if (first := seen.setdefault(_bare(text), line)) != line:
                    said = f"the image on line {first} has the same alternative text"
                    yield Problem(page.place, line, "alt-repeated", said, "say what only this image shows")


def _judge(text: str, caption: str) -> Iterator[tuple[str, str, str]]:
    if FILE_NAME.fullmatch(text):
        yield "alt-file-name", f"'{text}' is the name of a file", "write what the image shows"
    elif not SHORTEST <= len(text) <= LONGEST:
        fix = (
            "between ![ and ], say in a whole sentence what the image shows"
            if len(text) < SHORTEST
            else "move details into the description below the figure"
        )
        said = f"the alternative text has {len(text)} characters, not {SHORTEST} to {LONGEST}"
        yield "alt-length", said, fix
    if opening := OPENING.match(text):
        yield "alt-opening", f"the alternative text starts with '{opening[0]}'", "start with what is shown"
    if caption and _bare(text) == _bare(caption):
        fix = "let the caption say what the figure means, and the alternative text what it shows"
        yield "alt-is-caption", "the alternative text is the same as the caption", fix


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
