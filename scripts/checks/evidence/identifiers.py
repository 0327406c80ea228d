"""The numbers by which a source is found again are well formed, and their check digits are right."""

import re
from collections.abc import Iterator

from stdnum import isbn
from stdnum.exceptions import ValidationError

from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem
from scripts.yaml_source import Lined

RULES = (
    Rule(
        "malformed-identifier",
        "error",
        "A DOI, PMID, PMCID or ISBN can't be right: its form or its check digit is wrong.",
        "Copy it again from the source.",
        "ISBN: 9780306406158",
        "ISBN: 9780306406157",
    ),
)
DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[!-~]*[^\s.,;:]")
HIGHEST = {"PMID": 60_000_000, "PMCID": 20_000_000}  # PubMed counts up; these are years away
PLACES = (  # where an address gives an identifier that has a field of its own
    ("DOI", re.compile(r"doi\.org/(10\.[^\s?#]+)", re.IGNORECASE)),
    ("PMID", re.compile(r"(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/(\d+)")),
    ("PMCID", re.compile(r"/articles/(PMC\d+)")),
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each identifier that can't be right, and each that its own address contradicts."""
    for record in guide.registers.get("references", []):
        for name, wrong in (("DOI", _doi), ("PMID", _number), ("PMCID", _number), ("ISBN", _isbn)):
            value = record.get(name)
            if value is not None and (why := wrong(name, str(value))):
                yield _problem(record, name, f"the {name} '{value}' {why}", "copy it again from the source")
        for name, place in PLACES:
            found = place.search(str(record.get("URL", "")))
            if found and record.get(name) and found[1].lower() != str(record[name]).lower():
                message = f"the address names the {name} '{found[1]}', the record '{record[name]}'"
                yield _problem(record, "URL", message, "keep the one of this source")


def _problem(record: Lined, name: str, message: str, fix: str) -> Problem:
    return Problem("docs/data/references.yml", record.lines[name], "malformed-identifier", message, fix)


def _doi(_: str, value: str) -> str:
    if not value.startswith("10."):
        return "does not start with '10.': leave out what stands before it, and mind the dot"
    if value.count("(") != value.count(")"):
        return "has a bracket without its partner"
    return "" if DOI.fullmatch(value) else "has a form that no DOI has"


def _number(name: str, value: str) -> str:
    digits = value.removeprefix("PMC") if name == "PMCID" else value
    if not digits.isdigit() or digits.startswith("0") or (name == "PMCID" and digits == value):
        return "has a form that no PMCID has: PMC and digits" if name == "PMCID" else "is not a number"
    return f"is higher than any {name} so far" if int(digits) > HIGHEST[name] else ""


def _isbn(_: str, value: str) -> str:
    try:
        isbn.validate(value)
    except ValidationError as error:
        return f"is no ISBN: {str(error).rstrip('.').lower()}"
    return ""
