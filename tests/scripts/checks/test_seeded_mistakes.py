"""Each mistake, seeded into a copy of the guide, is reported at its file and line with a remedy."""

import re
import subprocess
import sys
from pathlib import Path

import markdown
import pytest

from scripts import checks
from scripts.checks import registry
from scripts.checks.structure import markers
from scripts.marker import Marker
from scripts.problem import Problem
from tests.conftest import copy_guide
from tests.scripts.checks.at_home import modules_of
from tests.scripts.checks.mistakes import LEGAL, MISTAKES
from tests.scripts.markdown.conftest import EXTENSIONS

ROOT = Path(__file__).resolve().parents[3]
PAGE = "docs/what-is-nmt/index.md"


def changed_line(before: str, after: str) -> int:
    """Return the number of the first line that differs, or of the last one where text was added."""
    old, new = before.split("\n"), after.split("\n")
    if after.startswith(before.rstrip("\n")):
        return len(after.rstrip("\n").split("\n"))
    return next(n for n, (a, b) in enumerate(zip(old, new + [""] * len(old), strict=False), 1) if a != b)


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory):
    """Return a function that changes one file of a copy of the guide and judges it; the copy is mended afterwards."""
    root = tmp_path_factory.mktemp("guide")
    copy_guide(root)

    def judge(path, change, modules=checks.MODULES):
        file = root / path
        before = file.read_text(encoding="utf-8") if file.exists() else None
        after = change(before or "")
        file.write_text(after, encoding="utf-8")
        try:
            return before or "", after, checks.problems(root, {path}, modules)
        finally:
            file.write_text(before, encoding="utf-8") if before is not None else file.unlink()

    return judge


@pytest.mark.parametrize("what", MISTAKES)
def test_a_seeded_mistake_is_reported_with_place_and_remedy(spoiled, what):
    path, spoil, rule, message, fix = MISTAKES[what]
    # Some modules find what breaks a rule of another: where its own finds nothing, all are asked.
    for modules in (modules_of(rule), checks.MODULES):
        before, after, problems = spoiled(path, spoil, modules)
        if found := [problem for problem in problems if problem.rule == rule and message in problem.message]:
            break
    assert found, f"no problem with rule '{rule}' and '{message}': {[str(p) for p in problems][:5]}"
    problem = found[0]
    assert problem.path == path
    assert fix in problem.fix, problem.fix
    # What is missing is reported at its record or at the head of its page, an added record at its first line.
    assert 1 <= problem.line <= after.count("\n") + 1
    if "missing" not in message and rule != "missing-part":
        assert abs(problem.line - changed_line(before, after)) <= 12, f"{problem} is far from the mistake"


@pytest.mark.parametrize("what", LEGAL)
def test_a_near_miss_is_left_alone(spoiled, what):
    assert checks.lasting(spoiled(*LEGAL[what])[2]) == []


def test_the_guide_has_no_problem():
    assert checks.lasting(checks.problems(ROOT)) == []


def test_no_two_rules_share_a_name():
    names = [rule.id for module in registry.MODULES for rule in module.RULES]
    assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)


def test_every_rule_has_a_seeded_mistake():
    shown = {mistake[2] for mistake in MISTAKES.values()}
    missing = (
        set(checks.RULES) - shown - {"encoding", "schema", "symbolic-link"}
    )  # test_unreadable_files, test_hostile_files
    assert not missing, f"no seeded mistake shows that these rules bite: {sorted(missing)}"
    assert shown <= set(checks.RULES), f"not in the table of rules: {sorted(shown - set(checks.RULES))}"


def test_code_and_comments_are_left_alone(copy):
    page = copy / PAGE
    harmless = (
        "`[^nobody-1]` and `[x](nowhere.md)`\n\n```\n[^nobody-2] ![](x.svg)\n!!! nothing\n```\n\n<!-- [^nobody-3] -->\n"
    )
    page.write_text(page.read_text(encoding="utf-8") + "\n" + harmless, encoding="utf-8")
    assert checks.lasting(checks.problems(copy)) == []


def test_the_command_prints_every_problem_at_once_and_fails(copy):
    for what in ("broken internal link", "unknown citation"):
        path, spoil, *_ = MISTAKES[what]
        (copy / path).write_text(spoil((copy / path).read_text(encoding="utf-8")), encoding="utf-8")
    program = (
        "import sys; from pathlib import Path; from scripts.checks import check; sys.exit(check(Path(sys.argv[1])))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(copy)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stdout.startswith("docs/what-is-nmt/index.md\n")
    rules = re.findall(r"^    Rule:    ([a-z-]+), https://.+/for-editors/checks/#\1$", done.stdout, flags=re.MULTILINE)
    assert sorted(rules) == ["broken-link", "unknown-citation"]
    assert len(re.findall(r"^  line \d+, error: .+\n    To fix:  .+$", done.stdout, flags=re.MULTILINE)) == 2
    assert "check: 2 errors; " in done.stdout


def test_a_problem_reads_as_path_line_rule_message_fix():
    problem = Problem("docs/a.md", 3, "broken-link", "there is no file docs/b.md", "did you mean 'c.md'?")
    assert str(problem) == "docs/a.md:3: broken-link: there is no file docs/b.md (did you mean 'c.md'?)"


def test_the_known_markers_are_those_that_an_extension_fills():
    md = markdown.Markdown(extensions=EXTENSIONS)
    steps = [step for step in md.preprocessors if isinstance(step, Marker)]
    filled = {f"markdown/{step.module}.py: {what}" for step in steps for what in step.renderers}
    assert filled == set(markers.KNOWN)
