"""Turns `[^id]` into a numbered note with the full reference, and lists all references on their two pages."""

from functools import partial
from xml.etree import ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteTreeprocessor
from markdown.treeprocessors import Treeprocessor

from scripts import corpus, manuscript, source
from scripts.bibliography import OTHERS, STUDIES, formatted, listed_on
from scripts.marker import PRIORITY, Marker
from scripts.problem import Problem, Unusable, nearest

KINDS = {  # what a reader calls each sort of source
    "guideline": "Guideline",
    "systematic-review": "Review of studies (systematic review)",
    "randomized-trial": "Randomized trial",
    "observational": "Observational study or case report",
    "laboratory": "Laboratory study",
    "survey": "Survey",
    "narrative-review": "Article that sums up opinions and studies (narrative review)",
    "book": "Book",
    "official-page": "Official or professional page",
    "law-or-regulation": "Law or regulation",
    "web-page": "Web page",
    "news": "News article",
}
READ = {
    "full-text": "the part we rely on",
    "abstract": "the summary (abstract)",
    "record": "the title and authors only",
}
SUBJECTS = {
    "nmt": "neuromuscular or trigger-point therapy itself",
    "partly": "partly neuromuscular or trigger-point therapy",
    "massage": "massage or care in general",
}


class Define(Treeprocessor):
    """Defines a footnote for every citation, just before the footnotes extension collects them.

    At this point code blocks and fences are set apart and only code spans are still text.
    """

    def __init__(self, md: Markdown, notes):
        super().__init__(md)
        self.notes = notes
        source.keep(md)

    def run(self, root):  # noqa: D102
        records = corpus.load()
        references, texts = records.references, formatted(records)
        own = [key for key in self.notes.footnotes if key not in references]
        cited = dict.fromkeys(key for text in self._texts(root) for key in manuscript.CITATION.findall(text))
        if unknown := dict.fromkeys([*own, *(key for key in cited if key not in references)]):
            raise Unusable(self._problems(unknown, references))
        self.notes.footnotes.clear()
        for key in cited:
            self.notes.setFootnote(key, self.md.htmlStash.store(texts[key]))

    def _texts(self, root):
        for element in root.iter():
            if element.tag not in ("code", "pre"):
                for text in (element.text, element.tail):
                    if text and "[^" in text:
                        yield manuscript.CODE_SPAN.sub("", text)

    def _problems(self, unknown, references):
        page = source.page(self.md)
        for key in unknown:
            yield Problem(
                page.place,
                page.line_of(f"[^{key}]"),
                "unknown-citation",
                f"no reference has the id '{key}'",
                nearest(key, references, "docs/data/references.yml"),
            )


class Head(Treeprocessor):
    """Puts the heading `References` over the notes, in place of the rule that the footnotes extension draws."""

    def run(self, root):  # noqa: D102
        for block in root.iter("div"):
            if block.get("class") != "footnote":
                continue
            for rule in block.findall("hr"):
                block.remove(rule)
            heading = etree.Element("h2", {"id": "references"})
            heading.text = "References"
            block.insert(0, heading)


def listing(on: str) -> str:
    """Return the part of the bibliography that a page lists as Markdown, one entry a heading-free block with its id."""
    records = corpus.load()
    entries = ((records.references[key], html) for key, html in formatted(records).items())
    return "\n".join(_entry(reference, html) for reference, html in entries if listed_on(reference) == on)


def _entry(reference: corpus.Reference, html: str) -> str:
    about = [KINDS[reference.kind]]
    if reference.subject in SUBJECTS and listed_on(reference) == STUDIES:
        about.append(f"About {SUBJECTS[reference.subject]}")
    about.append(f"We read {READ[reference.read]}")
    return (
        f'<div class="nmt-reference" id="{reference.id}">'
        f'<p>{html}</p><p class="nmt-reference__about">{". ".join(about)}.</p></div>'
    )


LISTS = {"studies": partial(listing, STUDIES), "other-sources": partial(listing, OTHERS)}


class Citations(Extension):
    """Registers the steps above; the footnotes extension must be on."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: D102, N802
        notes = next(step.footnotes for step in md.treeprocessors if isinstance(step, FootnoteTreeprocessor))
        md.preprocessors.register(Marker(md, "citations", LISTS), "nmt-references", PRIORITY)
        # The footnotes extension makes its list at 50; inline text is read at 20; headings get their ids at 5.
        md.treeprocessors.register(Define(md, notes), "nmt-citations", 51)
        md.treeprocessors.register(Head(md), "nmt-citations-head", 49)


def makeExtension(**options):  # noqa: D103, N802
    return Citations(**options)
