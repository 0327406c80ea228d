"""Tells from a diff whether a change touches medical statements or only how they are spelled."""

# Standard library only: this also runs where no package is installed, beside the right to write comments.
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby
from pathlib import Path

# What is below docs/ is about health unless it stands here, so that a new folder is guarded from its first day.
EDITORIAL = ("docs/about/", "docs/for-editors/", "docs/for-clinics/", "docs/assets/", "docs/data/index.md")
EDITORIAL_ENDS = (".schema.json", "/redirects.yml", "/lay-words.yml")
CODE_ENDS = (".js", ".css", ".html")  # these run in a reader's browser, wherever they lie
TYPOS = 5  # more mended words than that are a rewrite
SHORTEST = 5  # letters; in shorter words one letter makes too often another word

# Fields that say when and how to find, not what is so: only in the exact form in which they do no more.
_BOOKKEEPING = re.compile(
    r"\s*(?:(?:last_reviewed|checked): \d{4}-\d\d-\d\d|review_in: \d+|(?:search_terms|misspelled|old_paths): \[.*\])\s*"
)
_HUNK = re.compile(r"@@ -\d+(?:,\d+)? \+(\d+)")
_TOKEN = re.compile(r"[-+−±<>=~]?\d+(?:[.,:/–-]?\d+)*%?|[^\W\d_]+(?:['’-][^\W\d_]+)*|[<>=±−%~^]")


@dataclass(frozen=True)
class Change:
    """One file of a pull request; `patch` is its unified diff, or None where the host does not show one."""

    path: str
    patch: str | None
    lines: int = 0  # how many lines changed


@dataclass(frozen=True)
class Statement:
    """A place where the words about health change; `line` counts in the new file."""

    path: str
    line: int
    why: str


@dataclass
class Verdict:
    """What kind of change it is."""

    statements: list[Statement] = field(default_factory=list)
    docs: bool = False
    code: list[str] = field(default_factory=list)

    @property
    def labels(self) -> set[str]:
        """The labels that the pull request gets."""
        content = {"medical-statements"} if self.statements else {"editorial"} if self.docs else set()
        return content | ({"code"} if self.code else set())


LABELS = {"medical-statements", "editorial", "code"}


def judge(changes: list[Change], known: Counter[str]) -> Verdict:
    """Sort the changes; `known` counts each word of the guide before them, in small letters."""
    verdict, mended = Verdict(), []
    for change in changes:
        if is_code(change.path):
            verdict.code.append(change.path)
            continue
        verdict.docs = True
        if is_editorial(change.path):
            continue
        if change.patch is None:
            if change.lines or not change.path.endswith((".md", ".yml")):
                verdict.statements.append(Statement(change.path, 1, "too large, or not text, to be compared"))
            continue
        for line, before, after in runs(change.patch):
            typos = spelling(before, after, known)
            if typos is None:
                verdict.statements.append(Statement(change.path, line, "words or numbers change"))
            elif typos:
                mended.append((Statement(change.path, line, "many words change a little"), typos))
    if sum(typos for _, typos in mended) > TYPOS:
        verdict.statements += [statement for statement, _ in mended]
    return verdict


def is_code(path: str) -> bool:
    """Tell whether a file can run, or is none of the guide's content."""
    return not path.startswith("docs/") or path.endswith(CODE_ENDS)


def is_editorial(path: str) -> bool:
    """Tell whether a file of docs/ says nothing about health."""
    return path.startswith(EDITORIAL) or path.endswith(EDITORIAL_ENDS)


def runs(patch: str) -> Iterator[tuple[int, list[str], list[str]]]:
    """Yield (line, old words, new words) for each stretch of changed lines, without the bookkeeping."""
    number = 1
    for changed, lines in groupby(patch.splitlines(), key=lambda line: line[:1] in ("-", "+")):
        lines = list(lines)
        if changed:
            told = [line for line in lines if not _BOOKKEEPING.fullmatch(line[1:])]
            before, after = ([t for x in told if x[0] == s for t in tokens(x[1:])] for s in "-+")
            yield number, before, after
            number += sum(line[0] == "+" for line in lines)
            continue
        for line in lines:
            opened = _HUNK.match(line)
            number = int(opened[1]) if opened else number + (not line.startswith("\\"))


def tokens(text: str) -> list[str]:
    """Return the words, numbers and signs of a text; case, spaces and most punctuation say nothing about health."""
    return [token.casefold() for token in _TOKEN.findall(text)]


def spelling(before: list[str], after: list[str], known: Counter[str]) -> int | None:
    """Return how many words were only spelled wrongly, or None where anything else changed."""
    found = 0
    for what, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        if i2 - i1 != j2 - j1:
            return None
        for old, new in zip(before[i1:i2], after[j1:j2], strict=True):
            # A word that the guide uses nowhere else becomes one that it does use: "musle" to "muscle", but not
            # "safe" to "unsafe" and not "raises" to "raised".
            if known[old] > before.count(old) or not known[new] or not is_slip(old, new):
                return None
            found += 1
    return found


def is_slip(old: str, new: str) -> bool:
    """Tell whether one letter is lacking, too many, wrong, or has changed places with its neighbor."""
    if not (old.isalpha() and new.isalpha() and min(len(old), len(new)) >= SHORTEST and old[0] == new[0]):
        return False
    if len(old) == len(new):
        places = [i for i, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
        swapped = len(places) == 2 and places[1] == places[0] + 1 and sorted(old) == sorted(new)
        return len(places) == 1 or swapped
    short, long = sorted((old, new), key=len)
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(1, len(long)))


def vocabulary(folder: Path) -> Counter[str]:
    """Count the words of every page and register below `folder`."""
    files = [*folder.rglob("*.md"), *folder.rglob("*.yml")]
    return Counter(token for file in files for token in tokens(file.read_text(encoding="utf-8", errors="replace")))
