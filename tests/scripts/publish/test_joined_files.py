"""Style sheets, scripts and lightbox are joined, brought and linked on small pages of the theme's shape."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.publish import lightbox, one_script, one_sheet, small_html, wide_tables

HEAD = '<link rel="stylesheet" href="{0}assets/a.css"><link rel="stylesheet" href="{0}assets/b.css">'
PAGE = (
    '<head>{head}</head><body><article><p class="x">x</p></article><footer class="md-footer"></footer>{scripts}</body>'
)


def page(base="", more="", scripts=""):
    return LexborHTMLParser(PAGE.format(head=HEAD.format(base) + more, scripts=scripts.format(base)))


@pytest.fixture
def site(tmp_path):
    assets = tmp_path / "assets"
    assets.mkdir()
    (assets / "a.css").write_text(".x{color:red}.gone{color:red}.added{color:red}", encoding="utf-8")
    (assets / "b.css").write_text(".x:hover{color:blue}", encoding="utf-8")
    (assets / "a.js").write_text('let a = 1; // why\nnode.classList.add("added")\n', encoding="utf-8")
    (assets / "b.js").write_text("(() => {})()", encoding="utf-8")
    return tmp_path


def test_the_first_sheet_stands_in_the_head_and_the_whole_one_above_the_footer(site):
    pages = {"index.html": page(), "a/b/index.html": page("../../"), "404.html": page("/under/")}
    one_sheet.join_sheets(site, pages)
    for path, base in (("index.html", ""), ("a/b/index.html", "../../"), ("404.html", "/under/")):
        links = [link.attributes["href"] for link in pages[path].css("head link")]
        assert links == [f"{base}assets/first.css"]
        assert pages[path].css_first(".md-footer").prev.attributes["href"] == f"{base}assets/guide.css"
    assert (site / "assets" / "first.css").read_text(encoding="utf-8") == ".x{color:red}"
    whole = (site / "assets" / "guide.css").read_text(encoding="utf-8")
    assert whole == ".x{color:red}.added{color:red}.x:hover{color:blue}"
    assert not (site / "assets" / "a.css").exists()


def test_a_sheet_of_one_page_follows_the_whole_one(site):
    pages = {"index.html": page(), "a/index.html": page("../", '<link rel="stylesheet" href="../assets/own.css">')}
    one_sheet.join_sheets(site, pages)
    assert [link.attributes["href"] for link in pages["a/index.html"].css("link")] == [
        "../assets/first.css",
        "../assets/guide.css",
        "../assets/own.css",
    ]


def test_a_page_with_other_sheets_is_an_error(site):
    other = LexborHTMLParser(PAGE.format(head='<link rel="stylesheet" href="assets/b.css">', scripts=""))
    with pytest.raises(ValueError, match=r"x\.html loads .*list the common sheets first"):
        one_sheet.join_sheets(site, {"index.html": page(), "x.html": other})


def test_a_sheet_that_asks_for_a_file_is_an_error(site):
    (site / "assets" / "a.css").write_text(".x{background:url(x.png)}", encoding="utf-8")
    with pytest.raises(ValueError, match=r"assets/a\.css: .*data: URL"):
        one_sheet.join_sheets(site, {"index.html": page()})


def test_a_sheet_for_paper_stays_alone_and_stands_behind_all_others(site):
    (site / "assets" / "paper.css").write_text(".x {\n  color: black;\n}\n", encoding="utf-8")
    paper = '<link rel="stylesheet" href="{0}assets/paper.css" media="print">'
    own = '<link rel="stylesheet" href="../assets/own.css">'
    pages = {"index.html": page("", paper.format("")), "a/index.html": page("../", paper.format("../") + own)}
    one_sheet.join_sheets(site, pages)
    links = pages["a/index.html"].css("link")
    names = ["first.css", "guide.css", "own.css", "paper.css"]
    assert [link.attributes["href"] for link in links] == [f"../assets/{name}" for name in names]
    assert [link.attributes.get("media") for link in links] == [None, None, None, "print"]
    assert "black" not in (site / "assets" / "guide.css").read_text(encoding="utf-8")
    assert (site / "assets" / "paper.css").read_text(encoding="utf-8") == ".x{color:black}"


SCRIPTS = '<script src="{0}assets/a.js"></script><script src="{0}assets/b.js"></script>'


def test_the_scripts_of_all_pages_are_one(site):
    pages = {"index.html": page(scripts=SCRIPTS), "a/index.html": page("../", scripts=SCRIPTS)}
    one_script.join_scripts(site, pages)
    assert [node.html for node in pages["a/index.html"].css("script")] == [
        '<script src="../assets/guide.js" defer=""></script>'
    ]
    joined = (site / "assets" / "guide.js").read_text(encoding="utf-8")
    assert joined == 'let a=1;node.classList.add("added");\n(()=>{})();'
    assert not (site / "assets" / "b.js").exists()


def test_a_page_without_a_common_script_is_an_error(site):
    with pytest.raises(ValueError, match=r"x\.html does not load \['assets/b\.js'\]"):
        one_script.join_scripts(
            site,
            {"index.html": page(scripts=SCRIPTS), "x.html": page(scripts='<script src="{0}assets/a.js"></script>')},
        )


def test_the_lightbox_waits_for_its_reader(tmp_path):
    tree = LexborHTMLParser(
        '<head><link href="../assets/stylesheets/glightbox.min.css" rel="stylesheet"><style id="glightbox-style">'
        "</style>"
        '<script src="../assets/javascripts/glightbox.min.js"></script></head><body><a class="glightbox"'
        ' data-width="auto" data-height="50%" href="x.svg"></a><script id="init-glightbox"></script></body>'
    )
    lightbox.strip("a/index.html", tree)
    assert not tree.css("link, style, script")
    assert tree.css_first("a").attributes == {"class": "glightbox", "data-height": "50%", "href": "x.svg"}
    lightbox.write(tmp_path)
    assert {file.name for file in (tmp_path / "assets" / "lightbox").iterdir()} == set(lightbox.FILES)


def test_a_table_gets_the_box_that_it_scrolls_in():
    tree = LexborHTMLParser(
        "<article><table><thead><tr><th>What</th><th>How <em>sure</em></th></tr></thead><tr><td>x</td></tr></table>"
        "<table class='own'></table></article>"
    )
    wide_tables.wrap("x.html", tree)
    box = tree.css_first("article > .md-typeset__scrollwrap")
    assert (box.attributes["tabindex"], box.attributes["role"]) == ("0", "group")
    assert box.attributes["aria-label"] == "Table: What, How sure"
    bare = LexborHTMLParser("<table><tr><td>x</td></tr></table>").css_first("table")
    assert wide_tables.reachable(bare).endswith('aria-label="Table"')
    assert tree.css_first("article > .md-typeset__scrollwrap > .md-typeset__table > table") is not None
    assert tree.css_first("article > table.own") is not None


@pytest.mark.parametrize(
    ("html", "small"),
    [
        ("<p> a \n <b>b</b> c </p>\n\n<p>d</p>", "<p>a <b>b</b> c</p><p>d</p>"),
        ("<p>a</p> <!-- why --> <p>b</p>", "<p>a</p><p>b</p>"),
        ("<p>a <!-- why --> b</p>", "<p>a b</p>"),
        ("<pre> a\n  b </pre>", "<pre> a\n  b </pre>"),
        ('<p><a title="1 > 0">  x  </a></p>', '<p><a title="1 &gt; 0"> x </a></p>'),
        ("<p>a&nbsp; b</p>", "<p>a&nbsp; b</p>"),
    ],
)
def test_spaces_that_show_nothing_go(html, small):
    assert (
        small_html.minified(LexborHTMLParser(f"<body>{html}</body>"))
        == f"<html><head></head><body>{small}</body></html>\n"
    )
