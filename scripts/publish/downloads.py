"""Writes the references in the formats that reference managers import: CSL-JSON and BibTeX."""

from pathlib import Path

from scripts.bibliography import document, pandoc
from scripts.corpus import Corpus

FORMATS = {"references.json": "csljson", "references.bib": "bibtex"}


def write(site: Path, records: Corpus) -> None:
    """Write site/data/references.json and site/data/references.bib."""
    source = document(records.references)
    for name, form in FORMATS.items():
        (site / "data" / name).write_text(pandoc(source, "--to", form) + "\n", encoding="utf-8")
