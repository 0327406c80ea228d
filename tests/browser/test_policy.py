"""Every page works in a real browser under the exact headers of a real server, without one refusal."""

import shutil
import time

import pytest

from scripts.hosting import nginx, running
from scripts.hosting.kinds import CARD, EMBED, PAGE, kind_of
from scripts.hosting.servers import brotli_module, ready
from scripts.hosting.site import PACKED, addresses, records
from tests.browser.conftest import DESKTOP, listen
from tests.browser.frames import PATIENCE
from tests.conftest import built

WATCH = """
  window.refusals = [];
  document.addEventListener("securitypolicyviolation",
    (event) => refusals.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
"""
COUNT = "[...new Set(window.refusals || [])]"
INJECT = """() => {
  const script = document.createElement("script");
  try { script.append("window.ran = 1"); document.body.append(script); } catch { /* refused at once */ }
}"""
LIGHTBOX = "a.glightbox, a[data-nmt-lightbox]"


def serve(site, headers, folder):
    """Run nginx over `site` with `headers`."""
    ready("nginx")
    port = running.free_port()
    config = nginx.config(headers, {}, str(site), "_", f"127.0.0.1:{port}", brotli_module() is not None)
    return running.nginx(config, port, folder)


@pytest.fixture(scope="module")
def hardened(site, tmp_path_factory):
    """The address of the built site behind nginx, with its own headers."""
    with serve(site, records(site), tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.fixture
def watched(browser):
    """Return a function that opens a page in which refusals and errors are counted, and the list of both."""
    contexts = []

    def open_page(**options):
        context = browser.new_context(**({"viewport": DESKTOP} | options))
        context.add_init_script(WATCH)
        contexts.append(context)
        page, wrongs = context.new_page(), []
        listen(page, wrongs)
        return page, wrongs

    yield open_page
    for context in contexts:
        context.close()


def refused(page) -> list[str]:
    """Return what the policies of a page and of its frames refused."""
    return [refusal for frame in page.frames for refusal in frame.evaluate(COUNT)]


@pytest.mark.parametrize(("engine", "step"), [("mkdocs", 1), ("zensical", 9)])
def test_no_page_embed_or_card_is_refused_anything(watched, engine, step, tmp_path):
    """All of them as MkDocs built them, and every ninth as Zensical did, whose passes are the same."""
    site, found = built(engine), {}
    page, wrongs = watched()
    with serve(site, records(site), tmp_path) as address:
        paths = [path for path in addresses(site) if kind_of(path) in (PAGE, EMBED, CARD) and path != "/404.html"]
        for path in paths[::step]:
            page.goto(address + path)
            if refusals := [*refused(page), *wrongs]:
                found[path] = refusals
            wrongs.clear()
    assert not found


def test_an_inline_handler_is_refused_and_reported(watched, site, tmp_path):
    headers = records(site)
    spoiled = tmp_path / "site"
    shutil.copytree(site, spoiled)
    file = spoiled / "faq" / "index.html"
    for packed in PACKED:  # which the server would send instead
        file.with_name(file.name + packed).unlink()
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("<h1", '<button onclick="document.title = 1">x</button><h1', 1), encoding="utf-8")
    page, wrongs = watched()
    with serve(spoiled, headers, tmp_path) as address:
        page.goto(address + "/faq/")
        title = page.title()
        page.get_by_role("button", name="x", exact=True).click()
        assert page.title() == title
        assert any("script-src-attr" in refusal for refusal in refused(page))
        assert wrongs


def test_the_page_for_what_is_missing_works(watched, hardened):
    page, wrongs = watched()
    assert page.goto(hardened + "/no/such/page/").status == 404
    page.get_by_role("heading", level=1).wait_for()
    own = [wrong for wrong in wrongs if "404" not in wrong]  # the browser tells of the status itself
    assert not own
    assert not refused(page)


def test_search_colors_menus_and_navigation_work(watched, hardened):
    page, wrongs = watched()
    page.goto(hardened + "/about/")
    box = page.locator(".nmt-search__input")
    box.focus()
    box.press_sequentially("trigger point")
    page.locator(".nmt-search-result__item a").first.wait_for()
    page.keyboard.press("Escape")
    scheme = "document.body.dataset.mdColorScheme"
    before = page.evaluate(scheme)
    for _ in range(2):
        page.locator("label.md-header__button[for^=__palette]:visible").first.click()
    assert page.evaluate(scheme) != before
    page.locator("article a[href$='/']").first.click()
    page.wait_for_selector("article h1")
    page.go_back()
    page.wait_for_selector("article h1")
    assert not [*refused(page), *wrongs]


def test_the_lightbox_opens_and_closes(watched, hardened):
    page, wrongs = watched()
    page.goto(hardened + "/your-session/")
    page.locator(LIGHTBOX).first.click()
    page.locator(".glightbox-container img").first.wait_for()
    page.keyboard.press("Escape")
    page.locator(".glightbox-container").wait_for(state="detached")
    assert not [*refused(page), *wrongs]


@pytest.mark.parametrize("path", ["/tools/first-visit/", "/conditions/", "/who-it-suits/self-check/", "/evidence/"])
def test_paper_phones_and_dark_colors_are_refused_nothing(watched, hardened, path):
    page, wrongs = watched(viewport={"width": 390, "height": 844}, color_scheme="dark")
    page.goto(hardened + path)
    page.emulate_media(media="print")
    page.pdf()
    page.emulate_media(media="screen", forced_colors="active")
    page.mouse.wheel(0, 3000)
    assert not [*refused(page), *wrongs]


def test_the_storefront_shows_cards_and_copies_data(watched, hardened):
    page, wrongs = watched()
    page.goto(hardened + "/for-clinics/embed/")
    page.locator(".nmt-pick__preview").scroll_into_view_if_needed()
    page.locator(".nmt-pick__preview iframe").wait_for()
    page.locator("#pick-host").select_option("Your own HTML")
    page.locator(".nmt-pick__preview nmt-page iframe").wait_for()
    buttons = page.locator("article button:visible")
    for number in range(min(buttons.count(), 6)):
        buttons.nth(number).click()
    page.wait_for_load_state("networkidle")
    assert not [*refused(page), *wrongs]


@pytest.mark.parametrize("face", ["embed.html", "card.html"])
@pytest.mark.parametrize("sandbox", ["", ' sandbox="allow-scripts"'])
def test_a_face_stands_in_a_frame_of_another_site(watched, hardened, clinic, face, sandbox):
    page, wrongs = watched()
    frame = (
        f'<!doctype html><link rel="icon" href="data:,"><iframe src="{hardened}/your-session/{face}"{sandbox}></iframe>'
    )
    page.goto(clinic.put(f"frame-{face}", frame))
    shown = page.frames[1]
    shown.wait_for_selector("h1")
    for image in shown.locator("img").all():
        image.scroll_into_view_if_needed()
        shown.wait_for_function("(image) => image.complete && image.naturalWidth > 0", arg=image.element_handle())
    assert shown.evaluate("getComputedStyle(document.querySelector('.nmt-face')).display") == "flow-root"
    assert not [*refused(page), *wrongs]


def test_our_element_works_on_another_site(watched, hardened, clinic):
    page, wrongs = watched()
    html = f'<!doctype html><link rel="icon" href="data:,"><script src="{hardened}/embed.js" async></script>'
    html += f'<nmt-page><a href="{hardened}/faq/">Questions</a></nmt-page>'
    page.goto(clinic.put("element", html))
    page.wait_for_function("document.querySelector('nmt-page').getBoundingClientRect().height > 1000")
    assert not [*refused(page), *wrongs]


def test_a_full_page_refuses_the_frame_of_another_site(watched, hardened, clinic):
    page, wrongs = watched()
    page.goto(clinic.put("full", f'<!doctype html><iframe src="{hardened}/your-session/"></iframe>'))
    end = time.monotonic() + PATIENCE
    while not page.frames[1].url.startswith("chrome-error:"):
        assert time.monotonic() < end, f"the frame shows {page.frames[1].url}"
        page.wait_for_timeout(20)
    assert any("frame-ancestors" in wrong for wrong in wrongs), wrongs


def test_the_policy_in_the_page_holds_where_no_header_does(watched, address, site):
    page, wrongs = watched()
    found = {}
    for path in ("", "faq/", "conditions/", "your-session/embed.html", "card.html", "for-clinics/embed/"):
        page.goto(address + path)
        page.evaluate(INJECT)
        if page.evaluate("window.ran") or not refused(page):
            found[path] = "ran a script that the page does not name"
    assert not found
