"""The text that readers would see changed, and nothing that breaks out of the report."""

import pytest

from scripts.review import report
from scripts.review.page_text import blocks
from scripts.review.rendered_diff import PageChange, Passage, changes, differing


def page(article: str, title: str = "Neck pain", about: str = "About it.") -> str:
    head = f'<title>{title}</title><meta name="description" content="{about}">'
    return f"<html><head>{head}</head><body><nav>Menu</nav><article>{article}</article></body></html>"


def site(folder, **pages):
    for name, html in pages.items():
        file = folder / name.replace("__", "/") / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(html, encoding="utf-8")
    return folder


@pytest.fixture
def two(tmp_path):
    def made(before: dict, after: dict) -> list[PageChange]:
        return changes(site(tmp_path / "before", **before), site(tmp_path / "after", **after))

    return made


def test_a_page_is_read_block_by_block():
    html = page(
        '<h1>Neck<a class="headerlink" href="#x">¶</a></h1><p>It <em>may</em> help.<sup id="fnref:a-2020">'
        '<a class="footnote-ref" href="#fn:a-2020">1</a></sup></p><ul><li>One</li><li>Two</li></ul>'
        '<table><tr><th>What</th><th>How</th></tr></table><img alt="A neck" src="n.svg"><script>x()</script>'
    )
    assert blocks(html) == [
        "Title: Neck pain",
        "Description: About it.",
        "Neck",
        "It may help. [source: a-2020]",
        "One",
        "Two",
        "What | How",
        "[picture: A neck]",
    ]


def test_a_new_source_changes_its_own_note_and_no_other(two):
    note = '<p>{}<sup><a class="footnote-ref" href="#fn:{}">{}</a></sup></p>'
    before = page(note.format("Later.", "z-2020", 1))
    after = page(note.format("New.", "a-2020", 1) + note.format("Later.", "z-2020", 2))
    assert two({"a": before}, {"a": after})[0].passages == (Passage("", "New. [source: a-2020]"),)


def test_what_stands_around_the_article_is_no_change(two):
    assert two({"a": page("<p>Same</p>")}, {"a": page("<p>Same</p>").replace("Menu", "Another menu")}) == []


def test_the_sites_are_compared_page_by_page(two):
    same = page("<p>Same</p>")
    found = two(
        {"same": same, "gone": page("<p>Old</p>"), "x__y": page("<p>It can help a lot.</p>")},
        {"same": same, "new": page("<p>New</p>"), "x__y": page("<p>It may help a lot.</p>")},
    )
    assert [(change.address, change.kind) for change in found] == [
        ("gone/", "gone"),
        ("new/", "new"),
        ("x/y/", "changed"),
    ]
    assert "It [-can-] {+may+} help a lot." in report.text(found)


def test_a_changed_passage_stands_beside_the_one_that_it_comes_from():
    before = ["Keep.", "One two three four.", "This goes away entirely.", "End."]
    after = ["Keep.", "Quite fresh words.", "One two three five.", "End."]
    assert list(differing(before, after)) == [
        Passage("", "Quite fresh words."),
        Passage("One two three four.", "One two three five."),
        Passage("This goes away entirely.", ""),
    ]


HOSTILE = [
    "</details><h1>Approved</h1>",
    "```\n# Heading",
    "<!-- nmt-guide -->",
    "@nmt-guide/editors",
    "![x](https://evil.example/p.png)",
    "[click](javascript:alert(1))",
    "| a | table |",
    "&lt;script&gt; &#x27; #12",
    "a\u202eb\u200bc",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_text_of_a_page_breaks_out_of_the_report(hostile):
    made = report.markdown([PageChange("a/", "changed", (Passage("One two", f"One two {hostile}"),))])
    block = made[made.index("<details>") : made.rindex("</details>")]
    assert made.count("</details>") == 1 and block.count("<summary>") == 1
    assert "\n\n" not in block, "an empty line would let Markdown in"
    for line in block.splitlines():
        assert line.startswith("<"), f"{line} could be read as Markdown"
    for raw in ("<h1", "<!--", "<script", "`", "@nmt", " #12", "\u202e"):
        assert raw not in block
    if hostile.startswith("a"):
        assert "a[U+202E]b[U+200B]c" in block


def test_a_hostile_address_stays_an_address():
    made = report.markdown([PageChange("<img src=x>/`@x`/", "new", ())])
    assert "<img" not in made and "`" not in made and "@x" not in made


@pytest.mark.parametrize("limit", [2_000, 20_000, 65_536])
def test_a_report_keeps_to_its_limit_and_says_what_it_cut(limit):
    passages = tuple(Passage(f"Sentence {n} was so & so. " * 5, f"Sentence {n} is <so>. " * 5) for n in range(40))
    made = report.markdown([PageChange(f"page-{n}/", "changed", passages) for n in range(40)], limit)
    assert len(made) <= limit
    assert "**Cut here:**" in made and "python3 scripts diff" in made
    assert made.count("<details>") == made.count("</details>")


def test_a_report_that_fits_is_not_cut():
    made = report.markdown([PageChange("a/", "changed", (Passage("One", "Two"),))])
    assert "Cut here" not in made and "The text of 1 page changes." in made
    assert "No text of any page changes." in report.markdown([])


def test_long_unchanged_stretches_are_left_out():
    long = " ".join(f"word{n}" for n in range(200))
    text = report.text([PageChange("a/", "changed", (Passage(f"{long} can {long}", f"{long} may {long}"),))])
    assert "[-can-] {+may+}" in text and len(text) < 600
