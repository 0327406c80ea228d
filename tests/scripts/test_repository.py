"""The repository tells the truth about itself."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

from scripts.review import medical

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ALLOWED = {
    "mkdocs.yml",
    "docs",
    "overrides",
    "scripts",
    "tests",
    "README.md",
    "pyproject.toml",
    "requirements.txt",
    "CONTRIBUTING.md",
    "LICENSE",
    "SECURITY.md",
}


def tracked() -> list[str]:
    return subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()


def test_every_command_in_the_readme_exists():
    commands = set(
        re.findall(r"python3 scripts (\w+)", README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    )
    assert {"preview", "test", "check", "build"} <= commands
    for command in commands:
        done = subprocess.run(
            [sys.executable, "-m", "scripts", command, "--help"], cwd=ROOT, capture_output=True, text=True
        )
        assert done.returncode == 0, f"README names `{command}`: {done.stderr}"


def test_every_path_in_the_readme_exists():
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), f"README links to {target}"


def test_the_readme_fits_one_screen():
    assert len(README.splitlines()) <= 50


def test_the_top_level_holds_only_what_the_house_allows():
    names = {path.split("/")[0] for path in tracked()}
    assert {name for name in names if not name.startswith(".")} <= ALLOWED


def test_the_lock_holds_every_package_of_the_project_with_hashes():
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    lock = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    locked = {}
    for found, version in re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", lock, flags=re.MULTILINE):
        locked.setdefault(found.lower().replace("_", "-"), []).append(version)
    for line in wanted:
        requirement = Requirement(line)
        versions = locked.get(requirement.name.lower())
        assert versions, f"{requirement.name} is not in requirements.txt: compile it anew as its first lines say"
        assert all(requirement.specifier.contains(version) for version in versions), (
            f"{line} does not fit the locked {versions}"
        )
    entries = re.split(r"^(?=[A-Za-z0-9._-]+==)", lock, flags=re.MULTILINE)[1:]
    assert all("--hash=sha256:" in entry for entry in entries)


def test_ci_runs_what_a_person_runs():
    assert "exec python3 scripts test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "bash .ci/run" in (ROOT / ".github" / "workflows" / "check.yml").read_text(encoding="utf-8")


def test_strictness_is_not_lost():
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    levels = re.search(r"^validation:\n((?:  .*\n)+)", config, flags=re.MULTILINE)[1]
    assert set(re.findall(r": (\w+)$", levels, flags=re.MULTILINE)) == {"warn"}
    for file in tracked():
        if file.startswith(("scripts/", ".ci/", ".github/")) and file.endswith((".py", ".yml", "run")):
            text = (ROOT / file).read_text(encoding="utf-8")
            assert not re.search(r"mkdocs\S* (?:build|serve)[^\n]* (?:-q|--quiet)", text), (
                f"{file}: -q hides strict failures"
            )


def test_no_path_of_somebodys_machine_is_tracked():
    for file in tracked():
        if (ROOT / file).suffix in (".py", ".md", ".yml", ".toml", ".html", ".css", ".js", ".json"):
            text = (ROOT / file).read_text(encoding="utf-8")
            assert not re.search(r"/(?:home|Users|root)/\w+/", text), f"{file} names a place on somebody's machine"


def test_every_register_names_its_schema_for_the_editor():
    for file in sorted((ROOT / "docs" / "data").glob("*.yml")):
        first = file.read_text(encoding="utf-8").partition("\n")[0]
        assert first == f"# yaml-language-server: $schema={file.stem}.schema.json", f"{file.name} names no schema"
        assert file.with_name(f"{file.stem}.schema.json").exists()


def test_the_snippet_of_the_front_matter_fits_the_schema():
    snippets = json.loads((ROOT / ".vscode" / "guide.code-snippets").read_text(encoding="utf-8"))
    body = snippets["Front matter of a page"]["body"]
    schema = json.loads((ROOT / "docs" / "data" / "page.schema.json").read_text(encoding="utf-8"))
    fields = [line.partition(":")[0] for line in body if re.match(r"[a-z_]+:", line)]
    assert fields == [name for name in schema["properties"] if name in fields], "the fields stand in another order"
    assert set(schema["required"]) <= set(fields)
    offered = re.search(r"\|([\w,]+)\|", next(line for line in body if line.startswith("audience")))[1]
    assert offered.split(",") == schema["properties"]["audience"]["enum"]


def test_the_dev_container_uses_one_image_and_the_commands_of_a_person():
    text = (ROOT / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8")
    container = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))
    assert re.fullmatch(r"\S+/python:\S+@sha256:[0-9a-f]{64}", container["image"])
    assert container["postCreateCommand"] == "python3 scripts check"
    assert container["postAttachCommand"] == "python3 scripts preview"
    assert container["forwardPorts"] == [8000]


def owners(path: str) -> str:
    """Return who owns a file: the last line that fits, as GitHub reads it."""
    found = ""
    for line in (ROOT / ".github" / "CODEOWNERS").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            pattern, owner = line.split()
            fits = re.escape(pattern).replace(r"\*\*/", "(?:.*/)?").replace(r"\*", "[^/]*")
            if re.match(fits + ("" if pattern.endswith("/") else "$"), "/" + path):
                found = owner
    return found


def test_what_may_be_about_health_is_owned_by_clinical_reviewers_and_everything_by_somebody():
    for path in tracked():
        about_health = path.startswith("docs/") and not medical.is_code(path) and not medical.is_editorial(path)
        if about_health:
            assert owners(path) == "@nmt-guide/clinical-reviewers", path
        elif path.startswith("docs/"):
            assert owners(path) in ("@nmt-guide/editors", "@nmt-guide/maintainers"), path
        elif "/" in path or path.endswith((".toml", ".txt", ".yml")):
            assert owners(path) == "@nmt-guide/maintainers", path
    assert owners("docs/a-new-folder/page.md") == "@nmt-guide/clinical-reviewers"
    assert owners("docs/conditions/sneaky.js") == "@nmt-guide/maintainers"
    assert owners("docs/data/claims.schema.json") == "@nmt-guide/maintainers"
