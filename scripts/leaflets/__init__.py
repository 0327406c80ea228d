"""Makes the leaflets: key pages as PDF to hand out or keep, on both papers, linked from their page."""

from html import escape
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts import manuscript
from scripts.leaflets.facts import Facts, stamp
from scripts.leaflets.printer import PAPERS, printing
from scripts.publish import small_html

FIELD = "leaflet"  # of the front matter: which pages are leaflets too is the editors' choice


def pages(root: Path) -> list[manuscript.Page]:
    """Return the pages that editors chose to be leaflets too."""
    return [page for page in manuscript.pages(root)[0] if page.meta.get(FIELD)]


def add(site: Path, root: Path) -> list[Path]:
    """Write the leaflets of a built site beside their pages, link them there, and return the files.

    Raises NotReady where no browser can be found: a guide that promises leaflets is not published without them.
    """
    chosen = pages(root)
    if not chosen:
        raise ValueError(f"no page in docs/ has `{FIELD}: true` in its front matter; mark one, or build without")
    made = []
    with printing(site, _address(site / "index.html")) as paper:
        for page in chosen:
            folder = site / page.address
            html = folder / "index.html"
            facts = Facts(page.meta["title"], _address(html), page.meta["description"], page.meta["last_reviewed"])
            files = {}
            for size in PAPERS:
                files[size] = folder / name(page.address, size)
                files[size].write_bytes(stamp(paper(page.address, size), facts))
            link(html, files)
            made += files.values()
    return made


def name(address: str, size: str) -> str:
    """Return the name of a leaflet's file, which still says what it is when it lies among downloads."""
    return f"nmt-guide-{address.strip('/').split('/')[-1] or 'home'}-{size.lower()}.pdf"


def link(html: Path, files: dict[str, Path]) -> None:
    """Link the leaflets where the page ends; `files` is paper -> file beside the page."""
    links = " · ".join(
        f'<a href="{escape(file.name)}" type="application/pdf">{size}<span class="nmt-visually-hidden"> paper</span>'
        f" ({_weight(file)})</a>"
        for size, file in files.items()
    )
    tree = LexborHTMLParser(html.read_text(encoding="utf-8"))
    for block in tree.css(".nmt-review"):
        line = LexborHTMLParser(f'<p class="nmt-keep">Print or keep, as PDF: {links}</p>').body.child
        block.css_first(".nmt-review__links").insert_before(line)
    html.write_text(small_html.minified(tree), encoding="utf-8")


def _address(html: Path) -> str:
    """Return the published address of a built page, which the page itself says."""
    tree = LexborHTMLParser(html.read_text(encoding="utf-8"))
    return tree.css_first("link[rel=canonical]").attributes["href"]


def _weight(file: Path) -> str:
    return f"{max(1, round(file.stat().st_size / 1000))} KB"
