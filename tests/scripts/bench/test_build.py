import os
import sys

import pytest

from scripts import manuscript, scaled_guide
from scripts.bench import build
from scripts.environment import NotReady
from scripts.speed import process
from tests.conftest import ROOT


def test_links_of_a_copy_lead_to_where_they_led():
    text = "[a](../faq.md#x) ![b](me.svg) [c](https://a.b/) [d](#here) [e](/root) [f](mailto:a@b.c)"
    assert scaled_guide.moved(text, "about/index.md", "copy-001/about/index.md") == (
        "[a](../../faq.md#x) ![b](../../about/me.svg) [c](https://a.b/) [d](#here) [e](/root) [f](mailto:a@b.c)"
    )


def test_copies_fill_one_numbered_folder_after_the_other():
    made = scaled_guide.addresses(["b.md", "a/index.md"], 3)
    assert made == [
        ("a/index.md", "copy-001/a/index.md"),
        ("b.md", "copy-001/b.md"),
        ("a/index.md", "copy-002/a/index.md"),
    ]
    assert scaled_guide.extended(["index.md"], [copy for _, copy in made]) == [
        "index.md",
        {"Copies 01": [{"Copy 001": ["copy-001/a/index.md", "copy-001/b.md"]}, {"Copy 002": ["copy-002/a/index.md"]}]},
    ]


def test_ten_copies_at_most_stand_below_one_tab():
    copies = [f"copy-{number:03}/b.md" for number in range(1, 12)]
    first, second = scaled_guide.extended([], copies)
    assert len(first["Copies 01"]) == 10
    assert second == {"Copies 02": [{"Copy 011": ["copy-011/b.md"]}]}


def test_a_scaled_guide_has_exactly_as_many_pages_and_no_broken_link_to_a_file(tmp_path):
    pages = scaled_guide.write(ROOT, tmp_path, 2)
    found, problems = manuscript.pages(tmp_path)
    assert not problems
    assert pages == len(found) == 2 * len(manuscript.pages(ROOT)[0])
    for page in found:
        if page.path.startswith("copy-"):
            for target in (part.split("#")[0] for part in links(page.body)):
                assert (tmp_path / "docs" / page.resolve(target)).exists(), f"{page.path} links to {target}"


def links(body):
    prose = "\n".join(manuscript.prose(body))
    return [
        part.partition(")")[0] for part in prose.split("](")[1:] if not part.startswith(("http", "#", "/", "mailto"))
    ]


def test_the_environment_chooses_the_largest_guide():
    assert build.chosen("") == [1, 10]
    assert build.chosen("1") == [1]
    assert build.chosen("100") == [1, 10, 100]
    with pytest.raises(NotReady, match="BENCH_LARGEST"):
        build.chosen("many")


def test_a_step_that_fails_is_named_with_what_it_said(tmp_path):
    with pytest.raises(process.Failed, match="no such luck"):
        process.run([sys.executable, "-c", "raise SystemExit('no such luck')"], tmp_path)


def test_a_step_tells_its_seconds_and_its_memory(tmp_path):
    cost = process.run([sys.executable, "-c", "import time; held = b'x' * 2**30; time.sleep(0.3)"], tmp_path)
    assert cost.seconds > 0.3
    if hasattr(os, "wait4"):
        assert float(cost.memory.replace(",", "")) == pytest.approx(1024, abs=60)
    else:
        assert cost.memory == "-"


SLOW = [sys.executable, "-c", "import time; time.sleep(60)"]


def test_a_step_that_takes_too_long_is_stopped_and_the_row_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr(build, "PATIENCE", 3)
    with pytest.raises(process.TooLong, match="stopped after 0 seconds"):
        process.run(SLOW, tmp_path, 0.2)
    monkeypatch.setattr(build, "STEPS", {"zensical": SLOW[1:], "mkdocs": ["-c", ""], "passes": SLOW[1:], "packing": []})
    zensical, mkdocs, passes, packing, search = build._cells(tmp_path, 0)
    assert zensical.split() == passes.split() == ["over", "3", "-"]
    assert mkdocs.seconds > 0, "it needs nothing of Zensical's"
    assert (packing.split(), search.split()) == (["-", "-"], ["-"]), "there is nothing for it to work on"


def test_a_step_that_fails_ends_the_bench(monkeypatch, tmp_path):
    monkeypatch.setattr(build, "STEPS", {"zensical": ["-c", "raise SystemExit('no such luck')"]})
    with pytest.raises(NotReady, match="no such luck"):
        list(build._cells(tmp_path, 0))


def test_without_the_system_call_no_memory_is_told(monkeypatch, tmp_path):
    monkeypatch.delattr(os, "wait4", raising=False)
    assert process.run([sys.executable, "-c", ""], tmp_path).memory == "-"
    with pytest.raises(process.Failed, match="no such luck"):
        process.run([sys.executable, "-c", "raise SystemExit('no such luck')"], tmp_path)
