"""Every file that readers load is small, is what its name says, has a telling name, and is used."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "heavy-file",
        "error",
        "A drawing has more than 60 KB, or another image more than 200 KB, and loads slowly on a phone.",
        "Draw with fewer points or save it smaller. For a photo, save it as WebP, at most 1,600 pixels wide.",
    ),
    Rule(
        "file-type",
        "error",
        "A file is not what its name says, or is of a kind that the guide does not show.",
        "Export it again from the program that made it. To rename it is not enough.",
    ),
    Rule(
        "file-name",
        "error",
        "The name of a file has capitals, spaces or signs, or says nothing.",
        "Name it after what it shows: small letters and digits, with hyphens between words.",
        bad="docs/figures/IMG_2041.png",
        good="docs/figures/jaw-muscles.png",
    ),
    Rule(
        "unused-file",
        "error",
        "A file in `docs/figures/` or `docs/assets/` is shown nowhere.",
        "Show it on a page, or delete it.",
    ),
)

KB = 1024
SIGNS = {  # how files of a kind start; an SVG is text and is read instead
    "png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "jpg": re.compile(rb"\xff\xd8\xff"),
    "jpeg": re.compile(rb"\xff\xd8\xff"),
    "webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    "avif": re.compile(rb"....ftypavi[fs]", re.DOTALL),
    "gif": re.compile(rb"GIF8[79]a"),
}
SHOWN = ("svg", "png", "jpg", "jpeg", "webp", "avif")
SHOWN_FIX = "save it as SVG if it is drawn, or as WebP if it is a photo"
FOLDERS = ("figures/", "assets/")
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+")
EMPTY_NAME = re.compile(
    r"(?:(?:img|image|figure|fig|photo|picture|pic|screenshot|screen-shot|dsc|dscn|untitled|unnamed|scan|new|final|copy"
    r"|version|v|draft)-?)+[\d-]*\.\w+|[\d-]+\.\w+"
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each file of docs/ that is heavy, disguised, badly named or unused."""
    named = None
    used = {page.resolve(found[2].partition("#")[0]) for page in guide.pages for found in _shown_on(page)}
    for path in sorted(guide.files):
        place, kind = f"docs/{path}", path.rpartition(".")[2].lower()
        if (guide.root / place).is_symlink():
            continue  # refused by a rule of its own, and never followed
        if path.startswith(FOLDERS) or kind in SIGNS or kind == "svg":
            yield from _name(place, path.rpartition("/")[2])
        if path.startswith("figures/") or kind in SIGNS or kind == "svg":
            yield from _content(place, kind, guide.root / place)
        if path.startswith(FOLDERS) and path not in used:
            named = _other_texts(guide.root) if named is None else named
            if path.rpartition("/")[2] not in named:
                fix = "show it on a page as '![...](...)', or delete it"
                yield Problem(place, 1, "unused-file", f"nothing shows {place}", fix)


def _shown_on(page: manuscript.Page) -> Iterator[re.Match]:
    for pattern in (manuscript.IMAGE, manuscript.LINK):
        yield from (match for _, match in page.matches(pattern))


def _other_texts(root: Path) -> str:
    """Return what can name a file too: settings, templates, styles, and the code that writes pages and faces."""
    files = [root / "mkdocs.yml", *(root / "overrides").rglob("*.html"), *(root / "scripts").glob("[mp]*/*.py")]
    files += [file for kind in ("css", "js") for file in (root / "docs").rglob(f"*.{kind}")]
    return "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files if file.exists())


def _name(place: str, name: str) -> Iterator[Problem]:
    if not NAME.fullmatch(name):
        better = re.sub(r"[^a-z0-9.]+", "-", name.lower()).strip("-").replace("-.", ".")
        yield Problem(place, 1, "file-name", f"'{name}' has capitals, spaces or signs", f"name it '{better}'")
    elif EMPTY_NAME.fullmatch(name):
        yield Problem(place, 1, "file-name", f"'{name}' does not say what it shows", "name it after what it shows")


def _content(place: str, kind: str, file: Path) -> Iterator[Problem]:
    if kind not in SHOWN:
        yield Problem(place, 1, "file-type", f"the guide does not show files of the kind '.{kind}'", SHOWN_FIX)
        return
    data = file.read_bytes()
    limit = (60 if kind == "svg" else 200) * KB
    if len(data) > limit:
        said = f"the file has {-(-len(data) // KB)} KB, and may have {limit // KB} KB"
        fix = "draw it with fewer points" if kind == "svg" else "save it smaller, as WebP"
        yield Problem(place, 1, "heavy-file", said, fix)
    if kind == "svg":
        line, why = _svg(data)
        if why:
            yield Problem(place, line, "file-type", why, "export it again as plain SVG from your drawing program")
    elif not SIGNS[kind].match(data):
        real = next((name for name, sign in SIGNS.items() if sign.match(data)), "")
        said = f"the file is named .{kind} and is {f'a .{real} file' if real else 'none'}"
        yield Problem(place, 1, "file-type", said, f"export it again as .{kind}; to rename it is not enough")


def _svg(data: bytes) -> tuple[int, str]:
    """Return (line, what is wrong) of a drawing; (1, '') if nothing is."""
    if b"<!ENTITY" in data:  # never expanded here; the rules for safe drawings refuse it
        return 1, ""
    roots: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lambda name, _: roots.append(name) if not roots else None
    try:
        parser.Parse(data, True)
    except ValueError:
        return 1, "the file is named .svg and says that it has an encoding that drawings don't have"
    except expat.ExpatError as error:
        return max(error.lineno, 1), f"the file is named .svg and is not well-formed: {expat.ErrorString(error.code)}"
    if roots[0] != "http://www.w3.org/2000/svg svg":
        return 1, f"the file is named .svg and holds <{roots[0].rpartition(' ')[2]}> instead of a drawing"
    return 1, ""
