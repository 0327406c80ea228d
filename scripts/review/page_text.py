"""Reads the text of a built page block by block, as a reader meets it."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

APART = {  # what starts on a line of its own
    *("address", "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt", "fieldset"),
    *("figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "nav", "ol", "p"),
    *("pre", "section", "summary", "table", "tbody", "thead", "tr", "ul"),
}
SILENT = {"script", "style", "template", "noscript"}
MARKS = {"headerlink", "footnote-backref", "nmt-review__links"}  # what stands on every page, or only counts


def blocks(html: str) -> list[str]:
    """Return the title, the description for search engines and the blocks of the article, each as one line.

    A note is named by its source, not by its number: a new source must not look like a change of every later note.
    """
    tree = LexborHTMLParser(html)
    title, about = tree.css_first("title"), tree.css_first('meta[name="description"]')
    lines = []
    if title and title.text().strip():
        lines.append([f"Title: {title.text()}"])
    if about:
        lines.append([f"Description: {about.attributes.get('content') or ''}"])
    for article in tree.css("article"):
        lines.append([])
        _read(article, lines)
    told = (" ".join("".join(line).split()).removesuffix(" |") for line in lines)
    return [line for line in told if line]


def _read(node: LexborNode, lines: list[list[str]]) -> None:
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            lines[-1].append(child.text())
            continue
        classes = set((child.attributes.get("class") or "").split())
        if child.tag in SILENT or classes & MARKS:
            continue
        if "footnote-ref" in classes:
            lines[-1].append(f" [source: {(child.attributes.get('href') or '').removeprefix('#fn:')}] ")
        elif child.tag == "img":
            lines[-1].append(f" [picture: {child.attributes.get('alt') or 'no description'}] ")
        elif child.tag == "br":
            lines[-1].append(" ")
        elif child.tag in APART:
            lines.append([])
            _read(child, lines)
            lines.append([])
        else:
            _read(child, lines)
            if child.tag in ("td", "th"):
                lines[-1].append(" | ")
