"""The report reads well for each of its readers, and a stranger's words do no harm in it."""

import json
import re

import pytest

from scripts.checks import report
from scripts.checks.report import Report
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = {
    "a-b": Rule("a-b", "error", "It is wrong.", "Mend it."),
    "c": Rule("c", "warning", "It is odd.", "Mend it.", mended=True),
    "d": Rule("d", "suggestion", "It could be better.", "Mend it."),
}
FOUND = (
    Problem("docs/a/index.md", 3, "a-b", "'x' is wrong", "write 'y'"),
    Problem("docs/a/index.md", 5, "c", "'x' is odd", "did you mean 'y'?"),
    Problem("docs/b.md", 1, "d", "it could be better", "think"),
)
HOSTILE = Problem(
    "docs/a,b:c%.md",
    1,
    "a-b",
    "'\n::error::x\x1b[31m\u202e @someone <img src=x> ![t](https://evil.example/t.png) [l](javascript:x) | `c` #1",
    "100%\nnext",
)


def made(found=FOUND, **fields):
    return Report(tuple(found), RULES, "https://guide.example/nmt/", 65, **fields)


def test_text_names_place_severity_rule_help_and_remedy():
    assert report.text(made()) == (
        "docs/a/index.md\n\n"
        "  line 3, error: 'x' is wrong\n"
        "    To fix:  write 'y'\n"
        "    Rule:    a-b, https://guide.example/nmt/for-editors/checks/#a-b\n\n"
        "  line 5, warning: 'x' is odd\n"
        "    To fix:  did you mean 'y'?\n"
        "    Or run:  python3 scripts check --fix docs/a/index.md\n"
        "    Rule:    c, https://guide.example/nmt/for-editors/checks/#c\n\n"
        "docs/b.md\n\n"
        "  line 1, suggestion: it could be better\n"
        "    To fix:  think\n"
        "    Rule:    d, https://guide.example/nmt/for-editors/checks/#d\n\n"
        "check: 1 error, 1 warning, 1 suggestion; 65 pages judged"
    )


def test_only_an_error_fails():
    assert made().failed
    assert not made(FOUND[1:]).failed
    assert report.text(made([])) == "check: no problem; 65 pages judged"


def test_json_keeps_its_shape():
    shape = json.loads(report.as_json(made()))
    assert shape["version"] == 1
    assert shape["failed"] is True
    assert shape["counts"] == {"error": 1, "warning": 1, "suggestion": 1}
    assert [file["path"] for file in shape["files"]] == ["docs/a/index.md", "docs/b.md"]
    assert shape["files"][0]["problems"][1] == {
        "line": 5,
        "severity": "warning",
        "rule": "c",
        "help": "https://guide.example/nmt/for-editors/checks/#c",
        "message": "'x' is odd",
        "fix": "did you mean 'y'?",
        "mended_by_fix": True,
    }


def test_github_gets_one_command_a_problem():
    lines = report.github(made()).split("\n")
    assert lines[0] == (
        "::error file=docs/a/index.md,line=3,title=a-b::'x' is wrong%0ATo fix: write 'y'"
        "%0Ahttps://guide.example/nmt/for-editors/checks/#a-b"
    )
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::notice", "check:"]


def test_markdown_is_one_comment_with_a_row_for_each_file():
    text = report.markdown(made(judged=("docs/c.md", "docs/index.md"), preview="https://p.example/7/"))
    lines = text.split("\n")
    assert lines[0] == "❌ **Check failed**: 1 error, 1 warning, 1 suggestion; 65 pages judged"
    assert lines[2] == "| File | Status | Preview | Details |"
    assert lines[4:8] == [
        "| `docs/a/index.md` | ❌ error | [View](https://p.example/7/a/) | 1 error, 1 warning |",
        "| `docs/b.md` | ⚠️ remarks | [View](https://p.example/7/b/) | 1 suggestion |",
        "| `docs/c.md` | ✅ passed | [View](https://p.example/7/c/) |  |",
        "| `docs/index.md` | ✅ passed | [View](https://p.example/7/) |  |",
    ]
    assert (
        "- Line 3, **error**, [a-b](https://guide.example/nmt/for-editors/checks/#a-b): 'x' is wrong."
        " *To fix:* write 'y'." in lines
    )
    assert report.markdown(made(FOUND[1:])).startswith("⚠️ **Check passed with remarks**")
    assert report.markdown(made([])).startswith("✅ **Check passed**: no problem")
    assert "Preview" not in report.markdown(made())


def test_a_strangers_words_are_no_command_for_a_terminal_or_a_workflow():
    for form in ("text", "github"):
        text = report.FORMATS[form](made([HOSTILE]))
        assert not re.search(r"[\x1b\u202e]", text)
        assert not [line for line in text.split("\n") if line.strip().startswith("::") and "file=" not in line]
    first = report.github(made([HOSTILE])).split("\n")[0]
    assert first.startswith("::error file=docs/a%2Cb%3Ac%25.md,line=1,title=a-b::' ::error::x<U+001B>")
    assert "100%25 next" in first


def test_a_strangers_words_are_only_words_in_a_comment():
    text = report.markdown(made([HOSTILE]))
    assert "<img" not in text
    assert "](javascript" not in text
    assert "https://evil" not in text
    assert "@someone" not in text
    assert "| &#96;c" not in text
    assert text.count("\n- ") == 1


def test_a_comment_that_grows_too_long_says_so():
    many = [Problem("docs/a.md", line, "a-b", "'x' is wrong" * 9, "write 'y'") for line in range(2000)]
    text = report.markdown(made(many))
    assert len(text) < 65_000
    assert text.endswith("There is more than fits here. `python3 scripts check` shows everything.")


@pytest.mark.parametrize("form", report.FORMATS)
def test_every_form_speaks_of_a_guide_without_problems(form):
    assert report.FORMATS[form](made([]))
