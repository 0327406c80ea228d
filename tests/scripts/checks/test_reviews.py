"""What is overdue, due soon, or neither, on days that the tests choose."""

from datetime import date
from pathlib import Path

import pytest

from scripts import checks, corpus, manuscript, review_cycle
from scripts.checks import agenda
from scripts.checks.freshness import reviews
from scripts.checks.guide import Guide
from scripts.yaml_source import read

PAGE = "---\nlast_reviewed: {}\nreview_in: {}\n---\nText.\n"
CLAIM = "- id: a-claim\n  checked: {}\n"


def found(today: str, page: tuple | None = None, claim: str | None = None) -> list[tuple[int, str]]:
    guide = Guide(Path(), today=date.fromisoformat(today))
    if page:
        guide.pages = [manuscript.read("a.md", PAGE.format(*page))]
    if claim:
        guide.registers["claims"] = read(CLAIM.format(claim), "docs/data/claims.yml")
    return [(problem.line, problem.rule) for problem in reviews.problems(guide)]


@pytest.mark.parametrize(
    ("today", "rules"),
    [
        ("2026-11-24", []),
        ("2027-10-24", []),  # 31 days before
        ("2027-10-25", ["review-soon"]),
        ("2027-11-24", ["review-soon"]),  # the last day in time
        ("2027-11-25", ["review-overdue"]),
        ("2031-01-01", ["review-overdue"]),
    ],
)
def test_a_page_is_announced_before_it_is_overdue(today, rules):
    assert found(today, ("2026-11-24", 12)) == [(2, rule) for rule in rules]


@pytest.mark.parametrize(
    ("today", "rules"),
    [
        ("2028-09-24", []),  # 61 days before
        ("2028-09-25", ["check-soon"]),
        ("2028-11-24", ["check-soon"]),
        ("2028-11-25", ["check-overdue"]),
    ],
)
def test_a_claim_is_announced_before_it_is_overdue(today, rules):
    assert found(today, claim="2026-11-24") == [(2, rule) for rule in rules]


@pytest.mark.parametrize(
    ("day", "rules"),
    [("2026-11-25", []), ("2026-11-26", ["future-date"]), ("2026-02-30", ["no-such-day"]), ("soon", [])],
    ids=["a day ahead, as in Auckland", "two days ahead", "not in the calendar", "no date: the schema reports it"],
)
def test_a_date_is_one_that_can_have_been(day, rules):
    assert [rule for _, rule in found("2026-11-24", (day, 12))] == rules
    assert [rule for _, rule in found("2026-11-24", claim=day)] == rules


@pytest.mark.parametrize(
    ("day", "months", "due"),
    [
        ("2026-11-24", 12, "2027-11-24"),
        ("2026-12-31", 1, "2027-01-31"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-01-31", 11, "2026-12-31"),
    ],
)
def test_months_are_counted_over_the_turn_of_the_year(day, months, due):
    assert review_cycle.months_after(date.fromisoformat(day), months) == date.fromisoformat(due)


def test_only_the_pages_that_were_asked_for_are_judged():
    guide = Guide(Path(), today=date(2040, 1, 1), only=frozenset({"docs/b.md"}))
    guide.pages = [manuscript.read(path, PAGE.format("2026-11-24", 12)) for path in ("a.md", "b.md")]
    assert [problem.path for problem in reviews.problems(guide)] == ["docs/b.md"]


def test_passing_time_reports_and_stops_no_build(copy, capsys):
    page = copy / "docs" / "faq.md"
    text = page.read_text(encoding="utf-8").replace("last_reviewed: 2026", "last_reviewed: 2016")
    page.write_text(text, encoding="utf-8")
    assert checks.check(copy) == 1
    assert "review-overdue" in capsys.readouterr().out
    assert checks.check(copy, clock=False) == 0


def test_the_agenda_names_what_is_due_first_and_asks_for_attention_in_time(capsys, tmp_path):
    guide = Guide(tmp_path, today=date(2027, 11, 20))
    days = (("late.md", "2026-11-01"), ("soon.md", "2026-12-01"), ("later.md", "2027-10-01"))
    guide.pages = [manuscript.read(path, PAGE.format(day, 12)) for path, day in days]
    guide.registers["claims"] = read(CLAIM.format("2026-11-24"), "docs/data/claims.yml")
    assert agenda.show(guide) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[:4] == [
        "2027-11-01  OVERDUE",
        " " * 12 + "docs/late.md",
        "2027-12-01  in 11 days",
        " " * 12 + "docs/soon.md",
    ]
    assert " " * 12 + "docs/data/claims.yml:1 a-claim" in lines
    assert lines[-1] == "2 overdue or due soon"
    guide.today = date(2027, 10, 1)
    guide.pages = guide.pages[2:]
    assert agenda.show(guide) == 0


def test_readers_are_told_the_same_number_of_months():
    text = (corpus.ROOT / "docs" / "about" / "review-process.md").read_text(encoding="utf-8")
    assert f"is checked again after {review_cycle.CLAIM_MONTHS} months at the latest" in text
    assert f"{reviews.PAGE_NOTICE.days} days before a page is due" in text


@pytest.mark.parametrize(("today", "code"), [("2027-08-20", 0), ("2027-08-21", 1), ("2027-09-21", 1)])
def test_the_agenda_warns_a_month_before_security_txt_runs_out(monkeypatch, capsys, today, code):
    monkeypatch.setattr(agenda.commit, "of", lambda root: agenda.commit.Commit("a" * 40, 1_790_000_000))
    assert agenda.show(Guide(Path(), today=date.fromisoformat(today))) == code
    assert "2027-09-20" in (said := capsys.readouterr().out)
    assert "security.txt runs out: publish any commit" in said
