"""Keeps one comment and the labels on a pull request, from outside of it: nothing of the pull request runs here."""

# Standard library only: this runs where no package is installed, beside the right to write comments.
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from scripts.review import artifact, medical
from scripts.review.words_for_reviewers import compose

MARK = "<!-- nmt-guide: the report of the checks -->"
BOT = "github-actions[bot]"
Host = Callable[..., bytes]


def main(host: Host, surroundings: dict[str, str], docs: Path) -> int:
    """Comment and label; return 0 also where nothing is to be done, and say why."""
    repository, run = surroundings["GH_REPO"], int(surroundings["RUN_ID"])
    try:
        report = artifact.read(packed(host, repository, run))
        pull = json.loads(host(f"repos/{repository}/pulls/{report.number}"))
        if reason := stranger(pull, surroundings):
            raise artifact.Refused(reason)
    except artifact.Refused as reason:
        print(f"No comment: {reason}.")
        return 0
    pages = json.loads(host(f"repos/{repository}/pulls/{report.number}/files?per_page=100", "--paginate", "--slurp"))
    changes = [
        medical.Change(path, file.get("patch"), file.get("changes", 0))
        for page in pages
        for file in page
        for path in dict.fromkeys([file["filename"], file.get("previous_filename", file["filename"])])
    ]
    verdict = medical.judge(changes, medical.vocabulary(docs))
    write(host, repository, report.number, f"{MARK}\n{compose(verdict, artifact.harmless(report.text))}")
    label(host, repository, report.number, verdict.labels)
    return 0


def packed(host: Host, repository: str, run: int) -> bytes:
    """Return the newest report of a run as it was stored."""
    answer = json.loads(host(f"repos/{repository}/actions/runs/{run}/artifacts?name={artifact.NAME}&per_page=100"))
    stored = [item for item in answer["artifacts"] if not item["expired"]]
    if not stored:
        raise artifact.Refused("the build left no report")
    newest = max(stored, key=lambda item: item["id"])
    if newest["size_in_bytes"] > artifact.LARGEST:
        raise artifact.Refused(f"the artifact has more than {artifact.LARGEST:,} bytes")
    return host(f"repos/{repository}/actions/artifacts/{newest['id']}/zip")


def stranger(pull: dict, surroundings: dict[str, str]) -> str:
    """Return why the report is not one of this pull request as it stands now, or nothing."""
    source = (pull["head"].get("repo") or {}).get("full_name")
    if source != surroundings["HEAD_REPOSITORY"]:
        return "the report comes from another repository than the pull request that it names"
    if pull["head"]["sha"] != surroundings["HEAD_SHA"]:
        return "the pull request has moved on, or the report is about another one"
    return "" if pull["state"] == "open" else "the pull request is closed"


def write(host: Host, repository: str, number: int, body: str) -> None:
    """Change our comment, or add it where there is none yet."""
    pages = json.loads(
        host(f"repos/{repository}/issues/{number}/comments?per_page=100", "--paginate", "--slurp"),
    )
    ours = [
        item["id"] for page in pages for item in page if item["user"]["login"] == BOT and item["body"].startswith(MARK)
    ]
    where = f"repos/{repository}/issues/comments/{ours[0]}" if ours else f"repos/{repository}/issues/{number}/comments"
    host(where, "--method", "PATCH" if ours else "POST", send={"body": body})


def label(host: Host, repository: str, number: int, wanted: set[str]) -> None:
    """Set and remove our own labels; leave the labels that people gave."""
    where = f"repos/{repository}/issues/{number}/labels"
    have = {item["name"] for item in json.loads(host(f"{where}?per_page=100"))}
    for name in sorted((have & medical.LABELS) - wanted):
        host(f"{where}/{quote(name)}", "--method", "DELETE")
    if missing := sorted(wanted - have):
        host(where, "--method", "POST", send={"labels": missing})


def github(path: str, *options: str, send: dict | None = None) -> bytes:
    """Ask GitHub by its own program; what is sent goes through a pipe, never through a shell."""
    command = ["gh", "api", path, *options, *(["--input", "-"] if send is not None else [])]
    done = subprocess.run(command, input=json.dumps(send).encode() if send is not None else None, capture_output=True)
    if done.returncode:
        raise SystemExit(f"gh api {path}: {done.stderr.decode(errors='replace')}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(github, dict(os.environ), Path(__file__).resolve().parents[2] / "docs"))
