"""The picture of a shared page is the same on every machine, and holds the whole title."""

import io

import pytest
from PIL import Image

from scripts import manuscript
from scripts.publish import share_cards
from tests.site.pages import ROOT


def picture(title: str, section: str = "Conditions") -> Image.Image:
    return Image.open(io.BytesIO(share_cards.draw(title, section))).convert("L")


def test_every_title_fits_with_room_at_the_sides():
    for page in manuscript.pages(ROOT)[0]:
        size, lines = share_cards.fitted(page.meta["title"])
        assert " ".join(lines) == page.meta["title"] and size >= 60


def test_letters_stand_inside_the_margins_and_above_the_foot():
    longest = max((page.meta["title"] for page in manuscript.pages(ROOT)[0]), key=len)
    for title in (longest, "FAQ", "Questions about massage and therapists and training and everything in"):
        drawn = picture(title)
        ground = drawn.getpixel((2, 2))
        ink = drawn.point([255 if value > ground + 40 else 0 for value in range(256)])
        left, top, right, bottom = ink.getbbox()
        assert left >= 60 and right <= 1200 - 60 and top >= 40 and bottom <= 600, title
        assert ink.crop((0, 140, 1200, 520)).getbbox(), f"'{title}' is not drawn"
        assert not ink.crop((0, 515, 1200, 528)).getbbox(), f"'{title}' runs into the foot"


def test_the_fonts_of_the_machine_do_not_matter(monkeypatch, tmp_path):
    first = share_cards.draw("Can NMT help <low> back & neck pain?", "Conditions")
    share_cards.draw.cache_clear()
    for name in ("HOME", "XDG_DATA_HOME", "FONTCONFIG_PATH", "FONTCONFIG_FILE"):
        monkeypatch.setenv(name, str(tmp_path))
    assert share_cards.draw("Can NMT help <low> back & neck pain?", "Conditions") == first
    assert share_cards.draw("Can NMT help <low> back & neck pain?", "") != first


def test_a_title_that_fits_nowhere_is_named():
    with pytest.raises(ValueError, match="'Pneumono.*fits on no picture to share; shorten it"):
        share_cards.fitted("Pneumonoultramicroscopicsilicovolcanoconiosispneumonoultramicroscopic")
