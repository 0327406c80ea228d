"""docs/ holds only kinds of files that the site is made of, under plain names, of a bearable size."""

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from scripts.checks import addresses, texts
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "file-kind",
        "error",
        "A file is of a kind that the guide does not use, or lies in the wrong folder; all of docs/ is published.",
        "Pages are .md files; drawings and photos lie in docs/figures/, registers in docs/data/.",
        "docs/tools/form.html",
        "docs/tools/form.md",
    ),
    Rule(
        "risky-name",
        "error",
        "A file has a name that breaks on some computers or in an address.",
        "Use small letters, digits and hyphens, and a name of its own.",
        "docs/figures/Neck pain (1).svg",
        "docs/figures/neck-pain.svg",
    ),
    Rule(
        "file-size",
        "error",
        "A file is so big that readers on slow lines, or the tools, would suffer.",
        "Split the page, or save the picture smaller.",
        "a page of 80 KB",
        "two pages of 40 KB",
    ),
    Rule(
        "symbolic-link",
        "error",
        "A file is a link to another file; it could publish what is not part of the guide.",
        "Put a copy of the file in its place.",
        "docs/figures/a.svg -> /etc/passwd",
        "docs/figures/a.svg",
    ),
)

PICTURES = {".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".ico"}
FOLDERS = {"assets": PICTURES | {".css", ".js"}, "figures": PICTURES, "data": {".md", ".yml", ".json", ".csv", ".txt"}}
BESIDE = {"embed.js", "embed-1.js"}  # what keeps a short address at the root
KB = 1024
SIZES = {".md": 60 * KB, ".svg": 200 * KB, ".css": 200 * KB, ".js": 200 * KB, ".yml": 2048 * KB, ".json": 1024 * KB}
NAME = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")
DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)  # Windows can't store these


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each file or folder of docs/ that must not be there."""
    alike = defaultdict(list)
    # Some file systems call every file a program; then the mark says nothing.
    marks = os.name == "posix" and not _is_program(guide.root / "mkdocs.yml")
    for folder, folders, files in os.walk(guide.root / "docs"):
        for name in sorted(folders + files):
            file = Path(folder, name)
            place = file.relative_to(guide.root).as_posix()
            alike[place.casefold()].append(place)
            if texts.asked(guide, place):
                for rule, message, fix in _faults(file, place, name in files, marks):
                    yield Problem(addresses.shown(place, 200), 1, rule, message, fix)
    for places in alike.values():
        for place, other in zip(places, places[1:] + places[:1], strict=True):
            if len(places) > 1 and texts.asked(guide, place):
                message = f"the name differs from {addresses.shown(other)} only in capital letters"
                yield Problem(addresses.shown(place, 200), 1, "risky-name", message, "give one of the two another name")


def _faults(file: Path, place: str, is_file: bool, marks: bool) -> Iterator[tuple[str, str, str]]:
    if file.is_symlink():
        message = f"it is a link to '{addresses.shown(str(file.readlink()))}'"
        yield "symbolic-link", message, "put a copy of the file here, or delete the link"
        return
    if not NAME.fullmatch(file.name) or DEVICES.match(file.name):
        message = f"'{addresses.shown(file.name)}' does not work on every computer or in an address"
        yield "risky-name", message, "use letters without accents, digits and hyphens"
    if not is_file:
        return
    suffix, parts = file.suffix.lower(), place.split("/")
    kinds = FOLDERS.get(parts[1], {".md"}) if len(parts) > 2 else {".md"}
    if suffix not in kinds and not (len(parts) == 2 and file.name in BESIDE):
        message = f"'{suffix or file.name}' files do not belong in docs/{parts[1] + '/' if len(parts) > 2 else ''}"
        yield "file-kind", message, f"here are only {', '.join(sorted(kinds))} files; delete it or move it"
    elif suffix in texts.SUFFIXES and b"\0" in file.read_bytes():
        yield "file-kind", "the file is not text, whatever its name says", "save it as UTF-8 text, or delete it"
    if marks and _is_program(file):
        yield "file-kind", "the file is marked as a program", f"take the mark away: git update-index --chmod=-x {place}"
    limit = SIZES.get(suffix, 1024 * KB)
    if (size := file.stat().st_size) > limit:
        message = f"the file has {size // KB:,} KB; {limit // KB:,} KB is the most"
        yield "file-size", message, "split the page or the drawing, or save the picture smaller"


def _is_program(file: Path) -> bool:
    return file.exists() and bool(file.stat().st_mode & 0o111)
