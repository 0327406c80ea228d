"""A file that an engine left out or cut short without a word keeps its site from being published."""

import pytest

from scripts import engine_output

PAGE = "---\nlast_reviewed: 2026-11-24\n---\nText.\n"


@pytest.fixture
def built(tmp_path):
    """Return (root, site) of a whole output."""
    root, site = tmp_path / "root", tmp_path / "site"
    theme = engine_output.files("zensical") / "templates" / "assets" / "images" / "favicon.png"
    files = {
        root / "docs/a.md": PAGE.encode(),
        root / "docs/figures/x.svg": b"<svg/>",
        site / "a/index.html": b"<html></html>\n",
        site / "figures/x.svg": b"<svg/>",
        site / "assets/images/favicon.png": theme.read_bytes(),
        site / "sitemap.xml": b"<urlset></urlset>",
        site / "search.json": b"{}",
    }
    for file, data in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return root, site


def test_a_whole_output_has_no_damage(built):
    root, site = built
    assert engine_output.damage(site, root) == []


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("a/index.html", "a/index.html is cut short"),
        ("figures/x.svg", "figures/x.svg is not as it was written"),
        ("assets/images/favicon.png", "assets/images/favicon.png is not as it was written"),
        ("sitemap.xml", "sitemap.xml is cut short"),
        ("search.json", "search.json is cut short"),
    ],
)
def test_a_file_that_was_cut_short_is_told(built, path, told):
    root, site = built
    (site / path).write_bytes((site / path).read_bytes()[:-1].rstrip(b">"))
    assert engine_output.damage(site, root) == [told]


@pytest.mark.parametrize("path", ["a/index.html", "figures/x.svg"])
def test_a_missing_file_is_told(built, path):
    root, site = built
    (site / path).unlink()
    assert engine_output.damage(site, root) == [f"{path} is missing"]
