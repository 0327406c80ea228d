"""Knows when a page must be reviewed and a claim be checked again."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

CLAIM_MONTHS = 24  # docs/about/review-process.md tells readers the same, and a test compares


@dataclass(frozen=True)
class Cycle:
    """The day something was last reviewed, and how many months later it must be reviewed again."""

    last: date
    months: int

    @property
    def due(self) -> date:
        """The last day on which the next review is in time."""
        return months_after(self.last, self.months)


def of_page(meta: Mapping[str, Any]) -> Cycle | None:
    """Return the cycle of a page by its front matter, or None where that holds no such date."""
    return _cycle(meta.get("last_reviewed"), meta.get("review_in"))


def of_claim(claim: Mapping[str, Any]) -> Cycle | None:
    """Return the cycle of a claim by its record, or None where that holds no such date."""
    return _cycle(claim.get("checked"), CLAIM_MONTHS)


def months_after(day: date, months: int) -> date:
    """Return the same day `months` months later, or the last day of that month where it is shorter."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def words(day: date) -> str:
    """Return a date as US readers write it: November 24, 2026."""
    return f"{day:%B} {day.day}, {day.year}"


def _cycle(last: Any, months: Any) -> Cycle | None:
    try:
        return Cycle(date.fromisoformat(last), months) if 0 < months <= 1200 else None
    except (TypeError, ValueError):  # the schemas report it
        return None
