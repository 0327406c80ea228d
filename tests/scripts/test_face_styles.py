"""Faces share the sections of a style sheet, so that a policy can name all of them."""

from selectolax.lexbor import LexborHTMLParser

from scripts.face_styles import shared

SHEET = """b { color: red }
/* Boxes ------------------------------------------------ */
.box { color: red }
.box i { color: blue }
.gone { color: lime }
/* Tables ----------------------------------------------- */
td { color: red }
"""
PLAIN, BOX, RICH = (
    LexborHTMLParser(f"<body><b>x</b>{more}</body>") for more in ("", '<p class="box">', '<p class="box"><i>x</i></p>')
)


def test_a_face_gets_the_sections_that_it_uses_in_their_order():
    plain, box, rich = shared([SHEET], [PLAIN, BOX, RICH])
    assert plain == ["b{color:red}"]
    assert box == ["b{color:red}", ".box{color:red}.box i{color:blue}"]


def test_a_section_is_the_same_text_in_every_face_that_has_it():
    plain, box, rich = shared([SHEET], [PLAIN, BOX, RICH])
    assert box == rich
    assert len({text for texts in (plain, box, rich) for text in texts}) == 2


def test_a_rule_that_no_face_uses_is_left_behind():
    assert not any("gone" in text or "td" in text for texts in shared([SHEET], [PLAIN, BOX, RICH]) for text in texts)
