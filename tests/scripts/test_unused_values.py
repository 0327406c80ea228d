"""A style sheet loses the values and animations that nothing asks for, and keeps those that something does."""

import pytest

from scripts.unused_values import drop


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (":root{--a:1px;--b:2px}p{margin:var(--a)}", ":root{--a:1px}p{margin:var(--a)}"),
        (":root{--a:var(--b);--b:1px}", ""),
        (":root{--a:var(--b);--b:1px}p{margin:var(--a, 0)}", ":root{--a:var(--b);--b:1px}p{margin:var(--a,0)}"),
        ("@media print{:root{--a:1px}}", ""),
        (":root{--a:1px}:root{--a:2px}p{margin:var(--a)}", ":root{--a:2px}p{margin:var(--a)}"),
        (
            ":root{--a:1px}@media print{:root{--a:2px}}p{--a:3px;margin:var(--a)}",
            ":root{--a:1px}@media print{:root{--a:2px}}p{--a:3px;margin:var(--a)}",
        ),
        (
            ":root{--a:var(--b);margin:0}:root{--a:none;--b:1px}p{margin:var(--a)}",
            ":root{margin:0}:root{--a:none}p{margin:var(--a)}",
        ),
        ("@keyframes turn{to{rotate:9deg}}", ""),
        (
            "@keyframes turn{to{rotate:9deg}}p{animation:turn 1s}",
            "@keyframes turn{to{rotate:9deg}}p{animation:turn 1s}",
        ),
        ('@charset "UTF-8";p{margin:0}', "p{margin:0}"),
    ],
)
def test_what_is_asked_for_stays(css, kept):
    assert drop(css) == kept


def test_a_script_or_an_attribute_can_ask_too():
    assert drop(":root{--a:1px}", 'style.setProperty("--a", x)') == ":root{--a:1px}"
