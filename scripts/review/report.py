"""Writes the changed text of pages for a terminal, or as Markdown that no page can break out of."""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator

from scripts.review.rendered_diff import PageChange, Passage, words

LIMIT = 65_536  # the characters that GitHub takes in one comment
AROUND = 12  # words shown on each side of a change
LONGEST = 300  # words of one gone or new piece; a whole new page is better read in the preview
NOTE = 300  # room kept for the sentence that says what was cut


def text(changes: list[PageChange]) -> str:
    """Return the changes for a terminal, marked as `git diff --word-diff` marks them."""
    marks = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}

    def mark(kind, said):
        return marks[kind].format(visible(said))

    lines = []
    for page in changes:
        lines.append(f"{page.address} ({title(page)})")
        lines += [
            "    " + passage(item, lambda kind, said: marks[kind].format(visible(said))) for item in page.passages
        ]
        lines.append("")
    return "\n".join(lines + [summary(changes)])


def markdown(changes: list[PageChange], limit: int = LIMIT) -> str:
    """Return the changes as Markdown of at most `limit` characters, with a note where something was cut.

    Each page is one block of HTML without an empty line, so nothing in it is read as Markdown.
    """
    parts = ["### Text that readers will see changed\n", summary(changes) + "\n"]
    room = limit - sum(map(len, parts)) - NOTE
    shown = 0
    for page in changes:
        section, whole = _section(page, room)
        if section:
            parts.append(section)
            room -= len(section) + 1
        if not whole:
            break
        shown += 1
    if shown < len(changes):
        left = len(changes) - shown
        pages = "1 page is" if left == 1 else f"{left} pages are"
        parts.append(
            f"**Cut here:** {pages} not shown, or not to the end, because a comment holds no more. "
            "See all of it with `python3 scripts diff`.\n"
        )
    return "\n".join(parts)


def summary(changes: list[PageChange]) -> str:
    """Return one sentence that says how many pages change."""
    if not changes:
        return "No text of any page changes."
    return "The text of 1 page changes." if len(changes) == 1 else f"The text of {len(changes)} pages changes."


def title(page: PageChange) -> str:
    """Return in a few words what happens to a page."""
    count = len(page.passages)
    if page.kind != "changed":
        return "a new page" if page.kind == "new" else "this page is gone"
    return "1 passage changed" if count == 1 else f"{count} passages changed"


def passage(item: Passage, mark: Callable[[str, str], str]) -> str:
    """Return a passage with its changes marked and long unchanged stretches left out."""
    pieces = list(words(item))
    return " ".join(
        mark(kind, _shortened(said.split(), kind, index == 0, index == len(pieces) - 1))
        for index, (kind, said) in enumerate(pieces)
    )


def _shortened(said: list[str], kind: str, first: bool, last: bool) -> str:
    if kind != "same":
        return " ".join(said if len(said) <= LONGEST else [*said[:LONGEST], "..."])
    start = [] if first else said[:AROUND]
    end = [] if last else said[-AROUND:]
    return " ".join(said if len(said) <= 2 * AROUND else [*start, "...", *end])


def _section(page: PageChange, room: int) -> tuple[str, bool]:
    """Return the block of one page, and whether all of it found room."""
    tags = {"same": "{}", "gone": "<del>{}</del>", "new": "<ins>{}</ins>"}
    head = f"<details><summary><b>{safe(page.address)}</b>: {title(page)}</summary>"
    foot, lines = "</details>\n", []
    room -= len(head) + len(foot) + 2
    for line in _lines(page, tags):
        room -= len(line) + 1
        if room < 0:
            return ("\n".join([head, *lines, foot]) if lines else ""), False
        lines.append(line)
    return "\n".join([head, *lines, foot]), True


def _lines(page: PageChange, tags: dict[str, str]) -> Iterator[str]:
    for item in page.passages:
        yield f"<p>{passage(item, lambda kind, said: tags[kind].format(safe(said)))}</p>"


def safe(said: str) -> str:
    """Return text that stays text in a comment: no tag, no Markdown in HTML, nobody called, no issue linked."""
    escaped = html.escape(visible(said)).replace("`", "&#96;")
    # A sign of no width breaks names and issue numbers; written as entities they would still be linked.
    return re.sub(r"@|(?<!&)#(?=\d)", "\\g<0>\u200b", escaped)


def visible(said: str) -> str:
    """Return the text on one line, with characters that nobody can see written out."""
    return "".join(
        f"[U+{ord(sign):04X}]" if unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cn", "Cs") else sign
        for sign in " ".join(said.split())
    )
