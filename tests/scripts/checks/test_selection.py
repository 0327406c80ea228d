"""The gate judges what was named or changed, and says clearly what it can't find."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import checks
from scripts.checks import selection
from scripts.environment import NotReady

ROOT = Path(__file__).resolve().parents[3]
PAGE, OTHER = "docs/what-is-nmt/index.md", "docs/faq.md"


def git(root, *arguments):
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *identity, *arguments], cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def repository(copy):
    """A copy under git whose branch `change` left `main`, which went on."""
    git(copy, "init", "-q", "-b", "main")
    git(copy, "add", ".")
    git(copy, "commit", "-qm", "Start")
    git(copy, "checkout", "-qb", "change")
    return copy


def add(root, path, text="\nTell the the therapist.\n"):
    file = root / path
    file.write_text((file.read_text(encoding="utf-8") if file.exists() else "") + text, encoding="utf-8")


def test_what_is_committed_uncommitted_and_new_is_changed(repository):
    add(repository, PAGE)
    git(repository, "commit", "-qam", "Change a page")
    add(repository, OTHER)
    add(repository, "docs/new page.md", "text\n")
    (repository / "docs/glossary.md").unlink()
    git(repository, "checkout", "-q", "--", "docs/glossary.md")
    assert selection.changed(repository, "main") == {PAGE, OTHER, "docs/new page.md"}


def test_what_others_changed_since_is_not_ours(repository):
    git(repository, "checkout", "-q", "main")
    add(repository, OTHER)
    git(repository, "commit", "-qam", "Change another page")
    git(repository, "checkout", "-q", "change")
    add(repository, PAGE)
    assert selection.changed(repository, "main") == {PAGE}


@pytest.mark.parametrize("base", ["nobody", "--help", "main:docs"])
def test_an_unknown_base_is_named(repository, base):
    with pytest.raises(NotReady, match="git finds no '.*' to compare with: .*fetch"):
        selection.changed(repository, base)


def test_a_base_without_a_common_past_is_named(repository):
    git(repository, "checkout", "-q", "--orphan", "elsewhere")
    git(repository, "commit", "-qm", "Start anew")
    with pytest.raises(NotReady, match="no point where this work left 'main'"):
        selection.changed(repository, "main")


def test_without_git_the_message_says_what_to_do(copy, monkeypatch):
    with pytest.raises(NotReady, match="no git repository; name the pages"):
        selection.changed(copy, "main")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NotReady, match="not installed"):
        selection.changed(copy, "main")


def test_a_changed_page_is_judged_alone_but_what_it_breaks_elsewhere_is_told(repository, capsys):
    add(repository, OTHER)
    git(repository, "commit", "-qam", "A mistake that was there before")
    add(repository, PAGE, "\n[x](../faq.md#nowhere)\n")
    assert checks.check(repository, base="HEAD", form="json") == 1
    shape = json.loads(capsys.readouterr().out)
    assert [file["path"] for file in shape["files"]] == [PAGE]
    (repository / OTHER).unlink()
    assert checks.check(repository, base="HEAD", form="json") == 1
    found = {p["rule"]: file["path"] for file in json.loads(capsys.readouterr().out)["files"] for p in file["problems"]}
    assert "broken-link" in found


def test_a_changed_register_asks_for_all_pages(repository, capsys):
    add(repository, OTHER)
    git(repository, "commit", "-qam", "A mistake that was there before")
    add(repository, "docs/data/glossary.yml", "\n# a remark\n")
    assert checks.check(repository, base="HEAD", form="json") == 1
    assert [file["path"] for file in json.loads(capsys.readouterr().out)["files"]] == [OTHER]


def test_a_change_answers_for_the_dates_of_the_pages_it_touches_alone(repository, capsys):
    for path, field in ((OTHER, "last_reviewed"), ("docs/data/claims.yml", "checked")):
        text = (repository / path).read_text(encoding="utf-8")
        (repository / path).write_text(re.sub(f"{field}: 20..", f"{field}: 2016", text), encoding="utf-8")
    git(repository, "commit", "-qam", "Years go by")
    add(repository, "docs/data/claims.yml", "\n# a remark\n")
    assert checks.check(repository, base="HEAD") == 0
    capsys.readouterr()
    add(repository, OTHER, "\nOne word more.\n")
    assert checks.check(repository, base="HEAD") == 1
    said = capsys.readouterr().out
    assert "review-overdue" in said and OTHER in said
    assert "check-overdue" not in said


def test_named_files_are_judged_and_no_other_is_told(copy, capsys):
    add(copy, PAGE)
    add(copy, OTHER)
    assert checks.check(copy, paths=[OTHER], form="json") == 1
    assert [file["path"] for file in json.loads(capsys.readouterr().out)["files"]] == [OTHER]
    assert checks.check(copy, paths=["docs/benefits"], clock=False) == 0
    assert "check: no problem; 5 pages judged" in capsys.readouterr().out


def test_files_are_found_from_the_root_from_docs_and_by_their_full_path(copy):
    for path in (OTHER, "faq.md", str(copy / OTHER)):
        assert selection.named(copy, [path]) == {OTHER}
    assert selection.named(copy, []) is None


@pytest.mark.parametrize("path", ["docs/fak.md", "fak.md"])
def test_a_path_that_is_not_there_is_named_with_the_nearest(copy, path):
    with pytest.raises(NotReady, match=rf"there is no file '{path}'; did you mean '{path.replace('k', 'q')}'\?"):
        selection.named(copy, [path])


def test_a_path_outside_of_the_guide_is_refused(copy):
    with pytest.raises(NotReady, match="there is no file"):
        selection.named(copy, ["/etc/hosts"])


def test_the_command_passes_its_options_on():
    command = [sys.executable, "-m", "scripts", "check", OTHER, "--format", "json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["failed"] is False
