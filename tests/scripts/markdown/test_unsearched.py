import re

import markdown
from material.plugins.search.plugin import Parser

TEXT = "# Title {#t}\n\nStart.\n\n## Part {#p}\n\nMore.\n\n<h3 id='raw'>Raw</h3>\n\nLast.\n\n`<h2>` is code.\n"


def found(html):
    parser = Parser()
    parser.feed(html)
    return [section.id or "page" for section in parser.data if not section.is_excluded()]


def test_the_engines_search_is_given_no_section():
    html = markdown.markdown(TEXT, extensions=["attr_list", "scripts.markdown.unsearched"])
    assert len(found(html)) == 0, "only what stands before the first heading is left to it"
    assert found(re.sub(" data-search-exclude=..", "", html)) == ["page", "p", "raw"], "so the marks are what it heeds"
    assert "&lt;h2&gt;" in html
