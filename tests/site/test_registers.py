"""The register pages show every record, with its sources and the pages that use it."""

import json
import re
import subprocess
from urllib.parse import urljoin

import pypandoc

from scripts import bibliography, corpus
from scripts.corpus import CERTAINTY_MEANS
from tests.site.pages import ROOT, trees

RECORDS = corpus.load()
LISTS = ("evidence/references/index.html", "evidence/other-sources/index.html")


def listed_on(key):
    """Return the built page that lists a reference."""
    return LISTS[bibliography.listed_on(RECORDS.references[key]) == bibliography.OTHERS]


def test_every_reference_is_listed_with_a_way_to_find_it(each_site):
    for key, reference in RECORDS.references.items():
        entry = trees(each_site)[listed_on(key)].css_first(f'[id="{key}"]')
        assert entry is not None, f"{key} is not listed"
        links = {link.attributes["href"] for link in entry.css("a")}
        if doi := reference.csl.get("DOI"):
            assert f"https://doi.org/{doi}" in links
        if pmid := reference.csl.get("PMID"):
            assert f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/" in links


def test_every_reference_leads_back_to_what_cites_it(each_site):
    entries = [entry for page in LISTS for entry in trees(each_site)[page].css(".nmt-reference")]
    assert len(entries) == len(RECORDS.references)
    lone = [entry.attributes["id"] for entry in entries if entry.css_first(".nmt-backlinks") is None]
    assert not lone, f"no page is named as citing {lone}"


def test_backlinks_lead_to_the_pages_that_cite(site):
    pages = trees(site)
    noted = {
        (path, note.attributes["id"].removeprefix("fn:"))
        for path, tree in pages.items()
        for note in tree.css(".footnote li[id^='fn:']")
    }
    assert noted
    for path, key in noted:
        links = pages[listed_on(key)].css(f'[id="{key}"] .nmt-backlinks a')
        led = {urljoin("https://x/evidence/references/", link.attributes["href"]) for link in links}
        assert f"https://x/{path.removesuffix('index.html')}" in led, f"{key} does not lead back to {path}"


def test_every_claim_is_shown_with_verdict_certainty_and_grounds(each_site):
    tree = trees(each_site)["evidence/claims/index.html"]
    for key, claim in RECORDS.claims.items():
        entry = tree.css_first(f'[id="{key}"]').parent
        assert entry is not None, f"{key} is not listed"
        assert entry.attributes["data-nmt-verdict"] == claim.verdict
        text = " ".join(entry.text(separator=" ").split())
        assert corpus.CERTAINTY[claim.certainty] in text
        assert ("Sources:" in text) == bool(claim.references)
        assert ("How we looked:" in text) == bool(claim.searched)


def test_every_term_is_shown_from_a_to_z(each_site):
    tree = trees(each_site)["glossary/index.html"]
    shown = [heading.attributes["id"] for heading in tree.css("article h3")]
    assert set(shown) == set(RECORDS.terms)
    names = [RECORDS.terms[key].term.casefold() for key in shown]
    assert names == sorted(names, key=lambda name: (not name[0].isdigit(), name))


def test_every_reason_and_warning_sign_is_shown_with_its_source(each_site):
    for page, records in (
        ("who-it-suits/all-reasons/index.html", RECORDS.contraindications),
        ("who-it-suits/all-warning-signs/index.html", RECORDS.red_flags),
    ):
        rows = trees(each_site)[page].css("article table tbody tr")
        assert len(rows) == len(records)
        assert all(row.css_first("a.footnote-ref") for row in rows)


def test_the_downloads_are_the_registers(each_site):
    for stem in corpus.REGISTERS:
        published = (each_site / "data" / f"{stem}.yml").read_bytes()
        assert published == (corpus.ROOT / "docs" / "data" / f"{stem}.yml").read_bytes()
        assert json.loads((each_site / "data" / f"{stem}.schema.json").read_text(encoding="utf-8"))["$schema"]


def test_the_bibliography_can_be_imported(site):
    items = json.loads((site / "data" / "references.json").read_text(encoding="utf-8"))
    assert {item["id"] for item in items} == set(RECORDS.references)
    bibtex = (site / "data" / "references.bib").read_text(encoding="utf-8")
    assert len(re.findall(r"^@\w+\{", bibtex, flags=re.MULTILINE)) == len(items)
    # pandoc reads both back, and reads the register itself as CSL-YAML
    for name, form in (("references.json", "csljson"), ("references.bib", "bibtex")):
        command = [pypandoc.get_pandoc_path(), "--from", form, "--to", "csljson", str(site / "data" / name)]
        assert len(json.loads(subprocess.run(command, capture_output=True, check=True).stdout)) == len(items)


def test_the_content_is_as_rich_as_promised(site):
    assert len(RECORDS.terms) >= 130
    assert len(RECORDS.claims) >= 110
    assert len(RECORDS.references) >= 120
    assert len(trees(site)["faq/index.html"].css("article h3")) >= 20


def test_the_page_on_evidence_explains_each_certainty_in_the_words_of_the_badges():
    text = (ROOT / "docs" / "evidence" / "index.md").read_text(encoding="utf-8")
    for level, meaning in CERTAINTY_MEANS.items():
        name = "No evidence found" if level == "none" else level.replace("-", " ").capitalize()
        assert f"- **{name}:** {meaning}" in text, f"evidence/index.md explains '{name}' in other words"
