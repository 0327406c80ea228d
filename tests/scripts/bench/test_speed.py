import http.client
import ssl
from contextlib import closing

import brotli
import pytest

from scripts.speed import peers, power, starlight
from scripts.speed.serving import caching, place, serving
from scripts.speed.table import GUIDE, across, middle, ratio, table
from scripts.speed.viewing import View
from tests.conftest import ROOT


@pytest.mark.parametrize(
    "path", ["/assets/guide.b95c035ca586.css", "/assets/bundle.79ae519e.min.js", "/_astro/a.B1.js"]
)
def test_a_name_that_changes_with_its_content_is_kept_forever(path):
    assert "immutable" in caching(path)


@pytest.mark.parametrize("path", ["/", "/faq/", "/assets/find.js", "/page.json", "/figures/pain-of-1.2.svg"])
def test_every_other_name_is_asked_for_again(path):
    assert caching(path) == "no-cache"


def test_no_address_leads_out_of_the_site(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (site / "index.html").write_text("front")
    assert place(site, "/../secret.txt") is None
    assert place(site, "/%2e%2e/secret.txt") is None
    assert place(site, "/") == (site / "index.html").resolve()


def test_the_server_packs_counts_and_answers_304(tmp_path):
    (tmp_path / "index.html").write_text("word " * 1000)
    with serving(tmp_path, ("",)) as server, closing(http.client.HTTPConnection(*server.server_address)) as line:
        line.request("GET", "/")
        answer = line.getresponse()
        body = answer.read()
        assert answer.headers["Content-Encoding"] == "br"
        assert brotli.decompress(body).decode() == "word " * 1000
        line.request("GET", "/", headers={"If-None-Match": answer.headers["ETag"]})
        again = line.getresponse()
        assert (again.status, again.read()) == (304, b"")
        line.request("GET", "/nowhere/")
        missing = line.getresponse()
        assert (missing.status, missing.read()) == (404, b"")
        assert server.sent == [len(body), 0, 0]


def test_the_server_answers_as_the_published_host(tmp_path):
    (tmp_path / "drawing.png").write_bytes(b"drawing")
    with serving(tmp_path, host="nmt.example") as server:
        assert server.address == "https://nmt.example"
        assert f"MAP nmt.example 127.0.0.1:{server.server_address[1]}" in server.flags[1]
        unknown = ssl._create_unverified_context()
        with closing(http.client.HTTPSConnection(*server.server_address, context=unknown)) as line:
            line.request("GET", "/drawing.png")
            assert line.getresponse().read() == b"drawing"


@pytest.mark.parametrize(
    ("index", "times"), [(0, 1), (150, 1), (800, 2), (1000, 2.4), (1300, 3), (1533, 4), (1766, 5), (2000, 6)]
)
def test_the_faster_the_computer_the_slower_a_phone_is_beside_it(index, times):
    assert power.slower(index) == pytest.approx(times, abs=0.01)


def test_the_middle_view_counts():
    views = [View(10, 3, lcp, 0.0, 0, 0) for lcp in (900, 100, 200)]
    assert middle(views)["largest paint (LCP), ms"] == 200


def test_a_ratio_divides_only_what_can_be_divided():
    assert ratio(50, 100) == "0.50"
    assert ratio(0, 0) == "equal"
    assert ratio(1, 0) == "-"


def test_a_table_sets_the_ratio_behind_each_peer():
    rows = [("faq/", {GUIDE: 100, "peer": 400}), ("other/", {GUIDE: 300, "peer": 200})]
    head, first, second = table("bytes", ",.0f", rows, [GUIDE, "peer"]).splitlines()
    assert head.split() == ["bytes", "guide", "peer", "ratio"]
    assert first.split() == ["faq/", "100", "400", "0.25"]
    assert second.split() == ["other/", "300", "200", "1.50"]
    assert len(head) == len(first) == len(second)
    assert across(rows, [GUIDE, "peer"]) == {GUIDE: 200, "peer": 300}


def test_a_stock_theme_keeps_our_words_and_nothing_else_of_ours():
    config = {"nav": ["index.md"], "markdown_extensions": ["tables", peers.UNSEARCHED], "hooks": ["h.py"]}
    made = peers.stock(config | {"extra_css": ["a.css"], "theme": {"name": "material", "custom_dir": "overrides"}})
    assert made["nav"] == ["index.md"] and made["markdown_extensions"] == ["tables"]
    assert not {"hooks", "extra_css", "extra_javascript"} & made.keys()
    assert made["theme"]["custom_dir"] != "overrides" and made["plugins"] == ["search"]
    assert f"- {peers.UNSEARCHED}\n" in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def test_starlight_gets_the_words_of_a_page_as_plain_markdown():
    html = (
        "<article><h1>Neck pain<a class='headerlink' href='#x'>¶</a></h1><p>It <b>helps</b>.</p>"
        "<img alt='A map' src='../../figures/map.svg'><svg><text>no</text></svg></article>"
    )
    words, title = starlight.plain(html, "conditions/neck/")
    assert title == "Neck pain"
    assert "It **helps**." in words and "![A map](/figures/map.svg)" in words and "no" not in words.split()


def test_starlight_has_the_same_menu():
    nav = [{"Home": "index.md"}, {"Care": ["care/index.md", {"Cost": "care/cost.md"}]}]
    assert starlight.menu(nav, {"care/index.md": "All care"}) == [
        {"label": "Home", "link": "/"},
        {
            "label": "Care",
            "items": [{"label": "All care", "link": "/care/"}, {"label": "Cost", "link": "/care/cost/"}],
        },
    ]
