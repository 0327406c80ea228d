"""A face keeps every rule that its page can use, and leaves the others behind."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.used_css import prune

TREE = LexborHTMLParser(
    '<body><div class="box"><a class="term" href="#x">x</a><details><summary>s</summary></details></div></body>'
)
USED = (
    "a.term:hover{color:red}",
    "a.term::before{content:none}",
    ".box>a:not(.other){color:red}",
    ".box:has(a){color:red}",
    "details[open]>summary{color:red}",
    ".box [open]>summary{color:red}",
    "[open]:hover>summary{color:red}",
    "div>:hover{color:red}",
    ":root{--a:1px}",
    "[hidden]{display:none}",
    "@media print{.box{color:red}}",
    "a:is(:hover,:focus-visible){color:red}",
    ":focus-visible{outline:0}",
)
UNUSED = (
    ".gone{color:red}",
    ".gone:is(:hover,:focus-visible){color:red}",
    ".box .gone:hover{color:red}",
    "@media print{.gone{color:red}}",
    "table td{color:red}",
    "table [open]>summary{color:red}",
    "summary>:hover{color:red}",
    ".gone>a:not(.x){color:red}",
)


@pytest.mark.parametrize("css", USED)
def test_a_rule_that_can_match_stays(css):
    assert prune(css, [TREE]) == css


@pytest.mark.parametrize("css", UNUSED)
def test_a_rule_that_never_matches_goes(css):
    assert prune(css, [TREE]) == ""


def test_of_a_list_of_selectors_the_used_ones_stay():
    assert prune(".gone, .box, p { color: red } /* why */", [TREE]) == ".box{color:red}"
