"""What the search knows of a page, and how much that may weigh."""

import hashlib
import random
import re

import pytest

from scripts import corpus, search_index, search_quality, search_words
from scripts.article import Article
from scripts.bench import search as search_bench
from scripts.manuscript import read
from scripts.publish import search

# As npm has it (registry.npmjs.org/minisearch/-/minisearch-7.2.0.tgz, package/dist/umd/index.js and LICENSE.txt).
MINISEARCH = {
    "index.js": "03c27931eb603af1d3358579e9885eafdb6a2f5fa9929557b3e77d7e99d06d03",
    "package.json": "500de8938f1b4652e408895b98001f236d714e3f3a599815a8506ca915a1389b",
    "LICENSE.txt": "70d37354d6395629fb99edb28cb37a5d356ffa24a48cd02a5def5b83a300a899",
}
HEAD = "---\ntitle: Neck pain\ndescription: What helps.\naudience: {}\nsearch_terms: [stiff neck]\n{}---\n"


def article(html, path="conditions/neck.md", audience="readers", more=""):
    page = read(path, HEAD.format(audience, more))
    return Article(page, f"https://nmt-guide.example/{page.address}", html, "2026-11-24", "", "")


def built(*articles):
    return search_index.build(articles, corpus.load())["pages"]


def test_a_page_is_known_by_title_terms_and_sections():
    html = '<section><h2 id="what-helps">What helps?</h2><p>Walking.</p></section>'
    (page,) = built(article(html + '<section><h2 id="odd">Other ways</h2></section>'))
    assert page[:5] == ["conditions/neck/", "Neck pain", "What helps.", 1, "stiff neck"]
    assert page[6] == [["What helps?", ""], ["Other ways", "odd"]], "an id that follows from its heading is not stored"


def test_the_rarest_words_stand_for_the_text_and_none_twice():
    text = "<p>The neck of a trapezius hurts. Also a trapezius.</p>"
    first, second = built(article(text), article("<p>Walking hurts.</p>", "conditions/other.md"))
    assert "trapezius" in first[5].split() and "walking" in second[5].split()
    assert "neck" not in first[5].split(), "the title has it"
    assert "the" not in first[5].split() and "hurts" not in first[5].split(), "every page has it"


def test_notes_are_other_peoples_words():
    (page, _) = built(article('<p>Text.</p><div class="footnote">Xylophone</div>'), article("<p>x</p>", "b.md"))
    assert "xylophone" not in page[5]


def test_pages_for_editors_weigh_less_and_a_boost_counts():
    plain, editors, boosted = built(
        article(""), article("", "a.md", "editors"), article("", "b.md", more="search:\n  boost: 2\n")
    )
    assert editors[3] < plain[3] < boosted[3]


def test_lists_are_known_entry_by_entry():
    terms, signs = built(article("", "glossary.md"), article("", "who-it-suits/all-warning-signs.md"))
    entry = next(section for section in terms[6] if section[0] == "Referred pain")
    assert entry[1] == "" and entry[2].startswith("Pain")
    assert {section[1] for section in signs[6]} <= {f"level-{level}" for level in ("emergency", "urgent", "non-urgent")}


@pytest.mark.parametrize(
    ("word", "known", "kept"),
    [("refered", "referred", False), ("referred", "referred", False), ("piont", "point", True), ("cat", "dog", True)],
)
def test_a_slip_that_the_search_forgives_is_not_stored(word, known, kept):
    assert (word in search_words.new(word, known)) is kept


def test_the_index_is_read_from_the_site_as_it_was_written(tmp_path):
    file = tmp_path / "assets" / "find.js"
    file.parent.mkdir()
    index = search_index.build([article("")], corpus.load())
    file.write_text(f"code;\n{search_index.script(index)}\n", encoding="utf-8")
    assert search_index.read(tmp_path) == index
    file.write_text("code;\n", encoding="utf-8")
    with pytest.raises(ValueError, match="build the site anew"):
        search_index.read(tmp_path)


def test_an_index_over_its_budget_is_told(capsys):
    letters = random.Random(1)
    noise = " ".join("".join(letters.choices("abcdefghijklmnopqrstuvwxyz", k=9)) for _ in range(9_000))
    index = {
        "stop": "",
        "faint": "",
        "lay": [],
        "pages": [["a/", "A", "A.", 1, "", noise, []], ["b/", "B", "B.", 1, "", "", []]],
    }
    assert not search_bench.print_bytes(index)
    assert re.search(r"5\d,\d{3} packed \(brotli\) of 40,000 allowed", capsys.readouterr().out)
    index["pages"][0][5] = "short"
    assert search_bench.print_bytes(index)


def test_a_search_that_finds_too_little_is_told(capsys):
    def answer(found, held_out):
        return search_quality.Answer("q", ("right/",), held_out, False, found)

    good = [answer(("right/",), held_out) for held_out in (False, True) for _ in range(9)]
    assert search_bench.print_quality(good)
    assert not search_bench.print_quality([*good, answer(("wrong/",), False), answer((), False)])
    assert "MISSED          q: wrong/" in capsys.readouterr().out
    assert not search_bench.print_quality([*good, answer(("wrong/", "right/"), True), answer((), True)])


def test_a_question_without_pages_is_refused(tmp_path):
    file = tmp_path / "questions.yml"
    file.write_text("- {ask: neck, pages: [a/]}\n- {ask: back}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="questions.yml, entry 2: write"):
        search_quality.questions(file)


def test_the_questions_are_many_differ_and_a_third_or_so_is_held_out():
    asked = search_quality.questions()
    assert len({question["ask"] for question in asked}) == len(asked) >= 250
    assert sum(question["held_out"] for question in asked) >= 80


def test_the_library_is_as_its_makers_published_it():
    for name, digest in MINISEARCH.items():
        assert hashlib.sha256((search.LIBRARY / name).read_bytes()).hexdigest() == digest
