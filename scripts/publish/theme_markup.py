"""Mends what the themes' markup lacks for people who use a keyboard or a screen reader."""

from selectolax.lexbor import LexborHTMLParser


def mend(path: str, tree: LexborHTMLParser) -> None:
    """Name the search dialog, make the menu's and the search's labels buttons, mend the skip link, drop misused ARIA.

    Known of Material 9.8 and Zensical 0.0.73: the search dialog has no name (axe: aria-dialog-name), the labels that
    open menu and search take no focus, the skip link leads to the first section instead of the title, and
    `aria-expanded` stands on <nav>, where no role allows it.
    """
    for dialog in tree.css(".md-search[role=dialog]:not([aria-label])"):
        dialog.attrs["aria-label"] = "Search"
    for target, name in (("__drawer", "Menu"), ("__search", "Search")):
        for label in tree.css(f".md-header__button[for={target}]"):
            label.attrs["role"] = "button"
            label.attrs["tabindex"] = "0"
            label.attrs["aria-label"] = name
            label.attrs["aria-expanded"] = "false"
    for nav in tree.css("nav[aria-expanded]"):
        del nav.attrs["aria-expanded"]
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
