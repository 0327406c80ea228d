"""The first sheet holds what stands on the first screen before anybody moves, and nothing that waits for more."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.first_paint import SCREEN, pick

PAGE = LexborHTMLParser(
    '<body><header class="md-header"><a href="x">x</a></header><nav class="md-nav">x</nav><article><h1>Title</h1>'
    f'<p>{"word " * SCREEN}</p><p class="below">x</p><table><tr><td>x</td></tr></table></article>'
    '<footer class="md-footer">x</footer></body>'
)


@pytest.mark.parametrize(
    "css",
    [
        "h1{margin:0}",
        ".md-header{color:red}",
        "@media screen and (min-width:60em){h1{margin:0}}",
        "[data-md-color-scheme=slate]{color:red}",
        ".md-nav{margin:0}",
    ],
)
def test_what_the_first_screen_shows_is_in(css):
    assert pick(css, [PAGE]) == css


@pytest.mark.parametrize(
    "css",
    [
        ".below{color:red}",
        "table{margin:0}",
        ".md-footer{color:red}",
        "a:hover{color:red}",
        "a{transition:color 1s}",
        "@media print{h1{margin:0}}",
        "@media screen and (max-width:76.234375em){.md-nav{margin:0}}",
        "@keyframes x{to{margin:0}}",
    ],
)
def test_what_can_wait_is_not(css):
    assert pick(css, [PAGE]) == ""
