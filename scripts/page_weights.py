"""Holds what a reader's first view of each page costs to its budget, as a browser receives it (brotli)."""

import re
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath

import brotli
from selectolax.lexbor import LexborHTMLParser

from scripts.publish.fold import SCREEN
from scripts.publish.hashed_names import plain

# In bytes. A first view: the page, all that it loads by itself, and the pictures that do not wait for the reader.
FIRST_VIEW = 60_000
# 14,000 bytes arrive in the first round trip: ten packets of 1,460 bytes (RFC 6928), less what the headers take.
BLOCKING = 14_000
# The body map is a drawing in the text, since its parts are links. It stands below the first screen of a phone, which
# tests/browser/test_first_screen.py measures, so only the first view counts it.
BELOW = ("conditions/",)
DRAWING = re.compile(r'<svg\b[^>]*\bheight="\d{3,}".*?</svg>', re.DOTALL)
# What each file may take of it; the one that is over names the culprit when a page is.
FILES = {"assets/first.css": 7_500, "assets/guide.css": 12_700, "assets/guide.js": 4_200}
FILES |= {"assets/print.css": 2_000}
PAGE = 14_200  # the HTML of one page, of which the first screen is the first third
LONG = {  # whole lists: none may grow unnoticed
    "benefits/": 18_800,
    "conditions/": 17_000,
    "evidence/claims/": 32_400,
    "evidence/other-sources/": 19_500,
    "evidence/references/": 33_500,
    "faq/": 26_000,
    "for-editors/checks/": 17_000,
    "glossary/": 34_200,
    "who-it-suits/all-reasons/": 22_700,
    "who-it-suits/all-warning-signs/": 18_900,
    "who-it-suits/safety/": 17_800,
}


@dataclass(frozen=True)
class Weight:
    """One page as its first view: `parts` is file below the site -> bytes packed, the page itself first."""

    address: str
    blocking: int
    parts: dict[str, int]

    @property
    def total(self) -> int:
        """All bytes of the first view."""
        return sum(self.parts.values())

    def problems(self) -> list[str]:
        """Say for each budget that is broken by how much, and which file takes more than its share."""
        page = self.address + "index.html"
        shares = FILES | {page: LONG.get(self.address, PAGE)}
        found = [
            f"{self.address or '/'}: {name} has {size:,} bytes of {shares.get(name, FIRST_VIEW):,}"
            for name, size in self.parts.items()
            if size > shares.get(name, FIRST_VIEW)
        ]
        if self.blocking > BLOCKING:
            found.append(f"{self.address or '/'}: {self.blocking:,} bytes of {BLOCKING:,} before the first screen")
        if self.total > FIRST_VIEW:
            largest = max(self.parts, key=self.parts.get)
            found.append(f"{self.address or '/'}: {self.total:,} bytes of {FIRST_VIEW:,}, most of them {largest}")
        return found


def packed(data: bytes) -> int:
    """Return the size of `data` in bytes as brotli at its best level sends it."""
    return len(brotli.compress(data))


def weigh(site: Path) -> list[Weight]:
    """Return the weight of each page of the guide, heaviest first view first."""
    known: dict[str, int] = {}
    found = [_weight(site, file, known) for file in sorted(site.rglob("index.html"))]
    return sorted((weight for weight in found if weight), key=lambda weight: -weight.total)


def _weight(site: Path, file: Path, known: dict[str, int]) -> Weight | None:
    html = file.read_text(encoding="utf-8")
    tree = LexborHTMLParser(html)
    if tree.css_first("article") is None:  # a page that only leads to another
        return None
    path = file.relative_to(site).as_posix()
    address = path.removesuffix("index.html")

    def size(link: str) -> tuple[str, int]:
        name = normpath(join(dirname(path), link.partition("?")[0]))
        if name not in known:
            known[name] = _sent(site / name)
        return plain(name), known[name]

    blocking = dict(size(node.attributes["href"]) for node in tree.css("head link[rel=stylesheet]"))
    others = [node.attributes["href"] for node in tree.css("link[rel=stylesheet], link[rel=icon]")]
    others += [node.attributes["src"] for node in tree.css("script[src], img[src]:not([loading=lazy])")]
    own = [link for link in others if not link.startswith(("data:", "https:", "http:"))]
    parts = {path: _sent(file)} | dict(size(address) for address in own)
    first = _first_screen(DRAWING.sub("", html) if address in BELOW else html)
    return Weight(address, packed(first.encode()) + sum(blocking.values()), parts)


def _sent(file: Path) -> int:
    beside = file.with_name(file.name + ".br")  # as compress.py packed it, where it did
    return beside.stat().st_size if beside.is_file() else packed(file.read_bytes())


def _first_screen(html: str) -> str:
    """Return the page as far as its first SCREEN letters of text, or whole where it is shorter."""
    start = html.index("<article")
    letters, inside = 0, False
    for place in range(start, len(html)):
        if html[place] in "<>":
            inside = html[place] == "<"
        elif not inside:
            letters += 1
            if letters > SCREEN:
                return html[:place]
    return html


def report(weights: list[Weight]) -> tuple[str, bool]:
    """Return the table of weights as text, and whether all are within their budgets."""
    lines = ["first view  before 1st screen  HTML     page"]
    for weight in weights:
        html = weight.parts[weight.address + "index.html"]
        lines.append(f"{weight.total:>10,}  {weight.blocking:>17,}  {html:>7,}  {weight.address or '/'}")
    shared = {name: size for weight in weights for name, size in weight.parts.items() if name.startswith("assets/")}
    lines += [f"{size:>10,}  {name}" for name, size in sorted(shared.items(), key=lambda item: -item[1])]
    problems = [problem for weight in weights for problem in weight.problems()]
    lines += [f"OVER: {problem}" for problem in problems]
    return "\n".join([*lines, f"weight: {len(problems)} budgets broken on {len(weights)} pages"]), not problems
