"""Hostile words in every field of every register and of the front matter stay words in what either engine builds."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ENGINES, copy_guide

MARK = "zqx"
PAYLOAD = (
    f"<img src={MARK} onerror={MARK}()> [a](javascript:{MARK}) **b**{{: #{MARK} onclick={MARK}() }}"
    " \\input{/etc/passwd}"
)
FIXED = [
    "date",
    "pages",
    "to",
    "id",
    "type",
    "kind",
    "read",
    "subject",
    "verdict",
    "certainty",
    "topic",
    "heard",
    "group",
    "level",
    "basis",
    "area",
    "checked",
    "issued",
    "DOI",
    "PMID",
    "PMCID",
    "ISBN",
    "URL",
    "language",
    "accessed",
    "references",
    "reference",
    "see",
]
SAFE_TITLE = f"&lt;b onclick={MARK}()&gt; {{{{ config }}}} [a](javascript:{MARK})"


def poisoned(value):
    """Return a record with the payload behind every text that is free."""
    if isinstance(value, dict):
        return {key: item if key in FIXED else poisoned(item) for key, item in value.items()}
    if isinstance(value, list):
        return [poisoned(item) for item in value]
    return f"{value} {PAYLOAD}" if isinstance(value, str) else value


def plain(loader, node):
    return loader.construct_scalar(node)


class Words(yaml.SafeLoader):
    """Reads every scalar but numbers and yes or no as text."""


Words.add_constructor("tag:yaml.org,2002:timestamp", plain)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Path:
    """A copy of the guide with the payload in every field."""
    root = tmp_path_factory.mktemp("hostile")
    copy_guide(root)
    for file in (root / "docs/data").glob("*.yml"):
        records = yaml.load(file.read_text(encoding="utf-8"), Loader=Words)
        # Some fields are read as numbers or compared with each other; the first records of each register are enough.
        for key, items in records.items():
            records[key] = [poisoned(item) if "id" in item else item for item in items or []]
        file.write_text(yaml.dump(records, allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8")
    page = root / "docs/faq.md"
    _, head, body = page.read_text(encoding="utf-8").split("---\n", 2)
    meta = yaml.load(head, Loader=Words) | {"title": SAFE_TITLE, "search_terms": [PAYLOAD]}
    meta["clinical_review"] = {"name": PAYLOAD, "credential": PAYLOAD, "date": "2026-01-01"}
    head = yaml.dump(meta, allow_unicode=True, sort_keys=False, width=10_000)
    body += '\nShows {{ config.site_name }} and {% raw %}.\n\n--8<-- "/etc/passwd"\n'
    page.write_text(f"---\n{head}---\n{body}", encoding="utf-8")
    return root


@pytest.mark.parametrize("engine", ENGINES)
def test_hostile_words_stay_words(hostile, engine):
    site = hostile / ".build" / engine
    code = (
        "import sys; from pathlib import Path; from scripts.build import render; "
        "sys.exit(not render(Path.cwd(), sys.argv[1], Path(sys.argv[2])))"
    )
    done = subprocess.run([sys.executable, "-c", code, engine, str(site)], cwd=hostile, capture_output=True, text=True)
    assert (site / "index.html").exists(), done.stderr[-2000:]
    seen = 0
    for file in site.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        if MARK not in text:
            continue
        seen += 1
        for node in LexborHTMLParser(text).root.traverse():
            if not node.is_element_node:
                continue
            where = f"{file.relative_to(site)}: {node.html[:200]}"
            for name, value in node.attributes.items():
                assert not name.startswith("on"), where
                assert MARK not in name, where
                if MARK in (value or ""):  # in the words of a meaning or a title, never in what acts
                    assert name in ("data-nmt-meaning", "content", "title", "aria-label", "href"), where
                    assert name != "href" or (value.startswith("https://") and "template=" in value), where
            assert (
                node.tag != "script" or MARK not in node.text() or node.attributes.get("type") == "application/ld+json"
            )
        assert "root:x:0" not in text, f"{file} shows a file of this machine"
    assert seen > 10
    faq = LexborHTMLParser((site / "faq/index.html").read_text(encoding="utf-8"))
    assert "{{ config.site_name }} and {% raw %}" in faq.body.text()
    assert faq.css_first("h1").text().strip() == SAFE_TITLE
    for index in (file for file in (site / "search/search_index.json", site / "search.json") if file.exists()):
        for text in re.findall(r"<[a-z]+ [^>]*>", json.dumps(json.loads(index.read_text(encoding="utf-8")))):
            assert MARK not in text, text
    for name in ("references.bib", "references.json"):
        assert "root:x:0" not in (site / "data" / name).read_text(encoding="utf-8")
    assert "\\href{javascript" not in (site / "data/references.bib").read_text(encoding="utf-8")
