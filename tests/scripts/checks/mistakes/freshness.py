"""Dates that have passed, come soon, or can't be; written from today on, so that they stay mistakes."""

from datetime import date, timedelta

from tests.scripts.checks.mistakes.spoil import swap

PAGE, CLAIMS = "docs/what-is-nmt/index.md", "docs/data/claims.yml"
TODAY = date.today()


def reviewed(day, months=12):
    """Set the day of the last review of a page."""
    return swap(r"^last_reviewed: .*\nreview_in: .*", f"last_reviewed: {day}\nreview_in: {months}")


def checked(day):
    """Set the day of the last check of the first claim."""
    return swap(r"^    checked: .*", f"    checked: {day}")


def years_ago(years, later):
    """Return the day `later` days after this day `years` years ago."""
    return TODAY.replace(year=TODAY.year - years, day=min(TODAY.day, 28)) + timedelta(days=later)


MISTAKES = {
    "review that is long overdue": (
        PAGE,
        reviewed("2019-01-15"),
        "review-overdue",
        "January 15, 2020",
        "read the whole",
    ),
    "review that is a week overdue": (
        PAGE,
        reviewed(years_ago(1, -7)),
        "review-overdue",
        "was due by",
        "last_reviewed",
    ),
    "review that is due soon": (PAGE, reviewed(years_ago(1, 20)), "review-soon", "is due by", "last_reviewed"),
    "short cycle that is overdue": (
        PAGE,
        reviewed(TODAY - timedelta(days=40), 1),
        "review-overdue",
        "was due by",
        "read the whole page",
    ),
    "claim checked long ago": (CLAIMS, checked("2019-01-15"), "check-overdue", "January 15, 2021", "newer studies"),
    "claim that is due soon": (CLAIMS, checked(years_ago(2, 50)), "check-soon", "is due by", "'checked'"),
    "review in the future": (
        PAGE,
        reviewed(TODAY + timedelta(days=9)),
        "future-date",
        "not come yet",
        "day on which it was done",
    ),
    "claim checked in the future": (
        CLAIMS,
        checked(TODAY + timedelta(days=400)),
        "future-date",
        "'checked'",
        "was done",
    ),
    "day that no calendar has": (PAGE, reviewed("2026-02-30"), "no-such-day", "'2026-02-30'", "year-month-day"),
    "claim checked on no day": (CLAIMS, checked("2026-13-01"), "no-such-day", "'2026-13-01'", "year-month-day"),
}
LEGAL = {
    "page reviewed today": (PAGE, reviewed(TODAY)),
    "claim checked yesterday": (CLAIMS, checked(TODAY - timedelta(days=1))),
    "page reviewed on a leap day": (PAGE, reviewed("2024-02-29", 36)),
}
