"""What machines are told about a page is valid, complete and true."""

import json

import pytest

from scripts import corpus
from tests.site.pages import built_path, nav, trees

RECORDS = corpus.load()


def nodes(tree) -> dict[str, dict]:
    scripts = tree.css("script[type='application/ld+json']")
    assert len(scripts) == 1
    data = json.loads(scripts[0].text())
    assert data["@context"] == "https://schema.org"
    return {node["@type"]: node for node in data["@graph"]}


@pytest.mark.parametrize("page", nav())
def test_a_page_is_described_by_what_it_shows(each_site, page):
    tree = trees(each_site)[built_path(page)]
    found = nodes(tree)
    node = found["MedicalWebPage"]
    assert node["url"] == tree.css_first("link[rel=canonical]").attributes["href"]
    assert node["name"] == tree.css_first("h1").text(strip=True).removesuffix("¶")
    assert node["description"] == tree.css_first("meta[name=description]").attributes["content"]
    assert node["lastReviewed"] == tree.css_first(".nmt-review time").attributes["datetime"]
    assert "reviewedBy" not in node, "nobody has reviewed the pages"
    assert len(node["citation"]) == len(tree.css("article .footnote > ol > li"))
    assert node["isPartOf"]["@id"] == found["WebSite"]["@id"]
    assert node["publisher"]["@id"] == found["Organization"]["@id"]
    if "/" in page:
        steps = found["BreadcrumbList"]["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))


def test_a_condition_page_names_its_condition(site):
    about = nodes(trees(site)["conditions/neck-pain/index.html"])["MedicalWebPage"]["about"]
    assert {"@type": "MedicalCondition", "name": "Neck pain"} in about


def test_every_question_has_its_answer(site):
    tree = trees(site)["faq/index.html"]
    questions = nodes(tree)["FAQPage"]["mainEntity"]
    assert len(questions) == len([h for h in tree.css("article h3") if h.text(strip=True).rstrip("¶").endswith("?")])
    for question in questions:
        assert len(question["acceptedAnswer"]["text"].split()) >= 15, question["name"]
        assert "¶" not in question["name"]


def test_every_term_is_defined(site):
    terms = nodes(trees(site)["glossary/index.html"])["DefinedTermSet"]["hasDefinedTerm"]
    assert {term["url"].partition("#")[2] for term in terms} == set(RECORDS.terms)
