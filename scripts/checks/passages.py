"""The passages that a reader reads, one by one, in plain text: headings, paragraphs, list items, cells, record fields.

`text` has no Markdown left but keeps the line ends, so that every place in it knows its line. Citations, links whose
words are a certainty, code and comments are gone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from unicodedata import normalize

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.corpus import CERTAINTY

# What readers of a register read; a search word or a title of a source is not ours to judge.
FIELDS = {
    "claims": ("say", "why", "searched"),
    "glossary": ("short", "long"),
    "contraindications": ("why", "do", "question"),
    "red-flags": ("sign", "may_mean", "do"),
}
_ITEM = re.compile(r"^(?:[-*+]|\d+[.)])\s+")
_TITLE = re.compile(r"^(?:!!!|\?\?\?\+?)\s+([\w-]+)(?:\s+\"(.*)\")?\s*$")
_ATTRIBUTES = re.compile(r"\{[#.:][^}\n]*\}")
_CERTAINTIES = "|".join(sorted(CERTAINTY.values(), key=len, reverse=True))
_BADGE = re.compile(rf"\s*\[(?:{_CERTAINTIES})\]\([^)\s]*claims\.md#[^)\s]*\)", re.IGNORECASE)


@dataclass(frozen=True)
class Passage:
    """One passage: where it starts, what it is, as written (`raw`) and as read (`text`)."""

    path: str
    line: int
    kind: str  # heading, paragraph, item, cell, title, caption, description, meta or field
    raw: str
    text: str
    record: int = 0  # the line on which the record starts, for a field

    def line_at(self, offset: int) -> int:
        """Return the line of the file on which the character of `text` stands; in a record, the line of the field."""
        return self.line if self.kind == "field" else self.line + self.text.count("\n", 0, offset)


def of_pages(guide: Guide) -> Iterator[tuple[manuscript.Page, tuple[Passage, ...]]]:
    """Yield each page that is to be judged with its passages; title and description are the first two."""
    for page in guide.judged:
        meta = [
            Passage(page.place, page.meta.lines[name], "meta", page.meta[name], page.meta[name])
            for name in ("title", "description")
            if isinstance(page.meta.get(name), str)
        ]
        yield page, (*meta, *_passages(page.place, page.prose, page.first_line))


def of_registers(guide: Guide) -> Iterator[Passage]:
    """Yield the fields of the registers that readers read, where the register is to be judged."""
    for stem, names in FIELDS.items():
        path = f"docs/data/{stem}.yml"
        if guide.only is None or path in guide.only:
            for record in guide.registers.get(stem, []):
                for name in names:
                    if isinstance(record.get(name), str):
                        yield Passage(path, record.lines[name], "field", record[name], record[name], record.line)


def all_of(guide: Guide) -> Iterator[Passage]:
    """Yield every passage of the pages and the registers."""
    for _, passages in of_pages(guide):
        yield from passages
    yield from of_registers(guide)


def plain(raw: str) -> str:
    """Return Markdown as a reader reads it, its line ends kept."""
    text = manuscript.IMAGE.sub("", raw)
    text = _BADGE.sub("", text)
    text = manuscript.CITATION.sub("", text)
    text = manuscript.LINK.sub(r"\1", text)
    text = _ATTRIBUTES.sub("", text)
    text = re.sub(r"<(?:https?://[^>\s]+|/?[a-zA-Z][^>\n]*)>", " ", text)
    text = re.sub(r"^\[[^\]\n]+\]:.*$", "", text, flags=re.MULTILINE)  # what a named link leads to
    text = re.sub(r"\[([^\]\n]*)\]\[[^\]\n]*\]", r"\1", text)
    text = re.sub(r"https?://\S+", " ", text)
    text = normalize("NFC", unescape(text))
    text = re.sub(r"\*\*|__+|(?<!\w)[*_]|[*_](?!\w)|\\(?=\W)", "", text)
    return re.sub(r"[ \t]*\([ ,;]*\)", "", text)


@lru_cache(maxsize=1024)
def _passages(path: str, prose: tuple[str, ...], first_line: int) -> tuple[Passage, ...]:
    found, open_at, kind, inside = [], None, "", ""

    def close(before: int) -> None:
        nonlocal open_at
        if open_at is not None:
            lines = [_ITEM.sub("", line.strip()).lstrip("# ") for line in prose[open_at:before]]
            raw = "\n".join(lines)
            found.append(Passage(path, first_line + open_at, kind, raw, plain(raw)))
            open_at = None

    for index, line in enumerate(prose):
        bare = line.strip()
        if bare and not line.startswith("    ") and not bare.startswith("///"):
            inside = "" if inside != "caption" else inside
        if box := _TITLE.match(bare):
            close(index)
            inside = "description" if box[1] == "description" else ""
            if box[2]:
                found.append(Passage(path, first_line + index, "title", box[2], plain(box[2])))
        elif bare.startswith("///"):
            close(index)
            inside = "caption" if bare.strip("/ ") else ""
        elif not bare or bare.startswith("<"):
            close(index)
        elif bare.startswith("#"):
            close(index)
            open_at, kind = index, "heading"
            close(index + 1)
        elif bare.startswith("|"):
            close(index)
            if not re.fullmatch(r"[|\s:-]+", bare):
                found += [
                    Passage(path, first_line + index, "cell", cell, plain(cell)) for cell in bare.strip("|").split("|")
                ]
        elif _ITEM.match(bare):
            close(index)
            open_at, kind = index, inside or "item"
        elif open_at is None:
            open_at, kind = index, inside or "paragraph"
    close(len(prose))
    return tuple(found)
