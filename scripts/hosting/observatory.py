"""Scores headers by the public rules of Mozilla's HTTP Observatory, so that a weaker policy shows before it is live."""

from scripts.hosting.observatory_rules import TESTS, Answer

# src/scanner/index.js and src/grader/charts.js of github.com/mdn/mdn-http-observatory, read November 2026.
GOAL = 120  # A+ begins at 100
START, EXTRA_CREDIT = 100, 90  # bonuses count only where what is lost leaves at least 90
GRADES = ((100, "A+"), (90, "A"), (85, "A-"), (80, "B+"), (70, "B"), (65, "B-"), (60, "C+"), (50, "C"), (45, "C-"))
GRADES += ((40, "D+"), (30, "D"), (25, "D-"))


def score(answer: Answer) -> tuple[int, dict[str, int]]:
    """Return the score and what each test adds to it or takes from it."""
    found = {name: test(answer) for name, test in TESTS.items()}
    lost = START + sum(value for value in found.values() if value < 0)
    return (START + sum(found.values()) if lost >= EXTRA_CREDIT else max(lost, 0)), found


def grade(points: int) -> str:
    """Return the letter for a score."""
    return next((letter for least, letter in GRADES if points >= least), "F")
