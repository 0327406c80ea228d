"""Every page, embed and card is valid HTML, as the Nu HTML checker sees it."""

from tests.nu_html_checker import messages


def test_the_html_checker_finds_no_error_on_any_page(site):
    found = messages([site])
    assert not found, f"{len(found)} errors, the first: " + "\n".join(found[:20])


def test_the_html_checker_would_find_one(tmp_path):
    page = tmp_path / "page.html"
    page.write_text('<!DOCTYPE html><html lang="en"><title>T</title><p tabindex="">text</p></html>', encoding="utf-8")
    (found,) = messages([page])
    assert "page.html:1" in found and "tabindex" in found
