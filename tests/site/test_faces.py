"""What other sites get from each page: the same words, small files, right answers, on either engine."""

import hashlib
import json
import re
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator
from selectolax.lexbor import LexborHTMLParser

from scripts import article, corpus, face_sizes
from tests.site.pages import ROOT, built_path, nav, trees

FACES = ("embed.html", "card.html")
PINNED = {  # what clinics have written into their pages with its checksum; newest last
    "embed-1.js": "f2189a3e2a74cf9c8b097637223efcb4d2a3906db4b3bcf6e3dfead6671b4945",
}


def face(site, page, name):
    return (site / built_path(page)).parent / name


def letters(node):
    return "".join(article.words(node).split())


@pytest.mark.parametrize("page", nav())
def test_an_embed_has_every_word_of_its_article(each_site, page):
    tree = LexborHTMLParser(trees(each_site)[built_path(page)].html)
    whole = tree.css_first("article")
    for extra in whole.css(f"{article.FRAME}, .nmt-storefront"):  # the picker belongs to the full page alone
        extra.decompose()
    embed = LexborHTMLParser(face(each_site, page, "embed.html").read_text(encoding="utf-8"))
    for back in (*whole.css(".footnote-backref"), *embed.css(".footnote-backref")):
        back.decompose()  # arrows, of which an embed has one a note
    assert letters(embed.css_first("main")) == letters(whole)


@pytest.mark.parametrize("name", FACES)
def test_a_face_asks_nobody_and_keeps_nothing(each_site, name):
    for page in nav():
        text = face(each_site, page, name).read_text(encoding="utf-8")
        tree = LexborHTMLParser(text)
        assert tree.css_first("meta[name=robots]").attributes["content"] == "noindex"
        canonical = tree.css_first("link[rel=canonical]").attributes["href"]
        assert canonical.endswith("/" + built_path(page).removesuffix("index.html"))
        assert [link.attributes["rel"] for link in tree.css("link")] == ["canonical", "icon"]
        assert not tree.css("script[src], iframe, object, embed, [style]")
        style, script = tree.css_first("style").text(), tree.css("script")[-1].text()
        assert not re.search(r"\d(?:vh|vw|vmin|vmax|svh|dvh)\b|@import|url\(", style), page
        for word in ("localStorage", "sessionStorage", "cookie", "fetch(", "XMLHttpRequest", "import(", "eval"):
            assert word not in script
        for image in tree.css("img"):
            assert image.attributes["loading"] == "lazy"


@pytest.mark.parametrize("name", FACES)
def test_a_face_shows_source_license_and_date(each_site, name):
    for page in nav():
        foot = LexborHTMLParser(face(each_site, page, name).read_text(encoding="utf-8")).css_first(".nmt-face__foot")
        for words in ("The NMT guide", "CC BY 4.0", "Last reviewed", "No clinician has reviewed this page yet"):
            assert words in foot.text(), f"{page} {name}"


def test_sizes_keep_their_budgets(site):
    text, fits = face_sizes.report(face_sizes.sizes(site))
    assert fits, text


def test_a_size_over_its_budget_is_told():
    text, fits = face_sizes.report([("a/embed.html", 14_001, 14_000), ("b/embed.html", 1, 14_000)])
    assert not fits
    assert "a/embed.html  OVER" in text
    assert "1 of 2 files" in text


@pytest.mark.parametrize("page", nav())
def test_a_pasted_link_is_answered(each_site, page):
    tree = trees(each_site)[built_path(page)]
    url = tree.css_first("link[rel=canonical]").attributes["href"]
    head = tree.head.html
    link = re.search(r'<link rel="alternate oembed" type="application/json\+oembed" href="([^"]+)"', head)
    assert link, f"{page} has no discovery link"
    assert link[1] == url + "oembed.json"
    assert link.start() < 3000 and "</script" not in head[: link.start()], "hosts read only the start of the head"
    answer = json.loads(face(each_site, page, "oembed.json").read_text(encoding="utf-8"))
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert answer["width"] <= 600 and answer["height"] <= 1000
    frame = r'<iframe src="([^"]+)"[^>]* title="[^"]+"[^>]*></iframe>'
    quote = re.fullmatch(rf'<blockquote><a href="([^"]+)">[^<]+</a></blockquote>{frame}', answer["html"])
    assert quote, "WordPress keeps one quote and one frame, and nothing else"
    assert quote[1] == url and quote[2] == url + "card.html"
    assert answer["title"] == json.loads(face(each_site, page, "page.json").read_text(encoding="utf-8"))["name"]


@pytest.mark.parametrize("page", nav())
def test_the_picture_of_a_shared_page_is_there_and_light(each_site, page):
    tree = trees(each_site)[built_path(page)]
    said = {meta.attributes["property"]: meta.attributes["content"] for meta in tree.css("meta[property^='og:image']")}
    answer = json.loads(face(each_site, page, "oembed.json").read_text(encoding="utf-8"))
    url = tree.css_first("link[rel=canonical]").attributes["href"]
    assert said["og:image"] == answer["thumbnail_url"] == url + "share.png"
    data = face(each_site, page, "share.png").read_bytes()
    width, height = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    assert (width, height) == (answer["thumbnail_width"], answer["thumbnail_height"]) == (1200, 630)
    assert (said["og:image:width"], said["og:image:height"]) == (str(width), str(height))
    assert tree.css_first("h1").text(strip=True).rstrip("¶") in said["og:image:alt"]
    assert len(data) <= 60_000, f"{page}: its picture has {len(data)} bytes"


def test_pages_as_data_keep_their_schema(each_site):
    schema = json.loads((ROOT / "docs/data/page-json.schema.json").read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema)
    for page in nav():
        data = json.loads(face(each_site, page, "page.json").read_text(encoding="utf-8"))
        assert not [error.message for error in validator.iter_errors(data)], page
        assert not re.search(r'(?:href|src)="(?!https?:|mailto:|tel:)', data["html"]), f"{page}: a relative address"
        assert "<script" not in data["html"]
    assert list(validator.iter_errors({**data, "contentHash": "sha256-1"})), "the schema would let a bad hash through"
    listed = json.loads((each_site / "data" / "pages.json").read_text(encoding="utf-8"))
    schema = json.loads((ROOT / "docs/data/pages.schema.json").read_text(encoding="utf-8"))
    assert not [error.message for error in Draft202012Validator(schema).iter_errors(listed)]
    assert len(listed["pages"]) == len(nav())


def test_both_feeds_tell_each_change_page_by_page(each_site):
    feed = json.loads((each_site / "data" / "changes.json").read_text(encoding="utf-8"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    ids = [item["id"] for item in feed["items"]]
    assert len(ids) == len(set(ids)) >= len(nav())
    atom = ElementTree.parse(each_site / "data" / "changes.xml").getroot()
    space = {"a": "http://www.w3.org/2005/Atom"}
    assert [node.text for node in atom.findall("a:entry/a:id", space)] == ids
    words = {" ".join(change.change.split()) for change in corpus.load().changes.values()}
    assert {item["content_text"] for item in feed["items"]} == words


def test_pinned_elements_never_change_and_the_newest_is_served(site):
    for name, digest in PINNED.items():
        data = (site / name).read_bytes()
        message = f"{name} is pinned by clinics: restore it, and save the new element as the next number"
        assert hashlib.sha256(data).hexdigest() == digest, message
    assert (site / "embed.js").read_bytes() == data, "copy embed.js to the next number and add it to PINNED"
