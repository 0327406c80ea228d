"""Lighthouse's report is read for what it says."""

import json

import pytest

from scripts.bench.lighthouse import every
from scripts.environment import NotReady
from scripts.speed import lighthouse

AUDITS = {
    "largest-contentful-paint": {"score": 0.9, "numericValue": 1500.0, "displayValue": "1.5 s"},
    "total-blocking-time": {"score": 1, "numericValue": 0.0},
    "cumulative-layout-shift": {"score": 1, "numericValue": 0.0},
    "image-alt": {
        "score": 0,
        "title": "Images lack alternative text",
        "details": {"items": [{"node": {"selector": "article > img"}}]},
    },
    "canonical": {"score": None, "title": "No canonical", "scoreDisplayMode": "notApplicable"},
}


def report(**changed):
    """Return a report as Lighthouse writes it, as far as it is read."""
    named = {
        "performance": ["largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"],
        "accessibility": ["image-alt"],
        "best-practices": [],
        "seo": ["canonical"],
    }
    points = {"performance": 0.97, "accessibility": 0.5, "best-practices": 1, "seo": 1}
    categories = {
        name: {"score": points[name], "auditRefs": [{"id": id_, "weight": 1} for id_ in ids]}
        for name, ids in named.items()
    }
    known = {"title": "", "scoreDisplayMode": "numeric"}
    audits = {name: known | {"id": name} | audit for name, audit in AUDITS.items()}
    machine = {"benchmarkIndex": 1375.5}
    found = {
        "categories": categories,
        "audits": audits,
        "environment": machine,
        "finalDisplayedUrl": "https://g.example/",
    }
    return found | changed


def test_points_times_and_faults_are_read():
    found = lighthouse.read(report())
    assert found.points == {"performance": 97, "accessibility": 50, "best-practices": 100, "seo": 100}
    assert (found.lcp, found.tbt, found.cls, found.power) == (1500, 0, 0, 1375.5)
    assert found.faults == (
        "image-alt: Images lack alternative text (article > img)",
        "largest-contentful-paint: 1.5 s",
    )


def test_a_page_that_could_not_be_judged_is_an_error():
    with pytest.raises(RuntimeError, match="https://g.example/: no page"):
        lighthouse.read(report(runtimeError={"message": "no page"}))


def test_without_node_it_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setattr(lighthouse.shutil, "which", lambda name: None)
    with pytest.raises(NotReady, match="Lighthouse needs Node"):
        lighthouse.program(tmp_path)


def test_every_page_is_known_by_its_address_below_the_site(tmp_path):
    (tmp_path / "data").mkdir()
    home = "https://g.example/nmt/"
    listed = {"url": home, "pages": [{"url": home}, {"url": home + "faq/"}]}
    (tmp_path / "data" / "pages.json").write_text(json.dumps(listed), encoding="utf-8")
    assert every(tmp_path) == ("", "faq/")
