"""Each mistake, seeded into a copy of the guide, is reported at its file and line with a remedy."""

import re
import subprocess
import sys
from pathlib import Path

import markdown
import pytest

from scripts import checks
from scripts.checks import markers
from scripts.marker import Marker
from scripts.problem import Problem
from tests.scripts.markdown.conftest import EXTENSIONS

ROOT = Path(__file__).resolve().parents[3]
PAGE = "docs/what-is-nmt/index.md"
CLAIMS, REFERENCES, GLOSSARY = (f"docs/data/{stem}.yml" for stem in ("claims", "references", "glossary"))
REGISTERS = (CLAIMS, REFERENCES, GLOSSARY, "docs/data/contraindications.yml", "docs/data/red-flags.yml")


def append(text):
    """Add `text` at the end of the file; the mistake stands on the last line."""
    return lambda source: source.rstrip("\n") + "\n\n" + text + "\n"


def swap(old, new):
    """Replace the first match of a pattern; the mistake stands where it matched."""

    def change(source):
        changed, count = re.subn(old, new, source, count=1, flags=re.MULTILINE)
        assert count, f"the copy holds nothing like {old!r} to spoil"
        return changed

    return change


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


def changed_line(before: str, after: str) -> int:
    """Return the number of the first line that differs, or of the last one where text was added."""
    old, new = before.split("\n"), after.split("\n")
    if after.startswith(before.rstrip("\n")):
        return len(after.rstrip("\n").split("\n"))
    return next(n for n, (a, b) in enumerate(zip(old, new + [""] * len(old), strict=False), 1) if a != b)


@pytest.mark.parametrize("what", MISTAKES)
def test_a_seeded_mistake_is_reported_with_place_and_remedy(copy, what):
    path, spoil, rule, message, fix = MISTAKES[what]
    before = (copy / path).read_text(encoding="utf-8")
    after = spoil(before)
    (copy / path).write_text(after, encoding="utf-8")
    found = [problem for problem in checks.problems(copy) if problem.rule == rule and message in problem.message]
    assert found, f"no problem with rule '{rule}' and '{message}': {[str(p) for p in checks.problems(copy)][:5]}"
    problem = found[0]
    assert problem.path == path
    assert fix in problem.fix, problem.fix
    # What is missing is reported at its record or at the head of its page, an added record at its first line.
    assert 1 <= problem.line <= after.count("\n") + 1
    if "missing" not in message and rule != "missing-part":
        assert abs(problem.line - changed_line(before, after)) <= 12, f"{problem} is far from the mistake"


def test_the_guide_has_no_problem():
    assert checks.problems(ROOT) == []


def test_every_rule_has_a_seeded_mistake():
    for rule in checks.RULES:
        source = Path(sys.modules[rule.__module__].__file__).read_text(encoding="utf-8")
        ids = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', source)) & {mistake[2] for mistake in MISTAKES.values()}
        assert ids, f"no seeded mistake shows that {rule.__module__} bites"


def test_code_and_comments_are_left_alone(copy):
    page = copy / PAGE
    harmless = (
        "`[^nobody-1]` and `[x](nowhere.md)`\n\n```\n[^nobody-2] ![](x.svg)\n!!! nothing\n```\n\n<!-- [^nobody-3] -->\n"
    )
    page.write_text(page.read_text(encoding="utf-8") + "\n" + harmless, encoding="utf-8")
    assert checks.problems(copy) == []


def test_the_command_prints_every_problem_at_once_and_fails(copy):
    for what in ("broken internal link", "unknown citation"):
        path, spoil, *_ = MISTAKES[what]
        (copy / path).write_text(spoil((copy / path).read_text(encoding="utf-8")), encoding="utf-8")
    command = [
        sys.executable,
        "-c",
        "import sys; from pathlib import Path; from scripts.checks import check; sys.exit(check(Path(sys.argv[1])))",
    ]
    done = subprocess.run([*command, str(copy)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert len(lines) == 2
    assert all(re.fullmatch(r"docs/what-is-nmt/index\.md:\d+: [a-z-]+: .+ \(.+\)", line) for line in lines), lines
    assert "2 problems" in done.stderr


def test_a_problem_reads_as_path_line_rule_message_fix():
    problem = Problem("docs/a.md", 3, "broken-link", "there is no file docs/b.md", "did you mean 'c.md'?")
    assert str(problem) == "docs/a.md:3: broken-link: there is no file docs/b.md (did you mean 'c.md'?)"


def test_the_known_markers_are_those_that_an_extension_fills():
    md = markdown.Markdown(extensions=EXTENSIONS)
    steps = [step for step in md.preprocessors if isinstance(step, Marker)]
    filled = {f"markdown/{step.module}.py: {what}" for step in steps for what in step.renderers}
    assert filled == set(markers.KNOWN)
