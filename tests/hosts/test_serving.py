"""nginx and Caddy serve the site with exactly its records, packed, cached, and in parts."""

import gzip
import http.client
from urllib.parse import urlsplit

import brotli
import pytest

from scripts.hosting.kinds import FILE, IMMUTABLE, PAGE, kind_of
from scripts.hosting.policy import RECORDS
from scripts.hosting.site import addresses
from scripts.hosting.types import TEXT, TYPES
from tests.hosts.conftest import PACKED

OURS = {name for record in RECORDS.values() for name in record} | {"Content-Security-Policy", "X-Content-Type-Options"}
OURS |= {"Referrer-Policy", "Strict-Transport-Security"}
FACES = ("/", "/faq/", "/faq/embed.html", "/faq/card.html", "/faq/page.json", "/faq/oembed.json", "/data/claims.yml")


def test_every_address_has_exactly_the_headers_of_its_record(served, sent):
    connection = http.client.HTTPConnection(urlsplit(served.address).netloc, timeout=10)
    wrong = {}
    for path in addresses(served.site):
        if "/." in path and "/.well-known/" not in path:
            continue
        if path == "/404.html":
            continue
        connection.request("GET", path, headers={"Accept-Encoding": "identity"})
        response = connection.getresponse()
        response.read()
        # Not a dictionary first: a header that is sent twice must show.
        found = [(name, value) for name, value in response.getheaders() if name in OURS]
        if response.status != 200 or sorted(found) != sorted(sent[kind_of(path)].items()):
            wrong[path] = (response.status, found)
    connection.close()
    assert not wrong


def test_every_kind_is_among_the_addresses(served):
    kinds = {kind_of(path) for path in addresses(served.site)}
    assert kinds >= set(RECORDS) - {IMMUTABLE, FILE}


@pytest.mark.parametrize("path", [*FACES, "/embed.js", "/sitemap.xml", "/assets/share.png", "/data/references.bib"])
def test_each_file_says_its_type(served, path):
    ending = "html" if path.endswith("/") else path.rpartition(".")[2]
    expected = TYPES[ending] + ("; charset=utf-8" if TYPES[ending] in TEXT else "")
    assert served.ask(path).headers["Content-Type"].lower() == expected


@pytest.mark.parametrize("path", PACKED[:3])
@pytest.mark.parametrize(
    ("asked", "encoding", "unpack"),
    [("br", "br", brotli.decompress), ("gzip, deflate", "gzip", gzip.decompress), ("identity", None, bytes)],
)
def test_the_packed_copy_is_sent_to_who_takes_it(served, path, asked, encoding, unpack):
    answer = served.ask("/" + path.removesuffix("index.html"), Accept_Encoding=asked)
    assert answer.headers.get("Content-Encoding") == encoding
    assert "Accept-Encoding" in answer.headers.get("Vary", ""), "a shared cache would mix packed and plain copies"
    assert unpack(answer.body) == (served.site / path).read_bytes()


@pytest.mark.parametrize("path", FACES)
@pytest.mark.parametrize("asked", ["identity", "br"])
def test_an_unchanged_file_is_not_sent_again(served, sent, path, asked):
    first = served.ask(path, Accept_Encoding=asked)
    again = served.ask(path, Accept_Encoding=asked, If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["Cache-Control"] == sent[kind_of(path)]["Cache-Control"]
    assert served.ask(path, Accept_Encoding=asked, If_None_Match='"another"').status == 200
    since = served.ask(path, Accept_Encoding=asked, If_Modified_Since=first.headers["Last-Modified"])
    assert since.status == 304


def test_a_part_of_a_file_is_sent_alone(served):
    whole = (served.site / "assets" / "share.png").read_bytes()
    answer = served.ask("/assets/share.png", Range="bytes=100-199")
    assert (answer.status, answer.body) == (206, whole[100:200])
    assert answer.headers["Content-Range"] == f"bytes 100-199/{len(whole)}"
    assert served.ask("/assets/share.png", Range=f"bytes={len(whole)}-").status == 416


def test_only_the_headers_come_when_only_they_are_asked_for(served):
    answer = served.ask("/faq/", method="HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert int(answer.headers["Content-Length"]) == (served.site / "faq" / "index.html").stat().st_size


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/a-page-that-moved/", "/faq/#does-it-hurt"),
        ("/a-page-that-moved", "/faq/#does-it-hurt"),
        ("/gone/away/", "/glossary/"),
    ],
)
def test_an_old_address_leads_on(served, path, to):
    answer = served.ask(path)
    assert answer.status == 301
    assert answer.headers["Location"] == to
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_page_without_its_slash_is_found(served):
    answer = served.ask("/faq?x=1")
    assert answer.status in (301, 308)
    assert answer.headers["Location"].startswith("/faq/")


@pytest.mark.parametrize(
    "path", ["/no-such-page/", "/no-such-page", "/faq/no-such-file.js", "/data/none.yml", "/404.html"]
)
def test_what_is_not_there_is_said_on_our_own_page(served, sent, path):
    answer = served.ask(path)
    assert answer.status == 404
    assert answer.body == (served.site / "404.html").read_bytes()
    found = {name: value for name, value in answer.headers.items() if name in OURS}
    assert found == sent[PAGE]
    assert answer.headers["Content-Type"].lower() == "text/html; charset=utf-8"
