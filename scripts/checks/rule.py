"""A rule of the gate: its name, how grave a breach is, and the words that its help page says about it."""

from dataclasses import dataclass

SEVERITIES = ("error", "warning", "suggestion")  # the first one fails the gate; the others only report


@dataclass(frozen=True)
class Rule:
    """One row of the published table of rules, and the anchor `for-editors/checks/#<id>` that its problems link to.

    `catches` and `remedy` are whole sentences for people who do not program. `bad` and `good` are one line or block
    each, as an editor would write it, and `mended` says that `check --fix` does the work. A `timed` rule can be broken
    by nothing but the passing of time: the gate reports it, and publishing goes on.
    """

    id: str
    severity: str
    catches: str
    remedy: str
    bad: str = ""
    good: str = ""
    mended: bool = False
    timed: bool = False

    def __post_init__(self):
        if self.severity not in SEVERITIES:
            raise ValueError(f"rule {self.id}: severity '{self.severity}' is none of {SEVERITIES}")
