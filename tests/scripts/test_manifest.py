"""A folder that is not what its list says is told from one that is."""

import shutil
import subprocess

import pytest

from scripts import manifest
from scripts.publish import compress
from scripts.publish.settle import settle


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a b").mkdir()
    (tmp_path / "a b" / "é.html").write_text("é", encoding="utf-8")
    (tmp_path / "a.txt").write_text("a")
    manifest.write(tmp_path)
    return tmp_path


def test_a_whole_folder_has_no_differences_and_sha256sum_agrees(folder):
    assert manifest.differences(folder) == []
    if program := shutil.which("sha256sum"):
        assert subprocess.run([program, "--check", "--quiet", manifest.NAME], cwd=folder).returncode == 0


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (lambda folder: (folder / "a.txt").unlink(), "a.txt is missing"),
        (lambda folder: (folder / "a.txt").write_text("b"), "a.txt was changed"),
        (lambda folder: (folder / "c").write_text(""), "c is not in the list"),
        (lambda folder: (folder / manifest.NAME).unlink(), "SHA256SUMS is missing or empty"),
        (lambda folder: (folder / manifest.NAME).write_text(""), "SHA256SUMS is missing or empty"),
    ],
)
def test_harm_is_told(folder, harm, told):
    harm(folder)
    assert manifest.differences(folder) == [told]


def test_a_link_is_not_published(folder):
    (folder / "link").symlink_to(folder / "a.txt")
    with pytest.raises(ValueError, match="no link"):
        manifest.write(folder)


def test_packing_and_dating_twice_gives_the_same(folder):
    compress.write(folder)
    settle(folder, 1_800_000_000)
    first = manifest.digests(folder)
    for file in (*folder.rglob("*.br"), *folder.rglob("*.gz")):
        file.unlink()
    compress.write(folder)
    settle(folder, 1_800_000_000)
    assert manifest.digests(folder) == first
    assert {"a.txt.br", "a.txt.gz", "a b/é.html.br"} <= first.keys()
    stats = [path.stat() for path in folder.rglob("*")]
    assert {stat.st_mtime for stat in stats} == {1_800_000_000}
    assert {oct(stat.st_mode & 0o777) for stat in stats} == {"0o644", "0o755"}
