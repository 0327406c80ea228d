"""What crawlers and people who report weaknesses find: the list of pages, robots.txt and security.txt."""

import json
from datetime import datetime
from xml.etree import ElementTree

from selectolax.lexbor import LexborHTMLParser

from scripts.publish import robots, security_txt, sitemap

HOME = "https://guide.example/nmt/"
MOMENT = 1_800_000_000


def page(address, day, head=""):
    node = json.dumps({"@graph": [{"url": HOME + address, "dateModified": day}]})
    return LexborHTMLParser(f'<head>{head}<script type="application/ld+json">{node}</script></head>')


def test_the_sitemap_lists_what_may_be_found_with_the_day_of_its_last_change(tmp_path):
    (tmp_path / "sitemap.xml.gz").write_text("the engine's, with the day of the build")
    pages = {
        "b/index.html": page("b/", "2026-11-24"),
        "index.html": page("", "2026-11-25"),
        "hidden/index.html": page("hidden/", "2026-11-24", '<meta name="robots" content="noindex">'),
        "404.html": LexborHTMLParser("<p>"),
    }
    sitemap.write(tmp_path, pages)
    space = {"s": sitemap.SPACE}
    top = ElementTree.parse(tmp_path / "sitemap.xml").getroot()
    found = [(url.findtext("s:loc", None, space), url.findtext("s:lastmod", None, space)) for url in top]
    assert found == [(HOME, "2026-11-25"), (HOME + "b/", "2026-11-24")]
    assert not (tmp_path / "sitemap.xml.gz").exists()


def test_crawlers_learn_where_the_list_is(tmp_path):
    robots.write(tmp_path, HOME)
    lines = (tmp_path / "robots.txt").read_text().splitlines()
    assert f"Sitemap: {HOME}sitemap.xml" in lines
    assert "Disallow:" in lines, "nothing is kept from them"


def test_security_txt_has_its_fields_and_runs_out_within_a_year_of_the_commit(tmp_path):
    security_txt.write(tmp_path, HOME, "https://host.example/us/guide", MOMENT)
    text = (tmp_path / ".well-known" / "security.txt").read_text()
    assert text == (tmp_path / "security.txt").read_text()
    fields = dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith("#"))
    assert fields["Contact"].startswith("https://host.example/us/guide/")
    assert fields["Canonical"] == HOME + ".well-known/security.txt"
    ahead = datetime.fromisoformat(fields["Expires"]).timestamp() - MOMENT
    assert 0 < ahead < 365 * 86400, "RFC 9116, 2.5.5"
