"""Writes out what each rule of the gate catches and how to mend it, from what the rules say about themselves."""

import re

from markdown import Markdown
from markdown.extensions import Extension

from scripts.marker import PRIORITY, Marker

SPECIAL = re.compile(r"[\\`*_\[\]<>&|!#{}~^\"']")
CODE = re.compile(r"(`[^`]+`)")
SEVERITIES = {
    "error": "**Error**: it keeps a change out.",
    "warning": "**Warning**: it is reported, and a change may go in with it.",
    "suggestion": "**Suggestion**: it is reported, and you decide.",
}


def table() -> str:
    """Return a part for each group of rules, and in it a section for each rule."""
    from scripts.checks.registry import sections  # only where the table is printed: the gate loads much

    made = []
    for group, about, rules in sections():
        if rules:
            title, _, sentence = about.partition(": ")
            made += [f"## {title} {{#group-{group}}}\n", f"{_words(sentence[:1].upper() + sentence[1:])}\n"]
            # One part of the page, so that the browser need not style a hundred rules that nobody has scrolled to.
            made += ['<div class="nmt-rules" markdown="1">\n', *(_section(rule) for rule in rules), "</div>\n"]
    return "\n".join(made)


def _section(rule) -> str:
    lines = ['<section markdown="1">\n', f"### {rule.id} {{#{rule.id}}}\n", f"{_words(rule.catches)}\n"]
    lines.append(f"{SEVERITIES[rule.severity]}\n")
    lines.append(f"To fix: {_words(rule.remedy)}\n")
    if rule.mended:
        lines.append("Or run `python3 scripts check --fix`, which mends it.\n")
    for title, example in (("Not like this:", rule.bad), ("Like this:", rule.good)):
        if example:
            lines += [f"{title}\n", f"{_fence(example)}\n"]
    return "\n".join([*lines, "</section>\n"])


def _words(text: str) -> str:
    """Return text as Markdown that shows it as it is; what stands between backticks is code."""
    parts = CODE.split(text)
    return "".join(
        part if index % 2 else SPECIAL.sub(lambda sign: f"&#{ord(sign[0])};", part) for index, part in enumerate(parts)
    )


def _fence(example: str) -> str:
    longest = max((len(run) for run in re.findall(r"`+", example)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{example.rstrip()}\n{fence}"


class Rules(Extension):
    """Registers the marker."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: D102, N802
        # Behind all other markers: an example may show one, and must not be filled.
        md.preprocessors.register(Marker(md, "rules", {"table": table}), "nmt-rules", PRIORITY - 1)


def makeExtension(**options):  # noqa: D103, N802
    return Rules(**options)
