"""What every built page has, whichever engine built it."""

import re

import pytest

from tests.conftest import ENGINES, built
from tests.site.pages import ROOT, article_text, built_path, nav, trees

# These name an address; a browser loads nothing from it.
LINKS = ("canonical", "prev", "next", "edit", "alternate")
RAW = ("[^", "{{", "}}", "{%", "!!!", "???", "///", "<!-- scripts")
FOREIGN = re.compile(r"""(?:src|href|srcset|action|data|poster)=["'](?:https?:)?//""")


def test_every_markdown_page_is_in_the_page_tree():
    files = {file.relative_to(ROOT / "docs").as_posix() for file in (ROOT / "docs").rglob("*.md")}
    assert set(nav()) == files


def test_every_page_of_the_tree_is_built(each_site):
    missing = [page for page in nav() if built_path(page) not in trees(each_site)]
    assert not missing


@pytest.mark.parametrize("page", nav())
def test_both_engines_yield_the_same_article(page):
    texts = {engine: article_text(trees(built(engine))[built_path(page)]) for engine in ENGINES}
    assert texts["mkdocs"] == texts["zensical"]


@pytest.mark.parametrize("page", nav())
def test_no_markup_is_left_raw(each_site, page):
    # The pages for editors show our marks on purpose, as code.
    text = article_text(trees(each_site)[built_path(page)], code=False)
    for sign in RAW:
        assert sign not in text, f"{page} shows '{sign}' near: {text[max(0, text.find(sign) - 60) :][:120]}"


@pytest.mark.parametrize("page", nav())
def test_a_page_has_one_title_a_language_and_a_description(each_site, page):
    tree = trees(each_site)[built_path(page)]
    assert len(tree.css("h1")) == 1
    assert tree.css_first("html").attributes["lang"] == "en"
    assert 50 <= len(tree.css_first("meta[name=description]").attributes["content"]) <= 160
    assert tree.css_first("link[rel=canonical]").attributes["href"].startswith("https://")
    assert tree.css_first("h1").text(strip=True) in tree.css_first("title").text() or page == "index.md"


@pytest.mark.parametrize("page", nav())
def test_headings_do_not_skip_a_level(site, page):
    level = 0
    for heading in trees(site)[built_path(page)].css("article :is(h1, h2, h3, h4, [role=heading])"):
        now = int(heading.attributes.get("aria-level") or heading.tag[1])
        assert now <= level + 1, f"{page}: '{heading.text(strip=True)}' is level {now} after level {level}"
        level = now


@pytest.mark.parametrize("page", nav())
def test_titles_of_pages_are_unique(site, page):
    titles = [tree.css_first("title").text() for tree in trees(site).values()]
    assert titles.count(trees(site)[built_path(page)].css_first("title").text()) == 1


def test_no_page_loads_anything_from_another_host(each_site):
    for path, tree in trees(each_site).items():
        for node in tree.css("script, link, img, iframe, object, embed, source, video, audio, style, form"):
            if node.tag == "link" and (node.attributes.get("rel") or "").split()[0] in LINKS:
                continue
            assert not FOREIGN.search(node.html.split(">")[0]), f"{path} loads from another host: {node.html[:160]}"
            assert "@import" not in node.html, f"{path} imports a style sheet"
    for style in each_site.rglob("*.css"):
        foreign = re.findall(r"url\(\s*['\"]?(?:https?:)?//[^)]*\)", style.read_text(encoding="utf-8"))
        assert not foreign, f"{style.relative_to(each_site)} loads {foreign}"


def test_every_page_says_when_it_was_reviewed_and_by_whom(each_site):
    for page in nav():
        block = trees(each_site)[built_path(page)].css_first(".nmt-review")
        assert block is not None, f"{page} has no review block"
        assert re.search(r"Last reviewed\s+[A-Z][a-z]+ \d{1,2}, \d{4}", block.text(separator=" "))
        assert re.search(r"Next review due\s+[A-Z][a-z]+ \d{4}", block.text(separator=" "))
        assert "No clinician has reviewed this page yet" in block.text()


def test_every_page_leads_to_policy_license_privacy_and_contact(each_site):
    for path, tree in trees(each_site).items():
        links = {link.text(strip=True) for link in tree.css(".nmt-footer a")}
        assert {"Review policy", "License", "Privacy", "Contact"} <= links, path


def test_images_have_alternative_text_and_a_caption_and_a_description(site):
    seen = 0
    for path, tree in trees(site).items():
        for image in tree.css("article img"):
            seen += 1
            assert 20 <= len(image.attributes.get("alt") or "") <= 250, f"{path}: {image.html}"
            assert int(image.attributes["width"]) > 100 < int(image.attributes["height"]), f"{path}: no size"
            figure = image.parent
            while figure.tag not in ("figure", "article"):
                figure = figure.parent
            assert figure.tag == "figure" and figure.css_first("figcaption"), f"{path}: {image.html} has no caption"
            assert image.parent.tag == "a" and "glightbox" in image.parent.attributes["class"], "no lightbox"
        assert len(tree.css("article figure")) == len(tree.css("article details.description")), path
    assert seen >= 4
