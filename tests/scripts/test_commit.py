"""A build takes its date from the commit, from nothing outside the guide, and never from the clock."""

import os
import subprocess

import pytest

from scripts import commit
from scripts.environment import NotReady

TIME = 1_790_000_000
PAGE = "---\nlast_reviewed: {}\n---\n# T\n"


@pytest.fixture(autouse=True)
def nothing_given(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture
def guide(tmp_path):
    for name, day in (("index", "2026-11-24"), ("faq", "2026-11-25")):
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "docs" / f"{name}.md").write_text(PAGE.format(day))
    return tmp_path


def git(folder, *arguments):
    who = {f"GIT_{role}_{part}": "a@b.example" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    dates = {"GIT_AUTHOR_DATE": "1700000000 +0000", "GIT_COMMITTER_DATE": f"{TIME} +0900"}
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, env=os.environ | who | dates)


def committed(folder):
    git(folder, "init")
    git(folder, "add", ".")
    git(folder, "commit", "-m", "x")


def test_the_commit_gives_the_moment_and_a_name_that_sorts_by_time(guide):
    committed(guide)
    assert commit.moment(guide) == TIME
    assert commit.of(guide).name.startswith("2026-09-21-141320-")
    assert commit.changed(guide) == []


def test_what_is_not_committed_is_named(guide):
    committed(guide)
    (guide / "docs" / "né w.md").write_text("")
    (guide / "docs" / "faq.md").unlink()
    assert commit.changed(guide) == ["docs/faq.md", "docs/né w.md"]


def test_a_shallow_clone_knows_the_same(guide, tmp_path_factory):
    committed(guide)
    (guide / "new").write_text("")
    git(guide, "add", ".")
    git(guide, "commit", "-m", "y")
    clone = tmp_path_factory.mktemp("clone") / "guide"
    git(guide, "clone", "--depth", "1", f"file://{guide}", str(clone))
    assert commit.of(clone) == commit.of(guide)


def test_without_git_the_last_review_counts(guide, capsys):
    assert commit.of(guide) is None
    assert commit.moment(guide) == 1795564800
    assert "No git history here: the files are dated 2026-11-25" in capsys.readouterr().err


def test_without_the_program_git_the_last_review_counts(guide, monkeypatch):
    committed(guide)
    monkeypatch.setenv("PATH", str(guide))
    assert commit.moment(guide) == 1795564800


def test_a_guide_inside_another_repository_does_not_take_its_date(guide):
    inner = guide / "inner"
    inner.mkdir()
    (guide / "docs").rename(inner / "docs")
    (guide / "x").write_text("")
    committed(guide)
    assert commit.of(inner) is None


def test_a_given_moment_counts_and_nonsense_is_refused(guide, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "5")
    assert commit.moment(guide) == 5
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(NotReady, match="give seconds since 1970"):
        commit.moment(guide)
