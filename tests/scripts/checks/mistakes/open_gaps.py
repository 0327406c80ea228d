"""Gaps that an editor left, and the same words where they are no gap."""

from tests.scripts.checks.mistakes.spoil import append, swap

PAGE = "docs/what-is-nmt/index.md"
CLAIMS, FIGURE = "docs/data/claims.yml", "docs/figures/soreness.svg"

MISTAKES = {
    "gap in a page": (PAGE, append("`TODO(editor): the answer`"), "open-gap", "the answer", "take it out"),
    "gap in a page, not in code": (PAGE, append("TODO(editor): the answer"), "open-gap", "the answer", "take it out"),
    "gap in a comment of a page": (
        PAGE,
        append("<!-- TODO(editor): ask Ann -->"),
        "open-gap",
        "ask Ann",
        "take it out",
    ),
    "gap in the front matter": (
        PAGE,
        swap(
            "^description: .*", "description: 'TODO(editor): one sentence of 50 to 160 characters for search engines'"
        ),
        "open-gap",
        "one sentence of 50",
        "take it out",
    ),
    "gap behind a value": (
        CLAIMS,
        swap("^(    verdict: .*)$", r"\1 # TODO(editor): the right one"),
        "open-gap",
        "the right one",
        "mend the line",
    ),
    "gap in a figure": (FIGURE, swap("About 1 in 10<", "TODO(editor): the heading<"), "open-gap", "the heading", "out"),
    "placeholder": (PAGE, append("The price is TBD."), "open-gap", "'TBD'", "take it out"),
    "filler text": (PAGE, append("Lorem ipsum dolor."), "open-gap", "Lorem ipsum", "take it out"),
}
LEGAL = {
    "words about the marker": (PAGE, append("A gap is marked `TODO(editor)`. There is much to do, said the editor.")),
    "the marker in a block of code": (PAGE, append("```\nTODO(editor): the answer\n```")),
}
