"""`check --fix` mends what is mechanical, all of it, once, and no other byte."""

import pytest

from scripts import checks
from scripts.checks import mend
from tests.scripts.checks.mistakes import MISTAKES

PAGE, OTHER, THIRD = "docs/what-is-nmt/index.md", "docs/faq.md", "docs/benefits/index.md"
REFERENCES = "docs/data/references.yml"
# (file, what stands there, what an editor's program made of it): each leads back to what stood there
MECHANICAL = [
    (PAGE, "---\ntitle", "\ufeff---\ntitle"),
    (PAGE, "audience: readers\n", "audience: readers  \n"),
    (PAGE, "audience: readers", "audience:\treaders"),
    (PAGE, "\n\n## ", "\n\n\n\n## "),
    (PAGE, '!!! key-points "Key points"\n', '!!! key-points "Key points" \t\n'),
    (PAGE, "\n    - ", "\n\t- "),
    (PAGE, ". The ", ".  The "),
    (PAGE, "NMT is ", "NMT\u00a0is "),
    (OTHER, "\n", "\r\n"),
    (OTHER, "title: ", "title:\u2009"),
    (OTHER, "It does not have to hurt. You", "It does not have to hurt.   You"),
    (OTHER, "### ", "###  "),
    (OTHER, "Short relief of", "Short\u202frelief\u3000of"),
    (OTHER, "don't", "don’t"),
    (THIRD, "review_in: 12\nclinical_review: none\n", "clinical_review: none\nreview_in: 12\n"),
    (THIRD, "\n\n", "\n   \n"),
    (THIRD, "\n\n", "\n\n\n\n\n\n"),
    (THIRD, "", "\n\n\n"),
    (REFERENCES, "    DOI: 10.", "    DOI: https://doi.org/10."),
    (REFERENCES, "    DOI: 10.", "    DOI: http://dx.doi.org/10."),
    (REFERENCES, "    DOI: 10.", "    DOI: doi:10."),
    (REFERENCES, "https://www.ncbi.nlm.nih.gov/books/NBK63647/", "http://www.ncbi.nlm.nih.gov/books/NBK63647/"),
    (REFERENCES, "https://pubmed.ncbi.nlm.nih.gov/22301554/", "http://pubmed.ncbi.nlm.nih.gov/22301554/?utm_source=a"),
    (REFERENCES, "    title: ", "    title:\t"),
    (REFERENCES, "type: book\n", "type: book   \n"),
]


def contents(root):
    return {file.relative_to(root): file.read_bytes() for file in sorted(root.rglob("*")) if file.is_file()}


@pytest.fixture
def spoiled(copy):
    """A copy with every mechanical mistake, and what the copy was before."""
    before = contents(copy / "docs")
    done = 0
    for path, good, bad in MECHANICAL:
        file = copy / path
        text = file.read_bytes().decode("utf-8")
        spoil = (text.replace(good, bad, 1) if good != "\n" else text.replace(good, bad)) if good else text + bad
        done += spoil != text
        file.write_bytes(spoil.encode("utf-8"))
    assert done >= 20, "the copy no longer holds what should be spoiled"
    return copy, before


def test_every_mechanical_mistake_is_mended_and_no_other_byte_touched(spoiled):
    copy, before = spoiled
    assert checks.check(copy, fix=True, clock=False) == 0
    assert checks.lasting(checks.problems(copy)) == []
    assert contents(copy / "docs") == before
    assert list(mend.mend(copy)) == []
    assert contents(copy / "docs") == before


def test_mending_says_what_it_mended(spoiled, capsys):
    copy, _ = spoiled
    checks.check(copy, fix=True)
    said = capsys.readouterr().out
    assert f"mended: {PAGE} (" in said
    for rule in ("byte-order-mark", "tab", "blank-lines", "doi-form", "front-matter-order", "line-ends"):
        assert rule in said
    checks.check(copy, fix=True)
    assert "mended" not in capsys.readouterr().out


def test_only_what_was_asked_for_is_mended(spoiled):
    copy, _ = spoiled
    other = (copy / OTHER).read_bytes()
    assert [path for path, _ in mend.mend(copy, {PAGE})] == [PAGE]
    assert (copy / OTHER).read_bytes() == other


def test_a_file_without_mistakes_is_not_written(copy):
    stamps = {file: file.stat().st_mtime_ns for file in (copy / "docs").rglob("*.md")}
    checks.check(copy, fix=True)
    assert {file: file.stat().st_mtime_ns for file in stamps} == stamps


def test_a_link_out_of_the_guide_is_not_followed(copy, tmp_path):
    outside = tmp_path / "outside.md"
    outside.write_bytes(b"text \n")
    (copy / "docs" / "link.md").symlink_to(outside)
    list(mend.mend(copy))
    assert outside.read_bytes() == b"text \n"
    assert (copy / "docs" / "link.md").is_symlink()


def test_code_and_line_breaks_are_kept():
    text = "A line  \nand the next.\n\n```text\na  b \t\n\n\n“x”\n```\n\n| a   | b |\n"
    assert mend.mended("docs/a.md", text) == (text, [])


@pytest.mark.parametrize("rule", [rule.id for rule in checks.RULES.values() if rule.mended])
def test_what_says_that_it_is_mended_is_mended(copy, rule):
    for path, spoil, seeded, *_ in MISTAKES.values():
        if seeded == rule:
            file = copy / path
            before = file.read_bytes()
            file.write_bytes(spoil(before.decode("utf-8")).encode("utf-8"))
            list(mend.mend(copy, {path}))
            assert not [problem for problem in checks.problems(copy, {path}) if problem.rule == rule]
            file.write_bytes(before)


def test_every_rule_of_a_module_that_mends_says_so():
    for module in checks.MODULES:
        if hasattr(module, "mend"):
            assert all(rule.mended for rule in module.RULES), f"{module.__name__}: say `mended=True`"
        else:
            assert not any(rule.mended for rule in module.RULES), f"{module.__name__} has no `mend`"


def test_the_order_of_the_fields_is_that_of_the_schema():
    from scripts import corpus
    from scripts.checks.structure.front_matter_order import ORDER

    assert tuple(corpus.schema(corpus.ROOT, "page")["properties"]) == ORDER
