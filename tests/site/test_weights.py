"""The first view of every page keeps its budget, and a page that is over is named with the file that grew."""

import re
import shutil

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts import page_weights
from scripts.page_weights import BELOW, Weight
from scripts.publish.hashed_names import plain
from tests.site.pages import trees


def test_every_page_keeps_its_budget(each_site):
    text, fits = page_weights.report(page_weights.weigh(each_site))
    assert fits, text


def test_every_named_exception_is_a_page_and_needed(site, monkeypatch):
    monkeypatch.setattr(page_weights, "BELOW", ())
    found = {weight.address: weight for weight in page_weights.weigh(site)}
    for address in page_weights.LONG:
        assert found[address].parts[f"{address}index.html"] > page_weights.PAGE, f"{address} needs no exception"
    for address in BELOW:
        assert found[address].blocking > page_weights.BLOCKING, f"{address} needs no exception"


def test_a_script_that_grows_is_named_with_the_page(site, tmp_path):
    (tmp_path / "about").mkdir()
    shutil.copy(site / "about" / "index.html", tmp_path / "about")
    shutil.copytree(site / "assets", tmp_path / "assets")
    (file,) = (tmp_path / "assets").glob("guide.*.js")
    file.with_name(file.name + ".br").unlink()
    with file.open("a", encoding="utf-8") as script:
        script.write("".join(f"f{n * n * 7919 % 99991}({n * 31 % 977});" for n in range(3000)))
    text, fits = page_weights.report(page_weights.weigh(tmp_path))
    assert not fits
    assert "OVER: about/: assets/guide.js has " in text


@pytest.mark.parametrize(
    ("blocking", "parts", "words"),
    [
        (14_001, {"a/index.html": 1}, "a/: 14,001 bytes of 14,000 before the first screen"),
        (1, {"a/index.html": 1, "figures/x.svg": 60_001}, "figures/x.svg has 60,001 bytes of 60,000"),
        (1, {"a/index.html": 14_201}, "a/index.html has 14,201 bytes of 14,200"),
        (1, {"a/index.html": 1, "b.svg": 30_000, "c.svg": 30_001}, "60,002 bytes of 60,000, most of them c.svg"),
    ],
)
def test_each_budget_bites(blocking, parts, words):
    text, fits = page_weights.report([Weight("a/", blocking, parts)])
    assert not fits
    assert words in text


def test_every_image_tells_its_size_so_that_nothing_moves_when_it_comes(each_site):
    images = [(path, image) for path, tree in trees(each_site).items() for image in tree.css("img")]
    assert len(images) > 10
    unsized = [(path, image.html) for path, image in images if not {"width", "height"} <= image.attributes.keys()]
    assert not unsized


def test_a_page_loads_one_sheet_before_and_one_after_and_one_script(each_site):
    html = (each_site / "what-is-nmt" / "index.html").read_text(encoding="utf-8")
    tree = LexborHTMLParser(html)
    sheets = [plain(node.attributes["href"]) for node in tree.css("link[rel=stylesheet]:not([media])")]
    assert sheets == ["../assets/first.css", "../assets/guide.css"]
    assert [node.attributes["href"] for node in tree.css("head link[rel=stylesheet]")] == [
        node.attributes["href"] for node in tree.css("link[rel=stylesheet]")[:1]
    ]
    paper = tree.css("link[rel=stylesheet][media]")
    assert [(plain(node.attributes["href"]), node.attributes["media"]) for node in paper] == [
        ("../assets/print.css", "print")
    ]
    scripts = tree.css("script[src]")
    assert [plain(node.attributes["src"]) for node in scripts] == ["../assets/guide.js"]
    assert "defer" in scripts[0].attributes
    for left in ("bundle", "glightbox.min", "__config", "__md_"):
        assert left not in html, f"{left} of the theme is still there"
    assert not (each_site / "assets" / "javascripts").exists()
    assert not (each_site / "assets" / "stylesheets").exists()


def test_a_page_carries_no_attribute_of_the_theme_that_nothing_reads(each_site):
    files = [file for kind in ("css", "js") for file in (each_site / "assets").glob(f"*.{kind}")]
    code = "".join(file.read_text(encoding="utf-8") for file in files)
    read = {f"data-{name}" for name in re.findall(r"data-(md-[a-z-]+)", code)}
    names = re.findall(r"\bmd(?:[A-Z][a-z]+)+\b", code)  # as scripts write them: `dataset.mdColorMedia`
    read |= {"data-" + re.sub("[A-Z]", lambda letter: f"-{letter[0].lower()}", name) for name in names}
    found = {name for tree in trees(each_site).values() for node in tree.css("*") for name in node.attributes}
    theirs = {name for name in found if name.startswith("data-md-")}
    assert "data-md-toggle" in theirs & read
    assert not theirs - read
