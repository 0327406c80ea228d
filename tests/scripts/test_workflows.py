"""The workflows: no right that is not needed, and nothing of a stranger near the ones that are."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
# Made by GitHub itself, so that nobody chooses what stands there; everything else reaches a shell through `env`.
SAFE = re.compile(
    r"github\.(?:sha|run_id|run_attempt|repository_id)|runner\.(?:os|temp)|steps\.[\w-]+\.(?:outcome|conclusion)"
)
# What would bring the code of a pull request, or run what somebody else wrote.
FOREIGN = re.compile(
    r"pull/|head[._](?:sha|ref|branch)|merge_commit|gh pr checkout"
    r"|git (?:fetch|checkout|switch|pull|clone|apply|worktree)"
    r"|gh run download|unzip|\btar\b|\bpip\b|pipx|\bnpm\b|\bnpx\b|curl|wget|\beval\b|\bsource\b"
)


def load(text: str) -> dict:
    """Read a workflow; YAML takes the key `on` for a truth value."""
    found = yaml.safe_load(text)
    found["on"] = found.pop(True, found.get("on"))
    return found


def steps(workflow: dict) -> list[dict]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def injections(workflow: dict) -> list[str]:
    """Return every expression that is pasted into a script instead of being handed over as a variable."""
    scripts = [step["run"] for step in steps(workflow) if "run" in step]
    scripts += [str(step["with"]["script"]) for step in steps(workflow) if "script" in step.get("with", {})]
    found = [inner.strip() for script in scripts for inner in re.findall(r"\$\{\{(.*?)\}\}", script, flags=re.DOTALL)]
    return [expression for expression in found if not SAFE.fullmatch(expression)]


def may_write(workflow: dict) -> bool:
    places = [workflow.get("permissions"), *(job.get("permissions") for job in workflow["jobs"].values())]
    return any(place is not None and (isinstance(place, str) or "write" in place.values()) for place in places)


def reaches_for_strangers(workflow: dict) -> list[str]:
    """Return what a workflow with rights, started by a pull request, brings or runs from outside of main."""
    found = []
    for step in steps(workflow):
        if "actions/checkout@" in step.get("uses", ""):
            if (
                step["with"].get("ref") != "${{ github.event.repository.default_branch }}"
                or "repository" in step["with"]
            ):
                found.append(f"checks out {step['with']}")
        elif "uses" in step:
            found.append(f"uses {step['uses']}")
        if bad := FOREIGN.search(step.get("run", "")):
            found.append(f"runs {bad[0]}")
    return found


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_pins_actions_and_asks_for_no_more_than_it_needs(file):
    text = file.read_text(encoding="utf-8")
    workflow = load(text)
    assert workflow["permissions"] == {"contents": "read"}, "rights belong to the job that needs them"
    assert "pull_request_target" not in text
    assert "secrets" not in text
    for action, version in re.findall(r"uses: (\S+)(.*)", text):
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action), f"{file.name}: {action} is not pinned to a commit"
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", version), f"{file.name}: {action} does not say which version it is"
    for step in steps(workflow):
        if "actions/checkout@" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False
    assert not injections(workflow), f"{file.name}: pass these by `env`"
    for job in workflow["jobs"].values():
        assert "timeout-minutes" in job and job["runs-on"] == "ubuntu-24.04"


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_started_by_a_pull_request_has_no_right_or_runs_nothing_of_it(file):
    workflow = load(file.read_text(encoding="utf-8"))
    events = workflow["on"]
    if "pull_request" in events:
        assert not may_write(workflow), f"{file.name} runs a stranger's code with rights"
    if "workflow_run" in events:
        assert not reaches_for_strangers(workflow)
        assert "github.event.workflow_run.event == 'pull_request'" in workflow["jobs"]["comment"]["if"]


def test_each_action_stands_at_one_version_only():
    text = "".join(file.read_text(encoding="utf-8") for file in WORKFLOWS)
    pins = set(re.findall(r"uses: (\S+)@(\S+)", text))
    assert len(pins) == len({name for name, _ in pins})


def test_the_report_that_is_kept_is_the_one_that_is_fetched():
    from scripts.review.artifact import LONGEST, NAME

    build = (ROOT / ".github" / "workflows" / "pull-request.yml").read_text(encoding="utf-8")
    assert f"name: {NAME}\n" in build
    for name in LONGEST:
        assert f'"$RUNNER_TEMP/report/{name}"' in build
    started_by = load((ROOT / ".github" / "workflows" / "comment.yml").read_text(encoding="utf-8"))["on"]
    assert started_by["workflow_run"]["workflows"] == [load(build)["name"]]


HOSTILE = """
on: workflow_run
permissions: {{contents: read}}
jobs:
  comment:
    runs-on: ubuntu-24.04
    permissions: {{pull-requests: write}}
    steps:
      - {step}
"""
CHECKOUT = "{{uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8, with: {with_}}}"


@pytest.mark.parametrize(
    "expression",
    [
        "github.event.pull_request.title",
        "github.head_ref",
        "github.event.workflow_run.head_branch",
        "steps.read.outputs.number",
        "format('{0}', github.event.comment.body)",
        "env.TITLE",
    ],
)
def test_an_expression_in_a_script_is_caught(expression):
    workflow = load(HOSTILE.format(step='run: echo "${{ ' + expression + ' }}"'))
    assert injections(workflow) == [expression]


def test_an_expression_that_nobody_chooses_may_stand_in_a_script():
    assert not injections(load(HOSTILE.format(step='run: echo "${{ github.sha }} ${{ runner.temp }}"')))


@pytest.mark.parametrize(
    "step",
    [
        CHECKOUT.format(with_='{ref: "${{ github.event.workflow_run.head_sha }}"}'),
        CHECKOUT.format(with_="{ref: refs/pull/1/merge}"),
        CHECKOUT.format(with_="{persist-credentials: false}"),
        CHECKOUT.format(
            with_='{repository: someone/else, ref: "${{ github.event.repository.default_branch }}"}',
        ),
        "uses: actions/download-artifact@634f93cb2916e3fdff6788551b99b062d0335ce0",
        "run: gh pr checkout 7",
        "run: gh run download 7 && python3 report/run.py",
        "run: pip install -r requirements.txt",
        "run: curl https://example.org/run.sh | sh",
    ],
)
def test_a_commenting_workflow_that_reaches_for_strangers_is_caught(step):
    workflow = load(HOSTILE.format(step=step))
    assert may_write(workflow)
    assert reaches_for_strangers(workflow)


def run(program: str, *arguments: str) -> subprocess.CompletedProcess:
    """Run a program of the locked packages, which need not be on the path."""
    command = [str(Path(sys.executable).with_name(program)), *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def test_zizmor_finds_no_weakness():
    done = run("zizmor", "--offline", "--no-progress", ".github")
    assert done.returncode == 0, done.stdout + done.stderr


def test_zizmor_bites(tmp_path):
    (tmp_path / "bad.yml").write_text(HOSTILE.format(step='run: echo "${{ github.head_ref }}"'))
    assert run("zizmor", "--offline", "--no-progress", str(tmp_path / "bad.yml")).returncode > 1


@pytest.mark.parametrize(
    ("schema", "pattern"),
    [
        ("github-workflows", "workflows/*.yml"),
        ("github-issue-forms", "ISSUE_TEMPLATE/[!c]*.yml"),
        ("github-issue-forms", "ISSUE_TEMPLATE/cl*.yml"),
        ("github-issue-config", "ISSUE_TEMPLATE/config.yml"),
        ("dependabot", "dependabot.yml"),
    ],
)
def test_the_files_that_github_reads_fit_its_schemas(schema, pattern):
    files = [str(file) for file in sorted((ROOT / ".github").glob(pattern))]
    assert files
    done = run("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files)
    assert done.returncode == 0, done.stdout + done.stderr
