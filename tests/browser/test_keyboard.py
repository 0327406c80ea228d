"""The keyboard alone reaches, uses and leaves header, menu, search and lightbox."""

from tests.browser.conftest import PHONE

FOCUSED = """() => {
  const e = document.activeElement, r = e.getBoundingClientRect(), within = (place) => !!e.closest(place);
  return {
    tag: e.tagName,
    name: (e.getAttribute("aria-label") || e.textContent || "").trim().slice(0, 40),
    href: e.getAttribute("href"),
    visible: e.checkVisibility({visibilityProperty: true}) || e.type === "radio",
    inside: r.right > 0 && r.left < innerWidth,
    search: within(".nmt-search"),
    drawer: within(".md-sidebar--primary"),
  };
}"""


def walk(page, steps, key="Tab"):
    """Press a key up to `steps` times; yield where the focus is after each press."""
    for _ in range(steps):
        page.keyboard.press(key)
        yield page.evaluate(FOCUSED)


def test_the_first_tab_offers_to_skip_to_the_content(visit):
    page = visit("what-is-nmt/")
    first = next(walk(page, 1))
    assert first["href"] == "#content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    after = next(walk(page, 1))
    assert page.evaluate("!!document.activeElement.closest('article')"), after


def test_the_header_is_walked_in_order_and_focus_is_seen(visit):
    page = visit("what-is-nmt/")
    places = list(walk(page, 18))
    names = [place["name"] for place in places]
    assert "The NMT guide" in names
    assert any(place["search"] for place in places)
    assert any("Glossary" in name for name in names)
    assert sum(name == "Repository" for name in names) == 1, f"the focus was thrown back: {names}"
    assert all(place["visible"] and place["inside"] for place in places), places


def test_the_menu_opens_walks_and_closes_on_a_phone(visit):
    page = visit("what-is-nmt/", viewport=PHONE)
    for place in walk(page, 8):
        assert not place["drawer"], "the closed menu must not take the focus"
        if place["name"] == "Menu":
            break
    else:
        raise AssertionError("the keyboard never reached the menu button")
    button = page.locator("[data-nmt-toggle=__drawer]")
    assert button.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    page.wait_for_timeout(500)
    assert page.locator("#__drawer").is_checked()
    assert button.get_attribute("aria-expanded") == "true"
    assert page.evaluate(FOCUSED)["drawer"]
    assert any(place["drawer"] and place["href"] for place in walk(page, 4))
    page.keyboard.press("Escape")
    page.wait_for_timeout(500)
    assert not page.locator("#__drawer").is_checked()
    assert page.evaluate(FOCUSED)["name"] == "Menu"


def test_the_search_is_opened_used_and_left(visit):
    page = visit("about/")
    page.keyboard.press("Control+k")
    page.wait_for_function("document.activeElement.matches('.nmt-search__input')")
    page.keyboard.type("referred pain")
    page.locator(".nmt-search-result__item").first.wait_for()
    page.get_by_text("pages found").wait_for()
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUSED)["href"]
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/about/" not in url)
    page.keyboard.press("Control+k")
    page.wait_for_function("document.activeElement.matches('.nmt-search__input')")
    page.keyboard.press("Escape")
    assert not page.locator("#__search").is_checked()


def test_the_search_opens_by_its_button_on_a_phone(visit):
    page = visit("about/", viewport=PHONE)
    for place in walk(page, 10):
        if place["name"] == "Search" and place["tag"] == "BUTTON":
            break
    else:
        raise AssertionError("the keyboard never reached the search button")
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.matches('.nmt-search__input')")
    page.keyboard.type("neck")
    page.locator(".nmt-search-result__item").first.wait_for()


def test_a_figure_opens_in_the_lightbox_and_closes(visit):
    page = visit("evidence/")
    page.locator("a.glightbox").first.focus()
    page.keyboard.press("Enter")
    page.locator(".glightbox-container .gslide-image img").first.wait_for()
    page.keyboard.press("Escape")
    page.locator(".glightbox-container").wait_for(state="detached")


def test_a_note_is_followed_and_left_again(visit):
    page = visit("what-is-nmt/")
    reference = page.locator("a.footnote-ref").first
    reference.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash.startsWith('#fn:')")
    page.locator(".footnote-backref").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash.startsWith('#fnref')")
