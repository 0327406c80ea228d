"""Every address gets exactly its record on the hosts that read `_headers`."""

import pytest

from scripts.environment import NotReady
from scripts.hosting import rule_files
from scripts.hosting.kinds import kind_of
from scripts.hosting.site import addresses, records
from tests.scripts.hosting import emulators
from tests.scripts.hosting.small_site import small_site


@pytest.fixture
def site(tmp_path):
    return small_site(tmp_path)


@pytest.mark.parametrize("host", ["netlify", "cloudflare"])
def test_each_address_gets_its_record_and_no_more(site, host):
    sent = records(site)
    text = getattr(rule_files, host)(sent, addresses(site))
    for path in addresses(site):
        assert getattr(emulators, host)(text, path) == sent[kind_of(path)], path


def test_cloudflare_sends_the_same_for_a_face_without_its_ending(site):
    sent = records(site)
    text = rule_files.cloudflare(sent, addresses(site))
    assert emulators.cloudflare(text, "/for-clinics/embed") == sent["embed"]
    assert emulators.cloudflare(text, "/for-clinics/embed/") == sent["page"]
    assert emulators.cloudflare(text, "/an/address/that/is/gone/") == sent["page"]


def test_the_emulators_see_a_header_from_two_rules():
    text = "/*\n  A: 1\n\n/faq/*\n  A: 2\n"
    assert emulators.cloudflare(text, "/faq/") == {"A": "1, 2"}
    with pytest.raises(AssertionError, match="two rules set A"):
        emulators.netlify(text, "/faq/")


def test_a_site_with_too_many_inline_styles_for_a_line_of_cloudflare_stops(site):
    for number in range(40):
        (site / "faq" / "embed.html").write_text(
            (site / "faq" / "embed.html").read_text().replace("</head>", f"<style>b{{top:{number}px}}</style></head>")
        )
    with pytest.raises(NotReady, match="Cloudflare Pages takes 100 rules of 2000 characters"):
        rule_files.cloudflare(records(site), addresses(site))


def test_redirects_are_written_as_each_host_reads_them():
    gone = {"/old/": "/faq/#does-it-hurt"}
    assert rule_files.netlify_redirects(gone) == "/old/ /faq/#does-it-hurt 301!\n"
    assert rule_files.cloudflare_redirects(gone) == ("/old/ /faq/#does-it-hurt 301\n/old /faq/#does-it-hurt 301\n")
