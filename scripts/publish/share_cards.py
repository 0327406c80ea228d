"""Draws for each page the picture that other sites show when someone shares it: its title, its section, our mark."""

import io
from functools import lru_cache
from html import escape
from importlib.metadata import distribution
from pathlib import Path

import resvg_py
from PIL import Image, ImageDraw, ImageFont
from selectolax.lexbor import LexborHTMLParser

from scripts.article import GUIDE, Article

NAME = "share.png"
WIDTH, HEIGHT = 1200, 630  # what Facebook, LinkedIn and X ask for: 1.91 to 1
LEFT, ROOM = 84, 1032  # pixels: the margin, and the width of a line
SIZES = ((84, 3), (72, 4), (60, 5))  # (pixels of a letter, lines that fit)
COLORS = 32  # enough for the edges of letters; the file stays small
BRAND, PALE, INK = "#0a5261", "#b9e8ee", "#ffffff"
FOOT = "Neuromuscular therapy, explained with sources"
# The letters come from packages, and from nowhere else: the picture is the same on every machine.
FONTS = {
    "font-source-serif-pro": "font_source_serif_pro/files/SourceSerifPro-Bold.ttf",
    "font-source-sans-pro": "font_source_sans_pro/files/SourceSansPro-Semibold.ttf",
}
MARK = (
    '<circle cx="16" cy="16" r="3.2" fill="#fff"/><path d="M16 7a9 9 0 0 1 9 9M16 25a9 9 0 0 1-9-9" fill="none"'
    ' stroke="#fff" stroke-width="2.6" stroke-linecap="round"/>'
)


def write(site: Path, pages: dict[str, LexborHTMLParser], found: dict[str, Article], sections: dict[str, str]) -> None:
    """Write share.png beside each page, and name it in the page's head; `sections` is first folder -> name."""
    for path, article in found.items():
        section = sections.get(path.split("/")[0], "") if "/" in path else ""
        (site / path).with_name(NAME).write_bytes(draw(article.title, section))
        values = {
            "og:image": article.url + NAME,
            "og:image:type": "image/png",
            "og:image:width": str(WIDTH),
            "og:image:height": str(HEIGHT),
            "og:image:alt": f"{article.title} ({GUIDE})",
        }
        head = pages[path].head
        old = head.css_first("meta[property='og:image']")
        for name, value in values.items():
            tag = f'<meta property="{name}" content="{escape(value)}">'
            old.insert_before(LexborHTMLParser(tag).head.child)
        old.decompose()


@lru_cache(maxsize=512)
def draw(title: str, section: str) -> bytes:
    """Return the picture as PNG. Raises ValueError for a title that fits in no size."""
    size, lines = fitted(title)
    picture = _ground(section).copy()
    pen, font = ImageDraw.Draw(picture), ImageFont.truetype(str(_fonts()[0]), size)
    first = 330 - (len(lines) - 1) * size * 0.58
    for number, line in enumerate(lines):
        pen.text((LEFT, round(first + number * size * 1.16)), line, fill=INK, font=font, anchor="ls")
    picture = picture.quantize(COLORS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=6)  # 9 would save a tenth, and take eight times as long
    return out.getvalue()


@lru_cache(maxsize=32)
def _ground(section: str) -> Image.Image:
    """Return what the pictures of a section share: mark, names and foot."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{BRAND}"/>'
        f'<g font-family="Source Sans Pro" font-weight="600" font-size="34">'
        f'<g transform="translate({LEFT - 14} 52) scale(2.6)">{MARK}</g>'
        f'<text x="{LEFT + 84}" y="106" fill="{INK}">{escape(GUIDE)}</text>'
        f'<text x="{WIDTH - LEFT}" y="106" fill="{PALE}" text-anchor="end">{escape(section)}</text>'
        f'<rect x="{LEFT}" y="530" width="{ROOM}" height="2" fill="{PALE}" opacity=".5"/>'
        f'<text x="{LEFT}" y="582" fill="{PALE}" font-size="30">{FOOT}</text></g></svg>'
    )
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=[str(path) for path in _fonts()])
    return Image.open(io.BytesIO(bytes(png))).convert("RGB")


def fitted(title: str) -> tuple[int, list[str]]:
    """Return the largest size in which a title fits, and its lines."""
    for size, most in SIZES:
        lines = wrapped(title, ImageFont.truetype(str(_fonts()[0]), size))
        if lines and len(lines) <= most:
            return size, lines
    raise ValueError(f"the title '{title}' fits on no picture to share; shorten it, or a word of it")


def wrapped(title: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """Return the lines of a title, or none where a single word is wider than a line."""
    lines = [""]
    for word in title.split():
        if font.getlength(word) > ROOM:
            return []
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= ROOM:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@lru_cache(maxsize=1)
def _fonts() -> tuple[Path, ...]:
    return tuple(Path(str(distribution(package).locate_file(path))) for package, path in FONTS.items())
