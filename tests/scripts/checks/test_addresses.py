"""A page that moves is held by its old address until a redirect leads on; the messages hold the lines to add."""

import re

from scripts import checks


def move(copy) -> None:
    """Rename the page about jaw pain and mend every link to it, as a careful editor does."""
    (copy / "docs/conditions/jaw-pain.md").rename(copy / "docs/conditions/jaw-and-face-pain.md")
    for file in (*(copy / "docs").rglob("*.md"), copy / "mkdocs.yml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("jaw-pain.md", "jaw-and-face-pain.md"), encoding="utf-8")


def test_the_lines_of_the_messages_mend_a_page_that_moved(copy):
    move(copy)
    found = {problem.rule: problem for problem in checks.problems(copy, ())}
    assert set(found) == {"lost-address", "unlisted-address"}
    redirects, ledger = copy / "docs/data/redirects.yml", copy / "docs/data/addresses.txt"
    lines = re.findall(r"'(  [^']+)'", found["lost-address"].fix)
    assert lines == ["  - id: conditions/jaw-pain/", "    to: conditions/jaw-and-face-pain/"]
    redirects.write_text(redirects.read_text(encoding="utf-8") + "\n".join(lines) + "\n", encoding="utf-8")
    line = re.search(r"'([^']+)'", found["unlisted-address"].fix)[1]
    ledger.write_text(ledger.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    assert checks.problems(copy, ()) == []


def test_a_ledger_that_is_gone_is_one_problem(copy):
    (copy / "docs/data/addresses.txt").unlink()
    found = [(problem.path, problem.rule) for problem in checks.problems(copy, ()) if problem.rule != "broken-link"]
    assert found == [("docs/data/addresses.txt", "ledger-line")]


def test_a_page_that_cannot_be_read_is_not_lost(copy):
    (copy / "docs/faq.md").write_bytes(b"\xff\xfe")
    assert {problem.rule for problem in checks.problems(copy, ())} >= {"encoding"}
    assert not [problem for problem in checks.problems(copy, ()) if problem.rule == "lost-address"]
