"""A changed statement about health is told from a mended typo."""

from collections import Counter
from pathlib import Path

import pytest

from scripts.review import medical
from scripts.review.medical import Change, judge, vocabulary

WORDS = "the muscle is sore for about a day safe unsafe raises raised pressure hypertension nerve musle thearpy"
KNOWN = Counter(medical.tokens(WORDS)) + Counter(["therapy", "the", "safe", "raises"] * 5)
PAGE = "docs/conditions/neck-pain.md"


def patch(before: str, after: str, line: int = 20) -> str:
    sides = [("-", before), ("+", after)]
    changed = [sign + said for sign, text in sides for said in text.splitlines()]
    return "\n".join([f"@@ -{line},3 +{line},3 @@ A heading", " context", *changed, " context"])


def statements(before: str, after: str, path: str = PAGE) -> list[medical.Statement]:
    return judge([Change(path, patch(before, after), 2)], KNOWN).statements


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("NMT can ease neck pain.", "NMT may ease neck pain."),
        ("This is safe.", "This is unsafe."),
        ("This raises blood pressure.", "This raised blood pressure."),
        ("Watch for hypotension.", "Watch for hypertension."),
        ("Hold for 30 seconds.", "Hold for 90 seconds."),
        ("About 1.5 points.", "About 15 points."),
        ("From -10 to 10.", "From 10 to 10."),
        ("Less than < 5.", "Less than > 5."),
        ("Do not press hard.", "Do press hard."),
        ("It eases pain.[^cagnie-2015]", "It eases pain.[^lew-2021]"),
        ("[low certainty](claims.md#a-b)", "[low certainty](claims.md#a-c)"),
        ("", "A whole new sentence."),
        ("An old sentence.", ""),
        ('!!! urgent "Get advice"', '!!! non-urgent "Get advice"'),
        ("last_reviewed: 2026-11-24", "last_reviewed: 2026-11-24 and take more"),
        ("can't", "can"),
    ],
)
def test_a_changed_meaning_is_a_medical_statement(before, after):
    assert statements(before, after), f"{before} -> {after}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The musle is sore.", "The muscle is sore."),
        ("The thearpy hurts.", "The therapy hurts."),
        ("The muscle, is sore", "the muscle is sore."),
        ("Two  spaces ", "Two spaces"),
        ("one line\nanother line", "one line another\nline"),
        ("**The** muscle", "*The* muscle"),
        ("last_reviewed: 2026-11-24", "last_reviewed: 2027-01-02"),
        ("    checked: 2026-11-24", "    checked: 2027-01-02"),
        ("search_terms: [sore neck]", "search_terms: [sore neck, stiff neck]"),
        ("review_in: 12", "review_in: 6"),
    ],
)
def test_spelling_punctuation_and_bookkeeping_are_editorial(before, after):
    verdict = judge([Change(PAGE, patch(before, after), 2)], KNOWN)
    assert not verdict.statements, f"{before} -> {after}"
    assert verdict.labels == {"editorial"}


def test_the_line_is_the_one_in_the_new_file():
    both = patch("The muscle is sore.", "The muscle is sore.", 5) + "\n" + patch("It is safe.", "It is risky.", 40)
    assert [item.line for item in judge([Change(PAGE, both, 4)], KNOWN).statements] == [41]


def test_many_mended_words_are_a_rewrite():
    known = Counter({"muscle": 9, "therapy": 9, "musle": 3, "thearpy": 3})
    before, after = "musle thearpy " * 3, "muscle therapy " * 3
    assert judge([Change(PAGE, patch(before, after), 2)], known).statements


@pytest.mark.parametrize("name", ["claims", "contraindications", "red-flags", "glossary", "references"])
def test_every_register_is_about_health(name):
    assert statements("    why: It helps.", "    why: It heals.", f"docs/data/{name}.yml")


@pytest.mark.parametrize("path", ["docs/about/privacy.md", "docs/for-editors/index.md", "docs/data/redirects.yml"])
def test_pages_about_the_guide_are_editorial(path):
    verdict = judge([Change(path, patch("One thing.", "Quite another thing."), 2)], KNOWN)
    assert verdict.labels == {"editorial"}


@pytest.mark.parametrize("path", ["scripts/build.py", "docs/embed.js", ".github/CODEOWNERS", "docs/figures/a.html"])
def test_what_can_run_is_code_wherever_it_lies(path):
    verdict = judge([Change(path, patch("a", "b"), 2)], KNOWN)
    assert verdict.labels == {"code"} and verdict.code == [path]


def test_what_the_host_does_not_show_is_taken_as_medical():
    assert judge([Change(PAGE, None, 4000)], KNOWN).labels == {"medical-statements"}
    assert judge([Change("docs/figures/neck.png", None)], KNOWN).labels == {"medical-statements"}


def test_a_page_that_only_moves_changes_no_statement():
    assert judge([Change(PAGE, None, 0)], KNOWN).labels == {"editorial"}


def test_a_medical_change_among_code_gets_both_labels():
    changes = [Change(PAGE, patch("It helps.", "It heals."), 2), Change("mkdocs.yml", "", 1)]
    assert judge(changes, KNOWN).labels == {"medical-statements", "code"}


def test_a_typo_in_the_guide_itself_is_told_by_its_own_words():
    known = vocabulary(Path(__file__).resolve().parents[3] / "docs")
    assert known["muscle"] > 10 and not known["musclle"]
    planted = known + Counter(["musclle"])
    assert judge([Change(PAGE, patch("the musclle is", "the muscle is"), 2)], planted).labels == {"editorial"}
