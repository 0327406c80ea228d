from html import unescape

import markdown
import pytest

from scripts.verbatim import verbatim


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1)) and ![y](https://evil.example/p.png)",
        "**bold** _em_ `code` {#id onclick=a()} &amp; | ~~~ ^x^",
        "- a list",
        "# a heading",
        "12. a numbered list",
        '!!! urgent "Call"',
        "/// caption",
        "> a quotation",
        "[^smith-2020]",
        "95% CI 1.5 to 2.5 (3 trials). It's fine.",
    ],
)
def test_a_page_shows_the_words_as_they_are(text):
    md = markdown.Markdown(extensions=["attr_list", "tables", "footnotes", "admonition", "md_in_html"])
    html = md.convert(verbatim(text))
    assert html.startswith("<p>") and html.count("<") == 2, html
    assert unescape(html[3:-4]) == text
