"""Files that no text can show: links, programs, odd names, big pages; and what keeps them from being read at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from scripts import checks, manuscript
from scripts.checks import rendered
from tests.scripts.checks.at_home import modules_of

ROOT = Path(__file__).resolve().parents[3]
SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>\n'


def found(copy: Path, place: str, rule: str) -> list[str]:
    return [p.message for p in checks.problems(copy, {place}, modules_of(rule)) if (p.path, p.rule) == (place, rule)]


@pytest.mark.parametrize(
    ("place", "target"),
    [
        ("docs/secret.md", "/etc/passwd"),
        ("docs/figures/secret.svg", "../../mkdocs.yml"),
        ("docs/everything", "/"),
        ("docs/data/secret", "../../scripts"),
        ("docs/figures/loop", "../figures"),
        ("docs/figures/gone.svg", "nowhere.svg"),
        ("docs/figures/inside.svg", "soreness.svg"),
    ],
)
def test_a_link_is_refused_and_not_followed(copy, place, target):
    (copy / place).symlink_to(target)
    assert found(copy, place, "symbolic-link") == [f"it is a link to '{target}'"]
    assert not [p for p in checks.problems(copy, {place}) if p.path.startswith(place) and p.rule != "symbolic-link"]


def test_a_register_that_is_a_link_is_refused(copy):
    (copy / "docs/data/claims.yml").unlink()
    (copy / "docs/data/claims.yml").symlink_to("/etc/passwd")
    assert found(copy, "docs/data/claims.yml", "symbolic-link")


def test_a_page_that_is_a_link_is_never_read(copy):
    secret = copy / "secret.txt"
    secret.write_text("---\ntitle: the secret\n---\n", encoding="utf-8")
    (copy / "docs/secret.md").symlink_to(secret)
    assert "secret.md" not in [page.path for page in manuscript.pages(copy)[0]]
    assert not any("the secret" in str(problem) for problem in checks.problems(copy))


@pytest.mark.parametrize(
    ("place", "content", "words"),
    [
        ("docs/figures/a.exe", b"MZ\x90\0", "'.exe'"),
        ("docs/a.sh", b"#!/bin/sh\n", "'.sh'"),
        ("docs/data/a.pyc", b"\0", "'.pyc'"),
        ("docs/Makefile", b"all:\n", "'Makefile'"),
        ("docs/figures/a.svgz", b"\x1f\x8b", "'.svgz'"),
        ("docs/figures/a.pdf", b"%PDF-1.7\n", "'.pdf'"),
        ("docs/figures/a.md.swp", b"x", "'.swp'"),
        ("docs/assets/a.wasm", b"\0asm", "'.wasm'"),
        ("docs/figures/a.js", b"alert(1)\n", "'.js'"),
        ("docs/sw.js", b"self\n", "'.js'"),
        ("docs/tools/a.svg", SVG.encode(), "'.svg'"),
        ("docs/data/a.csv.exe", b"x", "'.exe'"),
        ("docs/data/zip.json", b"PK\x03\x04\0\0", "not text"),
    ],
)
def test_a_kind_of_file_that_the_guide_does_not_use_is_refused(copy, place, content, words):
    (copy / place).write_bytes(content)
    (message,) = found(copy, place, "file-kind")
    assert words in message


@pytest.mark.skipif(os.name != "posix", reason="the file system has no such mark")
def test_a_file_that_is_marked_as_a_program_is_refused(copy):
    place = "docs/figures/soreness.svg"
    (copy / place).chmod(0o755)
    assert found(copy, place, "file-kind") == ["the file is marked as a program"]
    (copy / "mkdocs.yml").chmod(0o755)
    assert not found(copy, place, "file-kind"), "a file system that marks every file says nothing by it"


@pytest.mark.parametrize("name", ["a b", "-rf", ".env", "ä", "a'b", "a;b", "a$(id)", "con", "nul.x", "a%2e", "a\nb"])
def test_a_name_that_breaks_somewhere_is_refused(copy, name):
    (copy / f"docs/figures/{name}.svg").write_text(SVG, encoding="utf-8")
    hits = [p for p in checks.problems(copy, None, modules_of("risky-name")) if p.rule == "risky-name"]
    assert len(hits) == 1 and "\n" not in str(hits[0])


@pytest.mark.parametrize("name", ["a", "neck-pain", "a.b", "404", "A1", "_x"])
def test_a_plain_name_is_left_alone(copy, name):
    (copy / f"docs/figures/{name}.svg").write_text(SVG, encoding="utf-8")
    assert not [p for p in checks.problems(copy, None, modules_of("risky-name")) if p.rule == "risky-name"]


def test_a_name_that_turns_itself_around_is_shown_harmless(copy):
    (copy / "docs/figures/a\u202egvs.svg").write_text(SVG, encoding="utf-8")
    (problem,) = (p for p in checks.problems(copy, None, modules_of("risky-name")) if p.rule == "risky-name")
    assert "\u202e" not in str(problem) and "U+202E" in str(problem)


@pytest.mark.parametrize(
    ("place", "size", "refused"),
    [
        ("docs/faq.md", 61 * 1024, True),
        ("docs/faq.md", 59 * 1024, False),
        ("docs/figures/a.png", 1025 * 1024, True),
        ("docs/figures/a.png", 1023 * 1024, False),
        ("docs/data/a.json", 1025 * 1024, True),
    ],
)
def test_a_size_that_readers_would_feel_is_refused(copy, place, size, refused):
    (copy / place).write_bytes(b"x\n" * (size // 2))
    assert bool(found(copy, place, "file-size")) is refused


def test_a_folder_that_looks_like_a_page_stops_nothing(copy):
    (copy / "docs/odd.md").mkdir()
    (copy / "docs/odd.md/a.md").write_text("x\n", encoding="utf-8")
    assert isinstance(checks.problems(copy), list)


@pytest.mark.parametrize(
    "text", ["[" * 20_000, "<" * 20_000, "*" * 20_000, "> " * 3_000, "`" * 20_000, "<div>" * 2_000]
)
def test_text_made_to_exhaust_a_parser_ends(copy, text):
    page = copy / "docs/faq.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n" + text + "\n", encoding="utf-8")
    command = ["timeout", "60", sys.executable, "-c", "import sys, pathlib; from scripts import checks"]
    command[-1] += "; checks.problems(pathlib.Path(sys.argv[1]), {'docs/faq.md'})"
    done = subprocess.run([*command, str(copy)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-500:]


def test_no_extension_reads_files_or_runs_code():
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=rendered._Config)
    names = [next(iter(entry)) if isinstance(entry, dict) else entry for entry in config["markdown_extensions"]]
    reading = {"pymdownx.snippets", "pymdownx.b64", "pymdownx.pathconverter", "markdown_include.include", "meta"}
    assert not reading & set(names)
    plugins = [next(iter(entry)) if isinstance(entry, dict) else entry for entry in config["plugins"]]
    assert not {"macros", "exec", "gen-files", "include-markdown", "git-snippet"} & set(plugins)
    assert all(hook.startswith("scripts/") for hook in config["hooks"])
    assert not config["theme"]["custom_dir"].startswith("docs")


def test_nothing_that_was_made_here_is_part_of_the_repository():
    """A prepared cache would put its HTML into the pages unseen."""
    done = subprocess.run(["git", "ls-files", ".build", "site", ".venv"], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == ""
