"""No page and no record promises more than studies have shown."""

from collections.abc import Iterator

from scripts.checks import wording
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "overclaim",
        "error",
        "A word promises more than any study has shown: cure, detox, miracle, guaranteed, proven to, toxins.",
        "Say what was found, in whom, for how long and how sure that is. To deny or quote a promise is fine.",
        "NMT is a proven cure for neck pain.",
        "Neck pain may ease for a short time ([moderate certainty](...)). NMT is no cure.",
    ),
)
SHOWN = "say what a study found, and for how long"
WORDS = {
    r"cur(?:e|es|ed|ing)": SHOWN,
    r"detox\w*|cleans(?:e|es|ing) (?:the|your) \w+"
    r"|flush(?:es|ed|ing)?(?: out)?(?: the| your)? (?:toxins?|waste|poisons?)": (
        "take it out: nobody has shown that massage clears anything from the body"
    ),
    r"toxins?": "name the substance and a study of it, or take it out",
    r"miracles?|miraculous(?:ly)?|magic(?:al|ally)?|breakthroughs?|revolutionary": "say plainly what it does",
    r"guarantee(?:s|d|ing)?": "take it out, or say what a study found, with its source",
    r"(?:clinically|scientifically|medically) proven"
    r"|proven (?:to|cure|remedy|treatment|method|results?|relief|way)": ("name the study and its certainty"),
    r"heals (?:the|your|an?|any|all|pain|injur\w+|muscles?|tissues?)": "write 'may ease', or what was measured",
    r"(?:the|their|its|your) root causes?": "take it out: nobody has shown that massage removes a cause",
    r"(?:100 ?%|totally|completely|perfectly|absolutely) (?:safe|effective|natural|painless)|risk-free": (
        "say how often harm was seen, or that nobody has counted"
    ),
    r"always works|works for (?:everyone|everybody)|never fails"
    r"|permanent(?:ly)? (?:relief|cures?|fix(?:es)?|ends?|removes?)": ("say in how many people, and for how long"),
    r"instant(?:ly)? (?:relief|relieves?|results?|eases?)": "say when it was measured: right after treatment",
}


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each promise that nobody denies, quotes or asks about."""
    yield from wording.problems(guide, WORDS, "overclaim", "promises more than studies have shown")
