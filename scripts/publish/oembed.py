"""Answers sites that unfold a pasted link (oEmbed 1.0): one static file a page, right without any query."""

import json
from html import escape
from pathlib import Path

from scripts.article import GUIDE, Article

WIDTH, HEIGHT = 600, 480  # not wider than the narrowest column that hosts ask for; a static file can't heed maxwidth
THUMBNAIL = {"thumbnail_url": "share.png", "thumbnail_width": 1200, "thumbnail_height": 630}  # beside the page


def write(site: Path, found: dict[str, Article]) -> None:
    """Write oembed.json beside each page."""
    for path, article in found.items():
        text = json.dumps(answer(article), ensure_ascii=False, indent=1)
        ((site / path).parent / "oembed.json").write_text(text + "\n", encoding="utf-8")


def answer(article: Article) -> dict:
    """Return the oEmbed answer of one page.

    The HTML is a quote that stays where frames or scripts are barred, and one frame: the form that WordPress keeps.
    """
    title, url = escape(article.title), escape(article.url)
    return {
        "version": "1.0",
        "type": "rich",
        "title": article.title,
        "provider_name": GUIDE,
        "provider_url": article.home,
        "author_name": GUIDE,
        "author_url": article.home,
        "width": WIDTH,
        "height": HEIGHT,
        "html": f'<blockquote><a href="{url}">{title}</a></blockquote>'
        f'<iframe src="{url}card.html" width="{WIDTH}" height="{HEIGHT}" title="{title} - {GUIDE}" frameborder="0"'
        ' marginwidth="0" marginheight="0" scrolling="no"></iframe>',
        **THUMBNAIL | {"thumbnail_url": article.url + THUMBNAIL["thumbnail_url"]},
        "cache_age": 86400,
    }
