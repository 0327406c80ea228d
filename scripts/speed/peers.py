"""Builds the guide's own pages with the themes as they come: without our passes, templates, styles and scripts."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import yaml
from mkdocs.utils import yaml_load

from scripts.speed import starlight

# As the theme's own documentation sets up a site; its letters from another host are left out, which favors the peers.
FEATURES = ["navigation.tabs", "navigation.indexes", "navigation.top", "navigation.footer"]
CONFIG = "mkdocs.yml"
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
    return kept | {"theme": theme | {"palette": palette}, "plugins": ["search"]}


def prepare(root: Path, folder: Path) -> None:
    """Lay out a project in an empty folder that both engines can build."""
    shutil.copytree(root / "docs", folder / "docs")
    (folder / "templates").mkdir()
    for name in TEMPLATES:
        (folder / "templates" / name).write_text('{% extends "main.html" %}\n', encoding="utf-8")
    with (root / CONFIG).open(encoding="utf-8") as file:
        config = stock(yaml_load(file))
    (folder / CONFIG).write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")


def material(root: Path, folder: Path, _pages: tuple[str, ...]) -> Path:
    """Return the site that MkDocs with stock Material makes."""
    made = _built(root, folder, ["mkdocs", "build"])
    return made.rename(folder / "material")


def zensical(root: Path, folder: Path, _pages: tuple[str, ...]) -> Path:
    """Return the site that stock Zensical makes."""
    made = _built(root, folder, ["zensical", "build", "--clean"])
    return made.rename(folder / "zensical")


def starlights(root: Path, folder: Path, pages: tuple[str, ...]) -> Path:
    """Return the site that Astro Starlight makes of the pages as Material has rendered them."""
    try:
        return starlight.build(root, folder, pages)
    except (OSError, subprocess.SubprocessError, starlight.Failed) as problem:
        raise NotMeasured(problem) from problem


PEERS: dict[str, Callable[[Path, Path, tuple[str, ...]], Path]] = {
    "material": material,
    "zensical": zensical,
    "starlight": starlights,
}


def _built(root: Path, folder: Path, command: list[str]) -> Path:
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    whole = [sys.executable, "-m", *command, "-f", str(folder / CONFIG)]
    print("$", *whole[1:4], "(stock)", flush=True)
    done = subprocess.run(whole, cwd=root, env=environment, capture_output=True, text=True)
    if done.returncode or not (folder / "site" / "index.html").exists():
        last = (done.stderr + done.stdout).strip().splitlines()[-1:]
        raise NotMeasured(f"{command[0]} failed: {' '.join(last)}")
    return folder / "site"
