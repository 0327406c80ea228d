"""The words of a link say where it leads, since screen readers read out the links of a page as a list."""

import re
from collections.abc import Iterator

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "link-text",
        "error",
        "The words of a link do not say where it leads: here, this link, read more, or a bare address.",
        "Make the name of the target the link.",
        "For the safety rules [click here](../who-it-suits/safety.md).",
        "Read the [safety rules](../who-it-suits/safety.md).",
    ),
)
EMPTY = re.compile(
    r"\W*(?:(?:please )?(?:click|tap|press|see|look|read|go|found|available)? ?(?:it )?(?:right )?(?:here|there)"
    r"|(?:click|see|read|at|on|follow)? ?(?:this|that|the)(?: (?:link|page|site|website|one|article))?"
    r"|links?|pages?|website"
    r"|(?:read|learn|find out|see|know)? ?more"
    r"|(?:more )?(?:details?|info|information)|see|read|continue|next|source)\W*",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"\W*(?:https?://|www\.)\S+\W*")
BARE = re.compile(r"(?<![\w(<\"'=])(?:https?://|www\.)[^\s)>\]]+")


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each link whose words say nothing and each address that stands bare in the text."""
    for page in guide.judged:
        for line, match in page.matches(manuscript.LINK):
            words = re.sub(r"[*_`]", "", match[1]).strip()
            if EMPTY.fullmatch(words) or ADDRESS.fullmatch(words):
                yield Problem(
                    page.place,
                    line,
                    "link-text",
                    f"the link '{words}' does not say where it leads",
                    "make the name of the page the link",
                )
        for line, match in page.matches(re.compile(r"<https?://[^>\s]+>|" + BARE.pattern)):
            before = page.prose[line - page.first_line][: match.start()]
            if not re.search(r"\[[^\]]*$|\]\([^)]*$|\]:\s*$|<[^>]*$", before):
                yield Problem(
                    page.place,
                    line,
                    "link-text",
                    f"the address '{match[0]}' stands bare in the text",
                    "write [name of the page](address)",
                )
