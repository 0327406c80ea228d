"""Our mark is there for what has no page."""

import shutil

from PIL import Image

from scripts.publish import favicon
from tests.conftest import ROOT


def test_the_mark_is_there_in_each_size(tmp_path):
    (tmp_path / "assets").mkdir()
    shutil.copy(ROOT / "docs" / "assets" / "logo.svg", tmp_path / "assets")
    favicon.write(tmp_path)
    icon = Image.open(tmp_path / favicon.NAME)
    assert icon.info["sizes"] == {(size, size) for size in favicon.SIZES}
    colors = {color for _, color in icon.convert("RGBA").getcolors(9999)}
    assert len(colors) > 3, "it is empty"
