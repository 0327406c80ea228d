"""The self-check ends where the contraindications say, on every path, without scripts, and tells nobody."""

import pytest

from scripts import corpus
from scripts.markdown.self_check import ENDINGS, GROUPS, ending

RECORDS = corpus.load().contraindications
FIRST = "any-red-flag-now"


@pytest.fixture
def check(visit):
    return visit("who-it-suits/self-check/", java_script_enabled=False)


def answer(page, name, value):
    page.locator(f'input[name="{name}"][value="{value}"]').check()


def shown(page):
    return [key for key in ENDINGS if page.locator(f".nmt-check__result--{key}").is_visible()]


def all_no(page):
    answer(page, FIRST, "no")
    for group in GROUPS:
        answer(page, f"group-{group}", "no")


def test_no_to_everything_finds_no_reason(check):
    assert shown(check) == []
    all_no(check)
    assert shown(check) == ["none"]


def test_a_group_opens_the_next_one_and_no_result_comes_early(check):
    groups = check.locator(".nmt-check__group")
    assert groups.count() == len(GROUPS) + 1
    assert [group.is_visible() for group in groups.all()][:2] == [True, False]
    answer(check, FIRST, "no")
    for group in list(GROUPS)[:-1]:
        answer(check, f"group-{group}", "no")
        assert shown(check) == []
    answer(check, f"group-{list(GROUPS)[-1]}", "no")
    assert shown(check) == ["none"]


def test_every_question_leads_to_the_ending_of_its_record(check):
    all_no(check)
    for key, record in RECORDS.items():
        if key != FIRST:
            answer(check, f"group-{record.group}", "yes")
            for other in RECORDS.values():
                if other.group == record.group and other.id not in (key, FIRST):
                    answer(check, other.id, "no")
        answer(check, key, "yes")
        assert shown(check) == [ending(record)], key
        advice = check.locator(f'input[name="{key}"][value="yes"] ~ .nmt-check__advice')
        assert advice.is_visible() and advice.inner_text() == " ".join(record.do.split())
        answer(check, key, "no")
        assert shown(check) == ["none"], f"{key} answered with no, like all others"
        if key != FIRST:
            answer(check, f"group-{record.group}", "no")


def test_the_strictest_answer_counts(check):
    one = {
        end: next(r for r in RECORDS.values() if ending(r) == end and r.id != FIRST) for end in ("now", "ask", "tell")
    }
    all_no(check)
    for pair in (("tell", "ask"), ("ask", "now"), ("tell", "now")):
        for end in pair:
            answer(check, f"group-{one[end].group}", "yes")
            answer(check, one[end].id, "yes")
        assert shown(check) == [min(pair, key=list(ENDINGS).index)]
        for end in pair:
            answer(check, one[end].id, "no")
        for end in pair:
            answer(check, f"group-{one[end].group}", "no")


def test_a_yes_in_a_group_that_was_closed_again_does_not_count(check):
    all_no(check)
    record = next(r for r in RECORDS.values() if ending(r) == "now" and r.id != FIRST)
    answer(check, f"group-{record.group}", "yes")
    answer(check, record.id, "yes")
    assert shown(check) == ["now"]
    answer(check, f"group-{record.group}", "no")
    assert shown(check) == ["none"]


def test_an_open_group_with_unanswered_questions_is_not_done(check):
    all_no(check)
    answer(check, "group-skin", "yes")
    assert shown(check) == []


def test_an_emergency_is_told_at_once(check):
    answer(check, FIRST, "yes")
    assert shown(check) == ["now"]


def test_every_ending_can_be_reached():
    assert {ending(record) for record in RECORDS.values()} == {"now", "ask", "tell"}
    assert all(record.level == "do-not" for record in RECORDS.values() if record.urgent)


def test_nothing_is_stored_or_sent(visit):
    page = visit("who-it-suits/self-check/")
    page.wait_for_load_state("networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    answer(page, FIRST, "yes")
    page.keyboard.press("Enter")
    assert asked == []
    kept = page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage)).join()")
    assert "group" not in kept and FIRST not in kept and kept.count(",") == 0, kept  # the palette at most
    assert page.context.cookies() == []
    page.reload()
    assert page.locator(".nmt-check input:checked").count() == 0
