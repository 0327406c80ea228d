"""Each old address holds a page that leads on, whichever engine built the site."""

import shutil
from posixpath import join, normpath

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts import corpus
from scripts.corpus import Redirect
from scripts.publish import redirects
from tests.site.pages import trees
from tests.site.test_links import follow

RECORDS = corpus.load().redirects


def leads_to(site, record: Redirect) -> str:
    """Return the path of the page that an old address leads to, after judging the page that does it."""
    page = LexborHTMLParser((site / record.id / "index.html").read_text(encoding="utf-8"))
    link = page.css_first("main a").attributes["href"]
    assert page.css_first("meta[http-equiv=refresh]").attributes["content"] == f"0; url={link}"
    assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"
    assert page.css_first("html").attributes["lang"] == "en"
    assert len(page.css("h1")) == len(page.css("title")) == 1
    assert not page.css("script, style"), "it works without scripts, under any policy"
    path = normpath(join(record.id, link.partition("#")[0])) + "/index.html"
    tree = trees(site)[path]
    assert page.css_first("main a").text() in tree.css_first("h1").text()
    canonical = page.css_first("link[rel=canonical]").attributes["href"]
    assert canonical == tree.css_first("link[rel=canonical]").attributes["href"]
    return path


def test_every_redirect_is_built_and_leads_to_a_page(each_site):
    for record in RECORDS.values():
        assert leads_to(each_site, record) == f"{record.to.partition('#')[0]}index.html"


@pytest.mark.parametrize(
    "record",
    [
        Redirect("old/", 1, "faq/"),
        Redirect("conditions/old/deep/", 1, "conditions/"),
        Redirect("faq/old/", 1, "about/review-process/#how-is-a-page-written"),
    ],
    ids=lambda record: record.id,
)
def test_an_old_address_leads_on(each_site, tmp_path, record):
    copy = tmp_path / "site"
    shutil.copytree(each_site, copy)
    redirects.write(copy, trees(each_site), [record])
    assert leads_to(copy, record) == f"{record.to.partition('#')[0]}index.html"
    done = follow(copy)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "record", [Redirect("faq/", 1, "glossary/"), Redirect("old/", 1, "nowhere/")], ids=["a page is there", "no target"]
)
def test_a_redirect_that_can_not_work_stops_the_build(site, tmp_path, record):
    shutil.copytree(site / "faq", tmp_path / "faq")
    with pytest.raises(ValueError, match="run the checks"):
        redirects.write(tmp_path, trees(site), [record])
