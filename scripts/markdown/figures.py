"""Sets the body map into its page, each region a link to the page about pain there."""

from xml.etree import ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension

from scripts.corpus import ROOT
from scripts.marker import PRIORITY, Marker

SVG = "http://www.w3.org/2000/svg"
REGIONS = {  # region of docs/figures/body-map.svg -> page beside the one that holds the map, and its name
    "head": ("headache-and-migraine", "Headache and migraine"),
    "jaw": ("jaw-pain", "Jaw pain"),
    "neck": ("neck-pain", "Neck pain"),
    "shoulder": ("shoulder-pain", "Shoulder pain"),
    "low-back": ("low-back-pain", "Low back pain"),
    "leg-nerve": ("sciatica", "Sciatica"),
    "heel": ("heel-pain", "Heel pain"),
    "hands-and-forearms": ("repetitive-strain", "Repetitive strain"),
    "joints": ("arthritis", "Arthritis"),
    "whole-body": ("fibromyalgia", "Fibromyalgia"),
}


def body_map() -> str:
    """Return the drawing as one block of HTML; a region that has no page, or a page without region, is an error."""
    etree.register_namespace("", SVG)
    drawing = etree.parse(ROOT / "docs" / "figures" / "body-map.svg").getroot()
    drawing.set("role", "group")
    drawing.set("aria-label", "Body map, front and back. The same pages are listed below.")
    for name in ("title", "desc"):  # the label says it; a title would pop up over the whole map
        drawing.remove(drawing.find(f"{{{SVG}}}{name}"))
    found = set()
    for parent in list(drawing.iter()):
        for index, child in enumerate(list(parent)):
            region = child.get("data-region") or child.get("data-for")
            if region:
                found.add(region)
                parent[index] = _link(child, *REGIONS[region])
    if found != set(REGIONS):
        raise ValueError(
            f"docs/figures/body-map.svg lacks the regions {set(REGIONS) - found}; draw them or drop them here"
        )
    text = etree.tostring(drawing, encoding="unicode")
    return f'<div class="nmt-body-map">{" ".join(text.split())}</div>\n'


def _link(child: etree.Element, page: str, name: str) -> etree.Element:
    link = etree.Element(f"{{{SVG}}}a", {"href": f"{page}/", "class": "nmt-body-map__link"})
    if child.get("data-region"):
        link.set("aria-label", name)
    else:  # the words beside the body repeat the link for the pointer; the keyboard meets each page once
        link.set("tabindex", "-1")
        link.set("aria-hidden", "true")
    link.append(child)
    link.tail, child.tail = child.tail, None
    return link


class Figures(Extension):
    """Registers the marker."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: D102, N802
        md.preprocessors.register(Marker(md, "figures", {"body-map": body_map}), "nmt-figures", PRIORITY)


def makeExtension(**options):  # noqa: D103, N802
    return Figures(**options)
