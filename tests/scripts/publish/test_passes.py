"""Each pass over the built pages, on small pages of both themes' shapes."""

from selectolax.lexbor import LexborHTMLParser

from scripts.publish import backlinks, review_dates, theme_markup


def tree(html):
    return LexborHTMLParser(f"<html><head><title>T</title></head><body>{html}</body></html>")


def test_theme_markup_mends_skip_link_and_aria():
    page = tree(
        '<div data-md-component="skip"><a href="#first" class="md-skip">Skip</a></div>'
        '<label class="md-header__button" for="__drawer"></label>'
        '<nav aria-expanded="true"></nav><article class="md-content__inner"><h1>x</h1></article>'
    )
    theme_markup.mend("x.html", page)
    assert page.css_first(".md-skip").attributes["href"] == "#content"
    assert page.css_first("article").attributes["id"] == "content"
    button = page.css_first("label").prev
    assert (button.tag, button.attributes["aria-label"], button.attributes["data-nmt-toggle"]) == (
        "button",
        "Menu",
        "__drawer",
    )
    assert "aria-expanded" not in page.css_first("nav").attributes


def test_a_page_whose_theme_left_out_the_skip_link_gets_one():
    page = tree('<div data-md-component="skip"></div><article class="md-content__inner"></article>')
    theme_markup.mend("x.html", page)
    assert page.css_first("[data-md-component=skip] a").attributes["href"] == "#content"


def test_theme_markup_drops_what_is_no_valid_html_and_keeps_boxes_from_being_remembered():
    page = tree(
        '<input type="checkbox" id="a" autocomplete="off"><label for="a" tabindex="">A</label><label for="b">B</label>'
        '<label for="a" aria-hidden="true"></label>'
        '<article class="md-content__inner"></article>'
    )
    theme_markup.mend("x.html", page)
    box, form = page.css_first("input").attributes, page.css_first("form").attributes
    assert "autocomplete" not in box and form == {"id": box["form"], "method": "dialog", "autocomplete": "off"}
    assert [label.attributes for label in page.css("label")] == [{"for": "a"}, {}, {"for": "a"}]


def test_theme_markup_drops_the_marks_for_the_engines_search():
    page = tree('<h2 data-search-exclude="" id="a">A</h2>')
    theme_markup.mend("x.html", page)
    assert page.css_first("h2").attributes == {"id": "a"}


def test_theme_markup_drops_what_only_the_themes_script_reads():
    page = tree(
        '<div data-md-component="main" data-md-type="x" data-md-toggle="search" data-md-scrollfix></div>'
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg><meta name="generator" content="x">'
    )
    theme_markup.drop_hooks(page)
    assert page.css_first("div").attributes == {"data-md-toggle": "search"}
    assert not page.css("meta[name=generator]")
    assert "xmlns" not in page.css_first("svg").attributes


def test_review_dates_are_written_in_words():
    page = tree(
        '<section class="nmt-review"><time data-nmt-reviewed="2026-11-24">2026-11-24</time>'
        '<time data-nmt-months="14">within 14 months</time></section>'
    )
    review_dates.fill("x.html", page)
    last, due = page.css("time")
    assert (last.attributes["datetime"], last.text()) == ("2026-11-24", "November 24, 2026")
    assert (due.attributes["datetime"], due.text()) == ("2028-01", "January 2028")


def test_backlinks_come_from_notes_and_links_and_not_from_the_page_itself():
    entry = '<article><h1>{}</h1><div class="nmt-{}" id="a"></div><a href="#a">self</a></article>'
    pages = {
        "evidence/references/index.html": tree(entry.format("References", "reference")),
        "evidence/other-sources/index.html": tree(entry.format("Others", "reference").replace('"a"', '"b"')),
        "evidence/claims/index.html": tree(entry.format("Claims", "claim") + '<a href="../references/#a">outside</a>'),
        "glossary/index.html": tree(entry.format("Glossary", "entry")),
        "who/index.html": tree(
            '<article><h1>Who &amp; why</h1><a href="../glossary/#a">t</a><a href="../evidence/claims/#a">c</a>'
            '<a href="https://example.org/#a">o</a><div class="footnote"><ol><li id="fn:a"></li>'
            '<li id="fn:b"></li></ol></div></article>'
        ),
        "404.html": tree("<p>no article</p>"),
    }
    backlinks.fill(pages)
    for register, link in (
        ("evidence/references/index.html", 'Cited on: <a href="../../who/">Who &amp; why</a>'),
        ("evidence/other-sources/index.html", 'Cited on: <a href="../../who/">Who &amp; why</a>'),
        ("evidence/claims/index.html", 'Used on: <a href="../../who/">Who &amp; why</a>'),
        ("glossary/index.html", 'Used on: <a href="../who/">Who &amp; why</a>'),
    ):
        assert link in pages[register].css_first("#a, #b").html
