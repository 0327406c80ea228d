"""Every image exists and says in words what it shows."""

from collections.abc import Iterator

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem, nearest

RULES = (
    Rule(
        "missing-image",
        "error",
        "An image is not there.",
        "Correct the path; the message names the nearest file.",
    ),
    Rule(
        "foreign-image",
        "error",
        "An image lies on another site.",
        "Save it in docs/figures/.",
    ),
    Rule(
        "image-without-text",
        "error",
        "An image has no alternative text.",
        "Say in the brackets what the image shows.",
    ),
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each image that is missing, lies elsewhere, or has no alternative text."""
    for page in guide.pages:
        for line, match in page.matches(manuscript.IMAGE):
            if ":" in match[2]:
                yield Problem(
                    page.place, line, "foreign-image", f"'{match[2]}' lies on another site", "put it into docs/figures/"
                )
                continue
            path = page.resolve(match[2].partition("#")[0])
            if path not in guide.files:
                yield Problem(
                    page.place,
                    line,
                    "missing-image",
                    f"there is no file docs/{path}",
                    nearest(path, guide.files, "docs/figures/"),
                )
            if not match[1].strip():
                yield Problem(
                    page.place,
                    line,
                    "image-without-text",
                    f"'{match[2]}' has no alternative text",
                    "write between the square brackets what the image shows",
                )
