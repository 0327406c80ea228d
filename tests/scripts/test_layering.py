"""Who may know whom: the rules of the code's layout, read from its imports."""

import ast
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
MODULES = sorted(SCRIPTS.rglob("*.py"))
# The table of rules prints what each rule says about itself: it takes the list, and asks no rule for a judgement.
PRINTS_THE_RULES = {"scripts.markdown.rules": {"scripts.checks.registry", "scripts.checks.registry.sections"}}
# `check --fix` mends what editors wrote, and it alone.
WRITES_INTO_DOCS = ("scripts.checks.mend",)
STANDARD_ONLY = ("__main__.py", "environment.py")  # they run before anything is installed


def name(path: Path) -> str:
    parts = path.relative_to(SCRIPTS.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path, top_only: bool = False) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in tree.body if top_only else ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    return found


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_follow_the_layers(path):
    own, known = name(path), imports(path)
    for layer in ("scripts.markdown", "scripts.publish"):
        if own.startswith(layer + "."):
            others = {other for other in known if other.startswith(layer + ".")}
            assert not others, f"{own} imports {others}: modules of {layer} do not know each other"
    if own in ("scripts.corpus", "scripts.manuscript", "scripts.yaml_source", "scripts.problem"):
        above = {
            other for other in known if other.startswith(("scripts.markdown", "scripts.publish", "scripts.checks"))
        }
        assert not above, f"{own} imports {above}: the readers know nobody above them"
    if own.startswith(("scripts.markdown", "scripts.publish")):
        judges = {other for other in known if other.startswith("scripts.checks")} - PRINTS_THE_RULES.get(own, set())
        assert not judges, f"{own} rewrites; it does not judge"
        assert not any(other.startswith(("mkdocs", "zensical")) for other in known), (
            f"{own} knows which engine it is in"
        )


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_corpus_opens_the_registers(path):
    if path.name in ("corpus.py", "manuscript.py", "guide.py"):
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("read_text", "read_bytes", "open"):
            assert "docs" not in ast.unparse(node).replace("mkdocs", ""), (
                f"{name(path)} line {node.lineno} opens a file of docs/; ask corpus.py"
            )


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_scripts_never_write_into_docs(path):
    for node in writing(path):
        assert "docs" not in ast.unparse(node), f"{name(path)} line {node.lineno} writes into docs/"


def writing(path: Path) -> list[ast.Call]:
    """Return the calls that write, move or delete a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    verbs = ("write_text", "write_bytes", "rename", "replace", "unlink", "touch", "mkdir", "rmdir", "symlink_to")
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    # `replace` with two arguments or more is the one of text
    return [call for call in calls if getattr(call.func, "attr", "") in verbs and not _is_about_text(call)]


def _is_about_text(call: ast.Call) -> bool:
    return call.func.attr == "replace" and len(call.args) >= 2


@pytest.mark.parametrize("path", sorted((SCRIPTS / "checks").rglob("*.py")), ids=name)
def test_no_check_writes_but_the_one_that_mends(path):
    # A check holds paths of docs/ under many names, so here any way to write counts.
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    others = ("os.fdopen", "os.replace", "shutil.copy", "shutil.move")
    writes = writing(path) + [
        call for call in calls if ast.unparse(call.func) in others or getattr(call.func, "attr", "") == "write"
    ]
    mends = name(path) in WRITES_INTO_DOCS
    asks = name(path) == "scripts.checks.external"  # its list of addresses lies in a temporary folder
    assert not writes or mends or asks, f"{name(path)} line {writes[0].lineno} writes; only mend.py may"


@pytest.mark.parametrize("path", sorted((SCRIPTS / "new").glob("*.py")), ids=name)
def test_only_the_draft_writes_what_new_makes(path):
    # `new` is the exception to the rule above: it makes pages and records. One module does, all or nothing;
    # it reads what it changes, so it is the exception to the rule on opening registers too.
    if path.name != "draft.py":
        found = writing(path)
        assert not found, f"{name(path)} line {found[0].lineno} writes; hand the change to draft.py"
        assert "read_bytes" not in path.read_text(encoding="utf-8"), f"{name(path)} reads a file; ask draft.py"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nobody_but_the_command_line_knows_new(path):
    own = name(path)
    if not own.startswith("scripts.new") and own != "scripts.__main__":
        found = {other for other in imports(path) if other.startswith("scripts.new")}
        assert not found, f"{own} imports {found}: what writes into docs/ runs only when a person asks for it"


@pytest.mark.parametrize("file", STANDARD_ONLY)
def test_what_runs_before_the_packages_imports_none(file):
    import sys

    for module in imports(SCRIPTS / file, top_only=True):
        first = module.partition(".")[0]
        assert first in sys.stdlib_module_names or module.startswith("scripts"), f"{file} imports {module}"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_says_in_one_sentence_what_it_is_for(path):
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert text, f"{name(path)} has no docstring"
    assert text.split("\n\n")[0].replace("\n", " ").rstrip().endswith("."), (
        f"{name(path)}: the docstring's first part is no sentence"
    )


def test_no_module_is_a_drawer_for_everything():
    for path in MODULES:
        assert path.stem not in ("utils", "helpers", "common", "misc"), f"{path} has no job"
        lines = len(path.read_text(encoding="utf-8").splitlines())
        assert lines <= 200, f"{path} has {lines} lines; split it by job"
