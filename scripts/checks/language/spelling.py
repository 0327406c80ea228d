"""Words are spelled as in the US; Hunspell knows them, or the project's own list does."""

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path

from hunspell import Hunspell

from scripts.checks import passages
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem, nearest

RULES = (
    Rule(
        "misspelling",
        "error",
        "A word is misspelled.",
        "Write it as the message says.",
        "Massage can ease tention.",
        "Massage can ease tension.",
    ),
    Rule(
        "us-spelling",
        "error",
        "A word is spelled as in British English.",
        "Write it as in the US. A name or a title may keep its spelling: put it in quotation marks.",
        "The centre practises massage.",
        "The center practices massage.",
    ),
    Rule(
        "unknown-word",
        "warning",
        "A word is in no dictionary.",
        "Correct it, use an everyday word, or ask for it to be added to scripts/checks/language/words.txt.",
    ),
)
WORD = re.compile(r"(?<![\w@/.-])[A-Za-z]+(?:['’][A-Za-z]+)*(?![\w@]|\.\w)")
LIST = "scripts/checks/language/words.txt"
QUOTED = re.compile(r"[“\"][^“”\"\n]{1,200}[”\"]")


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each word that is misspelled, British or unknown."""
    known, authors = _words() | _terms(guide), _authors(guide)
    for passage in passages.all_of(guide):
        for match in WORD.finditer(passage.text):
            word, low = match[0].replace("’", "'"), match[0].replace("’", "'").lower().removesuffix("'s")
            if word.isupper() or low in known or word.removesuffix("'s") in authors:
                continue  # a capital abbreviation is a matter of its own rule
            if low in _british():
                if not any(start < match.start() < end for start, end in _quoted(passage.text)):
                    yield _problem(passage, match, "us-spelling", "is British spelling", f"write '{_british()[low]}'")
            elif not _spelled(word):
                if low in _typos():
                    yield _problem(passage, match, "misspelling", "is misspelled", f"write '{_typos()[low]}'")
                else:
                    fix = nearest(low, known, LIST)
                    fix += "" if fix.startswith("see") else f" If not, and the word is right, have it added to {LIST}"
                    yield _problem(passage, match, "unknown-word", "is in no dictionary", fix)


def _problem(passage: passages.Passage, match: re.Match, rule: str, what: str, fix: str) -> Problem:
    return Problem(passage.path, passage.line_at(match.start()), rule, f"'{match[0]}' {what}", fix)


def _quoted(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in QUOTED.finditer(text)]


@cache
def _hunspell() -> Hunspell:
    return Hunspell("en_US")


@cache
def _spelled(word: str) -> bool:
    spell = _hunspell().spell
    return spell(word) or spell(word.removesuffix("'s").removesuffix("'"))


@cache
def _words() -> frozenset[str]:
    lines = (Path(__file__).parent / "words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip().lower() for line in lines if line.strip() and not line.startswith("#"))


def _terms(guide: Guide) -> set[str]:
    texts = [str(name) for r in guide.registers.get("glossary", []) for name in [r.get("term"), *(r.get("also") or [])]]
    return {word.lower() for text in texts for word in WORD.findall(text)}


def _authors(guide: Guide) -> set[str]:
    people = [
        person
        for record in guide.registers.get("references", [])
        for person in [*(record.get("author") or []), *(record.get("editor") or [])]
        if isinstance(person, dict)
    ]
    return {word for person in people for word in WORD.findall(str(person.get("family", "")))}


@cache
def _british() -> dict[str, str]:
    return _codespell("dictionary_en-GB_to_en-US.txt")


@cache
def _typos() -> dict[str, str]:
    return _codespell("dictionary.txt")


def _codespell(name: str) -> dict[str, str]:
    """Return a dictionary of codespell, wrong word -> right word; the first of several right ones."""
    lines = resources.files("codespell_lib").joinpath("data", name).read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("->")[::2] for line in lines if "->" in line)
    return {wrong.lower(): right.split(",")[0].strip() for wrong, right in pairs}
