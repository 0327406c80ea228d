"""Links to other sites are encrypted and carry no tracking, and links within the guide name no site."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, relpath
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.manuscript import Page
from scripts.problem import Problem

RULES = (
    Rule(
        "insecure-link",
        "error",
        "A link starts with http:// although the site is known to answer under https://.",
        "Write https:// instead.",
        bad="http://dx.doi.org/10.1002/14651858.CD001929.pub3",
        good="https://doi.org/10.1002/14651858.CD001929.pub3",
    ),
    Rule(
        "tracking-link",
        "error",
        "A link carries words that tell a site or an advertiser where its visitor came from.",
        "Delete them; the message has the link without them.",
        bad="https://www.nice.org.uk/guidance/ng193?utm_source=newsletter",
        good="https://www.nice.org.uk/guidance/ng193",
    ),
    Rule(
        "own-address",
        "error",
        "A link to a page of the guide names the whole published address, and breaks in a copy or an embed.",
        "Link to the file, such as ../faq.md.",
        bad="[questions](https://nmt-guide.example/faq/)",
        good="[questions](../faq.md)",
    ),
)

CONFIG = "mkdocs.yml"
URL = re.compile(r"https?://[^\s<>\"')\]|]+", re.IGNORECASE)
SECURE = re.compile(  # only where https:// is known to lead to the same page
    r"(?:dx\.)?doi\.org|(?:[\w-]+\.)*ncbi\.nlm\.nih\.gov|(?:www\.)?(?:cochranelibrary\.com|nice\.org\.uk|who\.int"
    r"|creativecommons\.org|github\.com)|[a-z]+\.wikipedia\.org"
)
TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|_hs(?:enc|mi)|yclid|twclid|ttclid|at_medium"
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each address on a page, and of each reference, that should be written otherwise."""
    own = _published_address(guide.root)
    for page in guide.judged:
        for line, match in page.matches(URL):
            yield from _judge(match[0].rstrip(".,;:!?*_"), page.place, line)
            if match[0].lower().startswith(own.lower()):
                said = f"'{match[0]}' lies in the guide itself"
                fix = _relative(match[0][len(own) :], page, guide)
                yield Problem(page.place, line, "own-address", said, fix)
    path = "docs/data/references.yml"
    if guide.only is None or path in guide.only:
        for record in guide.registers.get("references", []):
            if isinstance(record.get("URL"), str):
                yield from _judge(record["URL"], path, record.lines["URL"])


def _judge(url: str, place: str, line: int) -> Iterator[Problem]:
    try:
        parts = urlsplit(url)
    except ValueError:  # brackets in a host; the rules for safe links refuse it
        return
    if parts.scheme.lower() == "http" and SECURE.fullmatch((parts.hostname or "").lower()):
        better = "https://" + url[len("http://") :].replace("dx.doi.org", "doi.org", 1)
        yield Problem(place, line, "insecure-link", f"'{url}' is not encrypted", f"write {better}")
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    if told := [name for name, _ in pairs if TRACKING.fullmatch(name.lower())]:
        kept = urlencode([pair for pair in pairs if pair[0] not in told])
        said = f"the link carries '{', '.join(told)}', which follow its readers"
        yield Problem(place, line, "tracking-link", said, f"write {urlunsplit(parts._replace(query=kept))}")


def _relative(rest: str, page: Page, guide: Guide) -> str:
    """Return the remedy for a link to what lies at the address `rest` below the site's root."""
    address, sign, part = rest.rstrip(".,;:!?*_").partition("#")
    for other in guide.pages:
        if other.address.rstrip("/") == address.rstrip("/"):
            return f"write '{relpath(other.path, dirname(page.path) or '.')}{sign}{part}'"
    return "link to the file in docs/, starting with ../ or a name"


def _published_address(root: Path) -> str:
    config = (root / CONFIG).read_text(encoding="utf-8")
    found = re.search(r"^site_url:.*?(https?://[^\"'\s\]]+)", config, flags=re.MULTILINE)
    return os.environ.get("SITE_URL") or (found[1] if found else "https://nmt-guide.example/")
