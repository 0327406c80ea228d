import pytest

from scripts import yaml_source
from scripts.problem import Unusable


def test_every_record_and_key_knows_its_line():
    found = yaml_source.read("list:\n  - id: a\n    text: >\n      long\n  - id: b\n", "x.yml")
    first, second = found["list"]
    assert (found.line, first.line, second.line) == (1, 2, 5)
    assert first.lines == {"id": 2, "text": 3}


def test_lines_count_from_where_the_text_starts():
    found = yaml_source.read("title: a\nhide: [toc]\n", "x.md", first_line=2)
    assert found.lines == {"title": 2, "hide": 3}


def test_dates_and_words_like_no_stay_text():
    found = yaml_source.read("day: 2026-11-24\nanswer: no\nreally: true\ncount: 3\n", "x.yml")
    assert found == {"day": "2026-11-24", "answer": "no", "really": True, "count": 3}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: [\n", 3, "not valid YAML"),
        ("a: 1\na: 2\n", 2, "stands here twice"),
        ("a: &x 1\nb: *x\n", 2, "aliases"),
        ("a: !!python/object/apply:os.system [ls]\n", 1, "tag"),
        ("a: !custom x\n", 1, "tag"),
        ("a: what: is\n", 1, "not valid YAML"),
        ("1: a\n", 1, "not text"),
        ("a: b\nc: " + "[" * 900 + "]" * 900, 2, "too deep"),
        ("a: b\nc: " + "[" * 50_000, 2, "nesting"),
        ("a: b\nc: " + "9" * 5_000, 2, "too long"),
    ],
)
def test_a_mistake_is_named_with_its_line(text, line, words):
    with pytest.raises(Unusable) as error:
        yaml_source.read(text, "docs/data/x.yml")
    problem = error.value.problems[0]
    assert (problem.path, problem.line, problem.rule) == ("docs/data/x.yml", line, "yaml")
    assert words in problem.message


def test_a_billion_laughs_is_refused():
    bomb = 'a: &a ["x","x"]\n' + "".join(
        f"{n}: &{n} [*{p},*{p}]\n" for p, n in zip("abcdefgh", "bcdefghi", strict=True)
    )
    with pytest.raises(Unusable, match="aliases"):
        yaml_source.read(bomb, "x.yml")
