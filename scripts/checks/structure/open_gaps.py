"""What an editor left to be written is written before it is published."""

from collections.abc import Iterator

from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "open-gap",
        "error",
        "A place is marked as still to be written, with 'TODO(editor)', or holds a placeholder such as 'TBD'.",
        "Write what the marker asks for in its place. Where it stands behind a '#', mend the line and take it out.",
        bad="- `TODO(editor): the most important point, in one sentence`",
        good="- It may ease neck pain for a short time.",
    ),
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each line with a gap."""
    for place, gaps in guide.gaps.items():
        for line, what in gaps.items():
            said = f"here is still to be written: {what}"
            fix = "write it in the marker's place; where the marker stands behind a '#', mend the line and take it out"
            yield Problem(place, line, "open-gap", said, fix)
