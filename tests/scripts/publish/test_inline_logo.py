"""The mark in the header is part of the page."""

from selectolax.lexbor import LexborHTMLParser

from scripts.publish import inline_logo


def test_the_mark_takes_the_place_of_its_image_and_keeps_its_size(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "logo.svg").write_text('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>\n', encoding="utf-8")
    page = LexborHTMLParser(
        '<a class="md-logo" aria-label="Home"><img src="../assets/logo.svg" alt="" width="24" height="24"></a>'
        '<article><img src="../assets/logo.svg" width="40" height="40"></article>'
    )
    inline_logo.write(tmp_path, {"about/index.html": page})
    (mark,) = page.css(".md-logo > svg")
    assert mark.attributes["width"] == mark.attributes["height"] == "24"
    assert mark.attributes["aria-hidden"] == "true"
    assert not page.css(".md-logo img")
    assert page.css("article img")
