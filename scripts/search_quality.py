"""Asks the published search what readers ask, in a real browser, and counts how often the right page comes first."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from scripts import built_site

QUESTIONS = Path(__file__).with_name("search_questions.yml")
# Shares of the questions whose page must come first, and among the first three.
GOALS = (0.85, 0.97)
# What those that the search was not tuned on must keep; they do not reach the goals by themselves yet.
HELD_OUT = (0.78, 0.90)

# The script of the site itself, not a copy of its rules: `nmtFinder` is what assets/search.js calls too.
_ASK = """async (asks) => {
  const finder = await new Promise((ready) => nmtFinder(ready));
  return asks.map((ask) => finder.find(ask).map((hit) => hit.address));
}"""


@dataclass(frozen=True)
class Answer:
    """What one question found: `found` holds the addresses of the pages, best first."""

    ask: str
    pages: tuple[str, ...]
    held_out: bool
    warns: bool
    found: tuple[str, ...]

    def within(self, places: int) -> bool:
        """Say whether a page that answers is among the first `places` found."""
        return any(page in self.pages for page in self.found[:places])


def questions(file: Path = QUESTIONS) -> list[dict]:
    """Return the questions with all their fields; raise ValueError for one that could not be judged."""
    asked = yaml.safe_load(file.read_text(encoding="utf-8"))
    for number, question in enumerate(asked, 1):
        if not question.get("ask") or not question.get("pages"):
            raise ValueError(f"{file.name}, entry {number}: write {{ask: what readers type, pages: [address/]}}.")
    return [{"held_out": False, "warns": False} | question for question in asked]


def answers(browser, site: Path, asked: list[dict]) -> list[Answer]:
    """Put the questions to the search of a built site in `browser`, which Playwright has launched."""
    page = browser.new_page()
    try:
        page.add_script_tag(path=built_site.asset(site, "find.js"))
        found = page.evaluate(_ASK, [question["ask"] for question in asked])
    finally:
        page.close()
    return [
        Answer(question["ask"], tuple(question["pages"]), question["held_out"], question["warns"], tuple(pages))
        for question, pages in zip(asked, found, strict=True)
    ]


def share(given: list[Answer], places: int) -> float:
    """Return the share of the answers with a right page among the first `places`, from 0 to 1."""
    return sum(answer.within(places) for answer in given) / len(given)
