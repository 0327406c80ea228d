"""On every kind of page of a clinic the whole text is there, and with the script the frame is as tall as its text."""

import re

import pytest

from tests.browser.frames import MEASURE, faces, fits, near, settle, until
from tests.browser.hosts import ELEMENT, LIGHT, SHOWN, WITH_SCRIPT, WITHOUT_SCRIPT, Host

COUNT = {"five elements": 5}
PRESS = "(element) => element.click()"
WIDTHS = (1280, 700, 320, 900)
SIZED = re.compile(r'(<img [^>]*?) width="\d+" height="\d+"')


def opened(host, name):
    """Open the host, show what it hides, and return its page and frames, each as tall as its text."""
    page = host(WITH_SCRIPT[name])
    if name == "a tab that is hidden first":
        page.wait_for_timeout(300)
        page.get_by_role("button").click()
    found = faces(page, COUNT.get(name, 1))
    for frame in found:
        near(page, frame)
        settle(page, frame)
    return page, found


@pytest.mark.parametrize("name", WITH_SCRIPT)
def test_the_whole_text_is_visible_without_an_inner_scroll_bar(host, name):
    opened(host, name)


@pytest.mark.parametrize("name", WITH_SCRIPT)
def test_the_height_is_right_after_a_resize_and_an_opened_text(host, name):
    page, found = opened(host, name)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 700})
        for frame in found:
            near(page, frame)  # a browser lets frames far from the window wait
            settle(page, frame)
    for frame in found:
        near(page, frame)
        before = frame.evaluate(MEASURE)["text"]
        if summary := frame.query_selector("details:not([hidden]) > summary"):
            if not summary.is_visible():
                continue
            # Pressed by a script: a mouse can miss what still moves, and the height is what is asked here.
            summary.evaluate(PRESS)
            settle(page, frame)
            opened_height = frame.evaluate(MEASURE)["text"]
            assert opened_height > before + 20
            summary.evaluate(PRESS)
            settle(page, frame)
            assert frame.evaluate(MEASURE)["text"] < opened_height - 20


def without_sizes(route):
    """Answer with the embed as it would be if its images had no width and height."""
    response = route.fetch()
    route.fulfill(response=response, body=SIZED.sub(r"\1", response.text()))


def heights_around_a_late_image(host, late, name, sized):
    """Return the height of the embed's text before and after its images arrive, the frame being right both times."""
    server = late("figures/")  # kept back by the server: in a sandbox the browser lets some pass before a test is told

    def setup(page):
        if not sized:
            page.route("**/embed.html*", without_sizes)

    page = host(WITH_SCRIPT[name], setup=setup)
    if name == "a tab that is hidden first":
        page.get_by_role("button").click()
    (frame,) = faces(page, 1)
    settle(page, frame)
    before = frame.evaluate(MEASURE)["text"]
    frame.query_selector("img").scroll_into_view_if_needed()
    for _ in range(100):  # a busy machine asks late
        if server.asked:
            break
        page.wait_for_timeout(100)
    assert server.asked, "no image was asked for"
    assert not frame.evaluate("document.images[0].complete")
    server.come.set()
    until(page, frame, "[...document.images].every((image) => image.complete && image.naturalWidth)")
    settle(page, frame)
    return before, frame.evaluate(MEASURE)["text"]


@pytest.mark.parametrize("name", [name for name in WITH_SCRIPT if name != "five elements"])
def test_a_late_image_moves_nothing(host, late, name):
    before, after = heights_around_a_late_image(host, late, name, sized=True)
    assert after == before


def test_the_height_follows_a_late_image_whose_size_is_not_told(host, late):
    before, after = heights_around_a_late_image(host, late, "the element", sized=False)
    assert after > before + 50


@pytest.mark.parametrize("name", WITHOUT_SCRIPT)
def test_a_frame_without_our_script_scrolls_to_its_last_word(host, name):
    host.expected = ("Blocked script execution",)
    page = host(WITHOUT_SCRIPT[name])
    (frame,) = faces(page, 1)
    frame.wait_for_selector(".nmt-face__foot")
    foot = frame.locator(".nmt-face__foot a").last
    foot.scroll_into_view_if_needed()
    box, around = foot.bounding_box(), frame.frame_element().bounding_box()
    assert around["y"] <= box["y"] and box["y"] + box["height"] <= around["y"] + around["height"] + 1
    # Playwright can measure no page whose scripts are barred; the width of its last link tells enough there.
    assert around["x"] <= box["x"] and box["x"] + box["width"] <= around["x"] + around["width"]
    if name != "a frame barred from scripts":
        assert frame.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_in_print_the_whole_text_is_on_paper(host):
    page = host(Host(ELEMENT, "{script}"))
    (frame,) = faces(page, 1)
    settle(page, frame)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 718, "height": 1000})  # letter paper without its margins
    settle(page, frame)


def test_the_words_are_those_of_the_page(host, address):
    page = host(Host(ELEMENT, "{script}"))
    (frame,) = faces(page, 1)
    settle(page, frame)
    frame.evaluate("document.querySelectorAll('details').forEach((text) => (text.open = true))")
    text = frame.locator("main").inner_text()
    full = page.context.new_page()
    full.goto(f"{address}{SHOWN}")
    for heading in full.locator("article :is(h1, h2)").all_inner_texts():
        assert heading.removesuffix("¶").strip() in text


def test_elements_are_added_moved_replaced_and_removed_at_run_time(host, address):
    page = host(Host('<div id="one"></div><div id="two"></div>', "{script}"))
    page.wait_for_function("() => !!customElements.get('nmt-page')")
    page.evaluate("""(html) => { one.innerHTML = html; }""", ELEMENT.replace("{at}", address).replace("{page}", SHOWN))
    settle(page, faces(page, 1)[0])
    page.evaluate("two.append(one.firstElementChild)")
    page.wait_for_timeout(100)
    (frame,) = faces(page, 1)
    settle(page, frame)
    page.evaluate(
        """(href) => { two.querySelector("a").outerHTML = `<a href="${href}">Changes</a>`; }""", address + LIGHT
    )
    page.wait_for_function(
        "() => document.querySelector('nmt-page').shadowRoot.querySelector('iframe').title == 'Changes'"
    )
    (frame,) = faces(page, 1, LIGHT)
    settle(page, frame)
    page.evaluate("two.querySelector('nmt-page').setAttribute('theme', 'dark')")
    (frame,) = faces(page, 1, "embed.html?theme=dark")
    settle(page, frame)
    page.evaluate("(href) => { two.querySelector('a').href = href; }", address + SHOWN)
    (frame,) = faces(page, 1, SHOWN)
    settle(page, frame)
    page.evaluate("two.replaceChildren()")
    faces(page, 0)


def test_without_scripts_the_link_remains(host):
    page = host(Host(ELEMENT, "{script}", browser={"java_script_enabled": False}))
    link = page.get_by_role("link", name="What to expect")
    assert link.is_visible()
    link.click()
    assert page.url.endswith(SHOWN)


def test_the_link_shows_until_the_page_has_spoken(host):
    held = []
    page = host(
        Host(ELEMENT, "{script}"),
        setup=lambda page: page.route("**/embed.html*", lambda route: held.append(route)),
        until="commit",
    )
    page.wait_for_selector("nmt-page iframe")
    link = page.get_by_role("link", name="What to expect")
    assert link.is_visible()
    page.wait_for_timeout(200)
    held[0].continue_()
    (frame,) = faces(page, 1)
    settle(page, frame)
    assert not link.is_visible()


def test_a_link_that_is_no_page_gets_no_frame(host):
    bad = ("javascript:alert(1)", "data:text/html,x", "mailto:a@b.example", "about:blank")
    page = host(Host("".join(f'<nmt-page><a href="{href}">x</a></nmt-page>' for href in bad), "{script}"))
    page.wait_for_function("() => !!customElements.get('nmt-page')")
    page.wait_for_timeout(100)
    assert page.locator("iframe").count() == 0


@pytest.mark.parametrize("name", ["the element", "right to left"])
def test_a_frame_has_the_name_of_its_link_and_reads_from_left_to_right(host, name):
    page, (frame,) = opened(host, name)
    assert frame.frame_element().get_attribute("title") == "What to expect"
    assert frame.evaluate("getComputedStyle(document.body).direction") == "ltr"
    assert not fits(frame)


def test_a_pressed_note_brings_the_reader_to_it(host):
    page = host(Host(ELEMENT, "{script}"))
    (frame,) = faces(page, 1)
    settle(page, frame)
    mark = frame.locator("a.footnote-ref").first
    mark.scroll_into_view_if_needed()
    mark.click()
    note = frame.locator(".footnote li").first
    page.wait_for_timeout(300)
    box = note.bounding_box()
    assert 0 <= box["y"] <= 900, box
