"""Joins the scripts that every page loads into one deferred file, and leaves the theme's own behind."""

import shutil
from pathlib import Path
from posixpath import dirname, join, normpath

import rjsmin
from selectolax.lexbor import LexborHTMLParser

JOINED = "assets/guide.js"
THEME = "assets/javascripts"


def join_scripts(site: Path, pages: dict[str, LexborHTMLParser]) -> None:
    """Write JOINED from the scripts of the front page, in their order, and let all pages load it alone.

    A script that only some pages load stays as it is. Raises ValueError where a page lacks one of the common scripts.
    """
    framed = {path: tree for path, tree in pages.items() if tree.css_first(".md-footer") is not None}
    shared = [_target("index.html", node.attributes["src"]) for node in framed["index.html"].css("script[src]")]
    # Each in a line of its own that ends: a file may close without a semicolon.
    text = "\n".join(rjsmin.jsmin((site / name).read_text(encoding="utf-8")) + ";" for name in shared)
    (site / JOINED).write_text(text.replace(";;", ";"), encoding="utf-8")
    for path, tree in framed.items():
        nodes = {_target(path, node.attributes["src"]): node for node in tree.css("script[src]")}
        if missing := [name for name in shared if name not in nodes]:
            raise ValueError(f"{path} does not load {missing}, as the front page does; use extra_javascript.")
        base = nodes[shared[0]].attributes["src"].removesuffix(shared[0])
        nodes[shared[0]].insert_before(LexborHTMLParser(f'<script src="{base}{JOINED}" defer></script>').head.child)
        for name in shared:
            nodes[name].decompose()
    for name in shared:
        (site / name).unlink()
    shutil.rmtree(site / THEME, ignore_errors=True)


def _target(path: str, src: str) -> str:
    # The page for lost addresses has absolute ones, with the folder that the site lies in.
    return src[src.index("assets/") :] if src.startswith("/") else normpath(join(dirname(path), src))
