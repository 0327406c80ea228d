"""Makes care cards and the other boxes of a page speak to screen readers, and refuses unknown types."""

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from scripts import source
from scripts.problem import Problem, Unusable, nearest

# The level in words, since color alone must not tell it; the three levels and words are those of the NHS care cards.
LEVELS = {"emergency": "Emergency: ", "urgent": "Urgent: ", "non-urgent": "Not urgent: "}
BOXES = ("key-points", "unknown", "action", "description")
TYPES = (*LEVELS, *BOXES)


class Cards(Treeprocessor):
    """Turns the title of every box into a heading one level below the section it stands in."""

    def run(self, root: Element) -> None:
        """Walk the page in document order, so that the level of the last heading is known."""
        level, heading, unknown = 1, None, []
        for element in list(root.iter()):
            if element.tag in ("h1", "h2", "h3", "h4"):
                level, heading = int(element.tag[1]), element.text
            kinds = element.get("class", "").split()
            if element.tag not in ("div", "details") or not kinds:
                continue
            kind = kinds[1] if kinds[0] == "admonition" and len(kinds) > 1 else kinds[0]
            if kinds[0] != "admonition" and element.tag != "details":
                continue
            if kind not in TYPES:
                unknown.append(kind)
            elif element.tag == "div":
                self._title(element, kind, level, heading)
        if unknown:
            page = source.page(self.md)
            raise Unusable(
                Problem(
                    page.place,
                    page.line_of(kind),
                    "unknown-card",
                    f"'{kind}' is no type of card",
                    nearest(kind, TYPES, ", ".join(TYPES)),
                )
                for kind in unknown
            )

    def _title(self, box: Element, kind: str, level: int, heading: str | None) -> None:
        title = box.find("p[@class='admonition-title']")
        if title is None:
            return
        if title.text == heading:  # the section has just said it
            box.remove(title)
            return
        title.set("role", "heading")
        title.set("aria-level", str(level + 1))
        if kind in LEVELS:
            words = SubElement(title, "span", {"class": "nmt-visually-hidden"})
            words.text, words.tail, title.text = LEVELS[kind], title.text, None
            title.remove(words)
            title.insert(0, words)


class CardsExtension(Extension):
    """Registers the step above; the admonition and details extensions must be on."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: D102, N802
        source.keep(md)
        # Before inline text is read (20), so that a title may hold any inline Markdown.
        md.treeprocessors.register(Cards(md), "nmt-cards", 45)


def makeExtension(**options):  # noqa: D103, N802
    return CardsExtension(**options)
