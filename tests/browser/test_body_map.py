"""The body map is a set of links for mouse, keyboard and screen reader, each also in the list below it."""

from scripts.markdown.figures import REGIONS
from tests.browser.conftest import PHONE, VIEWS


def test_every_region_is_a_named_link_that_the_list_repeats(visit):
    page = visit("conditions/", java_script_enabled=False)
    links = page.locator(".nmt-body-map a[aria-label]")
    found = {link.get_attribute("href").strip("/"): link.get_attribute("aria-label") for link in links.all()}
    assert found == dict(REGIONS.values())
    listed = {link.get_attribute("href") for link in page.locator("article ul a").all()}
    for target, _ in REGIONS.values():
        assert f"{target}/" in listed


def test_the_keyboard_follows_a_region(visit):
    page = visit("conditions/")
    page.locator(".nmt-body-map a[aria-label='Jaw pain']").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/conditions/jaw-pain/")


def test_a_tap_follows_a_region(visit):
    page = visit("conditions/", viewport=PHONE, has_touch=True)
    page.locator(".nmt-body-map [data-region='low-back'] path").first.tap()
    page.wait_for_url("**/conditions/low-back-pain/")


def test_the_map_takes_the_colors_of_the_page(visit):
    color = "getComputedStyle(document.querySelector('.body-map .bg')).fill"
    assert visit("conditions/", **VIEWS["phone-light"]).evaluate(color) == "rgb(252, 251, 248)"
    assert visit("conditions/", **VIEWS["phone-dark"]).evaluate(color) == "rgb(18, 25, 28)"
