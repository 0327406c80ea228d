"""Readers find the right page in the words that they type, however they came to the search."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from scripts import search_quality
from tests.browser.conftest import PHONE, VIEWS
from tests.browser.test_axe import OPTIONS
from tests.conftest import served

FIELD, LINKS = ".nmt-search__input", ".nmt-search-result__item a"
DANGER = ("who-it-suits/all-warning-signs/", "who-it-suits/safety/")
FINDER = re.compile(r"/find\.[0-9a-f]+\.js$")


@pytest.fixture(scope="session")
def answers(browser, site):
    """What the published search answers to each question of scripts/search_questions.yml."""
    return search_quality.answers(browser, site, search_quality.questions())


def typed(page, words):
    """Open the search by its keys, type, and return the first link once results stand."""
    page.keyboard.press("Control+k")
    page.keyboard.type(words)
    first = page.locator(LINKS).first
    first.wait_for()
    return first


def status(page):
    return page.locator(".nmt-search-result__meta").inner_text()


@pytest.mark.parametrize("part", ["all", "tuned on", "held out"])
def test_the_right_page_comes_first_as_often_as_promised(answers, part):
    given = [answer for answer in answers if part == "all" or answer.held_out == (part == "held out")]
    least = search_quality.HELD_OUT if part == "held out" else search_quality.GOALS
    missed = [answer for answer in given if not answer.held_out and not answer.within(1)]
    assert len(given) >= 80
    assert search_quality.share(given, 1) >= least[0], missed
    assert search_quality.share(given, 3) >= least[1], missed


def test_words_of_danger_lead_to_the_warning_signs_first(answers):
    given = [answer for answer in answers if answer.warns and not answer.held_out]
    assert len(given) >= 15
    assert not [answer for answer in given if not answer.within(1)]


@pytest.mark.parametrize("words", ["chest pain", "numb between legs", "suicidal", "face drooping", "chest pian"])
def test_danger_typed_by_a_reader_shows_the_signs(visit, words):
    page = visit("about/")
    first = typed(page, words)
    assert any(place in first.get_attribute("href") for place in DANGER)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("siatica", "Can NMT help sciatica?"),
        ("fibromyalgai", "Can NMT help fibromyalgia?"),
        ("triger piont", "What are trigger points?"),
        ("oedema", "Glossary"),
        ("anaemia", "All reasons not to have NMT, in one list"),
        ("massage licence", "Is this NMT therapist qualified?"),
        ("preg", "Is NMT safe in pregnancy?"),
        ("Does it HURT?!", "Questions people ask about NMT"),
    ],
)
def test_slips_spellings_beginnings_and_questions_are_understood(visit, words, title):
    page = visit("about/")
    typed(page, words)
    titles = page.locator(".nmt-hit__title").all_inner_texts()[:3]
    assert title in titles


def test_nothing_is_fetched_before_somebody_is_about_to_search(visit):
    page = visit("about/")
    page.wait_for_load_state("networkidle")
    fetched = "performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/find.')).length"
    assert page.evaluate(fetched) == 0
    page.locator(".nmt-search").hover()
    page.locator(".nmt-search[data-nmt-ready]").wait_for(state="attached")
    assert page.evaluate(fetched) == 2


def test_what_is_typed_stays_in_the_browser(visit):
    page = visit("about/")
    page.locator(FIELD).focus()
    page.locator(".nmt-search[data-nmt-ready]").wait_for(state="attached")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    typed(page, "blood thinners")
    page.keyboard.press("Enter")
    page.wait_for_url("**/who-it-suits/**")
    assert not any("thinner" in url for url in asked), asked


def test_words_typed_before_the_search_is_ready_are_answered(visit):
    page = visit("about/")
    waiting = []
    page.route(FINDER, lambda route: waiting.append(route))
    page.reload()  # the first request after the rule is made may slip through
    page.keyboard.press("Control+k")
    page.keyboard.type("sciatica")
    page.wait_for_function("document.querySelector('.nmt-search-result__meta').textContent.includes('ready')")
    assert page.locator(LINKS).count() == 0
    waiting[0].continue_()
    page.locator(LINKS).first.wait_for()
    assert "found" in status(page)


def test_enter_goes_to_the_best_page_and_to_its_section(visit):
    page = visit("about/")
    typed(page, "does nmt hurt")
    page.keyboard.press("Enter")
    page.wait_for_url("**/faq/#does-it-hurt")


def test_the_keyboard_opens_walks_and_leaves_the_search(visit):
    page = visit("about/")
    start = page.locator("article a").first
    start.focus()
    typed(page, "neck pain")
    on = "document.activeElement.matches"
    page.keyboard.press("ArrowDown")
    assert page.evaluate(f"{on}('.nmt-search-result__item:first-child a')")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(f"{on}('.nmt-search-result__item:nth-child(2) a')")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(f"{on}('{FIELD}')")
    page.keyboard.press("Escape")
    assert not page.locator("#__search").is_checked()
    assert start.evaluate("(link) => link === document.activeElement"), "the focus goes back to where it was"


def test_leaving_by_tab_closes_the_search(visit):
    page = visit("about/")
    typed(page, "neck pain")
    for _ in range(40):
        page.keyboard.press("Tab")
        if not page.evaluate("!!document.activeElement.closest('.nmt-search')"):
            break
    assert not page.locator("#__search").is_checked()


def test_single_letters_open_nothing(visit):
    """WCAG 2.1.4: who speaks to the computer says letters by accident."""
    page = visit("about/")
    for key in ("/", "s", "f", "k"):
        page.keyboard.press(key)
    assert not page.locator("#__search").is_checked()


def test_the_number_found_is_announced_once_the_reader_pauses(visit):
    page = visit("about/")
    typed(page, "neck pain")
    place = page.locator(".nmt-search-result__meta")
    assert place.get_attribute("role") == "status"
    page.wait_for_function("document.querySelector('.nmt-search-result__meta').ariaLive === 'polite'")
    assert "pages found" in status(page)


def test_on_a_phone_the_search_fills_the_screen_and_gives_it_back(visit):
    page = visit("about/", viewport=PHONE, has_touch=True, is_mobile=True)
    button = page.get_by_role("button", name="Search")
    button.tap()
    page.wait_for_function(f"document.activeElement.matches('{FIELD}')")
    page.keyboard.type("heel pain")
    page.locator(LINKS).first.wait_for()
    page.wait_for_function("document.querySelector('.nmt-search__inner').getBoundingClientRect().width === innerWidth")
    for link in page.locator(LINKS).all()[:3]:
        box = link.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"] and box["height"] >= 44
    page.keyboard.press("Escape")
    page.wait_for_function("getComputedStyle(document.querySelector('.nmt-search__inner')).visibility === 'hidden'")
    assert button.evaluate("(node) => node === document.activeElement")


def test_the_closed_search_takes_no_focus_but_in_its_field(visit):
    page = visit("about/")
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.checkVisibility({visibilityProperty: true})")
    page.evaluate("document.activeElement.blur()")
    assert not page.locator(".nmt-ways a").first.is_visible()


def test_nothing_found_offers_near_words_and_pages_that_help(visit):
    page = visit("about/")
    page.keyboard.press("Control+k")
    page.keyboard.type("xyzzqqvw")
    page.get_by_text("Nothing found for “xyzzqqvw”").wait_for()
    links = page.locator(".nmt-ways a:visible")
    texts = " ".join(links.all_inner_texts())
    assert all(word in texts for word in ("medical help", "self-check", "Questions", "Glossary"))
    page.keyboard.press("Control+a")
    page.keyboard.type("xqsciatixq")
    page.locator(".nmt-near__word").first.click()
    page.locator(LINKS).first.wait_for()
    assert page.evaluate(f"document.activeElement.matches('{FIELD}')")


def test_the_field_is_cleared_by_its_button(visit):
    page = visit("about/")
    typed(page, "neck")
    page.get_by_role("button", name="Clear the search").click()
    page.locator(LINKS).first.wait_for(state="detached")
    assert page.locator(FIELD).input_value() == ""
    assert page.evaluate(f"document.activeElement.matches('{FIELD}')")


def test_a_search_that_cannot_be_loaded_says_so_and_tries_again(visit, browser, address):
    context = browser.new_context()  # not `visit`, which takes a failed request for a fault of the page
    page = context.new_page()
    page.route(FINDER, lambda route: route.abort())
    page.goto(address + "about/")
    page.keyboard.press("Control+k")
    page.get_by_text("The search could not be loaded").wait_for()
    assert page.locator(".nmt-ways a").first.is_visible()
    page.unroute(FINDER)
    page.keyboard.type("neck pain")
    page.locator(LINKS).first.wait_for()
    context.close()


def test_a_copy_in_a_folder_searches_too(browser, site):
    page = browser.new_page()
    page.goto((site / "your-session" / "index.html").as_uri())
    first = typed(page, "what to wear")
    first.click()
    page.wait_for_url("file://**/your-session/before/index.html*")
    assert page.locator("article h1").is_visible()
    page.close()


def test_without_scripts_a_link_to_the_topics_stands_in_its_place(visit):
    for options in ({}, {"viewport": PHONE}):
        page = visit("about/", java_script_enabled=False, **options)
        assert not page.locator(FIELD).is_visible()
        page.get_by_role("link", name="Find a topic").click()
        page.wait_for_url("**/#find-what-you-need")
        assert page.locator("#find-what-you-need").is_visible()


def test_it_works_under_each_engine(browser, each_site):
    page = browser.new_page()
    page.goto(served(each_site) + "glossary/")
    typed(page, "does insurance cover massage").click()
    page.wait_for_url("**/your-session/cost/**")
    page.close()


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("words", ["neck pain", "xyzzqqvw", ""])
def test_axe_finds_no_violation_in_the_open_search(visit, view, words):
    page = visit("about/", **VIEWS[view])
    page.keyboard.press("Control+k")
    page.keyboard.type(words)
    page.locator(".nmt-search[data-nmt-ready]").wait_for(state="attached")
    page.wait_for_timeout(900)  # the theme fades it in
    found = Axe().run(page, options=OPTIONS)
    assert found.violations_count == 0, found.generate_report()
