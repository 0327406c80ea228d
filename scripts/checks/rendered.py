"""Renders the body of a page as the site does and names whatever in the result is more than text, links and images."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import markdown
import yaml
from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.checks import addresses

ELEMENTS = frozenset(
    re.findall(
        r"\w+",
        "p h1 h2 h3 h4 h5 h6 em strong code pre blockquote hr br wbr sub sup kbd abbr del ins mark span div small"
        " ul ol li dl dt dd table caption thead tbody tr th td details summary figure figcaption a img",
    )
)
ATTRIBUTES = {"id", "class", "title", "lang"}
OF_ELEMENT = {
    "a": {"href"},
    "img": {"src", "alt", "width", "height", "loading"},
    "ol": {"start"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
    "details": {"open"},
}
ADDRESSES = {"href", "src", "xlink:href", "action", "formaction", "data", "poster", "background"}
ALIGNED = re.compile(r"text-align: (left|right|center);")  # what the table extension writes
# The theme finds its parts by these names: an element of a page that has one takes the place of the part.
RESERVED = re.compile(r"(?:__|md-)")
CLASSES = re.compile(
    r"nmt-(?!certainty|verdict|review)[\w-]+|language-[\w+#-]+|highlight(?:table)?|filename|linenos|code"
    r"|admonition(?:-title)?|details|headerlink|footnote(?:-ref|-backref|s)?|no-glightbox|on-glb|[a-z][a-z0-9]{0,2}(?:-[A-Z]\w+)*"
)
IN_MARKDOWN = "write it in Markdown; <br>, <sub>, <sup>, <kbd> and <abbr> are the only HTML that a page needs"


@dataclass(frozen=True)
class Offense:
    """Something in the rendered page that must not be there; `traces` are words of its source, to find the line."""

    rule: str
    message: str
    fix: str
    traces: tuple[str, ...] = ()


class _Config(yaml.SafeLoader):
    """Reads mkdocs.yml without acting on its tags."""


_Config.add_multi_constructor("", lambda loader, suffix, node: None)


@lru_cache(maxsize=4)
def _converter(config: Path, _stamp: int) -> markdown.Markdown:
    names, options = ["toc", "tables", "fenced_code"], {}  # those that MkDocs adds by itself
    for entry in yaml.load(config.read_text(encoding="utf-8"), Loader=_Config).get("markdown_extensions", []):
        (name, given), *_ = entry.items() if isinstance(entry, dict) else [(entry, None)]
        if not name.startswith("scripts."):  # ours turn registers into text, and those have a check of their own
            names.append(name)
            options[name] = given or {}
    return markdown.Markdown(extensions=list(dict.fromkeys(names)), extension_configs=options)


def offenses(root: Path, body: str) -> list[Offense]:
    """Return everything that must not be in the page, in the order of the page."""
    try:
        html = _html(root, body)
    except Exception as error:  # whatever hostile text does to a parser, it is no page
        return [Offense("raw-html", f"the page can't be turned into HTML: {error}", "simplify the Markdown here")]
    return list(_judge(html))


def count(root: Path, body: str, tag: str) -> int:
    """Return how many elements with the name `tag` the page has."""
    return len(LexborHTMLParser(_html(root, body)).css(tag))


@lru_cache(maxsize=256)
def _html(root: Path, body: str) -> str:
    config = root / "mkdocs.yml"
    return _converter(config, config.stat().st_mtime_ns).reset().convert(body)


def _judge(html: str) -> Iterator[Offense]:
    # Two marks show where the page must end: inside the frame that the site sets it into, and behind it.
    tree = LexborHTMLParser(
        f"<!doctype html><body><article>{html}<i id=nmt-inside></i></article><i id=nmt-behind></i></body>"
    )
    article, inside, behind = (tree.css_first(name) for name in ("article", "#nmt-inside", "#nmt-behind"))
    frame = {node.mem_id for node in (article, inside, behind) if node is not None}
    for node in tree.root.traverse():
        if node.tag in ("html", "body") and node.attributes:
            yield Offense("raw-html", f"<{node.tag}> stands inside the page", IN_MARKDOWN, (f"<{node.tag}",))
        elif node.is_element_node and node.mem_id not in frame and node.tag not in ("html", "head", "body"):
            yield from _element(node)
    if len(frame) < 3 or inside.parent.mem_id != article.mem_id or behind.parent.tag != "body":
        yield Offense(
            "raw-html",
            "HTML or a comment that is not closed, or closes what it did not open, spills out of the page",
            "remove the HTML, or close each <tag> with </tag> and each <!-- with -->",
            ("<",),
        )


def _element(node: LexborNode) -> Iterator[Offense]:
    if node.tag not in ELEMENTS:
        yield Offense("raw-html", f"<{node.tag}> is not allowed in a page", IN_MARKDOWN, (f"<{node.tag}", node.tag))
    allowed = ATTRIBUTES | OF_ELEMENT.get(node.tag, set())
    for name, value in node.attributes.items():
        if node.tag in ELEMENTS or name.startswith("on") or name in ADDRESSES:
            yield from _attribute(node.tag, name, value or "", name in allowed or node.tag not in ELEMENTS)


def _attribute(tag: str, name: str, value: str, allowed: bool) -> Iterator[Offense]:
    why = ""
    if name in ADDRESSES:
        if wrong := addresses.judge(value):
            yield Offense(*wrong, traces=(value, addresses.as_browsers_read(value)[-12:], name))
        elif name != "href" and addresses.foreign(value):
            message = f"'{addresses.shown(value)}' would be fetched from another site, which then sees each reader"
            yield Offense(
                "foreign-request",
                message,
                "take it out; a picture can be saved in docs/figures/ and shown from there",
                (value, name),
            )
    if name == "style" and tag in ("th", "td") and ALIGNED.fullmatch(value.strip()):
        return
    if not allowed or name.startswith("on"):
        kind = "runs code in the reader's browser" if name.startswith("on") else "is not allowed in a page"
        why = f"the attribute '{addresses.shown(name)}' {kind}"
    elif name == "id" and RESERVED.match(value):
        why = f"the id '{addresses.shown(value)}' is the name of a part of the site"
    elif name == "class":
        names = value.split()
        own = names[2:] if names[:1] == ["admonition"] else names[1:] if tag == "details" else names
        if strange := [word for word in own if not CLASSES.fullmatch(word)]:
            why = f"the class '{addresses.shown(strange[0])}' is not one for pages"
            value = strange[0]
    elif name in ("title", "alt") and re.search(r"<[a-z/!]", value, re.IGNORECASE):
        why = f"the {name} holds HTML"
    if why:
        fix = "remove it; a heading may have {#name}, nothing else is needed"
        yield Offense("unsafe-attribute", why, fix, (name, value) if value else (name,))
