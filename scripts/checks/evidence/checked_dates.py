"""The day on which a claim was last checked is a real day, and not one to come."""

from collections.abc import Iterator
from datetime import date, timedelta

from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "checked-date",
        "error",
        "The day on which a claim was checked does not exist or lies in the future.",
        "Write the day on which you looked at the sources: year-month-day.",
        "checked: 2026-02-30",
        "checked: 2026-02-28",
    ),
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each `checked` that is no day or lies ahead; the schema reports a missing one."""
    latest = date.today() + timedelta(days=1)  # it may be tomorrow where the editor lives
    for record in guide.registers.get("claims", []):
        if not isinstance(value := record.get("checked"), str):
            continue
        try:
            message = "lies in the future" if date.fromisoformat(value) > latest else ""
        except ValueError:
            message = "is no day of the calendar"
        if message:
            yield Problem(
                "docs/data/claims.yml",
                record.lines["checked"],
                "checked-date",
                f"'{value}' {message}",
                "write the day on which you looked, as year-month-day",
            )
