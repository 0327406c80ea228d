"""A release is made from a clean, judged commit alone, is switched in one step, and can be taken back."""

import fcntl
import json
import zipfile

import pytest

from scripts import archive, commit, manifest
from scripts import release as releases
from scripts.environment import NotReady
from scripts.release import bill, changes
from scripts.release.shelf import Shelf

ROOT = releases.Path(__file__).resolve().parents[3]


class Repository:
    """Stands in for git and for the build; `words` is what the next build shows."""

    def __init__(self, monkeypatch, tmp_path):
        self.out, self.words, self.fails, self.dirty, self.number = tmp_path / "out", "one", False, [], 0
        self.next()
        monkeypatch.setattr(releases.commit, "of", lambda root: self.commit)
        monkeypatch.setattr(releases.commit, "changed", lambda root: self.dirty)
        monkeypatch.setattr(releases, "build", self.build)
        monkeypatch.setattr(releases.face_sizes, "sizes", lambda site: [])
        monkeypatch.setattr(releases.page_weights, "weigh", lambda site: [])
        monkeypatch.setattr(releases, "offline", lambda root, site, out: out.write_bytes(b"zip"))
        monkeypatch.setattr(releases, "HOSTS", {"nginx": lambda guide: {"nginx.conf": "# made for nginx"}})
        monkeypatch.setattr(releases.bill, "write", lambda root, file, moment: file.write_text("{}"))

    def next(self):
        """Make another commit."""
        self.number += 1
        self.commit = commit.Commit(f"{self.number:040x}"[::-1], 1_790_000_000 + self.number)
        return self

    def build(self, root, engine, site, leaflets):
        (site / "data").mkdir(parents=True)
        (site / "index.html").write_text(self.words)
        page = {"url": "https://g.example/", "name": "Home", "lastReviewed": "2026-11-24", "contentHash": self.words}
        (site / "data" / "pages.json").write_text(json.dumps({"pages": [page]}))
        (site / "data" / "claims.yml").write_text("claims: []")
        (site / "data" / "changes.yml").write_text("changes: []")
        return int(self.fails)

    def release(self, **options):
        return releases.release(ROOT, "mkdocs", self.out, tested=self.commit.sha, **options)

    @property
    def shown(self):
        return (self.out / "current" / "site" / "index.html").read_text()


@pytest.fixture
def repository(monkeypatch, tmp_path):
    return Repository(monkeypatch, tmp_path)


def two(repository):
    """Make two releases: the first shows `one`, the current one `two`."""
    assert repository.release() == 0
    repository.next().words = "two"
    assert repository.release() == 0
    return repository


def test_a_release_is_shown_and_holds_what_it_promises(repository):
    two(repository)
    assert repository.shown == "two"
    folder = (repository.out / "current").resolve()
    assert folder.name == repository.commit.name
    assert {path.name for path in folder.iterdir()} == {
        *("site", "site.zip", "nmt-guide.zip", "hosting"),
        *("parts.cdx.json", "changes.json", "changes.md", "release.json", manifest.NAME),
    }
    assert (folder / "hosting" / "nginx" / "nginx.conf").read_text() == "# made for nginx"
    assert manifest.differences(folder) == []
    assert "- changed: Home (https://g.example/" in (folder / "changes.md").read_text()


def test_a_failing_build_changes_nothing(repository, capsys):
    two(repository)
    repository.next().fails = True
    assert repository.release() == 1
    assert "the current release stays" in capsys.readouterr().err
    assert repository.shown == "two"
    assert len(list((repository.out / "releases").iterdir())) == 2


def test_a_site_over_its_budgets_is_not_shown(repository, monkeypatch, capsys):
    monkeypatch.setattr(releases.face_sizes, "sizes", lambda site: [("embed.html", 2, 1)])
    assert repository.release() == 1
    assert "embed.html  OVER" in capsys.readouterr().err
    assert not (repository.out / "current").exists()


def test_changes_that_are_not_committed_are_refused_and_named(repository):
    repository.dirty = ["docs/a.md", *"bcdef"]
    with pytest.raises(NotReady, match="docs/a.md, b, c, d, e and 1 more; commit or stash"):
        repository.release()


def test_a_change_during_the_build_is_noticed(repository, monkeypatch):
    def build(root, engine, site, leaflets):
        Repository.build(repository, root, engine, site, leaflets)
        repository.next()
        return 0

    monkeypatch.setattr(releases, "build", build)
    with pytest.raises(NotReady, match="release what was tested"):
        repository.release()
    assert not (repository.out / "current").exists()


def test_another_commit_than_the_tested_one_is_refused(repository):
    for tested in ("f" * 40, repository.commit.sha[:3]):
        with pytest.raises(NotReady, match="release what was tested"):
            releases.release(ROOT, "mkdocs", repository.out, tested=tested)


def test_without_a_tested_commit_the_tests_run_and_decide(repository, monkeypatch):
    for passes, code in ((False, 1), (True, 0)):
        monkeypatch.setattr(releases, "all_tests_pass", lambda root, passes=passes: passes)
        assert releases.release(ROOT, "mkdocs", repository.out) == code


def test_the_same_commit_is_not_made_twice_unless_it_was_damaged(repository, monkeypatch):
    two(repository)
    with monkeypatch.context() as patch:
        patch.setattr(releases, "build", lambda *_: pytest.fail("it was built again"))
        assert repository.release() == 0
    (repository.out / "current" / "site" / "index.html").write_text("harm")
    assert repository.release() == 0
    assert repository.shown == "two"
    assert (repository.out / "current").resolve().name == repository.commit.name + "-2"


def test_a_rollback_shows_the_one_before_and_a_name_the_one_named(repository):
    two(repository)
    last = repository.commit.name
    assert releases.rollback(repository.out) == 0
    assert repository.shown == "one"
    assert releases.rollback(repository.out, last) == 0
    assert repository.shown == "two"


def test_a_release_after_a_rollback_follows_the_good_one(repository):
    two(repository)
    releases.rollback(repository.out)
    repository.next().words = "three"
    assert repository.release() == 0
    assert repository.shown == "three"
    assert releases.rollback(repository.out) == 0
    assert repository.shown == "one"


def test_a_damaged_release_is_not_shown(repository):
    two(repository)
    first = next(path for path in (repository.out / "releases").iterdir() if path.name != repository.commit.name)
    (first / "site" / "index.html").write_text("harm")
    with pytest.raises(NotReady, match="site/index.html was changed"):
        releases.rollback(repository.out)
    assert repository.shown == "two"


@pytest.mark.parametrize("name", ["none", "../releases", "."])
def test_only_a_release_can_be_named(repository, name):
    two(repository)
    with pytest.raises(NotReady, match="there is no such release"):
        releases.rollback(repository.out, name)
    assert repository.shown == "two"


def test_nothing_to_go_back_to_is_said(repository):
    with pytest.raises(NotReady, match="holds no releases"):
        releases.rollback(repository.out)
    repository.release()
    with pytest.raises(NotReady, match="no release came before"):
        releases.rollback(repository.out)


def test_only_so_many_are_kept(repository):
    for turn in range(releases.KEPT + 2):
        repository.next().words = str(turn)
        assert repository.release() == 0
    assert len(list((repository.out / "releases").iterdir())) == releases.KEPT
    assert repository.shown == str(releases.KEPT + 1)


def test_two_releases_at_once_are_refused(repository):
    repository.release()
    with (repository.out / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(NotReady, match="another release"):
            repository.next().release()


def test_something_else_named_current_is_not_replaced(repository):
    (repository.out / "current").mkdir(parents=True)
    with pytest.raises(NotReady, match="is no link"):
        repository.release()


def test_what_an_interrupted_release_left_is_cleared(repository):
    (repository.out / "releases" / ".staged-x").mkdir(parents=True)
    (repository.out / ".current-1").symlink_to("nowhere")
    assert Shelf(repository.out).names() == []
    repository.release()
    assert [path.name for path in (repository.out / "releases").iterdir()] == [repository.commit.name]
    assert not (repository.out / ".current-1").is_symlink()


def test_the_zip_is_the_same_each_time_and_holds_everything(tmp_path):
    (tmp_path / "site" / "ä b").mkdir(parents=True)
    (tmp_path / "site" / "ä b" / "x.html").write_text("x")
    (tmp_path / "site" / "x.html.br").write_text("y")
    for name in ("a.zip", "b.zip"):
        archive.write(archive.of_folder(tmp_path / "site"), tmp_path / name, 0)  # before ZIP's first year
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        assert {entry.filename: entry.date_time[0] for entry in packed.infolist()} == {
            "x.html.br": 1980,
            "ä b/x.html": 1980,
        }


def test_the_bill_names_each_locked_package_and_what_pages_bring_along(tmp_path):
    files = [tmp_path / name for name in ("a", "b")]
    for file in files:
        bill.write(ROOT, file, 1_790_000_000)
    assert files[0].read_bytes() == files[1].read_bytes()
    found = json.loads(files[0].read_text())
    assert found["bomFormat"] == "CycloneDX"
    names = {part["name"]: part for part in found["components"]}
    assert {"mkdocs", "zensical", "selectolax", "GLightbox"} <= names.keys()
    assert names["mkdocs"]["externalReferences"][0]["hashes"], "the lock's hashes"
    assert names["GLightbox"]["licenses"] == [{"license": {"id": "MIT"}}]


def test_a_lock_that_cannot_be_read_is_told(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n')
    with pytest.raises(NotReady, match="the list of parts could not be made"):
        bill.write(tmp_path, tmp_path / "out", 0)


def site(folder, pages, claims, told):
    (folder / "data").mkdir(parents=True)
    listed = [
        {"url": url, "name": url.upper(), "lastReviewed": day, "contentHash": text}
        for url, (day, text) in pages.items()
    ]
    (folder / "data" / "pages.json").write_text(json.dumps({"pages": listed}))
    (folder / "data" / "claims.yml").write_text(json.dumps({"claims": claims}))
    (folder / "data" / "changes.yml").write_text(json.dumps({"changes": told}))
    return folder


def test_changes_are_told_by_page_claim_and_register(tmp_path):
    claim = {"id": "c", "statement": "NMT helps.", "verdict": "uncertain", "certainty": "low"}
    told = {"id": "first", "date": "2026-11-24", "change": "The first.", "pages": []}
    old = site(tmp_path / "old", {"a": ("2026-01-01", "1"), "b": ("2026-01-01", "1")}, [claim], [told])
    new = site(
        tmp_path / "new",
        {"a": ("2026-02-02", "1"), "c": ("2026-02-02", "1")},
        [claim | {"certainty": "moderate"}, claim | {"id": "d"}],
        [told | {"id": "second", "change": "A better study."}, told],
    )
    found = changes.between(old, new)
    assert [item["id"] for item in found["told"]] == ["second"]
    assert {kind: [item["url"] for item in items] for kind, items in found["pages"].items()} == {
        "added": ["c"],
        "removed": ["b"],
        "changed": ["a"],
    }
    assert found["claims"]["changed"] == [{"id": "c", "statement": "NMT helps.", "fields": ["certainty"]}]
    assert [item["id"] for item in found["claims"]["added"]] == ["d"]
    text = changes.text(found, "r1", "r2")
    assert "- 2026-11-24: A better study." in text
    assert "- changed: A (a, last reviewed 2026-02-02)" in text
    assert "- changed: NMT helps. (certainty)" in text
    assert changes.between(new, new)["pages"] == {"added": [], "removed": [], "changed": []}
