"""Takes from the drawings what only their makers need: comments, spaces, digits that nobody sees."""

from pathlib import Path

from scour import scour

PLACES = ("figures/**/*.svg", "assets/*.svg")
# Names and descriptions stay, and ids: readers of the screen and links from elsewhere rest on them.
OPTIONS = ["--enable-comment-stripping", "--indent=none", "--no-line-breaks", "--strip-xml-prolog", "--quiet"]


def write(site: Path) -> None:
    """Make each drawing of the site small, in place."""
    options = scour.parse_args(OPTIONS)
    for file in sorted(file for place in PLACES for file in site.glob(place)):
        file.write_text(scour.scourString(file.read_text(encoding="utf-8"), options).strip() + "\n", encoding="utf-8")
