"""The published search: one script with library, license and index, and nothing left of the engines' own."""

from scripts import manuscript, search_index, search_sections
from scripts.built_site import asset
from scripts.face_sizes import packed
from tests.conftest import built
from tests.site.pages import ROOT, built_path, nav, trees


def test_the_index_keeps_to_its_budget_and_knows_every_page(each_site):
    index = search_index.read(each_site)
    size = packed(search_index.script(index).encode())
    assert size <= search_index.BUDGET, f"the index has {size} bytes; lower WORDS in scripts/search_index.py"
    known = {page[0] + "index.html": page[4] for page in index["pages"]}
    assert set(known) >= {built_path(page) for page in nav()}
    for page in manuscript.pages(ROOT)[0]:
        assert known[f"{page.address}index.html"] == ", ".join(page.meta.get("search_terms", []))


def test_both_engines_search_alike():
    assert search_index.read(built("mkdocs")) == search_index.read(built("zensical"))


def test_every_section_that_the_search_leads_to_exists(each_site):
    for address, *_, sections in search_index.read(each_site)["pages"]:
        tree = trees(each_site)[f"{address}index.html"]
        ids = {node.attributes["id"] for node in tree.css("[id]")}
        for heading, key, *_ in sections:
            assert (key or search_sections.anchor(heading)) in ids, f"{address}: no place for {heading!r}"


def test_nothing_of_the_engines_own_search_is_published(each_site):
    for name in ("search", "search.json", "assets/javascripts/workers", "assets/javascripts/lunr"):
        assert not (each_site / name).exists(), name
    script = asset(each_site, "find.js").read_text(encoding="utf-8")
    assert script.startswith("/*! MiniSearch by Luca Ongaro, MIT: licenses.txt */")
    assert "Copyright 2022 Luca Ongaro" in (each_site / "licenses.txt").read_text(encoding="utf-8")
