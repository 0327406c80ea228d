"""The first sheet alone draws the first screen: nothing on it moves or changes color when the whole sheet arrives."""

import re
import time

import pytest

from scripts.page_weights import BELOW, SCREEN
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.frames import PATIENCE
from tests.site.pages import built_path, nav

# A third of the pages, and those with a first screen of their own.
PAGES = [built_path(page).removesuffix("index.html") for page in nav()][::3]
PAGES += ["conditions/", "faq/", "tools/first-visit/"]
IMAGES = re.compile(r"\.(svg|png|webp|avif|jpe?g)(\?|$)")
# Place, size and color of everything that a reader sees before moving; what is clear, aside or made by a script does
# not count.
SEEN = """() => Object.fromEntries([...document.querySelectorAll("body *")].map((e, n) => [n, e]).filter(([, e]) => {
  const box = e.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width && box.height
    && !e.matches(".md-container, .md-main, .md-main__inner, .md-content") // clear boxes, which reach below
    && !e.closest("script, link, svg *, .md-footer, .md-top, [hidden], .nmt-storefront, .nmt-pick")
    && !e.closest(".md-nav .md-nav .md-nav")
    && e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}).map(([n, e]) => {
  const box = e.getBoundingClientRect(), style = getComputedStyle(e);
  return [n, [`${e.tagName}.${e.getAttribute("class")}`, Math.round(box.x), Math.round(box.y), Math.round(box.width),
    Math.min(Math.round(box.height), innerHeight), style.color, style.backgroundColor, style.fontSize].join(" ")];
}))"""


LETTERS = """() => {
  const range = document.createRange(), walker = document.createTreeWalker(document.querySelector("article"), 4);
  let letters = 0;
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    const { top, width } = range.getBoundingClientRect();
    if (width && top < innerHeight) letters += walker.currentNode.data.length;
  }
  return letters;
}"""


def before_and_after(browser, url, viewport):
    """Return what the first screen shows while the whole sheet and every image are held back, and once all has come.

    The third is how many letters of the article begin on it.
    """
    context = browser.new_context(viewport=viewport)
    page = context.new_page()
    held, images = [], []
    page.route("**/guide.*.css", lambda route: held.append(route))
    page.route(IMAGES, lambda route: images.append(route))
    page.goto(url, wait_until="commit")
    end = time.monotonic() + PATIENCE
    while not held or not page.evaluate("!!document.querySelector('.md-content')"):
        assert time.monotonic() < end, "the page never asked for its whole sheet"
        page.wait_for_timeout(20)
    page.wait_for_timeout(50)
    before = page.evaluate(SEEN)
    page.unroute(IMAGES)
    for route in held + images:
        route.continue_()
    page.wait_for_load_state("load")
    page.wait_for_timeout(50)
    after, letters = page.evaluate(SEEN), page.evaluate(LETTERS)
    context.close()
    return before, after, letters


@pytest.mark.parametrize("path", PAGES)
def test_the_first_screen_is_whole_before_the_whole_sheet_comes(browser, address, path):
    for viewport in (PHONE, DESKTOP):
        before, after, letters = before_and_after(browser, address + path, viewport)
        assert len(before) > 10
        assert 100 < letters <= SCREEN  # what the budget of the first screen counts is never less than it
        changed = [(before.get(n), after.get(n)) for n in before | after if before.get(n) != after.get(n)]
        assert not changed, f"{path} at {viewport['width']} px: {changed[:6]}"


@pytest.mark.parametrize("path", BELOW)
def test_a_drawing_that_the_first_screen_need_not_wait_for_is_below_it(visit, path):
    tops = visit(path, viewport=PHONE).evaluate(
        "[...document.querySelectorAll('article svg[height]')].map((e) => e.getBoundingClientRect()).filter((box) => "
        "box.height > 100).map((box) => box.top)"
    )
    assert tops and min(tops) >= PHONE["height"]
