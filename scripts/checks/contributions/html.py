"""Nothing on a page can run in a reader's browser: no HTML but a few plain elements, no code in attributes or links."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from scripts import manuscript
from scripts.checks import addresses, rendered
from scripts.checks.guide import Guide
from scripts.checks.rendered import IN_MARKDOWN, Offense
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "raw-html",
        "error",
        "A page holds HTML that it does not need: HTML can run code, load things or cover the page.",
        "Write it in Markdown. Only br, wbr, sub, sup, kbd, abbr, span and div are allowed.",
        "<script>alert(1)</script>",
        "H<sub>2</sub>O",
    ),
    Rule(
        "unsafe-attribute",
        "error",
        "Something on a page has an attribute that can run code, hide text or take the place of a part of the site.",
        "Remove the attribute. A heading may have a name in curly brackets.",
        '## Rest { onclick="alert(1)" }',
        "## Rest {#rest}",
    ),
    Rule(
        "unsafe-address",
        "error",
        "An address does not lead to a page: it can run code, hold a hidden file or open one on the reader's device.",
        "Use an address that starts with https://, or a path inside the guide.",
        "[Book now](javascript:alert(1))",
        "[Book now](https://www.example.org/book)",
    ),
    Rule(
        "disguised-address",
        "error",
        "An address looks as if it leads somewhere else than it does.",
        "Write the address as the browser shows it: https:// and the plain name of the site.",
        "[NHS](https://www.nhs.uk@example.org/)",
        "[NHS](https://www.nhs.uk/)",
    ),
)

TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>]|$)")
PLAIN = {"br", "wbr", "sub", "sup", "kbd", "abbr", "span", "div"}
DEEP = 100
TRIES = 150  # how often a page is rendered to find the lines; a page with more mistakes is no honest one


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each thing in the rendered page that must not be there, and for needless HTML."""
    for page in guide.judged:
        if line := _tangle(page):
            message = f"{DEEP} or more brackets stand open here, which keeps the site from being built"
            yield Problem(page.place, line, "raw-html", message, "close each [ with ] and each < with >")
            continue
        named = set()
        for problem in (*_rendered(page, guide), *_written(page, guide)):
            if (problem.rule, problem.line) not in named:
                named.add((problem.rule, problem.line))
                yield problem


def _tangle(page: manuscript.Page) -> int:
    """Return the line of a paragraph that takes Python-Markdown minutes to read, or 0."""
    brackets = tags = 0
    for line, text in enumerate(page.body.split("\n"), page.first_line):
        brackets = max(0, brackets + text.count("[") - text.count("]")) if text.strip() else 0
        tags = max(0, tags + text.count("<") - text.count(">"))
        if brackets >= DEEP or tags >= 10 * DEEP:
            return line
    return 0


def _rendered(page: manuscript.Page, guide: Guide) -> Iterator[Problem]:
    """Judge what the page becomes, which no corner of Markdown can hide."""
    tries = iter(range(TRIES))
    for offense, count in Counter(rendered.offenses(guide.root, page.body)).items():
        found = False
        for line in _candidates(page, offense):
            if count <= 0 or next(tries, None) is None:
                break
            # The line is to blame if the page has less of it without the line.
            fewer = count - Counter(rendered.offenses(guide.root, _without(page, line)))[offense]
            if fewer > 0:
                count, found = count - fewer, True
                yield from _problem(page, line, offense)
        if not found:
            yield from _problem(page, next(iter(_candidates(page, offense)), page.first_line), offense)


def _problem(page: manuscript.Page, line: int, offense: Offense) -> Iterator[Problem]:
    images = manuscript.IMAGE.finditer(page.prose[line - page.first_line])
    if offense.rule != "foreign-request" or not any(":" in image[2] for image in images):  # media/images.py names those
        yield Problem(page.place, line, offense.rule, offense.message, offense.fix)


def _candidates(page: manuscript.Page, offense: Offense) -> list[int]:
    """Return the lines that may hold the offense, the likeliest first: its words outside code, anywhere, the rest."""
    raw = page.body.split("\n")
    order = []
    for lines in (page.prose, raw):
        for trace in offense.traces:
            order += [n for n, text in enumerate(lines) if trace and trace.lower() in unescape(text).lower()]
    order += [n for n, text in enumerate(raw) if text.strip()]
    return [n + page.first_line for n in dict.fromkeys(order)]


def _without(page: manuscript.Page, line: int) -> str:
    lines = page.body.split("\n")
    lines[line - page.first_line] = ""
    return "\n".join(lines)


def _written(page: manuscript.Page, guide: Guide) -> Iterator[Problem]:
    """Judge what stands in the file: needless HTML, and addresses that nothing uses yet."""
    tries = iter(range(TRIES))
    for line, match in page.matches(TAG):
        tag = match[1].lower()
        if tag not in PLAIN and next(tries, None) is not None:
            before = rendered.count(guide.root, page.body, tag)
            if rendered.count(guide.root, _without(page, line), tag) < before:  # not so in code that is indented
                yield Problem(page.place, line, "raw-html", f"<{tag}> is not allowed in a page", IN_MARKDOWN)
    for line, text in enumerate(page.prose, page.first_line):
        if (address := addresses.led_to(text)) and (wrong := addresses.judge(address)):
            yield Problem(page.place, line, *wrong)
