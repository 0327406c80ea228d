"""On one page, the same link words lead to the same place."""

from collections.abc import Iterator

from scripts import corpus, manuscript
from scripts.checks.guide import Guide
from scripts.checks.links.internal import GENERATED
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "same-words",
        "warning",
        "Two links of a page have the same words and lead to different pages. Who hears a list of links can't tell them"
        " apart.",
        "Let the words of each link name its page.",
        bad="[Pain](pain-relief.md) eased, and so did [pain](../conditions/neck-pain.md).",
        good="[Pain](pain-relief.md) eased, and so did [neck pain](../conditions/neck-pain.md).",
    ),
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each link whose words lead elsewhere further up on its page."""
    for page in guide.judged:
        seen: dict[str, tuple[str, int]] = {}
        for line, match in page.matches(manuscript.LINK):
            words, target = " ".join(match[1].split()).lower(), match[2].partition("#")[0]
            # A term's meaning and a claim's record open beside the page of the same name; certainties name many claims.
            if not target.endswith(".md") or target.rpartition("/")[2] in GENERATED or words in corpus.CERTAINTY:
                continue
            path = page.resolve(target)
            first, where = seen.setdefault(words, (path, line))
            if first != path:
                said = f"'{match[1]}' leads to docs/{path} here, and to docs/{first} on line {where}"
                yield Problem(page.place, line, "same-words", said, "let the words of each link name its page")
