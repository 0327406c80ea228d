"""Gives those whose work the pages bring along their due: names and licenses in licenses.txt."""

from fnmatch import fnmatch
from pathlib import Path

from scripts.bundled import PARTS, Part

NAME = "licenses.txt"
HEAD = """The NMT guide: texts, figures and data are under CC BY 4.0, its code is under MIT.
Works by others that these pages bring along:
"""
RULE = "-" * 78


def write(site: Path) -> None:
    """Write licenses.txt; raise ValueError for a published script or sheet whose maker nobody names.

    A file right in assets/ is ours; one in a folder below comes from elsewhere.
    """
    for file in sorted(site.glob("assets/*/**/*")):
        path = file.relative_to(site).as_posix()
        if file.suffix in (".js", ".css") and not any(fnmatch(path, form) for part in PARTS for form in part.files):
            raise ValueError(f"{path}: nobody says who made it; add its maker and license to PARTS in bundled.py")
    text = "\n".join([HEAD, *(f"- {part.name} {part.version} ({part.license}): {part.what}" for part in PARTS)])
    (site / NAME).write_text(text + "\n" + "".join(map(_notice, PARTS)), encoding="utf-8")


def _notice(part: Part) -> str:
    return f"\n{RULE}\n{part.name}, {part.license}, {part.home}\n{RULE}\n\n{part.license_text}\n"
