"""Each pass over the built pages, on small pages of both themes' shapes."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts import manuscript
from scripts.corpus import Corpus, Term
from scripts.publish import backlinks, review_dates, search_words, theme_markup


def tree(html):
    return LexborHTMLParser(f"<html><head><title>T</title></head><body>{html}</body></html>")


def test_theme_markup_names_the_search_and_mends_skip_link_and_aria():
    page = tree(
        '<div data-md-component="skip"><a href="#first" class="md-skip">Skip</a></div>'
        '<label class="md-header__button" for="__drawer"></label><div class="md-search" role="dialog"></div>'
        '<nav aria-expanded="true"></nav><article class="md-content__inner"><h1>x</h1></article>'
    )
    theme_markup.mend("x.html", page)
    assert page.css_first(".md-search").attributes["aria-label"] == "Search"
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
    entry = '<article><h1>{}</h1><div data-nmt-entry="a"></div><a href="#a">self</a></article>'
    pages = {
        "evidence/references/index.html": tree(entry.format("References")),
        "evidence/claims/index.html": tree(entry.format("Claims") + '<a href="../references/#a">outside</a>'),
        "glossary/index.html": tree(entry.format("Glossary")),
        "who/index.html": tree(
            '<article><h1>Who &amp; why</h1><a href="../glossary/#a">t</a><a href="../evidence/claims/#a">c</a>'
            '<a href="https://example.org/#a">o</a><div class="footnote"><ol><li id="fn:a"></li></ol></div></article>'
        ),
        "404.html": tree("<p>no article</p>"),
    }
    backlinks.fill(pages)
    for register, link in (
        ("evidence/references/index.html", 'Cited on: <a href="../../who/">Who &amp; why</a>'),
        ("evidence/claims/index.html", 'Used on: <a href="../../who/">Who &amp; why</a>'),
        ("glossary/index.html", 'Used on: <a href="../who/">Who &amp; why</a>'),
    ):
        assert link in pages[register].css_first("[data-nmt-entry]").html


@pytest.mark.parametrize(
    ("name", "entries"),
    [("search/search_index.json", "docs"), ("search.json", "items")],
    ids=["mkdocs", "zensical"],
)
def test_the_search_learns_words_that_are_not_printed(tmp_path, monkeypatch, name, entries):
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    places = ("glossary/#referred-pain", "a/", "b/c/", "")
    file.write_text(json.dumps({entries: [{"location": place, "text": "words"} for place in places]}))
    text = "---\nsearch_terms: [{}]\n---\n"
    found = [manuscript.read(path, text.format(path[0])) for path in ("a/index.md", "b/c.md", "index.md")]
    monkeypatch.setattr(manuscript, "pages", lambda root: (found, []))
    terms = {"referred-pain": Term("referred-pain", 1, "Referred pain", misspelled=["refered pain"])}
    search_words.add(tmp_path, Corpus({}, {}, terms, {}, {}))
    texts = [entry["text"] for entry in json.loads(file.read_text())[entries]]
    assert texts == ["words refered pain", "words a", "words b", "words i"]
