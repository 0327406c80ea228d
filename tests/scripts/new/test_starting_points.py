"""What the command makes passes the gate but for the gaps that it marks; once they are filled nothing is left."""

import os
import re
import subprocess
import sys

import pytest

from tests.scripts.new.filled import fill

BIB = """@article{x, author={Example, Ann and Other, Bo}, title={A first trial of an example for the shoulder},
 journal={Journal of Examples}, year={2020}, volume={12}, pages={1--9}, doi={10.1000/example.1}}"""
PAGE = ("page", "conditions/hip-pain", "--title", "Can NMT help hip pain?")
FIGURE = ("figure", "conditions/hip-pain", "--what", "joint", "--title", 'The "hip" & joint')
CLAIM = ("claim", "NMT heals the hip in a week.", "--topic", "pain")
TERM = ("term", "--term", "Bursa", "--area", "anatomy")


def reference(guide) -> tuple[str, ...]:
    file = guide.root / "pasted.bib"
    file.write_text(BIB, encoding="utf-8")
    return ("reference", "--from", str(file))


def cite(guide, path: str, key: str) -> None:
    text = guide.text(path)
    (guide.root / path).write_text(text.replace("[^cagnie-2015]", f"[^cagnie-2015][^{key}]", 1), encoding="utf-8")


@pytest.mark.parametrize(
    "path", ["conditions/hip-pain", "your-session/late", "tools/late", "about/partners", "data/late", "benefits/sleep"]
)
def test_a_new_page_has_only_gaps_and_is_whole_once_they_are_filled(guide, path):
    section = ("--section", "Your session") if path.startswith("tools/") else ()  # sheets stand in two of them
    guide.made("page", path, "--title", "What is: it?", *section)
    assert guide.rules() == {"open-gap"}
    fill(guide.root)
    assert guide.problems() == []


@pytest.mark.parametrize(
    "arguments", [CLAIM, TERM, (*TERM, "--short", "A bag of fluid."), (*CLAIM, "--verdict", "uncertain")]
)
def test_a_new_record_has_only_gaps_and_is_whole_once_they_are_filled(guide, arguments):
    guide.made(*arguments)
    assert guide.rules() <= {"open-gap"}
    fill(guide.root)
    assert guide.problems() == []


def test_a_new_figure_has_only_gaps_and_is_whole_once_they_are_filled(guide):
    guide.made("figure", "conditions/heel-pain", "--what", "joint", "--title", 'The "heel" & joint')
    assert guide.rules() == {"open-gap"}
    fill(guide.root)
    assert guide.problems() == []


def test_a_new_reference_has_only_gaps_and_is_whole_once_it_is_cited(guide):
    guide.made(*reference(guide))
    assert guide.rules() == {"open-gap"}
    fill(guide.root)
    assert guide.rules() == {"uncited-reference"}
    cite(guide, "docs/conditions/neck-pain.md", "example-2020")
    assert guide.problems() == []


def test_every_gap_is_listed_with_its_place(guide):
    said = guide.made(*PAGE)
    listed = [line.strip().rsplit(": ", 1)[0] for line in said.splitlines() if ".md:" in line][1:]
    found = [problem for problem in guide.problems() if ": open-gap: " in problem]
    assert len(listed) == len(found) == 22
    assert all(any(problem.startswith(place.split(": ")[0]) for problem in found) for place in listed)


def test_the_site_is_built_with_all_five_once_the_gaps_are_filled(guide):
    for arguments in (PAGE, FIGURE, CLAIM, TERM, reference(guide)):
        guide.made(*arguments)
    fill(guide.root)
    cite(guide, "docs/conditions/hip-pain.md", "example-2020")
    assert guide.problems() == []
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(guide.root / "site")],
        cwd=guide.root,
        env=os.environ | {"PYTHONPATH": str(guide.root)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    page = (guide.root / "site" / "conditions" / "hip-pain" / "index.html").read_text(encoding="utf-8")
    assert re.search(r"hip-pain-joint\.[0-9a-f]{12}\.svg", page) and "A first trial of an example" in page
    assert "example-2020" in (guide.root / "site" / "evidence" / "references" / "index.html").read_text(
        encoding="utf-8"
    )
