"""Builds the guide's own pages with the themes as they come: without our passes, templates, styles and scripts."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml
from mkdocs.utils import yaml_load

from scripts.speed import process, starlight

# As the theme's own documentation sets up a site; its letters from another host are left out, which favors the peers.
FEATURES = ["navigation.tabs", "navigation.indexes", "navigation.top", "navigation.footer"]
CONFIG = "mkdocs.yml"
UNSEARCHED = "scripts.markdown.unsearched"  # it empties the engine's search index, which a peer is to have whole
TEMPLATES = ("home.html", "tool.html")  # pages name them; here they are the theme's own page


class NotMeasured(Exception):
    """A peer could not be built; the text is the reason."""


def stock(config: dict) -> dict:
    """Return the configuration of the guide with what is ours taken out, and its words (extensions, pages) kept."""
    ours = ("hooks", "extra_css", "extra_javascript", "watch", "extra", "validation", "strict", "site_dir", "docs_dir")
    kept = {key: value for key, value in config.items() if key not in ours}
    theme = {"name": "material", "variant": "modern", "custom_dir": "templates", "font": False, "features": FEATURES}
    palette = [{"media": f"(prefers-color-scheme: {name})", "scheme": scheme, "toggle": {"icon": icon, "name": name}}
               for name, scheme, icon in (("light", "default", "material/brightness-7"),
                                          ("dark", "slate", "material/brightness-4"))]  # fmt: skip
    words = {"markdown_extensions": [name for name in config["markdown_extensions"] if name != UNSEARCHED]}
    return kept | words | {"theme": theme | {"palette": palette}, "plugins": ["search"]}


def prepare(root: Path, folder: Path) -> None:
    """Lay out a project in an empty folder that both engines can build."""
    shutil.copytree(root / "docs", folder / "docs")
    (folder / "templates").mkdir()
    for name in TEMPLATES:
        (folder / "templates" / name).write_text('{% extends "main.html" %}\n', encoding="utf-8")
    with (root / CONFIG).open(encoding="utf-8") as file:
        config = stock(yaml_load(file))
    (folder / CONFIG).write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")


@dataclass(frozen=True)
class Built:
    """The site that a peer has made, and what its build cost."""

    site: Path
    cost: process.Cost


def material(root: Path, folder: Path, _pages: tuple[str, ...]) -> Built:
    """Return the site that MkDocs with stock Material makes."""
    return _built(folder, ["mkdocs", "build"], "material")


def zensical(root: Path, folder: Path, _pages: tuple[str, ...]) -> Built:
    """Return the site that stock Zensical makes."""
    return _built(folder, ["zensical", "build", "--clean"], "zensical")


def starlights(root: Path, folder: Path, pages: tuple[str, ...]) -> Built:
    """Return the site that Astro Starlight makes of the pages as Material has rendered them."""
    try:
        return Built(*starlight.build(root, folder, pages))
    except (OSError, subprocess.SubprocessError, process.Failed) as problem:
        raise NotMeasured(problem) from problem


PEERS: dict[str, Callable[[Path, Path, tuple[str, ...]], Built]] = {
    "material": material,
    "zensical": zensical,
    "starlight": starlights,
}


def _built(folder: Path, command: list[str], name: str) -> Built:
    print("$", *command, "(stock)", flush=True)
    try:
        cost = process.run([sys.executable, "-m", *command], folder, NO_MKDOCS_2_WARNING="1")
    except process.Failed as problem:
        raise NotMeasured(problem) from problem
    return Built((folder / "site").rename(folder / name), cost)
