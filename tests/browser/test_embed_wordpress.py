"""A link pasted into WordPress becomes a card: hidden until it speaks, as tall as it says, its links open."""

import json

import pytest

from tests.browser import wordpress
from tests.browser.frames import MEASURE, faces, settle
from tests.browser.hosts import Host

CANONICAL = "https://nmt-guide.example/"
PAGES = ("", "your-session/", "faq/", "conditions/neck-pain/", "who-it-suits/safety/", "for-clinics/embed/")
PAGE = "conditions/neck-pain/"


def post(html: str) -> Host:
    """A WordPress post with an embed; the script stands at its end, as WordPress prints it."""
    return Host(f'<div style="width:600px">{html}</div><script>{wordpress.RECEIVER}</script>')


@pytest.fixture
def answer(site, address):
    """Return a function: page -> the `html` of its oEmbed answer, served from here; `face` instead of the card."""

    def html(path, face="card.html"):
        text = (site / path / "oembed.json").read_text(encoding="utf-8")
        return json.loads(text)["html"].replace(CANONICAL, address).replace("card.html", face)

    return html


def as_wordpress_shows(frame) -> dict:
    """Return what is wrong: the frame is visible, its height is the text's, within WordPress's 200 to 1000."""
    element = frame.frame_element()
    text = frame.evaluate(MEASURE)["text"]
    height = int(element.get_attribute("height"))
    wrong = {}
    if not element.is_visible() or element.get_attribute("style"):
        wrong["hidden"] = element.get_attribute("style")
    if abs(height - min(1000, max(200, text))) > 1:
        wrong["height"] = (height, text)
    return wrong


@pytest.mark.parametrize("path", PAGES)
def test_the_card_is_shown_whole_and_the_quote_gives_way(host, answer, path):
    page = host(post(wordpress.embedded(answer(path))))
    (frame,) = faces(page, 1)
    settle(page, frame, as_wordpress_shows)
    assert not page.locator("blockquote").is_visible()
    assert frame.evaluate(MEASURE)["text"] <= 600
    if (summary := frame.locator("summary")).count():
        summary.click()
        settle(page, frame, as_wordpress_shows)


def test_the_whole_page_is_shown_up_to_the_height_that_wordpress_grants(host, answer):
    page = host(post(wordpress.embedded(answer(PAGE, "embed.html"))))
    (frame,) = faces(page, 1)
    settle(page, frame, as_wordpress_shows)
    assert frame.frame_element().get_attribute("height") == "1000"


@pytest.mark.parametrize("face", ["card.html", "embed.html"])
def test_a_link_of_ours_opens_the_page_in_the_readers_window(host, answer, address, face):
    page = host(post(wordpress.embedded(answer(PAGE, face))))
    (frame,) = faces(page, 1)
    settle(page, frame, as_wordpress_shows)
    frame.get_by_role("link", name="full page").click()
    page.wait_for_function("() => went.length")
    assert page.evaluate("went") == [address + PAGE]
    assert frame.url.startswith(address + PAGE + face), "the frame stays"


def test_a_source_opens_at_its_note_on_our_page(host, answer, address, site):
    page = host(post(wordpress.embedded(answer(PAGE, "embed.html"))))
    (frame,) = faces(page, 1)
    settle(page, frame, as_wordpress_shows)
    link = frame.locator('.footnote a[href*="doi.org"]').first
    note = link.evaluate("(link) => link.closest('li').id")
    link.click()
    page.wait_for_function("() => went.length")
    assert page.evaluate("went") == [f"{address}{PAGE}#{note}"]
    assert f'id="{note}"' in (site / PAGE / "index.html").read_text(encoding="utf-8")


def test_the_secret_outlives_a_press_on_a_note(host, answer, address):
    page = host(post(wordpress.embedded(answer(PAGE, "embed.html"))))
    (frame,) = faces(page, 1)
    settle(page, frame, as_wordpress_shows)
    frame.locator("a.footnote-ref").first.click()
    page.wait_for_timeout(100)
    assert "secret" not in frame.url
    frame.get_by_role("link", name="full page").click()
    page.wait_for_function("() => went.length")
    assert page.evaluate("went") == [address + PAGE]


def test_a_secret_that_comes_late_is_taken(host, answer):
    html = wordpress.embedded(answer(PAGE))
    page = host(post(html.replace(f"#?secret={wordpress.SECRET}", "")))
    (frame,) = faces(page, 1)
    page.wait_for_timeout(200)
    assert page.locator("blockquote").is_visible()
    page.evaluate("(hash) => { const f = document.querySelector('iframe'); f.src += hash; }", "#?secret=a1B2c3D4e5")
    page.wait_for_timeout(200)
    page.evaluate("document.querySelector('iframe').contentWindow.postMessage({ message: 'ready' }, '*')")
    settle(page, frame, as_wordpress_shows)


@pytest.mark.parametrize("mute", ["silent", "slow", "gone"])
def test_a_mute_frame_leaves_the_quote_with_its_link(host, answer, address, mute):
    host.expected = ("404", "Failed to load resource")
    held = []

    def setup(page):
        if mute == "slow":
            page.route("**/card.html*", lambda route: held.append(route))
        elif mute == "silent":
            page.route("**/card.html*", lambda route: route.fulfill(body="<p>no script</p>", content_type="text/html"))
        else:
            page.route("**/card.html*", lambda route: route.fulfill(status=404, body="gone"))

    page = host(post(wordpress.embedded(answer(PAGE))), setup=setup, until="commit")
    page.wait_for_selector("iframe", state="attached")
    page.wait_for_timeout(500)
    assert not page.locator("iframe").is_visible()
    link = page.locator("blockquote a")
    assert link.is_visible() and link.get_attribute("href") == address + PAGE
    if mute == "slow":
        held[0].continue_()
        page.wait_for_function("() => !document.querySelector('iframe').style.visibility")
        settle(page, faces(page, 1)[0], as_wordpress_shows)


def test_without_scripts_the_quote_links_to_the_page(host, answer, address):
    html = post(wordpress.embedded(answer(PAGE)))
    page = host(Host(html.body, browser={"java_script_enabled": False}))
    assert page.locator("blockquote a").is_visible()
    assert page.locator("blockquote a").get_attribute("href") == address + PAGE


def test_nothing_of_the_answer_is_lost_in_the_sanitizing(site):
    for file in site.rglob("oembed.json"):
        html = json.loads(file.read_text(encoding="utf-8"))["html"]
        assert wordpress.sanitized(html).replace("&#x27;", "'") == html.replace("&#x27;", "'"), file


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<script>x()</script><p>no frame</p>", ""),
        ('<iframe src="a" onload="x()" style="y" class="z" title="t"></iframe>', '<iframe src="a" title="t"></iframe>'),
        (
            '<blockquote class="q"><b><a href="u" rel="r">t</a></b></blockquote><hr><iframe src="a"></iframe>',
            '<blockquote><a href="u">t</a></blockquote><iframe src="a"></iframe>',
        ),
    ],
)
def test_the_sanitizer_keeps_what_wordpress_keeps(html, kept):
    assert wordpress.sanitized(html) == kept
