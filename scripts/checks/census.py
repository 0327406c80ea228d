"""Counts what the guide holds: pages, words, sources, claims, terms, figures, and findings that name no source."""

import re

from scripts import manuscript
from scripts.checks.evidence import uncited_statements
from scripts.checks.guide import Guide


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
        "paragraphs that state a finding without source, claim or search": sum(
            1 for _ in uncited_statements.problems(guide)
        ),
    }
