import pytest

from scripts import manuscript
from scripts.problem import Unusable

TEXT = """---
title: A page
---

First [link](a.md#b) and `[code](c.md)`.

```
[fenced](d.md)
```

<!-- [comment](e.md) -->
![A picture](f.svg) then [^note-1] and [two [x]](<g h.md> "title").
"""


@pytest.fixture
def page():
    return manuscript.read("a/b.md", TEXT)


def test_front_matter_and_body_are_told_apart(page):
    assert page.meta == {"title": "A page"}
    assert page.place == "docs/a/b.md"
    assert page.first_line == 4
    assert page.body.startswith("\nFirst")


def test_links_are_found_with_their_lines_and_code_and_comments_are_not(page):
    assert [(line, match[2]) for line, match in page.matches(manuscript.LINK)] == [(5, "a.md#b")]
    assert [(line, match[2]) for line, match in page.matches(manuscript.IMAGE)] == [(12, "f.svg")]
    assert [(line, match[1]) for line, match in page.matches(manuscript.CITATION)] == [(12, "note-1")]


def test_a_fence_ends_only_at_a_fence_of_its_kind():
    lines = manuscript.prose("~~~~\n[^a]\n~~~\n```\n[^b]\n~~~~\n[^c]")
    assert lines == ["", "", "", "", "", "", "[^c]"]


def test_a_page_without_front_matter_has_none():
    assert manuscript.read("x.md", "Text.\n").meta == {}


@pytest.mark.parametrize(("text", "line"), [("---\ntitle: a\n", 1), ("---\n- a\n---\n", 2), ("---\na: b: c\n---\n", 2)])
def test_broken_front_matter_is_named_with_its_line(text, line):
    with pytest.raises(Unusable) as error:
        manuscript.read("x.md", text)
    assert error.value.problems[0].line == line


def test_the_text_tells_which_page_it_came_from(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "one.md").write_text("---\ntitle: One\n---\n\nThe same.\n")
    (tmp_path / "docs" / "two.md").write_text("---\ntitle: Two\n---\n\nAnother.\n")
    assert manuscript.page_of(tmp_path, "Another.").path == "two.md"
    assert manuscript.page_of(tmp_path, "Nowhere.").path == "(unknown page)"
