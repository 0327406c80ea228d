"""Brings the lightbox's library for readers who ask for it, and takes it off every page's first view."""

import shutil
from importlib.metadata import distribution
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

PACKAGE = "mkdocs-glightbox"  # its library is published with either engine; MkDocs alone runs the plugin itself
FILES = ("glightbox.min.js", "glightbox.min.css")  # its license stands in licenses.txt
PLACE = "assets/lightbox"
# The plugin adds these in a style element, for MkDocs only. A drawing has a ground of its own, in either palette.
OURS = (
    "html.glightbox-open{overflow:initial;height:100%}.gslide-image img{background:var(--nmt-paper)}"
    ".gscrollbar-fixer{padding-right:15px}"
)
_PLUGIN = "#glightbox-style, #init-glightbox, head link[href*='/glightbox.'], head script[src*='/glightbox.']"
_DEFAULTS = {"data-width": "auto", "data-height": "auto", "data-desc-position": "bottom", "data-type": "image"}


def strip(path: str, tree: LexborHTMLParser) -> None:
    """Take from a page what loads the library at once: assets/lightbox.js loads it when it is wanted."""
    for node in tree.css(_PLUGIN):
        node.decompose()
    for link in tree.css("a.glightbox"):
        for name, value in _DEFAULTS.items():
            if link.attributes.get(name) == value:
                del link.attrs[name]


def write(site: Path) -> None:
    """Copy the library to where assets/lightbox.js looks; a package without it raises an error."""
    package = distribution(PACKAGE)
    place = site / PLACE
    place.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        source = Path(package.locate_file(f"mkdocs_glightbox/glightbox/{name}"))
        if not source.exists():
            raise ValueError(f"{PACKAGE} {package.version} has no {name}; see where it keeps its library now: {source}")
        shutil.copyfile(source, place / name)
    sheet = place / "glightbox.min.css"
    sheet.write_text(sheet.read_text(encoding="utf-8") + OURS, encoding="utf-8")
    for old in (site / "assets/stylesheets/glightbox.min.css", site / "assets/javascripts/glightbox.min.js"):
        old.unlink(missing_ok=True)
