"""A clinic picks a page and its look, sees it, and copies a code that works; without scripts every code is there."""

from urllib.parse import parse_qs, urlsplit

from tests.browser.conftest import PHONE

PAGE = "for-clinics/embed/"
LOW = {"width": 390, "height": 300}  # so that even the picker is not near as the page opens


def chosen(page, name):
    return page.locator(f"#pick-{name}")


def opened(visit, **options):
    """Return the page with its preview open: it opens when somebody comes near it."""
    page = visit(PAGE, **options)
    page.locator(".nmt-pick__preview").scroll_into_view_if_needed()
    return page


def test_the_preview_opens_when_somebody_comes_near_it(visit):
    page = visit(PAGE, viewport=PHONE)
    page.wait_for_load_state("networkidle")
    preview = page.locator(".nmt-pick__preview")
    assert len(page.frames) == 1, "an embed was loaded that nobody looks at"
    assert chosen(page, "code").input_value(), "the code does not wait for the preview"
    before = preview.bounding_box()
    preview.scroll_into_view_if_needed()
    page.frame_locator(".nmt-pick__preview iframe").get_by_text("Read the full page").wait_for()
    assert preview.bounding_box()["height"] == before["height"], "what follows the preview moved when it came"


def test_the_code_follows_what_is_picked(visit):
    page = visit(PAGE)
    chosen(page, "page").select_option(label="Can NMT help neck pain?")
    page.wait_for_function("document.querySelectorAll('#pick-section option').length > 5")
    chosen(page, "section").select_option("emergency")
    chosen(page, "host").select_option("Frame without a script")
    chosen(page, "theme").select_option("dark")
    chosen(page, "heading").select_option("3")
    chosen(page, "size").fill("110")
    chosen(page, "accent").fill("#aa3300")
    code = chosen(page, "code").input_value()
    address = urlsplit(code.split('src="')[1].split('"')[0].replace("&amp;", "&"))
    assert address.path.endswith("/conditions/neck-pain/embed.html")
    wanted = {"section": "emergency", "theme": "dark", "accent": "aa3300", "size": "110", "heading": "3"}
    assert parse_qs(address.query) == {name: [value] for name, value in wanted.items()}
    chosen(page, "host").select_option("Your own HTML")
    assert '<nmt-page section="emergency" theme="dark" accent="aa3300"' in chosen(page, "code").input_value()


def test_the_preview_shows_the_part_in_its_look(visit):
    page = opened(visit)
    chosen(page, "host").select_option("Your own HTML")
    chosen(page, "page").select_option(label="Can NMT help neck pain?")
    page.wait_for_function("document.querySelectorAll('#pick-section option').length > 5")
    chosen(page, "section").select_option("key-points")
    page.wait_for_function("document.querySelector('nmt-page').shadowRoot.querySelector('iframe.spoken')")
    frame = page.frame_locator(".nmt-pick__preview iframe")
    assert frame.locator(".key-points").is_visible()
    assert not frame.locator("h1").is_visible()


def test_wordpress_gets_a_bare_link_and_shows_the_card(visit):
    page = opened(visit)
    assert chosen(page, "code").input_value().endswith("/what-is-nmt/")
    card = page.frame_locator(".nmt-pick__preview iframe")
    assert card.get_by_text("Read the full page").is_visible()


def test_copying_is_told_in_words(visit):
    page = visit(PAGE)
    page.get_by_role("button", name="Copy the code").click()
    page.wait_for_function("document.querySelector('.nmt-pick__said').textContent.length > 5")


def test_only_a_change_unsays_that_the_code_was_copied(visit):
    page = visit(PAGE, viewport=LOW)
    page.evaluate("document.querySelector('.nmt-pick__copy button').click()")  # without scrolling there
    page.wait_for_function("document.querySelector('.nmt-pick__said').textContent.length > 5")
    page.locator(".nmt-pick__preview").scroll_into_view_if_needed()
    page.frame_locator(".nmt-pick__preview iframe").get_by_text("Read the full page").wait_for()
    page.wait_for_function("document.querySelectorAll('#pick-section option').length > 5")
    said = page.locator(".nmt-pick__said")
    assert len(said.inner_text()) > 5, "the preview or the list of parts, as they came, took the words away"
    chosen(page, "theme").select_option("dark")
    assert said.inner_text() == "", "what was copied is no longer the code that stands there"


def test_the_picker_is_worked_by_keyboard_alone(visit):
    page = visit(PAGE)
    chosen(page, "page").focus()
    seen = set()
    for _ in range(14):
        seen.add(page.evaluate("document.activeElement.id || document.activeElement.textContent"))
        page.keyboard.press("Tab")
    names = {"page", "section", "host", "theme", "heading", "chrome", "size", "own", "accent", "code"}
    assert {f"pick-{name}" for name in names} | {"Copy the code"} <= seen


def test_without_scripts_every_page_has_its_codes(visit, site):
    page = visit(PAGE, java_script_enabled=False, viewport=PHONE)
    entries = page.locator(".nmt-code")
    assert entries.count() == len(list(site.rglob("page.json")))
    entries.nth(3).locator("summary").click()
    for word in ("WordPress", "Wix", "page.json", "<nmt-page>", "<iframe"):
        assert page.locator(".nmt-code").nth(3).get_by_text(word).first.is_visible()
    assert page.locator(".nmt-pick").count() == 0
