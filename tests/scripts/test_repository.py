"""The repository tells the truth about itself."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

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


@pytest.mark.parametrize("file", sorted((ROOT / ".github" / "workflows").glob("*.yml")), ids=lambda file: file.name)
def test_workflows_pin_actions_and_ask_for_no_more_than_they_need(file):
    text = file.read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    assert workflow["permissions"].get("contents") == "read"
    assert "pull_request_target" not in text
    for action in re.findall(r"uses: (\S+)", text):
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action), f"{file.name}: {action} is not pinned to a commit"
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


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
