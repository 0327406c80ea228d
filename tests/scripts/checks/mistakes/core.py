"""Mistakes of form: what is mechanical, headings, lists, tables, and excuses."""

from tests.scripts.checks.mistakes.spoil import append, swap

PAGE = "docs/what-is-nmt/index.md"
REFERENCES, GLOSSARY = "docs/data/references.yml", "docs/data/glossary.yml"
ITEMS = "\n".join(f"- item {number}" for number in range(13))
TABLE = "| Care | What it may ease |\n| --- | --- |\n"


def inside(old, new):
    """Replace plain text once, somewhere inside the file."""

    def change(source):
        assert old in source, f"the copy holds no {old!r} to spoil"
        return source.replace(old, new, 1)

    return change


MISTAKES = {
    # what `check --fix` mends
    "byte order mark": (PAGE, lambda text: "\ufeff" + text, "byte-order-mark", "byte order mark", "UTF-8"),
    "byte order mark in a register": (
        GLOSSARY,
        lambda text: "\ufeff" + text,
        "byte-order-mark",
        "byte order mark",
        "UTF-8",
    ),
    "line ends of Windows": (PAGE, lambda text: text.replace("\n", "\r\n"), "line-ends", "Windows", "LF"),
    "space at the end of a line": (PAGE, append("A line of text \nand another."), "trailing-whitespace", "1 space", ""),
    "two spaces behind a heading": (
        PAGE,
        append("## What it is  \n\nText."),
        "trailing-whitespace",
        "2 spaces",
        "last letter",
    ),
    "spaces on an empty line": (PAGE, append("One.\n   \nTwo."), "trailing-whitespace", "3 spaces", "last letter"),
    "space behind a field": (PAGE, swap(r"^(audience: \w+)$", r"\1 "), "trailing-whitespace", "1 space", ""),
    "tab as indent": (PAGE, append("- One\n\n\tMore about it."), "tab", "a tab", "four spaces"),
    "tab between words": (PAGE, append("Text with a\ttab."), "tab", "a tab", "one space"),
    "two empty lines": (PAGE, append("One.\n\n\nTwo."), "blank-lines", "second empty line", "one empty line"),
    "no line end at the end": (PAGE, lambda text: text.rstrip("\n"), "final-newline", "no line end", "one line end"),
    "empty lines at the end": (PAGE, lambda text: text + "\n\n", "final-newline", "empty lines", "one line end"),
    "hard space from Word": (PAGE, append("About 10\u00a0minutes."), "odd-space", "U+00A0", "plain space"),
    "thin space in a register": (GLOSSARY, swap(r"^(    short: \S+) ", "\\1\u2009"), "odd-space", "U+2009", "plain"),
    "two spaces behind a stop": (PAGE, append("Say stop.  It helps."), "doubled-space", "'stop.'", "one space"),
    "two spaces between words": (PAGE, append("- Say  stop."), "doubled-space", "'Say'", "one space"),
    "curly marks": (PAGE, append("It doesn’t have to hurt."), "curly-quote", "’", "type '"),
    "address in the field of a DOI": (
        REFERENCES,
        swap(r"^(    DOI: )10\.", r"\1https://doi.org/10."),
        "doi-form",
        "https://doi.org/",
        "the DOI alone",
    ),
    "letters before a DOI": (REFERENCES, swap(r"^(    DOI: )10\.", r"\1doi:10."), "doi-form", "doi:", "the DOI alone"),
    "old address of a DOI": (
        PAGE,
        append("[A study](http://dx.doi.org/10.1016/j.math.2014.07.003)"),
        "doi-form",
        "http://dx.doi.org/",
        "https://doi.org/",
    ),
    "fields in another order": (
        PAGE,
        swap(r"^(title: .*\n)(description: .*\n)", r"\2\1"),
        "front-matter-order",
        "'description' stands before 'title'",
        "behind it",
    ),
    # words
    "doubled word": (PAGE, append("Tell the the therapist."), "doubled-word", "'the the'", "'the' once"),
    "doubled word with a capital": (PAGE, append("No no one knows."), "doubled-word", "'No no'", "once"),
    "doubled word over two lines": (
        GLOSSARY,
        swap(r"^    short: .*$", "    short: >-\n      Pain in a\n      a muscle."),
        "doubled-word",
        "'a a'",
        "once",
    ),
    # headings
    "second title": (PAGE, append("# More about it\n\nText."), "second-title", "More about it", "## "),
    "second title without a space": (PAGE, append("#More about it\n\nText."), "second-title", "More about it", "## "),
    "underlined title": (PAGE, append("More about it\n=====\n\nText."), "second-title", "More about it", "## "),
    "skipped level": (PAGE, append("## More\n\n#### About it\n\nText."), "heading-order", "About it", "### "),
    "heading with a colon": (PAGE, append("## What to bring:\n\nText."), "heading-words", "ends with ':'", "take"),
    "heading with a stop and an id": (PAGE, append("## Go. {#go}\n\nText."), "heading-words", "'Go.'", "paragraph"),
    "heading without words": (PAGE, append("## {#more}\n\nText."), "heading-words", "empty", "words"),
    # lists and tables
    "long list": (PAGE, append(ITEMS), "long-list", "13 items", "split it"),
    "long list in a box": (
        PAGE,
        append('!!! unknown "?"\n\n' + "\n".join("    " + item for item in ITEMS.split("\n"))),
        "long-list",
        "13 items",
        "at most 12",
    ),
    "table without a head": (PAGE, append("| Heat | Pain |\n| Cold | Swelling |"), "table-head", "no head", "---"),
    "column without a name": (
        PAGE,
        append(TABLE.replace("Care", "") + "| Heat | Pain |"),
        "table-head",
        "column 1",
        "",
    ),
    "row with a cell too few": (PAGE, append(TABLE + "| Heat |"), "table-cells", "1 cell,", "bar"),
    "row with a cell too many": (PAGE, append(TABLE + "| Heat | Pain | 3 |"), "table-cells", "3 cells", "\\|"),
    # excuses
    "excuse without a reason": (
        PAGE,
        append("<!-- check: doubled-word off -->\nYes yes, it can hurt."),
        "excuse",
        "no reason",
        "say why",
    ),
    "excuse for an unknown rule": (
        PAGE,
        append("<!-- check: long-lists off: the items of a form -->\n- one"),
        "excuse",
        "'long-lists'",
        "long-list",
    ),
    "excuse for nothing": (
        PAGE,
        append("<!-- check: long-list off: the items of a form -->\n- one"),
        "excuse",
        "nothing here breaks",
        "take the excuse out",
    ),
    "excuse inside a line": (
        PAGE,
        append("Text. <!-- check: long-list off: a form -->"),
        "excuse",
        "due form",
        "line of its own",
    ),
    "excuse without its off": (
        PAGE,
        append("<!-- check: doubled-word -->\nYes yes, it can hurt."),
        "excuse",
        "due form",
        "off: reason",
    ),
    "excuse that is too far away": (
        PAGE,
        append(f"<!-- check: long-list off: the items of a form -->\nText.\n\n{ITEMS}"),
        "long-list",
        "13 items",
        "split it",
    ),
    "excuse for what has no exceptions": (
        PAGE,
        append("<!-- check: excuse off: we like it -->\n- one"),
        "excuse",
        "no exceptions",
        "mend what it reports",
    ),
    "excuse in a register for nothing": (
        GLOSSARY,
        swap(r"^(    short: .*)$", r"    # check: doubled-word off: a rhyme\n\1"),
        "excuse",
        "nothing here breaks",
        "take the excuse out",
    ),
}

LEGAL = {
    "line break of two spaces": (PAGE, append("One line of an address  \nand the next.")),
    "layout of code": (PAGE, append("```text\na  b \tc\n\n\n  “d” the the\n# no title\n```")),
    "layout of a table": (PAGE, append("| Care   | What  |\n| ------ | ----- |\n| `a  b` | x\\|y   |")),
    "spaces behind a list mark": (PAGE, append("-   One\n-   Two")),
    "words that may be doubled": (PAGE, append("Those that had had it know that that is so. A step-by-step by-law.")),
    "no tab but its name": (PAGE, append("Press `Tab\t` and go on.")),
    "doi in its form": (PAGE, append("[A study](https://doi.org/10.1016/j.math.2014.07.003)")),
    "heading that asks": (PAGE, append("## Does it hurt?\n\n### What is `a: b`?\n\nText.")),
    "deeper and back": (PAGE, append("## One\n\n### Two\n\n## Three\n\nText.")),
    "line that is no heading": (PAGE, append("Text with # in it, and\n\n---\n\nmore.")),
    "twelve items": (PAGE, append(ITEMS.rpartition("\n")[0])),
    "lists inside a list": (
        PAGE,
        append("\n".join(f"- item {n}\n\n    - inner {n}\n    - other {n}" for n in range(6))),
    ),
    "table of code": (PAGE, append("| `x` | Name |\n| --- | --- |\n| `y` | z |")),
    "excused list": (PAGE, append(f"<!-- check: long-list off: the items of the form -->\n{ITEMS}")),
    "excused list behind an empty line": (
        PAGE,
        append(f"<!-- check: long-list off: as the form has it -->\n\n{ITEMS}"),
    ),
    "two excuses for one block": (
        PAGE,
        append(
            "<!-- check: long-list off: the items of the form -->\n<!-- check: doubled-word off: a rhyme -->\n"
            + ITEMS.replace("item 3", "yes yes")
        ),
    ),
    "excuse that is shown": (PAGE, append("```markdown\n<!-- check: nothing off -->\n```\n\nOr `<!-- check: x -->`.")),
    "excused field of a register": (
        GLOSSARY,
        inside(
            "    short: ",
            "    # check: doubled-word off: its name\n    short: A band named The The. ",
        ),
    ),
    "fields that are not all there": (PAGE, swap(r"^search_terms: .*\n", "")),
}
