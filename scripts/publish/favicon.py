"""Puts our mark where browsers look for it by themselves, when they show a drawing or a file of data alone."""

import io
from pathlib import Path

import resvg_py
from PIL import Image

NAME = "favicon.ico"
SIZES = (16, 32, 48)  # pixels: a tab, a tab on a dense screen, a list of sites


def write(site: Path) -> None:
    """Write favicon.ico from assets/logo.svg."""
    logo = (site / "assets" / "logo.svg").read_text(encoding="utf-8")
    pictures = [Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=logo, width=size)))) for size in SIZES]
    # Given each size, Pillow need not shrink the largest, which would blur it.
    pictures[-1].save(site / NAME, sizes=[(size, size) for size in SIZES], append_images=pictures[:-1])
