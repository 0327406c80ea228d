"""Puts at each old address a page that leads on by itself, and by a link where it does not."""

from collections.abc import Iterable
from html import escape
from pathlib import Path
from posixpath import relpath

from selectolax.lexbor import LexborHTMLParser

from scripts.corpus import Redirect

# Without a script, so that any policy allows it. A part of the old page that a link named is not found again.
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>This page has moved | The NMT guide</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={link}">
<link rel="canonical" href="{address}">
</head>
<body>
<main>
<h1>This page has moved</h1>
<p>Go on to: <a href="{link}">{title}</a></p>
</main>
</body>
</html>
"""


def write(site: Path, pages: dict[str, LexborHTMLParser], redirects: Iterable[Redirect]) -> None:
    """Write site/<old address>/index.html for each redirect; `pages` is path -> tree of what was built."""
    for redirect in redirects:
        target, _, part = redirect.to.partition("#")
        file = site / redirect.id / "index.html"
        if file.exists() or f"{target}index.html" not in pages:
            raise ValueError(f"docs/data/redirects.yml: '{redirect.id}' can't lead to '{redirect.to}'; run the checks")
        tree = pages[f"{target}index.html"]
        link = relpath(target or ".", redirect.id) + "/" + (part and f"#{part}")
        address = tree.css_first("link[rel=canonical]").attributes["href"]
        title = " ".join(tree.css_first("h1").text().removesuffix("¶").split())
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(link=escape(link), address=escape(address), title=escape(title)), encoding="utf-8")
