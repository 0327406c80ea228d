"""Formats the references with pandoc's CSL processor and writes them as BibTeX and CSL-JSON."""

import json
import os
import re
import subprocess
from functools import lru_cache
from hashlib import sha256
from html import escape
from pathlib import Path

import pypandoc
import yaml
from selectolax.lexbor import LexborHTMLParser

from scripts.corpus import ROOT, Corpus, Reference
from scripts.verbatim import verbatim

STYLE = Path(__file__).with_name("nmt-guide.csl")
VERBATIM = ("id", "type", "DOI", "PMID", "PMCID", "ISBN", "URL", "issued")
# A record is data from anyone: pandoc must take no HTML or TeX from it as such, and --sandbox keeps it from files.
READER = "markdown-raw_html-raw_tex-raw_attribute-native_divs-native_spans-tex_math_dollars"
CACHE = ROOT / ".build" / "bibliography"
# The pages below evidence/ that list the sources: one list of all would cost a phone more than a first view may.
STUDIES, OTHERS = "references.md", "other-sources.md"
NO_STUDIES = ("official-page", "law-or-regulation", "web-page", "news")


def listed_on(reference: Reference) -> str:
    """Return the page below evidence/ that lists a reference: studies, guidelines and books on one, the rest apart."""
    return OTHERS if reference.kind in NO_STUDIES else STUDIES


def sources(references: dict[str, Reference], keys: list[str], folder: str = "") -> str:
    """Return, as Markdown, the line that names the sources of a record; `folder` leads to evidence/ from its page."""
    linked = (f"[{verbatim(references[key].label)}]({folder}{listed_on(references[key])}#{key})" for key in keys)
    return f"Sources: {', '.join(linked)}"


@lru_cache(maxsize=2)
def formatted(records: Corpus) -> dict[str, str]:
    """Return each reference as HTML, text first, then its links, in the order of the style."""
    references = records.references
    return {key: f"{text} {links(references[key])}" for key, text in entries(document(references)).items()}


def entries(source: str) -> dict[str, str]:
    """Return the text of every entry by id, from pandoc or from the cache of an earlier run."""
    kept = CACHE / f"{sha256(READER.encode() + source.encode() + STYLE.read_bytes()).hexdigest()}.json"
    if kept.exists():
        return json.loads(kept.read_text(encoding="utf-8"))
    html = pandoc(source, "--citeproc", "--csl", STYLE.name, "--to", "html", "--wrap", "none")
    # csl-entry holds one reference; its id is `ref-` and ours.
    found = {
        node.attributes["id"].removeprefix("ref-"): _inner(node) for node in LexborHTMLParser(html).css(".csl-entry")
    }
    CACHE.mkdir(parents=True, exist_ok=True)
    # Whole or not at all: half a file, left by a killed build, would stop every later one.
    half = kept.with_suffix(f".{os.getpid()}")
    half.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    half.replace(kept)
    return found


def document(references: dict[str, Reference]) -> str:
    """Return a Markdown document for pandoc that does nothing but cite every reference."""
    meta = {
        "references": [_for_pandoc(reference.csl) for reference in references.values()],
        "nocite": "@*",
        "link-bibliography": False,
        "lang": "en-US",
    }
    return f"---\n{yaml.dump(meta, allow_unicode=True, sort_keys=False)}---\n"


def links(reference: Reference) -> str:
    """Return the ways to the source: DOI, PubMed, PubMed Central, and its own address where there is no DOI."""
    csl = reference.csl
    made = []
    if doi := csl.get("DOI"):
        made.append((f"https://doi.org/{doi}", f"doi:{doi}"))
    if pmid := csl.get("PMID"):
        made.append((f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/", f"PubMed {pmid}"))
    if pmcid := csl.get("PMCID"):
        made.append((f"https://pmc.ncbi.nlm.nih.gov/articles/{pmcid}/", "full text"))
    if (url := csl.get("URL", "")).startswith(("https://", "http://")) and not made:
        made.append((url, url.split("/")[2].removeprefix("www.")))
    return " · ".join(f'<a href="{escape(href)}">{escape(text)}</a>' for href, text in made)


def pandoc(source: str, *options: str) -> str:
    """Run pandoc on a Markdown document and return what it writes."""
    command = [pypandoc.get_pandoc_path(), "--sandbox", "--from", READER, *options]
    # From the folder of the style: under LC_ALL=C, pandoc finds no path with letters beyond ASCII.
    folder = STYLE.parent
    return subprocess.run(command, input=source, capture_output=True, check=True, encoding="utf-8", cwd=folder).stdout


def _for_pandoc(value):
    """Return a value of a CSL record with the signs that pandoc would read as Markdown made harmless."""
    if isinstance(value, dict):
        return {key: item if key in VERBATIM else _for_pandoc(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_for_pandoc(item) for item in value]
    return plain(value) if isinstance(value, str) else value


def plain(text: str) -> str:
    """Return Markdown that shows `text` as it is."""
    return re.sub(r"([\\*_^~`\[\]<>$@#])", r"\\\1", text)


def _inner(node) -> str:
    return " ".join("".join(child.html for child in node.iter(include_text=True)).split())
