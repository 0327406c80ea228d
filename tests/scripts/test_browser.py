"""A missing browser is a failure with a remedy, never a skip."""

import pytest

from scripts import browser
from scripts.environment import NotReady


def test_the_named_browser_comes_first(tmp_path, monkeypatch):
    mine = tmp_path / "chromium"
    mine.touch()
    monkeypatch.setenv("CHROMIUM", str(mine))
    assert browser.ready() == str(mine)


def test_a_wrongly_named_browser_is_said(monkeypatch):
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    with pytest.raises(NotReady, match="/nowhere/chromium, which is not a file"):
        browser.ready()


def test_no_browser_at_all_says_what_to_install(monkeypatch):
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(browser.shutil, "which", lambda name: None)
    monkeypatch.setattr(browser, "PLACES", ())
    monkeypatch.setattr(browser, "playwrights_own", lambda: None)
    with pytest.raises(NotReady, match="install Chromium or Chrome"):
        browser.ready()
