"""Mistakes in pages and registers that break the guide itself."""

import re

from tests.scripts.checks.mistakes.spoil import append, swap

PAGE = "docs/what-is-nmt/index.md"
CLAIMS, REFERENCES, GLOSSARY = (f"docs/data/{stem}.yml" for stem in ("claims", "references", "glossary"))
REGISTERS = (CLAIMS, REFERENCES, GLOSSARY, "docs/data/contraindications.yml", "docs/data/red-flags.yml")


NO_SOURCE = """
  - id: a-claim-without-source
    statement: Something.
    heard: elsewhere
    topic: basics
    verdict: uncertain
    certainty: low
    why: Because.
    say: This.
    references: []
    checked: 2026-11-24
"""
UNFINDABLE = """
  - id: nobody-2020
    type: book
    title: A book that nobody can find
    kind: book
    read: full-text
    subject: massage
"""
# what -> (file, how it is spoiled, rule, words of the message, words of the remedy)
MISTAKES = {
    "broken internal link": (
        PAGE,
        append("[x](../benefitz/index.md)"),
        "broken-link",
        "docs/benefitz/index.md",
        "benefits/index.md",
    ),
    "absolute link": (PAGE, append("[x](/benefits/)"), "absolute-link", "/benefits/", "../"),
    "broken anchor": (PAGE, append("[x](../faq.md#no-such-answer)"), "broken-anchor", "#no-such-answer", "faq.md"),
    "missing image": (
        PAGE,
        append("![A figure of a shoulder](../figures/triger-point.svg)"),
        "missing-image",
        "triger-point",
        "trigger-point.svg",
    ),
    "image on another site": (
        PAGE,
        append("![A figure of a shoulder](https://example.org/a.png)"),
        "foreign-image",
        "example.org",
        "docs/figures/",
    ),
    "image without alternative text": (
        PAGE,
        append("![](../figures/trigger-point.svg)"),
        "image-without-text",
        "trigger-point.svg",
        "square brackets",
    ),
    "unknown citation": (PAGE, append("Text.[^cagnie-2051]"), "unknown-citation", "cagnie-2051", "cagnie-2015"),
    "unknown claim": (
        PAGE,
        append("[low certainty](../evidence/claims.md#no-such-claim-at-all)"),
        "unknown-claim",
        "no-such-claim-at-all",
        "claims.yml",
    ),
    "unknown term": (
        PAGE,
        append("[x](../glossary.md#referred-pane)"),
        "unknown-term",
        "referred-pane",
        "referred-pain",
    ),
    "care card of an unknown level": (
        PAGE,
        append('!!! emergancy "Call 911 if:"'),
        "unknown-card",
        "emergancy",
        "emergency",
    ),
    "care card without a title": (PAGE, append("!!! urgent"), "card-without-title", "urgent", "Title"),
    "a part of the page is missing": (
        PAGE,
        swap("^!!! unknown .*", '!!! action "What we do not know"'),
        "missing-part",
        "no 'unknown' box",
        "!!! unknown",
    ),
    "care card whose title is no action": (
        PAGE,
        append('!!! urgent "Signs"\n\n    - a'),
        "care-card",
        "'Signs' is not an action",
        "if:",
    ),
    "second card of one level": (
        "docs/index.md",
        append('!!! emergency "Call 911 if:"\n\n    - a'),
        "care-card",
        "second emergency card",
        "one card",
    ),
    "link in an emergency card": (
        "docs/about/privacy.md",
        append('!!! emergency "Call 911 if:"\n\n    - [a](index.md)'),
        "care-card",
        "holds a link",
        "out of the card",
    ),
    "text right after a care card": (
        "docs/about/privacy.md",
        append('!!! urgent "Go today if:"\n\n    - a\n\nText.'),
        "care-card",
        "text follows",
        "heading",
    ),
    "marker that nothing fills": (
        PAGE,
        append("<!-- scripts/markdown/claims.py: glimpse -->"),
        "unknown-marker",
        "glimpse",
        "glance",
    ),
    "front matter: a field is missing": (
        PAGE,
        swap(r"^description: .*\n", ""),
        "front-matter",
        "'description' is missing",
        "add 'description:'",
    ),
    "front matter: a field is misspelled": (
        PAGE,
        swap("^review_in:", "reveiw_in:"),
        "front-matter",
        "'reveiw_in'",
        "review_in",
    ),
    "front matter: a field has the wrong type": (
        PAGE,
        swap(r"^review_in: \d+", "review_in: soon"),
        "front-matter",
        "'review_in' is not a whole number",
        "Months",
    ),
    "front matter: an unknown value": (
        PAGE,
        swap("^audience: readers", "audience: everyone"),
        "front-matter",
        "'everyone'",
        "readers, clinics",
    ),
    "front matter: a title that is too long": (
        PAGE,
        swap("^title: .*", "title: " + "long " * 20),
        "front-matter",
        "'title' has",
        "at most 70",
    ),
    "front matter: not YAML": (PAGE, swap("^title: .*", "title: What: is it"), "yaml", "not valid YAML", "quotes"),
    "front matter: never closed": (
        PAGE,
        swap(r"\A---\n([\s\S]*?)\n---\n", r"---\n\1\n"),
        "front-matter",
        "does not end",
        "---",
    ),
    "reference that nothing cites": (
        REFERENCES,
        append(UNFINDABLE.replace("kind: book", "ISBN: 9780306406157\n    kind: book").strip("\n")),
        "uncited-reference",
        "nobody-2020",
        "cite it",
    ),
    "reference without identifier": (
        REFERENCES,
        append(UNFINDABLE.strip("\n")),
        "reference-without-identifier",
        "nobody-2020",
        "DOI",
    ),
    "claim without source": (
        CLAIMS,
        append(NO_SOURCE.strip("\n")),
        "claim-without-source",
        "a-claim-without-source",
        "searched:",
    ),
    "claim that cites an unknown source": (
        CLAIMS,
        swap(r"^    references: \[", "    references: [nobody-2099, "),
        "unknown-citation",
        "nobody-2099",
        "register",
    ),
    "effect that cites an unknown source": (
        CLAIMS,
        swap(r"^        reference: .*", "        reference: nobody-2099"),
        "unknown-citation",
        "nobody-2099",
        "references.yml",
    ),
    "chart figure that the record does not state": (
        CLAIMS,
        swap(r"^        smd: \[0.37, 0.13", "        smd: [0.38, 0.13"),
        "effect-figures",
        "0.38",
        "copy the digits",
    ),
    "chart figure outside its interval": (
        CLAIMS,
        swap(r"^        smd: \[0.37, 0.13, 0.62", "        smd: [0.37, 0.62, 0.13"),
        "effect-figures",
        "lies outside",
        "[value, low, high]",
    ),
    "register field of the wrong type": (
        CLAIMS,
        swap(r"^    references: \[.*\]", "    references: cagnie-2015"),
        "register-field",
        "'references' is not a list",
        "sources",
    ),
    "register field with an unknown value": (
        CLAIMS,
        swap(r"^    verdict: .*", "    verdict: true-ish"),
        "register-field",
        "true-ish",
        "supported",
    ),
    "misspelled register field": (GLOSSARY, swap(r"^    short:", "    shrot:"), "register-field", "'shrot'", "short"),
    "term that points to an unknown term": (
        GLOSSARY,
        swap(r"^    see: \[", "    see: [no-such-term, "),
        "unknown-term",
        "no-such-term",
        "register",
    ),
    **{
        f"duplicate id in {path}": (path, lambda text: _twice(text), "duplicate-id", "used twice", "another id")
        for path in REGISTERS
    },
    **{
        f"bad YAML in {path}": (path, append("  - id: [unclosed"), "yaml", "not valid YAML", "indent")
        for path in REGISTERS
    },
    **{
        f"YAML tag in {path}": (path, append("  - id: !!python/name:os.system x"), "yaml", "tag", "plain words")
        for path in REGISTERS
    },
    "the same field twice": (
        GLOSSARY,
        swap(r"^(    area: .*)$", r"\1\n\1"),
        "yaml",
        "stands here twice",
        "one of the two",
    ),
    "alias in a register": (GLOSSARY, append("  - &a {id: b}\n  - *a"), "yaml", "aliases", "plain words"),
    "register that is no list": (
        GLOSSARY,
        lambda text: "terms: none\n",
        "register",
        "no list under 'terms:'",
        "terms:",
    ),
}


def _twice(source):
    first = re.search(r"^  - id: .*\n(?:(?!  - id:).*\n)*", source, flags=re.MULTILINE)[0]
    return source.rstrip("\n") + "\n\n" + first


LEGAL = {
    "code and comments": (
        PAGE,
        append("`[x](nowhere.md)`\n\n```\n[^nobody-2] ![](x.svg)\n!!! nothing\n```\n\n<!-- [^nobody-3] -->"),
    ),
}
