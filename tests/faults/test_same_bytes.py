"""The same commit gives the same bytes wherever and whenever it is built, and a change shows where it must."""

import os
import shutil

import pytest

from scripts import manifest
from tests.faults import programs, small_guide
from tests.faults.conftest import release, run, whole


def at(day):
    """Return what stands before a command that shall believe another day; the dates of files stay true."""
    return (programs.ready("faketime", "faketime"), f"{day} 00:00:01")


HOSTILE = {"LC_ALL": "C", "LANG": "tr_TR", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONHASHSEED": "7"}
ELSEWHERE = "Zwei Wörter, ein Leerzeichen 指"
CASES = {
    "in 1970": lambda guide: run(guide, "build", before=at("1970-01-02"), env=os.environ | {"NO_FAKE_STAT": "1"}),
    "in 2040": lambda guide: run(guide, "build", before=at("2040-02-29"), env=os.environ | {"NO_FAKE_STAT": "1"}),
    "by a private user of another country": lambda guide: run(
        guide, "build", umask=0o077, env=os.environ | HOSTILE | {"TZ": "Pacific/Kiritimati"}
    ),
    "in a folder with spaces and letters of other alphabets": lambda guide: run(
        guide.rename(guide.with_name(ELSEWHERE)), "build"
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_build_gives_the_same_bytes(published, guide, case):
    before = manifest.read(published / "site")
    shutil.rmtree(guide / "site")
    place = guide.parent / ELSEWHERE if "spaces" in case else guide
    done = CASES[case](guide)
    assert done.returncode == 0, done.stdout + done.stderr
    assert whole(place / "site")
    assert manifest.read(place / "site") == before
    stats = [path.stat() for path in [place / "site", *(place / "site").rglob("*")]]
    assert {stat.st_mtime for stat in stats} == {small_guide.TIME}
    assert {oct(stat.st_mode & 0o777) for stat in stats} == {"0o644", "0o755"}


def test_a_shallow_clone_makes_the_same_release(published, tmp_path):
    small_guide.git(published, "clone", "--quiet", "--depth", "1", f"file://{published}", str(tmp_path / "clone"))
    (tmp_path / "clone" / ".venv").symlink_to(published / ".venv")
    done = release(tmp_path / "clone")
    assert done.returncode == 0, done.stdout + done.stderr
    first, second = ((guide / "release" / "current").resolve() for guide in (published, tmp_path / "clone"))
    assert first.name == second.name
    assert manifest.read(first) == manifest.read(second)


def test_without_git_the_site_is_built_and_says_which_date_it_has_and_nothing_is_released(guide, tmp_path):
    nowhere = os.environ | {"PATH": str(tmp_path)}
    done = run(guide, "build", env=nowhere)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No git history here: the files are dated 2026-11-24, the last review of a page." in done.stderr
    assert whole(guide / "site")
    done = run(guide, "release", "--tested", "0" * 40, env=nowhere)
    assert done.returncode == 1
    assert "install git, or clone the repository" in done.stderr
    assert whole(guide / "release" / "current")


def test_one_changed_byte_shows_in_exactly_these_files(published, guide):
    page = guide / "docs" / "jaw.md"
    page.write_bytes(page.read_bytes().replace(b"answers the question", b"answers the Question"))
    small_guide.commit(guide)  # at the same moment, which files carry too
    assert run(guide, "build").returncode == 0
    before, after = manifest.read(published / "site"), manifest.read(guide / "site")
    assert before.keys() == after.keys()
    plain = {
        "jaw/index.html",  # the page,
        "jaw/embed.html",  # its text for other sites,
        "jaw/page.json",  # the same as data,
        "data/pages.json",  # and its digest in the list of all pages
    }
    packed = {f"{name}.{form}" for name in plain for form in ("br", "gz")}
    assert {name for name in before if before[name] != after[name]} == plain | packed
