"""Every page is reviewed again, and every claim checked again, before its date passes."""

from collections.abc import Iterator
from datetime import timedelta

from scripts import review_cycle
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem
from scripts.review_cycle import Cycle, words

REVIEW = "Read the whole page again against its sources, then set `last_reviewed` to that day."
CHECK = "Search for newer studies, correct the record, then set `checked` to that day."
RULES = (
    Rule(
        "review-overdue",
        "error",
        "The date by which the page had to be reviewed has passed.",
        f"{REVIEW} To mend a typo is no review.",
        timed=True,
    ),
    Rule(
        "review-soon",
        "warning",
        "The page must be reviewed within 30 days.",
        REVIEW,
        timed=True,
    ),
    Rule(
        "check-overdue",
        "error",
        f"A claim was last checked more than {review_cycle.CLAIM_MONTHS} months ago.",
        CHECK,
        timed=True,
    ),
    Rule(
        "check-soon",
        "warning",
        "A claim must be checked again within 60 days.",
        CHECK,
        timed=True,
    ),
    Rule(
        "future-date",
        "error",
        "A page or claim says that it was reviewed or checked on a day that has not come yet.",
        "Write the day on which it was done, as year-month-day.",
    ),
    Rule(
        "no-such-day",
        "error",
        "A date names a day that no calendar has.",
        "Write the day as year-month-day, such as 2026-11-24.",
    ),
)

PAGE_NOTICE, CLAIM_NOTICE = timedelta(days=30), timedelta(days=60)
AHEAD = timedelta(days=1)  # an editor east of us is a day ahead
CLAIMS = "docs/data/claims.yml"


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each page and claim whose date has passed, comes soon, or can't be."""
    for page in guide.judged:
        place = page.place, page.meta.lines.get("last_reviewed", 1)
        cycle = review_cycle.of_page(page.meta)
        if cycle is None:
            yield from _impossible(place, "last_reviewed", page.meta.get("last_reviewed"))
        else:
            yield from _judge(guide, place, "last_reviewed", cycle)
    if guide.only is None or CLAIMS in guide.only:
        for claim in guide.registers.get("claims", []):
            place = CLAIMS, claim.lines.get("checked", claim.line)
            cycle = review_cycle.of_claim(claim)
            if cycle is None:
                yield from _impossible(place, "checked", claim.get("checked"))
            else:
                yield from _judge(guide, place, "checked", cycle)


def _judge(guide: Guide, place: tuple[str, int], field: str, cycle: Cycle) -> Iterator[Problem]:
    page = field == "last_reviewed"
    name, notice, done = ("review", PAGE_NOTICE, REVIEW) if page else ("check", CLAIM_NOTICE, CHECK)
    fix = done[0].lower() + done[1:-1].replace("`", "'")
    what = "this page" if page else "this claim"
    if cycle.last > guide.today + AHEAD:
        said = f"'{field}' is {words(cycle.last)}, which has not come yet"
        yield Problem(*place, "future-date", said, "write the day on which it was done")
    elif cycle.due < guide.today:
        said = f"the {name} of {what} was due by {words(cycle.due)}"
        yield Problem(*place, f"{name}-overdue", said, fix)
    elif cycle.due - guide.today <= notice:
        said = f"the {name} of {what} is due by {words(cycle.due)}"
        yield Problem(*place, f"{name}-soon", said, fix)


def _impossible(place: tuple[str, int], field: str, value: object) -> Iterator[Problem]:
    # The schemas report what is missing or has another form; they do not know the calendar.
    if isinstance(value, str) and len(value) == 10 and value[4] + value[7] == "--":
        fix = "write a day of the calendar as year-month-day, such as 2026-11-24"
        yield Problem(*place, "no-such-day", f"'{field}' is '{value}', and there is no such day", fix)
