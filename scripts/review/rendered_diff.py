"""Compares two built sites by the text that readers meet, page by page."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

from scripts.review.page_text import blocks

ALIKE = 0.5  # two passages with this share of words in common are one passage, changed


@dataclass(frozen=True)
class Passage:
    """One block of text: as it was and as it would be; one of the two is empty for what is gone or new."""

    before: str
    after: str


@dataclass(frozen=True)
class PageChange:
    """What changes on one page; `kind` is new, gone or changed."""

    address: str
    kind: str
    passages: tuple[Passage, ...]


def changes(base: Path, head: Path) -> list[PageChange]:
    """Return every page whose text differs between the site in `base` and the one in `head`."""
    before, after = pages(base), pages(head)
    found = []
    for address in sorted(before.keys() | after.keys()):
        old, new = before.get(address), after.get(address)
        if old == new:
            continue
        kind = "new" if old is None else "gone" if new is None else "changed"
        was, becomes = blocks(old or ""), blocks(new or "")
        if passages := tuple(differing(was, becomes)):
            found.append(PageChange(address, kind, passages))
    return found


def pages(site: Path) -> dict[str, str]:
    """Return the HTML of every page that readers open, by its address below the site's root."""
    files = [*site.rglob("index.html"), *site.glob("404.html")]
    return {
        file.relative_to(site).as_posix().removesuffix("index.html") or "/": file.read_text(encoding="utf-8")
        for file in files
    }


def differing(before: list[str], after: list[str]) -> Iterator[Passage]:
    """Yield the passages that differ, each new one beside the old one that it comes from."""
    for what, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        pairs = list(partners(before[i1:i2], after[j1:j2]))
        ends = [(-1, -1), *pairs, (i2 - i1, j2 - j1)]
        for (old, new), (next_old, next_new) in pairwise(ends):
            yield from (Passage(text, "") for text in before[i1 + old + 1 : i1 + next_old])
            yield from (Passage("", text) for text in after[j1 + new + 1 : j1 + next_new])
            if (next_old, next_new) != ends[-1]:
                yield Passage(before[i1 + next_old], after[j1 + next_new])


def partners(before: list[str], after: list[str]) -> Iterator[tuple[int, int]]:
    """Yield which old passage became which new one, in order, where enough words are the same."""
    start = 0
    for i, old in enumerate(before):
        words = SequenceMatcher(None, b=old.split(), autojunk=False)
        best, place = 0.0, start
        for j in range(start, len(after)):
            words.set_seq1(after[j].split())
            if words.quick_ratio() > best and (ratio := words.ratio()) > best:
                best, place = ratio, j
        if best >= ALIKE:
            yield i, place
            start = place + 1


def words(passage: Passage) -> Iterator[tuple[str, str]]:
    """Yield (same | gone | new, words) for a passage, in reading order."""
    old, new = passage.before.split(), passage.after.split()
    for what, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            yield "same", " ".join(old[i1:i2])
            continue
        if i2 > i1:
            yield "gone", " ".join(old[i1:i2])
        if j2 > j1:
            yield "new", " ".join(new[j1:j2])
