"""What is known to go wrong with frames that tell their height, case by case, and doesn't here."""

import re
import urllib.request

import pytest
import rjsmin

from tests.browser.frames import MEASURE, faces, settle, until
from tests.browser.hosts import ELEMENT, FRAME, LIGHT, ROOT, SHOWN, Host

HEIGHT = "document.querySelector('nmt-page').shadowRoot.querySelector('iframe').style.height"


@pytest.fixture
def shown(host):
    """A page with one element, its frame as tall as its text."""
    page = host(Host(ELEMENT, "{script}"))
    (frame,) = faces(page, 1)
    settle(page, frame)
    return page, frame


def test_the_height_does_not_grow_for_ever(shown):
    page, frame = shown
    before = page.evaluate(HEIGHT)
    page.evaluate("window.heard = 0; addEventListener('message', () => heard++)")
    for _ in range(3):
        page.wait_for_timeout(300)
        assert page.evaluate(HEIGHT) == before
    assert page.evaluate("heard") == 0, "a frame at rest says nothing"
    # Even in a frame that is far too tall the text says its own height.
    page.evaluate(HEIGHT.replace("style.height", "style") + ".height = '30000px'")
    page.wait_for_timeout(200)
    assert f"{frame.evaluate(MEASURE)['text']}px" == before


def test_the_height_shrinks_again(shown):
    page, frame = shown
    tall = frame.evaluate(MEASURE)["text"]
    frame.evaluate("document.querySelectorAll('section').forEach((section) => (section.hidden = true))")
    settle(page, frame)
    assert frame.evaluate(MEASURE)["text"] < tall / 2


@pytest.mark.parametrize("part", [0.01, 0.25, 0.5, 0.75, 0.99])
def test_a_part_of_a_pixel_brings_no_scroll_bar(shown, part):
    page, frame = shown
    frame.evaluate(
        """(part) => { const face = document.querySelector(".nmt-face"), now = face.getBoundingClientRect().height;
        face.style.paddingBottom = 20 + part - (now % 1) + "px"; }""",
        part,
    )
    settle(page, frame)
    assert frame.evaluate("document.documentElement.scrollHeight <= innerHeight")


@pytest.mark.parametrize("zoom", [0.75, 1.25, 1.5, 2, 3])
def test_no_device_brings_a_scroll_bar(host, zoom):
    page = host(Host(ELEMENT, "{script}", browser={"device_scale_factor": zoom}))
    settle(page, faces(page, 1)[0])


def test_both_scripts_on_one_page_make_no_loop(host):
    script = rjsmin.jsmin((ROOT / "docs" / "assets" / "frame.js").read_text(encoding="utf-8"))
    page = host(Host(f"<main>{ELEMENT}</main><script>{script}</script>", "{script}"))
    (frame,) = faces(page, 1)
    settle(page, frame)
    page.evaluate("window.heard = 0; addEventListener('message', () => heard++)")
    before = page.evaluate(HEIGHT)
    page.evaluate("for (let i = 0; i < 20; i++) postMessage({ nmt: 1, message: 'height', value: 5000 }, '*')")
    page.wait_for_timeout(300)
    assert page.evaluate("heard") == 20, "it hears its own messages, and nothing answers"
    assert page.evaluate(HEIGHT) == before


def test_the_script_twice_on_a_page_does_its_work_once(host):
    page = host(Host(ELEMENT, "{script}{script}" + '<script src="{at}embed-1.js" async></script>'))
    settle(page, faces(page, 1)[0])


FOREIGN = [
    "5000",
    "'[iFrameSizer]x:5000:100:init'",
    "{ 'datawrapper-height': { abc: 5000 } }",
    "{ height: 5000 }",
    "{ type: 'embed-size', height: 5000 }",
    "{ message: 'height', value: 5000 }",
    "{ message: 'height', value: 5000, secret: 'a1B2c3D4e5' }",
    "{ nmt: '1', message: 'height', value: 5000 }",
    "{ nmt: 1, message: 'height', value: '5000' }",
    "{ nmt: 1, message: 'height', value: 1e9 }",
    "{ nmt: 1, message: 'height', value: -5 }",
    "{ nmt: 1, message: 'height', value: NaN }",
    "{ nmt: 1, message: 'scroll', value: 5000 }",
    "null",
    "undefined",
]


@pytest.mark.parametrize("sender", ["the page itself", "another frame", "our frame"])
def test_messages_of_others_are_not_taken_as_ours(host, sender):
    page = host(Host(ELEMENT + "<iframe title=x srcdoc='<p>x</p>'></iframe>", "{script}"))
    (frame,) = faces(page, 1)
    settle(page, frame)
    before = page.evaluate(HEIGHT)
    other = next(each for each in page.frames if each.url == "about:srcdoc")
    for message in FOREIGN + ([] if sender == "our frame" else ["{ nmt: 1, message: 'height', value: 5000 }"]):
        if sender == "the page itself":
            page.evaluate(f"postMessage({message}, '*')")
        else:
            (frame if sender == "our frame" else other).evaluate(f"parent.postMessage({message}, '*')")
    page.wait_for_timeout(200)
    assert page.evaluate(HEIGHT) == before
    assert page.evaluate("scrollY") == 0


def test_a_frame_that_went_elsewhere_is_not_believed(host, clinic, address):
    page = host(Host(ELEMENT, "{script}"))
    (frame,) = faces(page, 1)
    settle(page, frame)
    before = page.evaluate(HEIGHT)
    posing = clinic.put("posing", "<script>parent.postMessage({ nmt: 1, message: 'height', value: 77 }, '*')</script>")
    page.evaluate("addEventListener('message', () => (window.heard = true))")
    frame.evaluate("(posing) => { location = posing; }", posing)
    page.wait_for_function("() => window.heard")
    assert page.evaluate(HEIGHT) == before


def test_an_image_without_a_size_that_comes_late_is_counted(shown, address):
    page, frame = shown
    held = []
    page.route("**/share.png?late", lambda route: held.append(route))
    before = frame.evaluate(MEASURE)["text"]
    frame.evaluate(
        """(src) => document.querySelector("main").prepend(Object.assign(new Image(), { src, loading: "lazy" }))""",
        f"{address}assets/share.png?late",
    )
    page.wait_for_timeout(300)
    held[0].continue_()
    until(page, frame, "() => document.images[0].naturalWidth")
    settle(page, frame)
    assert frame.evaluate(MEASURE)["text"] > before + 300


@pytest.mark.parametrize("kind", ["text/plain", "application/octet-stream"])
def test_a_script_with_a_wrong_type_leaves_the_link(host, kind):
    """Repositories serve raw files as text, and browsers refuse to run them beside `nosniff`."""
    host.expected = ("MIME type",)
    page = host(
        Host(ELEMENT, "{script}"),
        setup=lambda page: page.route(
            "**/embed.js",
            lambda route: route.fulfill(
                body="document.title = 'ran'", headers={"Content-Type": kind, "X-Content-Type-Options": "nosniff"}
            ),
        ),
    )
    assert page.title() == "A clinic"
    assert page.get_by_role("link", name="What to expect").is_visible()


@pytest.mark.parametrize("file", ["embed.js", "embed-1.js"])
def test_our_script_is_served_as_a_script(address, file):
    with urllib.request.urlopen(address + file) as response:
        assert response.headers.get_content_type() in ("text/javascript", "application/javascript")


def test_a_host_without_our_script_has_a_good_fixed_height(host):
    page = host(Host(FRAME, ""), page=LIGHT)
    (frame,) = faces(page, 1)
    box = frame.frame_element().bounding_box()
    assert box["height"] >= 600
    assert frame.evaluate("getComputedStyle(document.documentElement).overflowY") != "hidden"


def test_a_tab_hidden_again_keeps_its_height(host):
    page = host(Host(f'<div id="tab">{ELEMENT}</div>', "{script}"))
    (frame,) = faces(page, 1)
    settle(page, frame)
    before = page.evaluate(HEIGHT)
    page.evaluate("tab.hidden = true")
    page.wait_for_timeout(200)
    assert page.evaluate(HEIGHT) == before
    page.evaluate("tab.hidden = false")
    settle(page, frame)


def test_links_open_a_window_of_their_own_outside_wordpress(host, address):
    page = host(Host(ELEMENT, "{script}"))
    (frame,) = faces(page, 1)
    settle(page, frame)
    with page.context.expect_page() as opened:
        frame.get_by_role("link", name="full page").press("Enter")  # a mouse can miss what still moves
    assert opened.value.url == address + SHOWN
    assert opened.value.evaluate("opener") is None
    assert frame.url.endswith("embed.html")


def test_every_link_that_leaves_a_face_opens_a_window_of_its_own(site):
    for face in [*site.rglob("embed.html"), *site.rglob("card.html")]:
        for link in re.findall(r"<a [^>]*href=[^>]*>", face.read_text(encoding="utf-8")):
            if 'href="#' not in link:
                assert 'target="_blank"' in link and "noopener" in link, (face, link)


def test_in_a_sandbox_without_windows_the_frame_itself_goes_on(host, address):
    host.expected = ("Blocked opening",)
    page = host(Host(FRAME, ""), more=' sandbox="allow-scripts"')
    (frame,) = faces(page, 1)
    frame.wait_for_selector(".nmt-face__foot")
    link = frame.locator("main a.nmt-term, main a[href^='../']").first
    link.click()
    page.wait_for_timeout(500)
    (frame,) = faces(page, 1)
    assert SHOWN not in frame.url and "/embed.html" in frame.url
