"""Prints what must be reviewed or renewed next, the most urgent first."""

from collections import defaultdict
from datetime import date, timedelta

from scripts import commit, review_cycle, security_contact
from scripts.checks.freshness.reviews import CLAIM_NOTICE, PAGE_NOTICE
from scripts.checks.guide import Guide

SECURITY_NOTICE = timedelta(days=30)


def show(guide: Guide) -> int:
    """Print every page and claim under the date of its next review; return 1 if one is overdue or due soon, else 0."""
    pressing = 0
    for due, items in sorted(listed(guide).items()):
        print(f"{due.isoformat()}  {_state(due, guide.today)}")
        for place, notice in items:
            pressing += due - guide.today <= notice
            print(f"            {place}")
    print(f"{pressing} overdue or due soon" if pressing else "nothing is due soon", flush=True)
    return int(bool(pressing))


def listed(guide: Guide) -> dict[date, list[tuple]]:
    """Return date -> [(place, how long before its date it is worth a notice)], in the order of the files."""
    found = defaultdict(list)
    for page in guide.pages:
        if cycle := review_cycle.of_page(page.meta):
            found[cycle.due].append((page.place, PAGE_NOTICE))
    for claim in guide.registers.get("claims", []):
        if cycle := review_cycle.of_claim(claim):
            found[cycle.due].append((f"docs/data/claims.yml:{claim.line} {claim.get('id', '')}", CLAIM_NOTICE))
    if last := commit.of(guide.root):
        place = "security.txt runs out: publish any commit, which renews it"
        found[security_contact.expires(last.time).date()].append((place, SECURITY_NOTICE))
    return dict(found)


def _state(due: date, today: date) -> str:
    days = (due - today).days
    return "OVERDUE" if days < 0 else "today" if days == 0 else f"in {days} day{'s' if days > 1 else ''}"
