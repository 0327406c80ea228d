"""A drawing that was made small looks as before, and says as much to those who can't see it."""

import io
import shutil

import pytest
import resvg_py
from PIL import Image, ImageChops

from scripts.publish import small_pictures
from tests.conftest import ROOT

DRAWINGS = sorted((ROOT / "docs" / "figures").glob("*.svg"))


def pixels(svg: str) -> Image.Image:
    """Return a drawing as a picture, its width 720 pixels, on white."""
    png = resvg_py.svg_to_bytes(svg_string=svg, width=720, background="white")
    return Image.open(io.BytesIO(bytes(png))).convert("L")


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda file: file.stem)
def test_a_small_drawing_looks_and_reads_the_same(drawing, tmp_path):
    (tmp_path / "figures").mkdir()
    small = tmp_path / "figures" / drawing.name
    shutil.copy(drawing, small)
    small_pictures.write(tmp_path)
    before, after = drawing.read_text(encoding="utf-8"), small.read_text(encoding="utf-8")
    assert len(after) < len(before)
    # Rounded digits may move the edge of a line by a part of a pixel, and nothing further.
    differences = ImageChops.difference(pixels(before), pixels(after)).point(lambda value: 255 * (value > 64))
    assert differences.histogram()[255] < 60
    for tag in ("<title", "<desc", "prefers-color-scheme", "<style", "role="):
        assert (tag in before) == (tag in after), f"{tag} got lost"


def test_a_drawing_that_changed_its_look_is_noticed():
    drawing = DRAWINGS[0].read_text(encoding="utf-8")
    spoiled = drawing.replace("</svg>", '<rect x="300" y="200" width="60" height="60" fill="#777"/></svg>')
    differences = ImageChops.difference(pixels(drawing), pixels(spoiled)).point(lambda value: 255 * (value > 64))
    assert differences.histogram()[255] > 60
