"""No page pulls in other files or holds code for a template."""

import re
from collections.abc import Iterator

from scripts.checks import addresses
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "snippet-path",
        "error",
        "A page pulls in another file; such a line can show files that are not part of the guide.",
        "Write the text on the page, or link to the page that has it.",
        '--8<-- "../../secret.txt"',
        "See [what NMT is](../what-is-nmt/index.md).",
    ),
    Rule(
        "template-code",
        "warning",
        "A page holds code for a template; readers would see the code.",
        "Write the words themselves; show code between backquotes.",
        "{{ config.site_name }}",
        "The NMT guide",
    ),
)

# Fences are no shelter: a snippet is pulled in before anything knows about fences.
SNIPPET = re.compile(r"^[ \t>]*-{1,}8<-{1,}|^[ \t]*\{!.+!\}|^[ \t]*\.\. (?:include|literalinclude)::")
TEMPLATE = re.compile(r"\{\{.{0,40}|\{%.{0,40}")


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each line that pulls in a file, and for each piece of template code outside code."""
    for page in guide.judged:
        for line, text in enumerate(page.body.split("\n"), page.first_line):
            if SNIPPET.match(text):
                message = f"'{addresses.shown(text.strip())}' pulls in a file"
                yield Problem(page.place, line, "snippet-path", message, "write the text here, or link to its page")
        for line, match in page.matches(TEMPLATE):
            message = f"'{addresses.shown(match[0])}' is code for a template, and readers would see it as it stands"
            fix = "write the words themselves, or put the code in backquotes"
            yield Problem(page.place, line, "template-code", message, fix)
