"""People come first: no page and no record names them by an illness, an age or a sex that does not matter."""

from collections.abc import Iterator

from scripts.checks import wording
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "inclusive-language",
        "warning",
        "A word names people by an illness, an age, a disability or a sex that does not matter.",
        "Write 'people with', 'older adults', 'they'.",
        "The elderly and diabetics should tell the masseuse.",
        "Older adults and people with diabetes should tell the therapist.",
    ),
)
WORDS = {
    r"(?:the )?elderly(?: (?:people|patients|persons|adults))?|old people|senior citizens": "write 'older adults'",
    r"diabetics|arthritics|epileptics|asthmatics|migraineurs|fibromyalgics|hemophiliacs"
    r"|(?:stroke|cancer|heart) patients": ("write 'people with' and the illness"),
    r"the (?:disabled|handicapped|blind|deaf|obese|mentally ill)|handicapped|invalids": (
        "write 'people with' or 'people who'"
    ),
    r"wheelchair-bound|(?:confined|bound) to (?:a|the|their) (?:wheelchair|bed)": "write 'uses a wheelchair'",
    r"normal people": "write 'people without' and what they don't have",
    r"masseu(?:se|ses|r|rs)": "write 'massage therapist'",
    r"he or she|she or he|s/he|his or her|her or his|him or her": "write 'they', 'their' or 'them'",
    r"mankind|man-?made|manpower|chairm[ae]n|housewi(?:fe|ves)|(?:hey|you) guys": "use a word for everybody",
    r"(?:drug |alcohol )?addicts?|(?:drug|alcohol|substance) abusers?|junkies?": "write 'people who use drugs'",
    r"crazy|insane|lunatics?|psychos?": "say what you mean without an illness",
}


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each such word; only a quotation may hold one."""
    yield from wording.problems(
        guide, WORDS, "inclusive-language", "names people by one trait, or leaves some out", denied=False
    )
