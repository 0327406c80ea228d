"""The frame answers: colors are chosen and kept, the place in the text is followed, notes open, the way up works."""

import pytest

from tests.browser.conftest import DESKTOP, PHONE, VIEWS
from tests.conftest import ENGINES, built, served

SCHEME = "document.body.dataset.mdColorScheme"
TIP = "[role=tooltip]"
LONG = "what-is-nmt/trigger-points/"
NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("barred", "SecurityError"); } });"""


def button(page):
    return page.locator("label.md-header__button[for^=__palette]:visible")


def test_the_colors_go_round_are_kept_and_named(visit):
    page = visit("about/", color_scheme="dark")
    for expected, title in (("default", "Light"), ("slate", "Dark"), ("slate", "Colors follow")):
        button(page).click()
        assert page.evaluate(SCHEME) == expected
        assert button(page).count() == 1
        assert button(page).get_attribute("title").startswith(title)
        page.reload()
        assert page.evaluate(SCHEME) == expected
        assert button(page).get_attribute("title").startswith(title)


def test_the_chosen_colors_stand_before_any_script_file_has_come(visit):
    page = visit("about/", color_scheme="dark")
    button(page).click()
    asked, nothing = [], {"body": "", "content_type": "text/javascript"}
    page.route("**/guide.*.js", lambda route: (asked.append(route), route.fulfill(**nothing)))
    page.reload()
    assert asked and page.evaluate(SCHEME) == "default"
    assert button(page).get_attribute("title").startswith("Light")


def test_the_colors_follow_a_device_that_changes_until_one_is_chosen(visit):
    page = visit("about/", color_scheme="light")
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"{SCHEME} == 'slate'")
    button(page).click()
    page.emulate_media(color_scheme="light")
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(100)
    assert page.evaluate(SCHEME) == "default", "what the reader chose stays"


def test_the_colors_are_chosen_by_keyboard(visit):
    page = visit("about/")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "__palette":
            break
    else:
        raise AssertionError("the keyboard never reached the colors")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(SCHEME) == "slate"
    outline = "getComputedStyle(document.activeElement.nextElementSibling).outlineStyle"
    assert page.evaluate(outline) != "none", "the focus is not seen"


def test_without_storage_the_frame_works_and_forgets(browser, address):
    context = browser.new_context(viewport=DESKTOP)
    wrongs = []
    page = context.new_page()
    page.on("pageerror", lambda error: wrongs.append(str(error)))
    page.add_init_script(NO_STORAGE)
    page.goto(address + "about/")
    button(page).click()
    button(page).click()
    assert page.evaluate(SCHEME) == "slate"
    page.reload()
    assert page.evaluate(SCHEME) == "default"
    context.close()
    assert not wrongs, wrongs


def test_the_table_of_contents_follows_the_reader(visit):
    page = visit(LONG)
    active = page.locator(".md-sidebar--secondary .md-nav__link--active")
    assert active.count() == 0
    heading = page.locator("article h2").nth(3)
    heading.evaluate("(h) => scrollTo(0, h.getBoundingClientRect().top + scrollY - 60)")
    page.wait_for_function("document.querySelector('.md-sidebar--secondary .md-nav__link--active')")
    assert active.get_attribute("href") == "#" + heading.get_attribute("id")
    assert page.locator(".md-sidebar--secondary .md-nav__link--passed").count() == 4
    assert page.locator(".md-header__title--active").count() == 1, "the header tells which page this is"
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_function("!document.querySelector('.md-sidebar--secondary .md-nav__link--active')")
    assert page.locator(".md-header__title--active").count() == 0


def test_a_long_table_of_contents_shows_the_entry_that_is_read(visit):
    page = visit("evidence/claims/", viewport={"width": 1280, "height": 400})
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_function("document.querySelector('.md-sidebar--secondary .md-nav__link--active')")
    page.wait_for_timeout(100)
    box = page.locator(".md-sidebar--secondary .md-nav__link--active").bounding_box()
    assert 0 <= box["y"] <= 400


def test_the_way_up_is_offered_on_the_way_up(visit):
    page = visit(LONG)
    up = page.locator(".md-top")
    assert not up.is_visible()
    page.mouse.wheel(0, 2000)
    page.wait_for_function("scrollY > 1500")
    assert not up.is_visible()
    page.mouse.wheel(0, -200)
    up.wait_for(state="visible")
    up.click()
    page.wait_for_function("scrollY === 0")
    assert page.evaluate("document.activeElement.id") == "content"
    up.wait_for(state="hidden")


@pytest.mark.parametrize("view", VIEWS)
def test_a_note_shows_its_source_on_focus_and_goes_with_escape(visit, view):
    page = visit(LONG, **VIEWS[view])
    mark = page.locator("article a.footnote-ref").first
    mark.focus()
    note = page.locator(f"[id='{mark.get_attribute('href')[1:]}'] p").first.inner_text().replace("↩", "").strip()
    assert page.locator(TIP).inner_text().strip().startswith(note[:60])
    box = page.locator(TIP).bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= VIEWS[view]["viewport"]["width"]
    page.keyboard.press("Escape")
    assert page.locator(TIP).count() == 0
    assert page.locator(f"[id='{mark.get_attribute('href')[1:]}'] .footnote-backref").count() == 1, "the note is whole"


def test_the_pointer_may_move_onto_a_note_and_follow_its_link(visit):
    page = visit(LONG)
    page.locator("article a.footnote-ref").first.hover()
    page.locator(TIP).hover()
    page.wait_for_timeout(400)
    assert page.locator(f"{TIP} a").first.get_attribute("href").startswith("https://")
    page.mouse.move(5, 5)
    page.locator(TIP).wait_for(state="detached")


def test_the_first_tap_shows_the_source_and_the_second_leads_to_the_note(visit):
    page = visit(LONG, viewport=PHONE, has_touch=True, is_mobile=True)
    mark = page.locator("article a.footnote-ref").first
    mark.tap()
    assert page.locator(f"{TIP} a").last.inner_text() == "To the note"
    assert "#fn" not in page.url
    mark.tap()
    page.wait_for_function("location.hash.startsWith('#fn:')")


def test_a_section_of_the_menu_opens_by_keyboard_and_a_place_on_the_page_closes_it(visit):
    page = visit(LONG, viewport=PHONE)
    page.locator("[data-nmt-toggle=__drawer]").click()
    label = page.locator(".md-nav--primary label[tabindex='0']:visible").first
    label.focus()
    toggle = page.locator("#" + label.get_attribute("for"))
    before = toggle.is_checked()
    page.keyboard.press("Enter")
    assert toggle.is_checked() != before


@pytest.mark.parametrize("path", ["", LONG, "conditions/"])
def test_both_engines_give_the_same_frame(browser, each_site, path):
    context = browser.new_context(viewport=DESKTOP)
    wrongs = []
    page = context.new_page()
    page.on("pageerror", lambda error: wrongs.append(str(error)))
    page.goto(served(each_site) + path)
    button(page).click()
    button(page).click()
    assert page.evaluate(SCHEME) == "slate"
    page.locator("article a.nmt-term, article a.nmt-certainty").first.focus()
    assert page.locator(TIP).count() == 1
    context.close()
    assert not wrongs, wrongs


FRAME = (
    ".md-header",
    ".nmt-search__form",
    ".md-tabs",
    ".md-path",
    "article h1",
    "article h1 + p",
    ".md-sidebar--primary",
)
BOXES = """(names) => names.map((name) => document.querySelector(name).getBoundingClientRect())
  .map((box) => [box.top, box.height, box.left, box.width].map(Math.round))"""


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_frame_stands_where_it_stands_under_the_other_engine(browser, viewport):
    boxes = []
    for engine in ENGINES:
        context = browser.new_context(viewport=viewport, bypass_csp=True)
        page = context.new_page()
        page.goto(served(built(engine)) + "about/license/")
        boxes.append(page.evaluate(BOXES, FRAME))
        context.close()
    for name, *both in zip(FRAME, *boxes, strict=True):
        for place, other in zip(*both, strict=True):
            assert abs(place - other) <= 16, f"{name}: {both}"  # one of them keeps room for a scroll bar
