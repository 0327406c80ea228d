"""An address that was published once goes on leading somewhere."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "lost-address",
        "error",
        "A page that was published is gone or has another name, and its old address leads nowhere.",
        "Say in `docs/data/redirects.yml` where readers are led instead. The message has the lines to add.",
        good="  - id: your-session/prices/\n    to: your-session/cost/",
    ),
    Rule(
        "unlisted-address",
        "error",
        "A page is not in the list of published addresses, so nothing would protect its links.",
        "Add its address to `docs/data/addresses.txt`. The message has the line to add.",
        good="your-session/cost/",
    ),
    Rule(
        "ledger-line",
        "error",
        "A line of `docs/data/addresses.txt` is no address, or stands there twice.",
        "Write one address a line, without the name of the site and with a slash at the end.",
        bad="https://nmt-guide.example/your-session/cost",
        good="your-session/cost/",
    ),
)

LEDGER, REDIRECTS = "docs/data/addresses.txt", "docs/data/redirects.yml"
ADDRESS = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)+")


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each published address that is gone, each page that is not listed, and each bad line."""
    try:
        lines = (guide.root / LEDGER).read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, UnicodeDecodeError):
        yield Problem(LEDGER, 1, "ledger-line", "the list is missing or not UTF-8", f"restore {LEDGER}")
        return
    listed: dict[str, int] = {}
    for number, line in enumerate(map(str.strip, lines), 1):
        if not line or line.startswith("#"):
            continue
        if not ADDRESS.fullmatch(line):
            fix = "write it like the others: your-session/cost/"
            yield Problem(LEDGER, number, "ledger-line", f"'{line}' is not an address of the guide", fix)
        elif line in listed:
            said = f"'{line}' stands on line {listed[line]} already"
            yield Problem(LEDGER, number, "ledger-line", said, "delete one of the two lines")
        else:
            listed[line] = number
    pages = {page.address: page for page in guide.pages if page.address}
    unlisted = sorted(set(pages) - set(listed))
    yield from (_unlisted(pages[address].place, address) for address in unlisted)
    redirected = guide.ids("redirects")
    if redirected is not None:
        # A page that can't be read is reported as such; its address is not lost.
        there = set(pages) | {_address(file) for file in guide.files if file.endswith(".md")}
        for address in sorted(set(listed) - there - set(redirected)):
            yield _lost(listed[address], address, unlisted, sorted(pages))


def _address(file: str) -> str:
    return file.removesuffix(".md").removesuffix("/index") + "/"


def _unlisted(place: str, address: str) -> Problem:
    said = f"the address '{address}' is not in the list of published addresses"
    return Problem(place, 1, "unlisted-address", said, f"add the line '{address}' to {LEDGER}")


def _lost(line: int, address: str, unlisted: list[str], pages: list[str]) -> Problem:
    new = _successor(address, unlisted) or _successor(address, pages) or "(the page that answers it now)"
    fix = f"add to {REDIRECTS} the lines '  - id: {address}' and '    to: {new}', or bring the page back"
    return Problem(LEDGER, line, "lost-address", f"'{address}' was published and leads nowhere now", fix)


def _successor(address: str, among: list[str]) -> str:
    """Return the page that most likely took the place of `address`: of the same name elsewhere, or a similar one."""
    name = address.rstrip("/").rpartition("/")[2]
    same = [other for other in among if other.rstrip("/").rpartition("/")[2] == name]
    return next(iter(same or get_close_matches(address, among, n=1, cutoff=0.6)), "")
