"""No page and no record blames a reader or frightens one."""

from collections.abc import Iterator

from scripts.checks import wording
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "blame-or-fear",
        "error",
        "A word blames readers or frightens them: suffer from, victim, crippling, you failed, must not ignore.",
        "Say plainly what someone has, and what to do when. Fear does not help people to act.",
        "If you suffer from crippling back pain, you must not ignore it.",
        "If back pain stops you from walking, see a doctor today.",
    ),
)
WORDS = {
    r"suffer(?:s|ed|ing)? (?:from|with)"
    r"|suffer(?:s|ed)? (?:an?|the|pain|greatly|terribly|badly)|sufferers?|afflicted|stricken": (
        "write 'have' or 'people with'"
    ),
    r"victims?": "write 'people who had' or 'a person with'",
    r"crippl(?:e|es|ed|ing)|excruciating|agoni[sz]ing|agony|horrific|horrible|terrifying|nightmares?|unbearable": (
        "say what the person can't do, or give the pain on a scale"
    ),
    r"devastat(?:es|ed|ing)|ravag(?:es|ed|ing)|disastrous|time bomb|silent killers?": (
        "say how often it happens and what to do"
    ),
    r"(?:must|should|can|do)(?: not|n[’']t) ignore|ignore (?:it|this|them|these) at your (?:own )?(?:peril|risk)"
    r"|before it(?: i|[’'])s too late": "say what to do, and how soon",
    r"you(?:[’']ve| have)? failed|failed (?:to comply|treatment)|you(?: only|[’']ve only)? have yourself to blame"
    r"|you should have|non-?complian(?:t|ce)|your own (?:fault|doing)|bad habits?|laz(?:y|iness)": (
        "say what can help now, without blame"
    ),
    r"crumbling|bone on bone|your (?:spine|back|neck|joints?) (?:is|are) (?:damaged|crumbling|out of place|out)": (
        "say what was seen, and that many people without pain have it too"
    ),
}


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each word that blames or frightens; only a quotation may hold one."""
    yield from wording.problems(guide, WORDS, "blame-or-fear", "blames or frightens", denied=False)
