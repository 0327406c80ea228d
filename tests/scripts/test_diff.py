"""The command that shows what a change does to the text of the pages."""

import subprocess

import pytest

from scripts import diff as command
from scripts.environment import NotReady

PAGE = "<html><body><article><p>{}</p></article></body></html>"


def git(root, *arguments):
    name = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
    subprocess.run(["git", *name, *arguments], cwd=root, check=True, capture_output=True)


@pytest.fixture
def guide(tmp_path, monkeypatch):
    """A guide in git whose 'site' is its one page, since building twice takes long."""
    root = tmp_path / "guide"
    root.mkdir()
    (root / "requirements.txt").write_text("nothing==1\n")
    (root / "page.txt").write_text("It can help.")
    (root / ".gitignore").write_text(".venv\n")
    (root / ".venv").mkdir()
    git(root, "init", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-m", "Start")

    def rendered(folder, out):
        assert (folder / ".venv").exists(), "the same lock needs no second installation"
        out.mkdir(parents=True, exist_ok=True)
        text = (folder / "page.txt").read_text()
        (out / "index.html").write_text(PAGE.format(text))
        return text != "broken"

    monkeypatch.setattr(command, "rendered", rendered)
    return root


def worktrees(root):
    return subprocess.run(["git", "worktree", "list"], cwd=root, capture_output=True, text=True).stdout.splitlines()


def test_an_unsaved_change_is_shown_and_nothing_is_left_behind(guide, capsys):
    (guide / "page.txt").write_text("It may help.")
    assert command.diff(guide, "main", "text") == 0
    assert "It [-can-] {+may+} help." in capsys.readouterr().out
    assert len(worktrees(guide)) == 1 and (guide / ".venv").is_dir()


def test_what_others_did_meanwhile_is_not_shown(guide, capsys):
    git(guide, "checkout", "-b", "mine")
    git(guide, "checkout", "main")
    (guide / "page.txt").write_text("Somebody else was here.")
    git(guide, "commit", "-am", "Others")
    git(guide, "checkout", "mine")
    assert command.diff(guide, "main", "markdown") == 0
    assert "No text of any page changes." in capsys.readouterr().out


def test_a_change_that_can_not_be_built_is_said(guide, capsys):
    (guide / "page.txt").write_text("broken")
    assert command.diff(guide, "main", "markdown") == 1
    assert "The change could not be built" in capsys.readouterr().out
    assert len(worktrees(guide)) == 1


@pytest.mark.parametrize("base", ["nowhere", "--output=x", ""])
def test_an_unknown_base_is_one_sentence(guide, base):
    with pytest.raises(NotReady, match="knows no commit"):
        command.diff(guide, base, "text")


def test_a_folder_of_something_else_is_not_overwritten(guide, tmp_path):
    photos = tmp_path / "photos"
    photos.mkdir()
    (photos / "cat.jpg").write_text("meow")
    with pytest.raises(NotReady, match="choose an empty folder"):
        command.diff(guide, "main", "text", photos)
    assert (photos / "cat.jpg").exists()
