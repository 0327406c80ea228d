"""The numbers that a page gives beside a claim are numbers of the claim's record."""

import re
from collections import defaultdict
from collections.abc import Iterator

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.corpus import CERTAINTY
from scripts.problem import Problem
from scripts.yaml_source import Lined

RULES = (
    Rule(
        "number-disagrees",
        "error",
        "A number that stands with a claim's certainty is in neither the claim's record nor one with the same source.",
        "Correct the number, or add it to the record ('effect' or 'why') after a look at the source.",
        "In 12 studies with 427 people, spots could be pressed harder "
        "([low certainty](../evidence/claims.md#trigger-point-pressure-lowers-pain)).",
        "In 11 studies with 427 people, spots could be pressed harder "
        "([low certainty](../evidence/claims.md#trigger-point-pressure-lowers-pain)).",
    ),
)
# What is compared: counts of studies and people, percentages, points, and every number with decimals.
_NUMBER = r"(?<![\d.,-])(\d[\d,]*(?:\.\d+)?)"
_STUDIES = "stud(?:y|ies)|trials?|papers|articles|comparisons|reviews"
_PEOPLE = (
    "people|persons|adults|women|men|children|patients|clients|volunteers|runners|couples|experts|athletes|workers"
)
COMPARED = re.compile(
    rf"{_NUMBER}(?: ?%| percent\b| points?\b| (?:[a-z-]+ ){{0,3}}?(?:{_STUDIES}|{_PEOPLE})\b)"
    r"|(?<![\d.,-])(\d+\.\d+)(?!\w)"
)
# A link to a claim, or a group of citations: they close what they stand behind.
_CLOSES = re.compile(r"\[([^\[\]]*)\]\(\s*[^)\s]*claims\.md#([^)\s]+)\s*\)|(?:\[\^[^\]\s]+\])+")
_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each number that closes with a certainty and that no record behind it holds."""
    claims = guide.ids("claims") or {}
    told = {key: _numbers(record) for key, record in claims.items()}
    by_source = defaultdict(set)
    for records in guide.registers.values():
        for record in records:
            for key in _strings(record.get("references")):
                by_source[key] |= told[record["id"]] if record is claims.get(record.get("id")) else _numbers(record)
    for page in guide.judged:
        for line, text in enumerate(page.prose, page.first_line):
            if "claims.md#" in text:
                yield from _problems(page, line, text, claims, told, by_source)


def _problems(page, line, text, claims, told, by_source) -> Iterator[Problem]:
    keys = [match[2] for match in _CLOSES.finditer(text) if match[2] in claims]
    cited = [match[1] for match in manuscript.CITATION.finditer(text)]
    known = set().union(*(told[key] for key in keys), *(by_source[key] for key in cited))
    for part, key in _parts(text, claims):
        for match in COMPARED.finditer(part):
            number = match[1] or match[2]
            if _value(number) not in known:
                yield Problem(
                    page.place,
                    line,
                    "number-disagrees",
                    f"the record of the claim '{key}' does not hold the number in '{match[0].strip()}'",
                    "correct it, or add it to the record after a look at the source",
                )


def _parts(text: str, claims: dict[str, Lined]) -> Iterator[tuple[str, str]]:
    """Yield what stands before each certainty, and what follows it up to a source of the same claim."""
    start, key = 0, ""
    for match in _CLOSES.finditer(text):
        part, start = re.sub(r"\]\([^)]*\)", "]", text[start : match.start()]), match.end()
        if match[2]:
            key = match[2] if match[1].lower() in CERTAINTY.values() and match[2] in claims else ""
            if key:
                yield part, key
        elif key:
            if set(manuscript.CITATION.findall(match[0])) & _sources(claims[key]):
                yield part, key
            key = ""


def _sources(claim: Lined) -> set[str]:
    effects = claim.get("effect")
    found = [e.get("reference") for e in effects if isinstance(e, dict)] if isinstance(effects, list) else []
    return {*_strings(claim.get("references")), *_strings(found)}


def _numbers(record: Lined) -> set[float]:
    """Return every number that the text and the effects of a record hold, and how many sources it has."""
    words = " ".join(_strings([value for name, value in record.items() if name not in ("id", "checked")], deep=True))
    words = re.sub(rf"\b({'|'.join(_WORDS)})\b", lambda m: str(_WORDS.index(m[1].lower()) + 1), words, flags=re.I)
    found = {_value(number) for number in re.findall(r"\d[\d,]*(?:\.\d+)?", words)}
    return found | {float(len(_strings(record.get("references"))))}


def _strings(value: object, deep: bool = False) -> list[str]:
    """Return the texts of a list of ids, or with `deep` all texts and numbers of a value but the names of sources."""
    if isinstance(value, dict):
        value = [item for name, item in value.items() if name != "reference"] if deep else []
    if isinstance(value, list):
        return [text for item in value for text in (_strings(item, deep) if deep else [item]) if isinstance(text, str)]
    return [str(value)] if deep and value is not None else []


def _value(number: str) -> float:
    return abs(float(number.replace(",", "")))
