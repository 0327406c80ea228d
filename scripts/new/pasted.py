"""Reads one source from what people paste: BibTeX, RIS, CSL-JSON or PubMed's .nbib."""

import json
import re
import subprocess

import pypandoc

from scripts.new import medline
from scripts.new.refusal import Refused

MOST = 200_000  # characters of one pasted record
NAMES = {"bibtex": "BibTeX", "biblatex": "BibLaTeX", "ris": "RIS"}
FORMS = "BibTeX (.bib), RIS (.ris), CSL-JSON (.json) or PubMed (.nbib)"


def item(text: str) -> dict:
    """Return the one record that a text holds, as CSL."""
    if len(text) > MOST:
        raise Refused(f"the pasted text has more than {MOST:,} characters; paste one record.")
    text = text.removeprefix("\ufeff").strip()
    form = _form(text)
    found = _medline(text) if form == "medline" else _json(text) if form == "csljson" else _pandoc(text, form)
    if len(found) != 1:
        raise Refused(f"the pasted text holds {len(found)} records; paste one at a time, as {FORMS}.")
    if form == "ris":
        _complete(found[0], text)
    return found[0]


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
        raise Refused(f"the pasted text can't be read as {NAMES[form]} ({said}).")
    return json.loads(done.stdout)


def _complete(record: dict, text: str) -> None:
    """Add what pandoc does not read in RIS: a year in a date such as 2003/01/02, and the name of an organization."""
    if not any((record.get("issued") or {}).get("date-parts") or []):
        year = re.search(r"^(?:PY|Y1|DA) +- *(\d{4})", text, re.MULTILINE)
        record["issued"] = {"date-parts": [[int(year[1])]] if year else []}
    whole = {" ".join(name.split()) for name in re.findall(r"^A[U1] +- *([^,\n]+)$", text, re.MULTILINE)}
    for person in record.get("author", []):
        name = f"{person.get('given', '')} {person.get('family', '')}".strip()
        if name in whole:
            person.clear()
            person["literal"] = name
