"""Readers find the right page among the first three results, in the words that they type."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml

QUESTIONS = yaml.safe_load(Path(__file__).with_name("reader_questions.yml").read_text(encoding="utf-8"))


META = "document.querySelector('.md-search-result__meta').innerText"
# One item is one page; its first link is the page or the section that fits best.
FOUND = "[...document.querySelectorAll('.md-search-result__item')].map(item => item.querySelector('a').href)"


def results(page, question: str) -> list[str]:
    """Type a question and return the addresses of the first three pages found, in order."""
    box = page.locator(".md-search__input")
    box.fill("")
    box.press("Backspace")  # so that the results of the question before are gone
    page.wait_for_function(f"{META}.includes('Type to start')")
    box.press_sequentially(question)
    page.wait_for_function(f"/\\d+ matching|No matching/.test({META})")
    found, before = page.evaluate(FOUND), None
    while found != before:  # the search answers while the question is being typed
        page.wait_for_timeout(300)
        found, before = page.evaluate(FOUND), found
    return [urlsplit(link).path.lstrip("/") for link in found[:3]]


def test_at_least_25_questions_are_asked():
    assert len({question["ask"] for question in QUESTIONS}) >= 25


def test_the_right_page_is_among_the_first_three(visit):
    page = visit("about/")
    page.locator(".md-search__input").focus()
    page.wait_for_function(f"{META}.includes('Type to start')")
    missed = {}
    for question in QUESTIONS:
        found = results(page, question["ask"])
        if not set(found) & set(question["pages"]):
            missed[question["ask"]] = found
    assert not missed


@pytest.mark.parametrize("question", ["xyzzyqwv"])
def test_a_search_without_result_says_so(visit, question):
    page = visit("about/")
    page.locator(".md-search__input").focus()
    page.locator(".md-search__input").press_sequentially(question)
    page.get_by_text("No matching documents").wait_for()
