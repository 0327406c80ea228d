"""What is added stands in its place, in the layout of its file, and no other byte changes."""

import difflib
import re
from pathlib import Path

import pytest
import yaml

from scripts import corpus
from scripts.new import layout

ROOT = Path(__file__).resolve().parents[3]
SOURCE = (
    "reference",
    "--title",
    "A plain title for the test",
    "--type",
    "book",
    "--issued",
    "2020",
    "--publisher",
    "P",
)
ADDED = {
    "term": ("docs/data/glossary.yml", ("term", "Bursa")),
    "first term": ("docs/data/glossary.yml", ("term", "Aa")),
    "last term": ("docs/data/glossary.yml", ("term", "Zz")),
    "claim": ("docs/data/claims.yml", ("claim", "It works wonders.", "--topic", "safety")),
    "reference": ("docs/data/references.yml", (*SOURCE, "--author", "Mueller, Jo")),
    "first reference": ("docs/data/references.yml", (*SOURCE, "--author", "Aa, Jo")),
    "last reference": ("docs/data/references.yml", (*SOURCE, "--author", "Zz, Jo")),
    "line in the menu": ("mkdocs.yml", ("page", "conditions/hip-pain", "--title", "Hips")),
    "address": ("docs/data/addresses.txt", ("page", "conditions/hip-pain", "--title", "Hips")),
    "last address": ("docs/data/addresses.txt", ("page", "your-session/zz", "--title", "Hips")),
    "figure": ("docs/conditions/heel-pain.md", ("figure", "conditions/heel-pain", "--what", "x", "--title", "X")),
}


@pytest.mark.parametrize("what", ADDED)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_no_other_byte_changes(guide, what, ending):
    path, arguments = ADDED[what]
    before = guide.text(path).replace("\n", ending)
    (guide.root / path).write_bytes(before.encode("utf-8"))
    guide.made(*arguments)
    changes = [line for line in difflib.ndiff(before.split("\n"), guide.text(path).split("\n")) if line[0] in "+-"]
    assert changes and all(line.startswith("+") for line in changes), changes
    assert all(line.endswith(ending.rstrip("\n")) for line in changes)


@pytest.mark.parametrize("newline", ["", "\n"])
def test_a_register_may_end_as_it_likes(guide, newline):
    file = guide.root / "docs/data/glossary.yml"
    file.write_text(file.read_text(encoding="utf-8").rstrip("\n") + newline, encoding="utf-8")
    guide.made("term", "Zz")
    assert corpus.raw(guide.root, "glossary")[-1]["id"] == "zz"


def test_references_stay_in_the_order_of_their_ids(guide):
    guide.made(*SOURCE, "--author", "Mueller, Jo")
    ids = [record["id"] for record in corpus.raw(guide.root, "references")]
    assert ids == sorted(ids) and "mueller-2020" in ids


def test_a_claim_follows_the_others_on_its_topic(guide):
    guide.made("claim", "It works wonders.", "--topic", "choosing")
    claims = corpus.raw(guide.root, "claims")
    at = next(n for n, claim in enumerate(claims) if claim["id"] == "it-works-wonders")
    assert claims[at - 1]["topic"] == "choosing"
    assert all(claim["topic"] != "choosing" for claim in claims[at + 1 :])


def test_records_are_laid_out_as_the_registers_are():
    text = (ROOT / "docs" / "data" / "references.yml").read_text(encoding="utf-8")
    written = [part.strip("\n") for part in re.split(r"\n(?=  - id:)", text)[1:]]
    records = corpus.raw(ROOT, "references")
    assert len(written) == len(records)
    for record, part in zip(records, written, strict=True):
        assert layout.record(_plain(record), {}) == part


def _plain(value):
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list) else value


def test_comments_and_layout_of_the_menu_stay(guide):
    guide.made("page", "your-session/late", "--title", "What if I am late?", "--label", "Late: what now?")
    lines = guide.text("mkdocs.yml").split("\n")
    at = lines.index('      - "Late: what now?": your-session/late.md')
    assert lines[at - 1] == "      - Cost: your-session/cost.md"  # behind its folder, before the sheets to print


def test_a_page_can_stand_behind_another(guide):
    guide.made("page", "conditions/hip-pain", "--title", "Hips", "--after", "conditions/neck-pain")
    lines = guide.text("mkdocs.yml").split("\n")
    at = lines.index("      - Hip pain: conditions/hip-pain.md")
    assert lines[at - 1].endswith("conditions/neck-pain.md")


@pytest.mark.parametrize(
    "label", ["Yes", "Null", "1.5", "It's", 'A "b"', "A #b", "@home", "a: b", "{x}", "- x", "*x", "é"]
)
def test_a_label_is_read_back_as_it_was_typed(guide, label):
    guide.made("page", "conditions/hip-pain", "--title", "Hips", "--label", label)
    line = re.search(r"^      - .+: conditions/hip-pain\.md$", guide.text("mkdocs.yml"), re.MULTILINE)[0]
    assert yaml.safe_load(line) == [{label: "conditions/hip-pain.md"}]


@pytest.mark.parametrize(
    "text", ["no", "~", "a: b # c", "'quoted'", '"x"', "- a", "[a]", "{a}", "%x", "| x", "&a *b", "2020"]
)
def test_a_title_is_read_back_as_it_was_typed(guide, text):
    from scripts import manuscript

    guide.made("page", "conditions/hip-pain", "--title", text, "--search-terms", text)
    page = next(page for page in manuscript.pages(guide.root)[0] if page.path == "conditions/hip-pain.md")
    assert (page.meta["title"], page.meta["search_terms"]) == (text, [text])
    guide.made("term", text, "--id", "odd")
    assert corpus.load(guide.root).terms["odd"].term == text


def test_a_figure_stands_under_the_heading_that_was_named(guide):
    guide.made("figure", "conditions/heel-pain", "--what", "x", "--title", "X", "--under", "is it safe?")
    text = guide.text("docs/conditions/heel-pain.md")
    assert text.index("## Is it safe?") < text.index("heel-pain-x.svg") < text.index("## What could I ask?")


def test_a_figure_can_be_shown_and_the_page_left(guide):
    before = guide.text("docs/conditions/heel-pain.md")
    said = guide.made("figure", "conditions/index", "--what", "x", "--title", "X", "--print")
    assert "](../figures/conditions-x.svg)" in said and "/// caption" in said
    assert guide.text("docs/conditions/heel-pain.md") == before
