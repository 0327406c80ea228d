"""Measures the search of the built site: how often it is right, how much it weighs, how long a reader waits."""

from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts import built_site, search_index, search_quality
from scripts.browser import ready
from scripts.face_sizes import packed
from scripts.speed import power

RUNS = 5  # of which the middle one counts
PAGE = "what-is-nmt/index.html"
LARGEST = 8
SCALES = (10, 100)

# From the key that is pressed to the frame in which the first result stands.
_WATCH = """() => new Promise((done) => {
  let pressed;
  document.addEventListener("keydown", (event) => (pressed ??= event.timeStamp), true);
  const list = document.querySelector(".nmt-search-result__list");
  new MutationObserver(() => {
    if (list.children.length) requestAnimationFrame(() => setTimeout(() => done(performance.now() - pressed)));
  }).observe(list, { childList: true });
})"""


def run(root: Path) -> int:
    """Print all of it for root/site; return 1 where the search misses its goals."""
    site = built_site.of(root)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ready(), args=["--no-sandbox"])
        answers = search_quality.answers(browser, site, search_quality.questions())
        right = print_quality(answers)
        fits = print_bytes(search_index.read(site))
        slower = power.slower(power.index(browser))
        print(
            f"Waiting in Chromium, processor {slower:.1f} times slower (a phone of the middle class), median of {RUNS}:"
        )
        for name, before in (("everything ready before the first key", True), ("nothing fetched before it", False)):
            times = sorted(_wait(browser, site, before, slower) for _ in range(RUNS))
            print(f"  {times[RUNS // 2]:6.0f} ms  from the first key to the first results, {name}")
        browser.close()
    return int(not (right and fits))


def print_quality(answers: list[search_quality.Answer]) -> bool:
    """Print how often the search is right; return whether it reaches its goals, and its lower ones where held out."""
    held_out = [answer for answer in answers if answer.held_out]
    tuned = [answer for answer in answers if not answer.held_out]
    goals, floors = search_quality.GOALS, search_quality.HELD_OUT
    parts = (("in all", answers, goals), ("of them tuned on", tuned, goals), ("of them held out", held_out, floors))
    right = True
    for name, given, wanted in parts:
        shares = [search_quality.share(given, places) for places in (1, 3)]
        right = right and shares[0] >= wanted[0] and shares[1] >= wanted[1]
        line = "right page first {:.1%} (at least {:.0%}), among the first three {:.1%} ({:.0%})"
        print(f"{len(given):4} questions {name}: " + line.format(shares[0], wanted[0], shares[1], wanted[1]))
    # Those held out are counted and not named: who reads which ones fail will sooner or later tune on them.
    for answer in answers:
        if not answer.held_out and not answer.within(1):
            place = "second or third" if answer.within(3) else "MISSED"
            print(f"  {place:15} {answer.ask}: {', '.join(answer.found[:3]) or 'nothing'}")
    return right


def print_bytes(index: dict) -> bool:
    """Print what the index weighs, now and when the guide grows; return whether it keeps to its budget."""
    whole = search_index.script(index)
    size = packed(whole.encode())
    pages = index["pages"]
    print(f"Index: {len(whole.encode()):,} bytes, {size:,} packed (brotli) of {search_index.BUDGET:,} allowed")
    shares = sorted(((size - _without(index, page), page[0] or "the front page") for page in pages), reverse=True)
    print("  of these, packed, the largest pages:")
    for share, address in shares[:LARGEST]:
        print(f"  {share:6,}   {address}")
    plain = [page for page in pages if not any(len(section) > 2 for section in page[6])]
    half = packed(search_index.script(index | {"pages": [page for page in pages if page not in plain[::2]]}).encode())
    slope = (size - half) / max(1, len(plain[::2]))
    print(f"  {slope:6,.0f} bytes packed for each page more, from half of those without a list to all of them")
    for scale in SCALES:
        more = len(pages) * (scale - 1)
        print(f"  about {size + slope * more:,.0f} at {scale}x pages, {size * scale:,} if the lists grow as much")
    return size <= search_index.BUDGET


def _without(index: dict, page: list) -> int:
    return packed(search_index.script(index | {"pages": [other for other in index["pages"] if other != page]}).encode())


def _wait(browser, site: Path, before: bool, slower: float) -> float:
    """Return the milliseconds from the first key to the first results, on a page that was opened from its folder."""
    page = browser.new_page(viewport={"width": 390, "height": 844})
    try:
        page.goto((site / PAGE).as_uri())
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
        page.evaluate(f"() => {{ globalThis.nmtWait = ({_WATCH})() }}")
        if before:
            page.keyboard.press("Control+k")
            page.locator(".nmt-search[data-nmt-ready]").wait_for(state="attached")
            page.evaluate(f"() => {{ globalThis.nmtWait = ({_WATCH})() }}")
        else:
            page.evaluate("document.querySelector('#__search').click()")
            page.wait_for_function("document.activeElement.matches('.nmt-search__input')")
        page.keyboard.press("n")
        return page.evaluate("nmtWait")
    finally:
        page.close()
