"""No word stands twice in a row by mistake."""

import re
from collections.abc import Iterator

from scripts.checks import edit
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "doubled-word",
        "error",
        "A word stands twice in a row.",
        "Take one out; if both are meant, write the sentence in another way.",
        bad="Tell the the therapist when it hurts.",
        good="Tell the therapist when it hurts.",
    ),
)

# Also over the end of a line, but not from a name such as `term:` to what follows it.
DOUBLED = re.compile(r"(?<![\w'./-])([A-Za-z]+)(?: +| *\n +)\1(?![\w'/:-]|\.\w)", re.IGNORECASE)
MAY_BE = {"that", "had"}  # "those that had had it", "we know that that is true"


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each doubled word in the pages and registers that were asked for."""
    for path in guide.written:
        text = guide.text(path) if guide.is_judged(path) else None
        if not text:
            continue
        lines = edit.lines(path, text.replace("\r\n", "\n"))
        shown = "\n".join("\0" if kind == "code" else edit.without_spans(line) for _, line, kind in lines)
        for match in DOUBLED.finditer(shown):
            if match[1].lower() not in MAY_BE:
                line = shown[: match.start()].count("\n") + 1
                said = f"'{' '.join(match[0].split())}' says a word twice"
                yield Problem(path, line, "doubled-word", said, f"write '{match[1]}' once")
