"""A technical term is explained on each page that uses it: in brackets, or by a link to the glossary."""

import re
from collections.abc import Iterator
from functools import lru_cache
from posixpath import dirname, relpath

from scripts import manuscript
from scripts.checks import passages, reading
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "unexplained-term",
        "warning",
        "A page for readers uses a technical term of the glossary and explains it nowhere.",
        "Link it to the glossary where it is first used, or put plain words beside it in brackets.",
        "The pain may come from the piriformis.",
        "The pain may come from a deep muscle of the buttock ([piriformis](../glossary.md#piriformis)).",
    ),
)
# Terms of the glossary that everybody knows, or that are plain where a page uses them.
_EVERYDAY = """
acupuncture aftercare anticoagulant assessment bruise case-report certification chiropractor chronic-pain
clinician control-group diagnosis dizziness fibromyalgia flare-up guideline inflammation informed-consent license
ligament low-back-pain massage-gun medical-massage migraine muscle muscle-knot muscle-tension neck-pain
neuromuscular-therapy physical-therapist posture referral registration sciatica self-massage soft-tissue
spinal-cord sports-massage sprain stiffness stretching swedish-massage swelling tendon tennis-elbow
tension-type-headache vibration-stroke whiplash
"""
EVERYDAY = frozenset(_EVERYDAY.split())


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each term, at its first use on a page, that the page explains nowhere."""
    records = [r for r in guide.registers.get("glossary", []) if isinstance(r.get("term"), str)]
    terms = tuple((r["id"], r["term"].partition(" (")[0]) for r in records if r.get("id") not in EVERYDAY)
    pattern, ids = _compiled(terms)
    for page, found in passages.of_pages(guide):
        if page.path.startswith((*reading.HARDER, "tools/")):
            continue
        explained = _linked(page.prose, pattern, ids) | _named(str(page.meta.get("title", "")), pattern, ids)
        glossary, first = relpath("glossary.md", dirname(page.path) or "."), {}
        for passage in found:
            if passage.kind not in ("paragraph", "item", "cell"):
                continue
            for match in pattern.finditer(passage.text):
                key = ids[match["term"].lower()]
                first.setdefault(key, (passage, match))
                if _bracketed(passage.text, match):
                    explained.add(key)
        for key, (passage, match) in first.items():
            if key not in explained:
                yield Problem(
                    passage.path,
                    passage.line_at(match.start()),
                    "unexplained-term",
                    f"the page does not explain '{match['term']}'",
                    f"write [{match['term']}]({glossary}#{key}), or plain words with the term in brackets",
                )


def _bracketed(text: str, match: re.Match) -> bool:
    """Tell whether brackets explain the term, or it stands in brackets behind plain words, or is quoted as a word."""
    before, after = text[: match.start()], text[match.end() :]
    return bool(re.match(r"\s*\(", after) or re.search(r"\([^()]*$", before) or (before + " ")[-2:-1] in ("“", '"'))


def _linked(prose: tuple[str, ...], pattern: re.Pattern, ids: dict[str, str]) -> set[str]:
    """Return the terms that a link explains: one to the glossary, or one to a page about them."""
    links = [match for line in prose for match in manuscript.LINK.finditer(line) if ".md" in match[2]]
    keys = {match[2].partition("glossary.md#")[2] for match in links}
    return keys.union(*(_named(match[1], pattern, ids) for match in links))


def _named(text: str, pattern: re.Pattern, ids: dict[str, str]) -> set[str]:
    return {ids[match["term"].lower()] for match in pattern.finditer(text)}


@lru_cache(maxsize=2)
def _compiled(terms: tuple[tuple[str, str], ...]) -> tuple[re.Pattern, dict[str, str]]:
    names = sorted({name for _, name in terms}, key=len, reverse=True) or ["(?!)"]
    pattern = re.compile(r"\b(?P<term>" + "|".join(map(re.escape, names)) + r")(?:s|es)?\b", re.IGNORECASE)
    return pattern, {name.lower(): key for key, name in terms}
