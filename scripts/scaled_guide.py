"""Makes a copy of the guide that has many times its pages, to see today what its growth will cost."""

import re
import shutil
from itertools import cycle
from pathlib import Path
from posixpath import dirname, join, relpath

import yaml
from mkdocs.utils import yaml_load

CONFIG = "mkdocs.yml"
PARTS = ("docs", "overrides", "scripts")
# The menu of each page lists them all, so its size grows with the square; a guide of many pages lists a section's own,
# and it keeps its tabs few, since for each page the theme looks through all that stands right below a tab.
SHORT_MENU = "navigation.prune"
TOGETHER = 10  # numbered folders below one tab
LINK = re.compile(r"(?<=\]\()(?![a-z]+:|[#/])[^)#\s]+")
# A page that is filled from a register, has a form of its own, or whose place a pass knows: there is one of it.
ONLY_ONE = re.compile(r"^(?:<!-- scripts/|template: |<div class=\"nmt-storefront)", re.MULTILINE)


def moved(text: str, path: str, copy: str) -> str:
    """Return a page of `path` as it must be written at `copy`: its links lead to where they led."""
    return LINK.sub(lambda link: relpath(join(dirname(path), link[0]), dirname(copy)), text)


def addresses(paths: list[str], more: int) -> list[tuple[str, str]]:
    """Return (page, copy) for as many copies as there shall be more pages, in numbered folders in turn."""
    paths = sorted(paths)
    turns = zip(range(more), cycle(paths), strict=False)
    return [(path, f"copy-{number // len(paths) + 1:03}/{path}") for number, path in turns]


def extended(nav: list, copies: list[str]) -> list:
    """Return the page tree with a section for each numbered folder behind it, ten of them below one tab."""
    sections: dict[str, list[str]] = {}
    for path in copies:
        sections.setdefault(path.partition("/")[0], []).append(path)
    named = [{name.capitalize().replace("-", " "): paths} for name, paths in sections.items()]
    tabs = [named[start : start + TOGETHER] for start in range(0, len(named), TOGETHER)]
    return nav + [{f"Copies {number:02}": tab} for number, tab in enumerate(tabs, 1)]


def write(root: Path, folder: Path, times: int) -> int:
    """Write a project with `times` the pages of root to an empty folder, without hooks; return how many it has."""
    for name in PARTS:
        shutil.copytree(root / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    with (root / CONFIG).open(encoding="utf-8") as file:
        config = yaml_load(file)
    content = folder / "docs"
    texts = {file.relative_to(content).as_posix(): _read(file) for file in content.rglob("*.md")}
    many = [path for path, text in texts.items() if not ONLY_ONE.search(text)]
    copies = addresses(many, len(texts) * (times - 1))
    for path, copy in copies:
        place = content / copy
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(moved(texts[path], path, copy), encoding="utf-8")
    nav = extended(config["nav"], [copy for _, copy in copies])
    if copies:
        config["theme"]["features"].append(SHORT_MENU)
    config |= {"nav": nav, "hooks": [], "site_dir": "site"}  # without the hook the engine runs alone
    (folder / CONFIG).write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    return len(texts) + len(copies)


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")
