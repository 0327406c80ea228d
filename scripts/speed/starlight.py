"""Builds pages of the guide with Astro Starlight, from plain Markdown with the same words."""

import json
import shutil
import subprocess
from pathlib import Path
from posixpath import join, normpath

import pypandoc
from mkdocs.utils import yaml_load
from selectolax.lexbor import LexborHTMLParser

from scripts import manuscript
from scripts.speed import process

# The last that run on Node 20.
PACKAGES = {"astro": "5.18.0", "@astrojs/starlight": "0.37.7"}
PATIENCE = 600  # seconds that npm may take
_CONFIG = """import {{ defineConfig }} from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({{ integrations: [starlight({{ title: 'The NMT guide', sidebar: {sidebar} }})] }});
"""
_CONTENT = """import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
"""


def build(root: Path, folder: Path, pages: tuple[str, ...]) -> tuple[Path, process.Cost]:
    """Return the site with `pages`, whose words are taken from folder/material, and with the guide's whole menu.

    The cost is that of Astro's build alone. Raises process.Failed where Node, npm or Astro did not do it.
    """
    for program in ("node", "npm"):
        if not shutil.which(program):
            raise process.Failed(f"{program} is not installed")
    project = folder / "starlight"
    for address in pages:
        words, title = plain((folder / "material" / address / "index.html").read_text(encoding="utf-8"), address)
        file = project / "src" / "content" / "docs" / address / "index.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        _write(file, f"---\ntitle: {json.dumps(title)}\n---\n\n{words}")
    shutil.copytree(root / "docs" / "figures", project / "public" / "figures")
    with (root / "mkdocs.yml").open(encoding="utf-8") as file:
        nav = yaml_load(file)["nav"]
    titles = {page.path: str(page.meta["title"]) for page in manuscript.pages(root)[0]}
    _write(project / "package.json", json.dumps({"private": True, "type": "module", "dependencies": PACKAGES}))
    _write(project / "astro.config.mjs", _CONFIG.format(sidebar=json.dumps(menu(nav, titles))))
    _write(project / "src" / "content.config.ts", _CONTENT)
    _install(project)
    cost = process.run(["node", "node_modules/astro/astro.js", "build"], project, ASTRO_TELEMETRY_DISABLED="1")
    return project / "dist", cost


def plain(html: str, address: str) -> tuple[str, str]:
    """Return the article of a rendered page as plain Markdown, and its title; drawings in the text are left out."""
    article = LexborHTMLParser(html).css_first("article")
    heading = article.css_first("h1")
    for node in article.css(".headerlink, .md-content__button, svg, style, script"):
        node.decompose()
    title = " ".join(heading.text().split())
    heading.decompose()
    for image in article.css("img"):
        image.attrs["src"] = "/" + normpath(join(address, image.attributes["src"]))
    form = {"format": "html", "extra_args": ["--wrap=none"]}
    return pypandoc.convert_text(article.html, "gfm-raw_html", **form), title


def menu(nav: list, titles: dict[str, str]) -> list[dict]:
    """Return the page tree of mkdocs.yml as Starlight's sidebar; a page without a label there has its title."""
    found = []
    for entry in nav:
        label, target = next(iter(entry.items())) if isinstance(entry, dict) else (titles[entry], entry)
        if isinstance(target, list):
            found.append({"label": label, "items": menu(target, titles)})
        else:
            found.append({"label": label, "link": "/" + manuscript.address(target)})
    return found


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


def _install(project: Path) -> None:
    command = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    print("$", *command, flush=True)
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=PATIENCE)
    if done.returncode:
        raise process.Failed(f"npm could not install Starlight: {(done.stdout + done.stderr)[-500:]}")
