"""Checks what a person types about a source: its numbers, its address, a name, a year."""

import re

from scripts.new import names
from scripts.new.refusal import Refused


def doi(text: str) -> str:
    """Return a DOI without the address before it."""
    found = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", text.strip(), flags=re.IGNORECASE).rstrip(".,;")
    if not re.fullmatch(r"10\.\d{4,9}/[^\s<>\"{}|\\^`]+", found):
        raise Refused(f"'{names.shown(text)}' is no DOI; it looks like 10.1016/j.math.2015.02.002.")
    return found


def pmid(text: str) -> str:
    """Return a PubMed number."""
    found = re.sub(r"^(?:https?://pubmed\.ncbi\.nlm\.nih\.gov/|pmid:?\s*)", "", text.strip(), flags=re.IGNORECASE)
    if not re.fullmatch(r"[1-9]\d{0,8}/?", found):
        raise Refused(f"'{names.shown(text)}' is no PubMed number; it has up to 9 digits.")
    return found.rstrip("/")


def isbn(text: str) -> str:
    """Return an ISBN-13; the older form becomes the same number behind 978, with a new check digit."""
    digits = re.sub(r"[\s-]", "", text).upper()
    if re.fullmatch(r"\d{9}[\dX]", digits):
        digits = "978" + digits[:9]
        digits += str(-sum(int(digit) * (1, 3)[n % 2] for n, digit in enumerate(digits)) % 10)
    if not re.fullmatch(r"97[89]\d{10}", digits):
        raise Refused(f"'{names.shown(text)}' is no ISBN; it has 13 digits, or 10 in older books.")
    return digits


def url(text: str) -> str:
    """Return a web address."""
    if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`@]+", text):
        raise Refused(f"'{names.shown(text)}' is no web address; it starts with https://.")
    return text


def person(text: str) -> dict:
    """Return a name as typed: `Family, Given`, or the name of an organization."""
    family, comma, given = names.short_line(120)(text).partition(",")
    return (
        {"family": family.strip(), "given": given.strip()} if comma and given.strip() else {"literal": family.strip()}
    )


def year(text: str) -> int | str:
    """Return a year as a number, a date as text."""
    if not re.fullmatch(r"(?:1[89]|20)\d\d(-\d\d){0,2}", text):
        raise Refused(f"'{names.shown(text)}' is no year; write 2015, 2015-03 or 2015-03-14.")
    return int(text) if len(text) == 4 else text
