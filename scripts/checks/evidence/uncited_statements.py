"""What a page for readers says about effects, risks and numbers of people names what it rests on."""

import re
from collections.abc import Iterator

from scripts import manuscript
from scripts.checks import passages
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.checks.structure.anatomy import SECTIONS
from scripts.problem import Problem

RULES = (
    Rule(
        "uncited-health-statement",
        "error",
        "A paragraph or list item states a finding, an effect or a risk and names no source, claim or search.",
        "Put `[^id]` behind the statement, link to its claim, or say what you looked for and did not find.",
        "In trials, massage eased neck pain.",
        "In trials, massage eased neck pain.[^gross-2024]",
    ),
)


def _any(words: str) -> str:
    return "(?:" + "|".join(words.split()) + ")"


# The words that make a statement one about health: a finding, an effect, a risk or a number of people.
SOURCES = _any(
    "trials? study studies reviews? meta-analys[ie]s experts scientists researchers guidelines? science research"
)
FOUND = _any(
    "find finds found show shows showed shown see sees saw seen prove proves proved proven report reports reported"
    " suggest suggests suggested recommend recommends recommended back backs backed advise advises advised"
    " confirm confirms confirmed agree agrees agreed count counts counted"
)
TREATMENTS = _any("massage NMT therapy treatment pressure it")
EFFECTS = _any(
    "eases eased relieves relieved reduces reduced lowers lowered improves improved boosts boosted speeds strengthens"
    " strengthened prevents prevented heals healed cures cured"
)
CHANGES = _any("raises raised increases increased lowers lowered reduces reduced cuts doubles doubled halves halved")
PEOPLE = _any("people adults women men patients clients")
TRIGGERS = (
    rf"{SOURCES} (?:has |have |had )?(?:also |even )?{FOUND}",
    rf"in (?:an?|one|two|three|several|many|some|most|clinical|\d+) (?:[a-z]+ ){{0,2}}{SOURCES}",
    rf"according to (?:an?|the|some|many|recent|new) (?:[a-z]+ ){{0,2}}{SOURCES}",
    r"\d+(?:\.\d+)? ?(?:%|percent) (?:of|said|had|felt|were|got|did|more|fewer|less|lower|higher|better|still)",
    rf"(?:in|of|out of) (?:every )?\d[\d,]* {PEOPLE}",
    rf"{TREATMENTS} (?:also |often |really )?{EFFECTS}",
    rf"{CHANGES} (?:the |your )?(?:risks?|odds|chances?)",
    r"(?:more|less) likely to",
)
# A statement rests on a citation or a claim, or says that nothing was found.
RESTS = re.compile(
    r"\[\^|claims\.md#|\bwe (?:found|searched|looked|know of|could)\b|\bnobody\b"
    r"|\bno (?:single |such )?(?:study|trial|review)\b",
    re.IGNORECASE,
)
STATES = re.compile(r"(?<![\w-])(?:" + "|".join(TRIGGERS) + r")(?!\w)", re.IGNORECASE)


REFERS_BACK = re.compile(
    r"(?:To picture|So|These|Those|This|That|Its?|They|Their|None|Neither|Both|The (?:same|other|review|trial|study))\b"
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each paragraph and item of a guide page that states something and rests on nothing.

    The first paragraph and the boxes sum up what the page says with its sources. An item may rest on the paragraph
    above its list, and a paragraph that starts with 'These' and the like on the one before it;
    a paragraph may also rest on the list below it.
    """
    for page, found in passages.of_pages(guide):
        if page.path.startswith(SECTIONS):
            flow = [p for p in found if p.kind in ("heading", "paragraph", "item") and not _boxed(page, p)]
            yield from _problems(flow)


def _boxed(page: manuscript.Page, passage: passages.Passage) -> bool:
    return page.prose[passage.line - page.first_line].startswith("    ")


def _problems(flow: list[passages.Passage]) -> Iterator[Problem]:
    before = lead = False  # does what came before, and the paragraph above the list, rest on something?
    first = next((p for p in flow if p.kind == "paragraph"), None)
    for passage, after in zip(flow, [*flow[1:], None], strict=True):
        rests = bool(RESTS.search(passage.raw))
        rests |= (passage.kind == "item" and lead) or (before and bool(REFERS_BACK.match(passage.text)))
        rests |= (
            after is not None and passage.kind == "paragraph" and after.kind == "item" and bool(RESTS.search(after.raw))
        )
        match = STATES.search(passage.text)
        if match and not rests and passage is not first and passage.kind != "heading":
            yield Problem(
                passage.path,
                passage.line_at(match.start()),
                "uncited-health-statement",
                f"'{' '.join(match[0].split())}' states something about health and names no source",
                "put [^id] behind it, link to its claim, or say what you looked for and did not find",
            )
        before = rests and passage.kind != "heading"
        if passage.kind != "item":
            lead = before
