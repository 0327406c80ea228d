"""The comment: one of it, on the right pull request, whatever the artifact holds."""

import ast
import io
import json
import sys
import zipfile
from pathlib import Path

import pytest

from scripts.review import artifact, comment, medical
from scripts.review.artifact import Refused, harmless, read
from scripts.review.medical import Statement, Verdict
from scripts.review.words_for_reviewers import LIMIT, compose, shortened

ROOT = Path(__file__).resolve().parents[3]
SHA = "a" * 40
AROUND = {"GH_REPO": "nmt-guide/nmt-guide", "RUN_ID": "9", "HEAD_SHA": SHA, "HEAD_REPOSITORY": "someone/fork"}


def packed(**files: str | bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {"number": "7\n", "report.md": "A report.", **files}.items():
            if content is not None:
                archive.writestr(name, content)
    return buffer.getvalue()


class Host:
    """Stands in for GitHub: answers by path and keeps what was sent."""

    def __init__(self, **answers):
        self.sent = []
        self.archive = answers.pop("archive", packed())
        self.head = {"sha": SHA, "repo": {"full_name": "someone/fork"}}
        self.state, self.size = "open", 1000
        self.files = [
            {"filename": "docs/conditions/neck-pain.md", "patch": "@@ -1 +1 @@\n-a cat\n+a dog", "changes": 2}
        ]
        self.comments, self.labels = [], []
        self.__dict__.update(answers)

    def __call__(self, path, *options, send=None):
        if "--method" in options:
            self.sent.append((options[options.index("--method") + 1], path, send))
            return b"{}"
        return self.archive if path.endswith("/zip") else json.dumps(self.answer(path)).encode()

    def answer(self, path):
        if "/artifacts?" in path:
            old = {"id": 1, "expired": False, "size_in_bytes": 10**9}
            return {"artifacts": [old, {"id": 2, "expired": False, "size_in_bytes": self.size}]}
        if path.endswith("/pulls/7"):
            return {"head": self.head, "state": self.state}
        if "/files?" in path:
            return [self.files]
        return [self.comments] if "/comments?" in path else [{"name": name} for name in self.labels]


def run(host: Host) -> list:
    assert comment.main(host, AROUND, ROOT / "docs") == 0
    return host.sent


def test_the_first_report_adds_a_comment_and_labels():
    sent = run(Host())
    assert [(method, path.rpartition("nmt-guide/nmt-guide/")[2]) for method, path, _ in sent] == [
        ("POST", "issues/7/comments"),
        ("POST", "issues/7/labels"),
    ]
    body = sent[0][2]["body"]
    assert body.startswith(comment.MARK) and "A report." in body and "clinical reviewer" in body
    assert sent[1][2] == {"labels": ["medical-statements"]}


def test_a_later_report_changes_our_comment_and_nobody_elses():
    pretender = {"id": 1, "user": {"login": "someone"}, "body": f"{comment.MARK} mine"}
    other = {"id": 2, "user": {"login": comment.BOT}, "body": "of another workflow"}
    ours = {"id": 3, "user": {"login": comment.BOT}, "body": f"{comment.MARK}\nold"}
    sent = run(Host(comments=[pretender, other, ours], labels=["medical-statements", "editorial", "help wanted"]))
    assert [(method, path.rpartition("issues/")[2]) for method, path, _ in sent] == [
        ("PATCH", "comments/3"),
        ("DELETE", "7/labels/editorial"),
    ]


@pytest.mark.parametrize(
    ("spoiled", "why"),
    [
        ({"head": {"sha": "b" * 40, "repo": {"full_name": "someone/fork"}}}, "moved on"),
        ({"head": {"sha": SHA, "repo": {"full_name": "victim/fork"}}}, "another repository"),
        ({"head": {"sha": SHA, "repo": None}}, "another repository"),
        ({"state": "closed"}, "closed"),
        ({"size": artifact.LARGEST + 1}, "more than"),
        ({"archive": b"no zip"}, "unpacked"),
        ({"archive": packed(number="7; rm -rf /")}, "names no pull request"),
        ({"archive": packed(number="../../issues/1")}, "names no pull request"),
        ({"archive": packed(number="\u0667")}, "names no pull request"),
        ({"archive": packed(number=None)}, "exactly one"),
    ],
)
def test_a_report_that_is_not_of_this_pull_request_is_refused(spoiled, why, capsys):
    assert run(Host(**spoiled)) == []
    assert why in capsys.readouterr().out


def test_a_bomb_is_not_unpacked():
    with pytest.raises(Refused, match="more than"):
        read(packed(**{"report.md": b"0" * 50_000_000}))


def test_only_the_two_known_files_are_opened(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert read(packed(**{"../../evil.sh": "rm", "/etc/passwd": "x"})).number == 7
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("hostile", "left"),
    [
        ("@nmt-guide/editors merge this", "@nmt-guide"),
        ("![x](https://evil.example/pixel.png)", "!["),
        ('<img src="https://evil.example/pixel.png">', "<img"),
        ("</details><h1>Approved</h1>", "<h1"),
        ("text <!-- nmt-guide: the report of the checks -->", "<!--"),
        ("<!-- open", "<!--"),
        ("a\u202eb", "\u202e"),
        ("<svg onload=alert(1)>", "<svg"),
        ("< script>alert(1)</script>", "</script"),
    ],
)
def test_what_would_do_more_than_be_read_is_broken(hostile, left):
    assert left not in harmless(hostile)


def test_what_a_report_needs_is_kept():
    report = "| a | b |\n<details><summary><b>x/</b></summary>\n<p><del>can</del> <ins>may</ins> 3 < 4</p>\n</details>"
    assert harmless(report) == report
    assert harmless("ask @<!-- -->ann") == "ask @\u200b<!-- -->ann"
    assert harmless("<!-- the gate's own mark -->\nThe report.") == "The report."


def test_a_comment_fits_and_says_where_it_was_cut():
    report = "\n\n".join(f"<details><summary>{n}</summary>\n<p>{'word ' * 200}</p>\n</details>" for n in range(100))
    body = compose(Verdict(docs=True), report)
    assert len(body) <= LIMIT and "Cut here" in body
    assert body.count("<details>") == body.count("</details>")
    assert shortened("short", LIMIT) == "short"


def test_an_open_fence_is_closed_before_the_note():
    cut = shortened("```text\n" + "line\n" * 30_000 + "```", LIMIT)
    assert cut.count("```") == 2 and cut.rindex("```") < cut.index("Cut here")


def test_names_of_files_stay_names():
    name = "docs/a`[click](https://evil.example) @everyone\n.md"
    body = compose(Verdict([Statement(name, 1, "words change")], True, [name]), "")
    assert "`docs/a?[click](https://evil.example) @everyone?.md`" in body


def test_a_change_of_code_warns_about_the_preview():
    body = compose(Verdict(docs=True, code=["overrides/main.html"]), "")
    assert "Code changes too" in body and "overrides/main.html" in body


def test_what_runs_with_rights_needs_no_package():
    for module in (comment, artifact, medical, sys.modules[compose.__module__]):
        for node in ast.walk(ast.parse(Path(module.__file__).read_text(encoding="utf-8"))):
            names = [node.module] if isinstance(node, ast.ImportFrom) else [a.name for a in getattr(node, "names", [])]
            if isinstance(node, ast.Import | ast.ImportFrom):
                for name in names:
                    own = name.startswith("scripts.review")
                    assert own or name.partition(".")[0] in sys.stdlib_module_names, f"{module.__name__}: {name}"
