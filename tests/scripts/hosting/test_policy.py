"""The policy of each kind of page allows what the pages use, and nothing else."""

import base64
import hashlib

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.environment import NotReady
from scripts.hosting.content import Content, of_page, of_script, of_style, refused
from scripts.hosting.kinds import CARD, DATA, EMBED, IMMUTABLE, PAGE, PATTERNS, kind_of
from scripts.hosting.policy import directives
from scripts.hosting.site import records
from scripts.publish import headers
from tests.scripts.hosting.small_site import HEAD, small_site


def tree(body="", head=""):
    return LexborHTMLParser(HEAD.format(head, body))


def policy(sent: str) -> dict[str, list[str]]:
    return {part.split()[0]: part.split()[1:] for part in sent.split(";")}


def test_an_inline_script_is_named_by_the_hash_that_a_browser_computes():
    expected = base64.b64encode(hashlib.sha256(b"let a = '<b>';").digest()).decode()
    assert directives(of_page(tree("<script>let a = '<b>';</script>")))["script-src"] == f"'sha256-{expected}'"


@pytest.mark.parametrize(
    ("made", "name", "value"),
    [
        (of_page(tree('<img src="a.svg">')), "img-src", "'self'"),
        (of_page(tree(head='<link rel="icon" href="data:,">')), "img-src", "'self' data:"),
        (of_page(tree('<form><input name="q"></form>')), "form-action", "'self'"),
        (of_page(tree('<iframe src="embed.html">')), "frame-src", "'self'"),
        (of_page(tree(head='<link rel="stylesheet" href="a.css">')), "style-src", "'self'"),
        (of_page(tree(head='<link rel="manifest" href="a.webmanifest">')), "manifest-src", "'self'"),
        (of_script("await fetch(x)"), "connect-src", "'self'"),
        (of_script("new Worker(x)"), "worker-src", "'self'"),
        (of_script("make('iframe')"), "frame-src", "'self'"),
        (of_style('a{background:url("data:image/png;base64,x")}'), "img-src", "data:"),
        (of_style("@font-face{src:url(data:font/woff2,x)}"), "font-src", "data:"),
    ],
)
def test_what_is_used_is_allowed_and_only_then(made, name, value):
    assert directives(made)[name] == value
    closed = directives(Content())
    assert closed.get(name, "'none'") == "'none'", f"{name} is open for a page that does not need it"
    assert closed == {"default-src": "'none'", "form-action": "'none'", "base-uri": "'none'"}


def test_data_in_script_elements_needs_no_hash_and_speculation_rules_do():
    data = '<script type="application/ld+json">{}</script><script type="application/json">{}</script>'
    assert "script-src" not in directives(of_page(tree(data)))
    rules = '<script type="speculationrules">{}</script>'
    assert directives(of_page(tree(rules)))["script-src"].startswith("'sha256-")


@pytest.mark.parametrize("sink", ["a.innerHTML = b", "a.insertAdjacentHTML('x', b)", "make('script')"])
def test_typed_values_are_asked_for_where_no_script_writes_markup(sink):
    quiet = of_page(tree("<script>let a = 1</script>"))
    assert directives(quiet)["require-trusted-types-for"] == "'script'"
    assert "require-trusted-types-for" not in directives(quiet | of_script(sink))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('<p style="color:red">', "give the element a class"),
        ('<p onclick="a()">', "add a listener"),
        ('<a href=" JavaScript:a()">', "use a button"),
        ('<img src="https://other.example/a.png">', "serve the file"),
        ('<img srcset="//other.example/a.png 2x">', "serve the file"),
        ('<script src="//other.example/a.js"></script>', "serve the file"),
        ('<object data="a.svg"></object>', "remove it"),
    ],
)
def test_what_no_policy_of_ours_allows_is_named_with_its_page_and_remedy(tmp_path, body, words):
    site = small_site(tmp_path)
    (site / "faq" / "index.html").write_text(HEAD.format("", body), encoding="utf-8")
    before = (site / "index.html").read_text(encoding="utf-8")
    with pytest.raises(NotReady, match=f"faq/index.html: .*{words}"):
        headers.write(site)
    assert (site / "index.html").read_text(encoding="utf-8") == before, "a page was written though another is wrong"


def test_a_page_of_ours_is_not_refused():
    assert not list(refused("x", tree('<a href="https://doi.org/x">x</a><img src="../a.svg"><p class="b">x</p>')))


def test_every_page_carries_its_policy_before_what_it_judges(tmp_path):
    site = small_site(tmp_path)
    headers.write(site)
    for file in site.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        place = text.index('<meta http-equiv="Content-Security-Policy"')
        assert place < min(text.find(mark) for mark in ("<script", "<style", "<link") if mark in text), file
        assert "unsafe" not in text
        assert "frame-ancestors" not in text, f"{file}: a <meta> can't say that"


def test_a_page_without_its_charset_in_front_stops(tmp_path):
    site = small_site(tmp_path)
    (site / "faq" / "index.html").write_text("<!doctype html><title>x</title>" + "x" * 1024 + "<meta charset=utf-8>")
    with pytest.raises(NotReady, match="faq/index.html: has no <meta charset"):
        headers.write(site)


def test_the_policy_of_a_kind_names_every_inline_text_of_its_pages(tmp_path):
    site = small_site(tmp_path)
    (site / "faq" / "embed.html").write_text(HEAD.format("<style>i{color:red}</style>", "<i>x</i>"), encoding="utf-8")
    sent = records(site)
    assert len(policy(sent[EMBED]["Content-Security-Policy"])["style-src"]) == 2
    assert policy(sent[PAGE]["Content-Security-Policy"])["connect-src"] == ["'self'"]
    assert "connect-src" not in policy(sent[EMBED]["Content-Security-Policy"])


def test_only_pages_refuse_frames(tmp_path):
    sent = records(small_site(tmp_path))
    frames = {kind: policy(sent[kind]["Content-Security-Policy"])["frame-ancestors"] for kind in (PAGE, EMBED, CARD)}
    assert frames == {PAGE: ["'none'"], EMBED: ["*"], CARD: ["*"]}
    assert [kind for kind in sent if "X-Frame-Options" in sent[kind]] == [PAGE]
    assert [kind for kind in sent if "Cross-Origin-Opener-Policy" in sent[kind]] == [PAGE]
    assert [kind for kind in sent if sent[kind]["Cross-Origin-Resource-Policy"] == "same-origin"] == [PAGE]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", PAGE),
        ("/for-clinics/embed/", PAGE),
        ("/faq/index.html", PAGE),
        ("/404.html", PAGE),
        ("/for-clinics/embed.html", EMBED),
        ("/card.html", CARD),
        ("/embed-1.js", "element"),
        ("/data/page.json", DATA),
        ("/data/claims.schema.json", DATA),
        ("/faq/oembed.json", DATA),
        ("/assets/a.0123456789ab.js", IMMUTABLE),
        ("/figures/a.0123456789ab.svg", IMMUTABLE),
        ("/assets/a.js", "file"),
        ("/sitemap.xml", "file"),
    ],
)
def test_each_address_is_of_one_kind(path, kind):
    assert kind_of(path) == kind


def test_an_address_of_two_kinds_stops(monkeypatch):
    monkeypatch.setitem(PATTERNS, IMMUTABLE, "^/data/")
    with pytest.raises(ValueError, match="two kinds"):
        kind_of("/data/claims.yml")
