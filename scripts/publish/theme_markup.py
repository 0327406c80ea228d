"""Mends what the themes' markup lacks for people who use a keyboard or a screen reader, and what is no valid HTML."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

FORGETFUL = "nmt-forgetful"
# By these the theme's script finds its parts, and the theme's sheets the colors it is set to; neither is on our pages.
HOOKS = ("component", "type", "scrollfix", "color-primary", "color-accent")


def mend(path: str, tree: LexborHTMLParser) -> None:
    """Name the breadcrumbs, make menu and search real buttons, mend the skip link, drop misused ARIA and search marks.

    Known of Material 9.8 and Zensical 0.0.73: menu and breadcrumbs have the same name (axe: landmark-unique), the
    labels that open menu and search take no focus, the skip link leads to the first section instead of the title, and
    `aria-expanded` stands on <nav>, where no role allows it.
    """
    for path_ in tree.css("nav.md-path"):
        path_.attrs["aria-label"] = "Breadcrumbs"
    for toggle, name in (("__drawer", "Menu"), ("__search", "Search")):
        for label in tree.css(f"label.md-header__button[for={toggle}]"):
            _add_button(label, toggle, name)
    for nav in tree.css("nav[aria-expanded]"):
        del nav.attrs["aria-expanded"]
    for code in tree.css("pre > code"):  # a long line scrolls, and not every browser lets the keyboard do that
        code.attrs["tabindex"] = "0"
    for heading in tree.css("[data-search-exclude]"):  # markdown/unsearched.py: the engine has heeded it
        del heading.attrs["data-search-exclude"]
    _make_valid(tree)
    if (article := tree.css_first("article.md-content__inner")) is not None:
        article.attrs["id"] = "content"
        article.attrs["tabindex"] = "-1"
        for link in tree.css("[data-md-component=skip] a"):
            link.attrs["href"] = "#content"
        if (
            not tree.css("[data-md-component=skip] a")
            and (place := tree.css_first("[data-md-component=skip]")) is not None
        ):
            place.inner_html = '<a href="#content" class="md-skip">Skip to content</a>'


def drop_hooks(tree: LexborHTMLParser) -> None:
    """Take out what nothing reads any more, once the sheets are pruned: each page has some forty such attributes."""
    for name in (*(f"data-md-{hook}" for hook in HOOKS), "xmlns"):  # a drawing in HTML needs no namespace
        for node in tree.css(f"[{name}]"):
            del node.attrs[name]
    for node in tree.css("meta[name=generator]"):  # so pages of both engines are alike here
        node.decompose()


def _add_button(label: LexborNode, toggle: str, name: str) -> None:
    """Put a button that assets/reach.js answers in place of a label, which stays for readers without scripts."""
    icon = next((svg.html for svg in label.css("svg")), "")
    button = (
        f'<button type="button" class="md-header__button md-icon nmt-toggle" data-nmt-toggle="{toggle}"'
        f' aria-label="{name}" aria-expanded="false">{icon}</button>'
    )
    label.insert_before(LexborHTMLParser(button).body.child)
    label.attrs["class"] = label.attributes["class"] + " nmt-without-scripts"


def _make_valid(tree: LexborHTMLParser) -> None:
    """Take out what the Nu HTML checker calls errors in the themes' markup, and keep what it was meant to do.

    `autocomplete` may not stand on a checkbox; it kept an opened menu from being open again after a reload. A form
    that bars it does the same for every box that names it; `dialog`, so that Enter sends it nowhere.
    """
    boxes = tree.css("input[type=checkbox][autocomplete], input[type=radio][autocomplete]")
    for box in boxes:
        del box.attrs["autocomplete"]
        box.attrs["form"] = FORGETFUL
    if boxes and tree.css_first(f"#{FORGETFUL}") is None:
        boxes[0].insert_before(
            LexborHTMLParser(f'<form id="{FORGETFUL}" method="dialog" autocomplete="off"></form>').body.child
        )
    for label in tree.css("label[for][aria-hidden]"):  # it holds no text, and is heard by nobody as it is
        del label.attrs["aria-hidden"]
    for node in tree.css('[tabindex=""]'):
        del node.attrs["tabindex"]
    for label in tree.css("label[for]"):
        if tree.css_first(f'[id="{label.attributes["for"]}"]') is None:
            del label.attrs["for"]
