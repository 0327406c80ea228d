"""Reads what a page does that a Content Security Policy must allow, and what no policy of ours allows."""

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

# A script block of any other type is data, which a browser does not run and a policy does not judge.
RUN = ("", "text/javascript", "module", "importmap", "speculationrules")
_IN_SCRIPTS = {
    "connect": r"\bfetch\(|\bXMLHttpRequest\b|\bsendBeacon\(|\bEventSource\(|\bWebSocket\(",
    "worker": r"\bnew (?:Shared)?Worker\(",
    "frame": r"[\"'`]iframe[\"'`]",
    "sink": r"\.(?:inner|outer)HTML\b|\binsertAdjacentHTML\(|\bparseFromString\(|\bcreateContextualFragment\("
    r"|\bsrcdoc\b|\bdocument\.write|[\"'`]script[\"'`]|\bsrc:|\bimportScripts\(|\bWorker\(|\bsetTimeout\(\s*[\"'`]",
}
_IN_STYLES = {"data image": r"url\(\s*[\"']?data:image/", "data font": r"url\(\s*[\"']?data:(?:application/)?font"}
_ELEMENTS = {
    "script": "script[src]",
    "style": "link[rel~=stylesheet]",
    "image": "img[src], svg image, link[rel~=icon]",
    "data image": 'img[src^="data:"], link[rel~=icon][href^="data:"]',
    "frame": "iframe",
    "form": "form",
    "manifest": "link[rel=manifest]",
}
_FOREIGN = "script[src], link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], img[src], iframe[src], [srcset]"


@dataclass(frozen=True)
class Content:
    """The hashes of inline scripts and styles, and the words of what else is used."""

    scripts: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()
    uses: frozenset[str] = frozenset()

    def __or__(self, other: "Content") -> "Content":
        return Content(self.scripts | other.scripts, self.styles | other.styles, self.uses | other.uses)


def of_page(tree: LexborHTMLParser) -> Content:
    """Return what one HTML page holds itself; the files that it loads are read by `of_script` and `of_style`."""
    inline = [node for node in tree.css("script:not([src])") if (node.attributes.get("type") or "") in RUN]
    found = Content(
        frozenset(digest(node.text()) for node in inline),
        frozenset(digest(node.text()) for node in tree.css("style")),
        frozenset(use for use, selector in _ELEMENTS.items() if tree.css(selector)),
    )
    for node in inline:
        found |= of_script(node.text())
    for node in tree.css("style"):
        found |= of_style(node.text())
    return found


def of_script(text: str) -> Content:
    """Return what a script does; a word that only looks like a use loosens the policy and breaks nothing."""
    return Content(uses=_uses(_IN_SCRIPTS, text))


def of_style(text: str) -> Content:
    """Return what a style sheet loads from within itself."""
    return Content(uses=_uses(_IN_STYLES, text))


def digest(text: str) -> str:
    """Return the source expression that allows exactly this inline text (CSP 3, 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def refused(path: str, tree: LexborHTMLParser) -> Iterable[str]:
    """Yield a sentence for each thing in a page that works only without a policy or with 'unsafe-inline'."""
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            if name == "style":
                yield _sentence(path, node, name, value, "give the element a class and write the rule in docs/assets/")
            elif name.startswith("on"):
                yield _sentence(path, node, name, value, "let a script in docs/assets/ add a listener")
            elif name in ("href", "action", "src") and (value or "").lower().lstrip().startswith("javascript:"):
                yield _sentence(path, node, name, value, "use a button and a script in docs/assets/")
    for node in tree.css(_FOREIGN):
        for name in ("src", "href", "srcset"):
            if re.match(r"(?:https?:)?//", node.attributes.get(name) or ""):
                yield _sentence(path, node, name, node.attributes[name], "serve the file from the guide itself")
    for node in tree.css("base, object, embed, applet"):
        yield f"{path}: <{node.tag}> works under no policy of ours; remove it"


def _sentence(path: str, node: LexborNode, name: str, value: str | None, remedy: str) -> str:
    return f'{path}: <{node.tag} {name}="{(value or "")[:60]}"> is refused by the site\'s policy; {remedy}'


def _uses(patterns: dict[str, str], text: str) -> frozenset[str]:
    return frozenset(use for use, pattern in patterns.items() if re.search(pattern, text))
