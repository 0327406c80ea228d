"""Reads one source from what people paste: BibTeX, RIS, CSL-JSON, EndNote XML or PubMed's .nbib."""

import json
import re
import subprocess

import pypandoc

from scripts.new import medline
from scripts.new.refusal import Refused

MOST = 200_000  # characters of one pasted record
FORMS = "BibTeX (.bib), RIS (.ris), CSL-JSON (.json), EndNote (.xml) or PubMed (.nbib)"


def item(text: str) -> dict:
    """Return the one record that a text holds, as CSL."""
    text = text.removeprefix("\ufeff").strip()
    if len(text) > MOST:
        raise Refused(f"the pasted text has {len(text)} characters; paste one record.")
    form = _form(text)
    found = _medline(text) if form == "medline" else _json(text) if form == "csljson" else _pandoc(text, form)
    if len(found) != 1:
        raise Refused(f"the pasted text holds {len(found)} records; paste one at a time, as {FORMS}.")
    record = found[0]
    if (
        form == "ris"
        and not _has_year(record)
        and (year := re.search(r"^(?:PY|Y1|DA) +- *(\d{4})", text, re.MULTILINE))
    ):
        record["issued"] = {"date-parts": [[int(year[1])]]}  # pandoc knows no date such as 2003/01/02
    return record


def is_recased(text: str) -> bool:
    """Say whether pandoc writes the title anew in small letters, so that names may have lost their capitals."""
    return _form(text.removeprefix("\ufeff").strip()) in ("bibtex", "biblatex")


def _form(text: str) -> str:
    if text.startswith(("{", "[")):
        return "csljson"
    if re.match(r"PMID *- ", text):
        return "medline"
    if re.match(r"TY +- ", text):
        return "ris"
    if text.startswith("<"):
        return "endnotexml"
    if re.search(r"^\s*@\w+\s*[{(]", text, re.MULTILINE):
        return "biblatex" if re.search(r"\b(?:journaltitle|date)\s*=", text) else "bibtex"
    raise Refused(f"the pasted text is none of {FORMS}.")


def _json(text: str) -> list[dict]:
    try:
        found = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        raise Refused("the pasted text starts like CSL-JSON and is not whole; copy all of it.") from None
    found = found if isinstance(found, list) else found.get("items", [found])
    if not isinstance(found, list) or not all(isinstance(record, dict) for record in found):
        raise Refused("the pasted text is JSON and holds no records of sources.")
    return found


def _medline(text: str) -> list[dict]:
    return [medline.item(part) for part in re.split(r"\n\s*\n(?=PMID *- )", text)]


def _pandoc(text: str, form: str) -> list[dict]:
    """Let pandoc read the record; the sandbox keeps it from every other file."""
    command = [pypandoc.get_pandoc_path(), "--sandbox", "--from", form, "--to", "csljson"]
    try:
        done = subprocess.run(command, input=text, capture_output=True, timeout=30, encoding="utf-8")
    except subprocess.TimeoutExpired:
        raise Refused("reading the pasted text took too long; paste one plain record.") from None
    if done.returncode:
        said = " ".join(done.stderr.split())[:200]
        raise Refused(f"the pasted text can't be read as {form} ({said}).")
    return json.loads(done.stdout)


def _has_year(record: dict) -> bool:
    parts = (record.get("issued") or {}).get("date-parts") or [[]]
    return bool(parts[0])
