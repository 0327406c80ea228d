"""Notices when an engine left out a file or cut one short without saying so, as Zensical 0.0.73 does on a full disk."""

import json
from importlib.resources import files
from pathlib import Path

from scripts import manuscript

ENDS = {".html": b"</html>", ".xml": b">"}
THEME = ("zensical", "templates", "assets")


def damage(site: Path, root: Path) -> list[str]:
    """Return what is missing or cut short in what the engine wrote to `site`, before any pass has changed it."""
    wanted = [f"{page.address}index.html" for page in manuscript.pages(root)[0]]
    found = [f"{path} is missing" for path in wanted if not (site / path).is_file()]
    for source, path in _copied(root, site):
        if not (site / path).is_file():
            found.append(f"{path} is missing")
        elif (site / path).read_bytes() != source.read_bytes():
            found.append(f"{path} is not as it was written")
    return found + [f"{path} is cut short" for path in _cut_short(site)]


def _copied(root: Path, site: Path) -> list[tuple[Path, str]]:
    """Return (source, path below the site) of each file that an engine only copies: ours, and those of its theme."""
    docs, theme = root / "docs", Path(str(files(THEME[0]).joinpath(*THEME[1:])))
    ours = [file for file in docs.rglob("*") if file.is_file() and file.suffix != ".md" and not file.is_symlink()]
    copies = [(file, file.relative_to(docs).as_posix()) for file in ours if not file.name.startswith(".")]
    for file in sorted((site / "assets").rglob("*")):
        source = theme / file.relative_to(site / "assets")
        if source.is_file():
            copies.append((source, file.relative_to(site).as_posix()))
    return copies


def _cut_short(site: Path) -> list[str]:
    found = []
    for file in sorted(site.rglob("*")):
        if file.suffix in ENDS and not file.read_bytes().rstrip().endswith(ENDS[file.suffix]):
            found.append(file.relative_to(site).as_posix())
    for file in site.glob("search.json"):
        try:
            json.loads(file.read_text(encoding="utf-8"))
        except ValueError:
            found.append(file.name)
    return found
