"""Counts what the guide holds: pages, words, sources, claims, terms, figures, and findings that name no source."""

import re

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.structure.anatomy import SECTIONS

# Words that state an effect, a risk or a number about people: a paragraph that has one should cite or lead to a claim.
STATES = re.compile(
    r"\b(?:trials?|stud(?:y|ies)|reviews? of|percent|in \d+ people|\d+%|eased?s?|lowered|reduces?|guidelines?)\b",
    re.IGNORECASE,
)
BACKED = re.compile(r"\[\^|claims\.md#|\bwe (?:found|searched|know of|could)\b|nobody", re.IGNORECASE)


def count(guide: Guide) -> dict[str, int]:
    """Return what is counted, name -> number."""
    words = sum(len(re.sub(r"[#*_>|\[\]()!-]", " ", page.body).split()) for page in guide.pages)
    cited = {match[1] for page in guide.pages for _, match in page.matches(manuscript.CITATION)}
    figures = {match[2].rpartition("/")[2] for page in guide.pages for _, match in page.matches(manuscript.IMAGE)}
    return {
        "pages": len(guide.pages),
        "words in pages": words,
        "references": len(guide.registers.get("references", [])),
        "references cited on pages": len(cited),
        "claims": len(guide.registers.get("claims", [])),
        "terms": len(guide.registers.get("glossary", [])),
        "reasons against NMT": len(guide.registers.get("contraindications", [])),
        "warning signs": len(guide.registers.get("red-flags", [])),
        "figures": len(figures) + 1,  # and the body map, which is set in and not linked
        "paragraphs that state a finding without source, claim or search": len(unbacked(guide)),
    }


def unbacked(guide: Guide) -> list[tuple[str, str]]:
    """Return (path, text) of each paragraph of a guide page that states a finding and names nothing it rests on."""
    found = []
    for page in guide.pages:
        if page.path.startswith(SECTIONS):
            text = re.sub(r"(?ms)^(?:!!!|\?\?\?).*?(?=^\S)", "", "\n".join(page.prose) + "\nend")
            for paragraph in re.split(r"\n\s*\n", text):
                prose = paragraph.strip()
                if (
                    prose
                    and not prose.startswith(("#", "|", "!", "///"))
                    and STATES.search(prose)
                    and not BACKED.search(prose)
                ):
                    found.append((page.path, " ".join(prose.split())))
    return found
