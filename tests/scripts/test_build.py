"""A failed build leaves the old site as it was."""

import os

import pytest

from scripts import build as builder
from scripts.environment import NotReady
from scripts.leftovers import has_ended


@pytest.fixture
def old(tmp_path):
    out = tmp_path / "site"
    out.mkdir()
    (out / "index.html").write_text("old")
    return out


def engine(monkeypatch, writes=("index.html",), ends_well=True, fails_in_passes=False, damage=()):
    """Let the checks pass and stand in for the engine and the passes."""
    monkeypatch.setattr(builder, "check", lambda root, clock: 0)
    monkeypatch.setattr(builder.engine_output, "damage", lambda site, root: damage)
    monkeypatch.setattr(builder, "finish", lambda site, root: None)

    def call(command, cwd, env):
        staged = builder.Path(env["SITE_DIR"])
        staged.mkdir(parents=True)
        for name in writes:
            (staged / name).write_text("new")
        return 0 if ends_well else 1

    def publish(staged, root):
        if fails_in_passes:
            raise RuntimeError("a pass failed")

    monkeypatch.setattr(builder.subprocess, "call", call)
    monkeypatch.setattr(builder, "publish", publish)


def leftovers(folder):
    return [path.name for path in folder.iterdir() if path.name not in ("site", ".build")]


def test_a_good_build_takes_the_place_of_the_old_site(tmp_path, old, monkeypatch):
    (old / "gone.html").write_text("old")
    engine(monkeypatch)
    assert builder.build(tmp_path, "zensical", old) == 0
    assert (old / "index.html").read_text() == "new"
    assert not (old / "gone.html").exists()
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("how", [{"ends_well": False}, {"writes": ("other.html",)}, {"damage": ["a.js is cut short"]}])
def test_a_failed_engine_leaves_the_old_site(tmp_path, old, monkeypatch, how, capsys):
    engine(monkeypatch, **how)
    assert builder.build(tmp_path, "zensical", old) == 1
    assert (old / "index.html").read_text() == "old"
    assert "was left as it was" in capsys.readouterr().err
    assert leftovers(tmp_path) == []
    assert not list(tmp_path.glob(".build/*"))


def test_a_failed_pass_leaves_the_old_site(tmp_path, old, monkeypatch):
    engine(monkeypatch, fails_in_passes=True)
    with pytest.raises(RuntimeError):
        builder.build(tmp_path, "zensical", old)
    assert (old / "index.html").read_text() == "old"
    assert leftovers(tmp_path) == []


def test_problems_in_docs_stop_the_build_before_the_engine_runs(tmp_path, old, monkeypatch):
    engine(monkeypatch)
    monkeypatch.setattr(builder, "check", lambda root, clock: 1)
    monkeypatch.setattr(builder, "render", lambda *_: pytest.fail("the engine ran"))
    assert builder.build(tmp_path, "mkdocs", old) == 1
    assert (old / "index.html").read_text() == "old"


def test_a_folder_that_holds_something_else_is_not_overwritten(tmp_path, monkeypatch):
    engine(monkeypatch)
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_text("meow")
    with pytest.raises(NotReady, match="choose an empty folder"):
        builder.build(tmp_path, "mkdocs", tmp_path / "photos")
    assert (tmp_path / "photos" / "cat.jpg").exists()


def test_what_a_killed_build_left_is_cleared_and_a_site_that_it_had_moved_aside_comes_back(tmp_path, old, monkeypatch):
    (tmp_path / ".build" / "site-99999999").mkdir(parents=True)
    (tmp_path / ".site-staged-99999999").mkdir()
    old.rename(tmp_path / ".site-old-99999999")
    running = tmp_path / f".site-staged-{os.getpid()}0"
    monkeypatch.setattr(builder.leftovers, "has_ended", lambda folder: folder != running)
    running.mkdir()
    engine(monkeypatch, ends_well=False)
    assert builder.build(tmp_path, "zensical", old) == 1
    assert (old / "index.html").read_text() == "old"
    assert leftovers(tmp_path) == [running.name]
    assert not list(tmp_path.glob(".build/*"))


def test_only_a_process_that_has_ended_is_taken_for_ended(tmp_path):
    assert not has_ended(tmp_path / f".site-old-{os.getpid()}")
    assert not has_ended(tmp_path / ".site-old-mine")
    assert has_ended(tmp_path / ".site-old-99999999")
