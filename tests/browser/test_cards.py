"""Every card is short enough for the frame that other sites give it."""

from tests.browser.frames import MEASURE

WIDTHS = (300, 400, 600)
TALLEST = 600


def test_every_card_fits_its_frame(visit, site, address):
    page = visit("card.html", viewport={"width": 600, "height": 1000})
    cards = sorted(file.relative_to(site).as_posix() for file in site.rglob("card.html"))
    assert len(cards) >= 60
    wrong = []
    for card in cards:
        page.goto(address + card, wait_until="commit")
        page.wait_for_selector(".nmt-face__foot")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 1000})
            found = page.evaluate(MEASURE)
            if found["text"] > TALLEST or found["over"][0] > 0:
                wrong.append((card, width, found["text"], found["over"]))
    assert not wrong, "\n".join(map(str, wrong))


def test_a_card_says_what_whom_and_when(visit):
    page = visit("conditions/neck-pain/card.html", viewport={"width": 400, "height": 700})
    words = page.locator("body").inner_text()
    assert page.locator("h1").inner_text() in page.title()
    for said in (
        "The NMT guide",
        "CC BY 4.0",
        "Last reviewed",
        "neuromuscular (massage) therapy",
        "Read the full page",
    ):
        assert said in words
    page.locator("summary").click()
    assert page.locator("details li").first.is_visible()
