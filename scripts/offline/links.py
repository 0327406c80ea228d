"""Makes a built page work from a folder: every link names its file, and what a folder can't give is taken out."""

from collections.abc import Set
from posixpath import dirname, join, normpath
from urllib.parse import quote, unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

# A policy and an integrity check name an origin, and a file has none. The picker previews pages from their address.
NOT_OFFLINE = "meta[http-equiv=Content-Security-Policy], script[src*='/storefront.'], script[type=speculationrules]"
NOT_IN_FILES = ("integrity", "crossorigin")


def settle(path: str, html: str, kept: Set[str], home: str) -> str:
    """Return the page at `path` with its links naming files.

    `kept` are the paths that the folder holds; a link to anything else of the guide leads to `home`, the published
    address, where it still is.
    """
    tree = LexborHTMLParser(html)
    for node in tree.css(NOT_OFFLINE):
        node.decompose()
    for name in ("href", "src"):
        for node in tree.css(f"[{name}]"):
            node.attrs[name] = settled(node.attributes[name] or "", path, kept, home)
    for node in tree.css("script[src*='//']"):  # the folder leaves it out, so a reader would ask the network for it
        node.decompose()
    for name in NOT_IN_FILES:
        for node in tree.css(f"[{name}]"):
            del node.attrs[name]
    scripts = LexborHTMLParser(f'<script src="{up(path)}open-folders.js"></script>')
    tree.head.insert_child(scripts.css_first("script"))
    return tree.html


def settled(link: str, path: str, kept: Set[str], home: str) -> str:
    """Return a link of the page at `path` as it works from a folder."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path:
        return link
    target = normpath(join(dirname(path), unquote(parts.path)))
    if f"{target}/index.html" in kept or target == ".":
        slash = "" if parts.path.endswith("/") else "/"
        return parts._replace(path=f"{parts.path}{slash}index.html").geturl()
    if target in kept:
        return link
    end = "/" if parts.path.endswith("/") else ""
    return parts._replace(path=home + quote(target) + end).geturl()


def up(path: str) -> str:
    """Return the way from a page to the top folder: ../ for each folder that it lies in."""
    return "../" * path.count("/")
