"""Links to other sites are encrypted and carry no tracking."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

from scripts.checks import edit
from scripts.checks.edit import Edit
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "insecure-link",
        "error",
        "A link starts with http:// although the site is known to answer under https://.",
        "Write https:// instead.",
        bad="http://dx.doi.org/10.1002/14651858.CD001929.pub3",
        good="https://doi.org/10.1002/14651858.CD001929.pub3",
        mended=True,
    ),
    Rule(
        "tracking-link",
        "error",
        "A link carries words that tell a site or an advertiser where its visitor came from.",
        "Delete them; the message has the link without them.",
        bad="https://www.nice.org.uk/guidance/ng193?utm_source=newsletter",
        good="https://www.nice.org.uk/guidance/ng193",
        mended=True,
    ),
)

URL = re.compile(r"https?://[^\s<>\"')\]|]+", re.IGNORECASE)
SECURE = re.compile(  # only where https:// is known to lead to the same page
    r"(?:dx\.)?doi\.org|(?:[\w-]+\.)*ncbi\.nlm\.nih\.gov|(?:www\.)?(?:cochranelibrary\.com|nice\.org\.uk|who\.int"
    r"|creativecommons\.org|github\.com)|[a-z]+\.wikipedia\.org"
)
DATA = re.compile(r"\s+(?:- )?URL:\s")  # the field of a reference
TAIL = ".,;:!?*_"  # signs of the sentence around an address
TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|_hs(?:enc|mi)|yclid|twclid|ttclid|at_medium"
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each address on a page, and of each reference, that should be written otherwise."""
    yield from edit.problems(guide, edits)


def mend(path: str, text: str) -> str:
    """Return the text with its links encrypted and without tracking."""
    return edit.apply(text, edits(path, text))


def edits(path: str, text: str) -> Iterator[Edit]:
    """Yield an edit for each link that is not encrypted or carries tracking."""
    if "://" not in text:
        return
    for start, line, kind in edit.lines(path, text):
        if "://" not in line or kind == "code" or (kind == "data" and not DATA.match(line)):
            continue
        for match in URL.finditer(edit.without_spans(line)):
            url = match[0].rstrip(TAIL)
            place = start + match.start(), start + match.start() + len(url)
            for better, rule, said in _judge(url):
                yield Edit(*place, better, rule, said, f"write {better}")


def _judge(url: str) -> Iterator[tuple[str, str, str]]:
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:  # brackets in a host; the rules for safe links refuse it
        return
    if parts.scheme.lower() == "http" and SECURE.fullmatch(host):
        better = "https://" + url[len("http://") :].replace("dx.doi.org", "doi.org", 1)
        yield better, "insecure-link", f"'{url}' is not encrypted"
    pairs = parts.query.split("&")
    if told := [pair for pair in pairs if TRACKING.fullmatch(pair.partition("=")[0].lower())]:
        better = urlunsplit(parts._replace(query="&".join(pair for pair in pairs if pair not in told)))
        names = ", ".join(pair.partition("=")[0] for pair in told)
        yield better, "tracking-link", f"the link carries '{names}', which follow its readers"
