"""What could break a file, harm a reader or write over something is refused, and nothing is half-written."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PATHS = {
    "../outside/page": "small letters",
    "conditions/../../x": "small letters",
    "/etc/passwd": "folder/name",
    "conditions\\hip": "folder/name",
    "conditions/hip pain": "'hip-pain'",
    "conditions/Hip": "'hip'",
    "conditions/con": "Windows",
    "lpt1/page": "Windows",
    "conditions/hip--pain": "single hyphens",
    "conditions/.hidden": "small letters",
    "conditions/hip\n": "small letters",
    "conditions//hip": "folder/name",
    "hip-pain": "folder/name",
    "conditions/": "folder/name",
    "nowhere/hip": "no folder docs/nowhere",
    "figures/hip": "no section of mkdocs.yml",
    "conditions/neck-pain": "already",
    "conditions/index": "already",
    "conditions/" + "x" * 70: "small letters",
}
TEXTS = {
    "<script>alert(1)</script>": "HTML",
    "a <img src=x onerror=alert(1)>": "HTML",
    "<!-- hidden": "HTML",
    "[x](javascript:alert(1))": "link",
    "JavaScript: alert": "script",
    "&#60;b>": "HTML",
    "line\nbreak": "line end",
    "line\r\n---\nevil: true": "line end",
    "a\u2028b": "line end",
    "a\u202eb": "U+202E",
    "a\u200bb": "U+200B",
    "bell\x07": "U+0007",
    "\x1b[2J": "U+001B",
}
COMMANDS = {
    "title of a page": ("page", "conditions/hip-pain", "--title"),
    "need of a page": ("page", "conditions/hip-pain", "--title", "Hips", "--need"),
    "label of a page": ("page", "conditions/hip-pain", "--title", "Hips", "--label"),
    "term": ("term", "--id", "x", "--term"),
    "meaning of a term": ("term", "Bursa", "--short"),
    "claim": ("claim", "--topic", "pain", "--id", "x", "--statement"),
    "source": ("reference", "--type", "book", "--id", "x", "--title"),
    "author": ("reference", "--type", "book", "--id", "x", "--title", "X", "--author"),
    "figure": ("figure", "conditions/heel-pain", "--what", "x", "--title"),
    "caption": ("figure", "conditions/heel-pain", "--what", "x", "--title", "X", "--caption"),
}


@pytest.mark.parametrize("path", PATHS)
def test_a_page_stays_in_its_folder_under_a_name_of_its_own(guide, path):
    assert PATHS[path] in guide.refused("page", path, "--title", "Hips")


@pytest.mark.parametrize("what", COMMANDS)
def test_text_is_one_line_of_plain_words(guide, what):
    before = guide.bytes()
    for text, words in TEXTS.items():
        assert guide.new(*COMMANDS[what], text) == 1, f"{text!r} was taken"
        assert words in guide.err, f"{text!r}: {guide.err}"
    assert guide.bytes() == before, "something was written"


@pytest.mark.parametrize("what", ["a/b", "..", "A", "con", "x y", "x.svg", "-x", "x\n"])
def test_a_figure_has_a_plain_name(guide, what):
    assert "--what" in guide.refused("figure", "conditions/heel-pain", "--title", "X", f"--what={what}")


REFUSED = {
    "a page that is not there": (("figure", "conditions/heel", "--what", "x", "--title", "X"), "heel-pain"),
    "a heading that is not there": (
        ("figure", "conditions/heel-pain", "--what", "x", "--title", "X", "--under", "Is it save?"),
        "Is it safe?",
    ),
    "a section that a care card ends": (
        ("figure", "conditions/heel-pain", "--what", "x", "--title", "X", "--under", "When to get medical help"),
        "a box ends",
    ),
    "a term that is there": (("term", "acute PAIN"), "'acute-pain'"),
    "a term that is another name": (("term", "active trp", "--id", "x"), "under 'also' of 'active-trigger-point'"),
    "an id that is taken": (("term", "Something", "--id", "acute-pain"), "taken"),
    "a claim that is there": (
        ("claim", "Neuromuscular massage is a single method that began in one place", "--topic", "basics"),
        "'nmt-comes-from-two-roots'",
    ),
    "a source that is not there": (("term", "Bursa", "--references", "cagnie-2051"), "did you mean 'cagnie-2015'?"),
    "a related term that is not there": (("term", "Bursa", "--see", "acute-pane"), "did you mean 'acute-pain'?"),
    "an area that is none": (("term", "Bursa", "--area", "feet"), "use one of: nmt, technique"),
    "a meaning that is too long": (("term", "Bursa", "--short", "x" * 221), "at most 220"),
    "a description that is too short": (("page", "conditions/x", "--title", "X", "--description", "x"), "at least 50"),
    "a need in other words": (("page", "conditions/x", "--title", "X", "--need", "I want it"), "'need'"),
    "a sheet in one of two sections": (("page", "tools/late", "--title", "X"), "--section, one of: 'Your session', "),
    "a section that is none": (("page", "conditions/x", "--title", "X", "--section", "Feet"), "'Conditions'"),
    "a place behind no page": (("page", "conditions/x", "--title", "X", "--after", "conditions/y"), "--after"),
    "a DOI that is none": (("reference", "--doi", "11.1/x", "--lookup"), "no DOI"),
    "a PubMed number that is none": (("reference", "--pmid", "12x", "--lookup"), "no PubMed number"),
    "an address that runs": (
        ("reference", "--title", "X", "--type", "book", "--url", "javascript:x"),
        "no web address",
    ),
    "an ISBN that is none": (("reference", "--title", "X", "--type", "book", "--isbn", "123"), "no ISBN"),
    "a file that is not there": (("reference", "--from", "nowhere.bib"), "can't be read"),
    "an empty answer": (("page", "conditions/x", "--title", " "), "--title is empty"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_it_says_what_is_wrong_and_what_to_do(guide, what):
    arguments, words = REFUSED[what]
    assert words in guide.refused(*arguments)


def test_an_address_that_leads_elsewhere_now_is_not_given_away(guide):
    file = guide.root / "docs/data/redirects.yml"
    moved = "\n  - id: conditions/foot-pain/\n    to: conditions/heel-pain/\n"
    file.write_text(file.read_text(encoding="utf-8").rstrip("\n") + moved, encoding="utf-8")
    assert "conditions/heel-pain/" in guide.refused("page", "conditions/foot-pain", "--title", "Feet")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_leads_nowhere_else(guide, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "index.md").write_text("x", encoding="utf-8")
    (guide.root / "docs" / "linked").symlink_to(outside)
    assert "outside of docs/" in guide.refused("page", "linked/x", "--title", "X", "--after", "conditions/neck-pain")
    assert [file.name for file in outside.iterdir()] == ["index.md"]


@pytest.mark.parametrize("fails", [1, 2])
@pytest.mark.parametrize("problem", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_all_is_written_or_nothing(guide, monkeypatch, fails, problem):
    before, count, replace = guide.bytes(), iter(range(1, 9)), Path.replace

    def failing(self, target):
        if next(count) == fails:
            raise problem
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    code = guide.new("page", "conditions/hip-pain", "--title", "Hips")
    assert (code, guide.bytes()) == (1 if isinstance(problem, OSError) else 130, before)
    assert "othing was written" in guide.err


def test_a_file_that_changed_in_the_meantime_is_left_alone(guide):
    page, config = ("page", "conditions/hip-pain", "--title", "Hips"), guide.root / "mkdocs.yml"

    def ask(words):
        if words.startswith("The page that it stands behind"):  # the last question: mkdocs.yml is read after it
            monkey(config)
        return ""

    from scripts.new.draft import Draft

    real = Draft.write

    def monkey(file):
        def write(self):
            file.write_text(file.read_text(encoding="utf-8") + "# somebody else\n", encoding="utf-8")
            real(self)

        Draft.write = write

    try:
        assert guide.new(*page, ask=ask) == 1
    finally:
        Draft.write = real
    assert "changed by someone else" in guide.err
    assert guide.text("mkdocs.yml").endswith("# somebody else\n")
    assert not (guide.root / "docs/conditions/hip-pain.md").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("page", "conditions/hip-pain", "--title", "Hips"),
        ("term", "Bursa"),
        ("claim", "It works wonders.", "--topic", "pain"),
        ("reference", "--title", "Plain words", "--type", "book", "--publisher", "P"),
        ("figure", "conditions/heel-pain", "--what", "x", "--title", "X"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_dry_run_shows_the_change_and_writes_nothing(guide, arguments):
    before = guide.bytes()
    said = guide.made(*arguments, "--dry-run")
    assert guide.bytes() == before
    assert "\n+" in said and "nothing was written" in said


@pytest.mark.parametrize(
    ("kind", "flags"),
    [
        ("page", ("--path", "--title")),
        ("claim", ("--statement", "--topic", "one of: basics")),
        ("reference", ("--from", "--lookup", "--title")),
        ("term", ("--term",)),
        ("figure", ("--page", "--what", "--title")),
    ],
)
def test_without_a_terminal_it_names_the_missing_flags_and_never_waits(kind, flags):
    command = [sys.executable, "-m", "scripts", "new", kind]
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert all(flag in done.stderr for flag in flags), done.stderr
    assert "Traceback" not in done.stderr
