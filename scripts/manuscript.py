"""Reads the Markdown pages in docs/ as their authors wrote them, with line numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from posixpath import dirname, join, normpath

from scripts import yaml_source
from scripts.problem import Problem, Unusable

CITATION = re.compile(r"\[\^([^\]\s]+)\]")
LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(\s*<?([^)\s>]*)>?(?:\s+\"[^\"]*\")?\s*\)")
IMAGE = re.compile(r"!\[([^\]]*)\]\(\s*<?([^)\s>]*)>?(?:\s+\"[^\"]*\")?\s*\)")
ADMONITION = re.compile(r"^\s*(?:!!!|\?\?\?\+?)\s+([\w-]+)(?:\s+\"(.*)\")?\s*$")
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
CODE_SPAN = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True)
class Page:
    """One Markdown file: its path from docs/, its front matter, and its body with code blanked out."""

    path: str
    meta: yaml_source.Lined
    body: str
    first_line: int
    prose: tuple[str, ...]

    @property
    def place(self) -> str:
        """The path from the repository's root, as problems name it."""
        return f"docs/{self.path}"

    @property
    def address(self) -> str:
        """The address below the site's root."""
        return address(self.path)

    def resolve(self, target: str) -> str:
        """Return the path from docs/ of a file that this page links to."""
        return normpath(join(dirname(self.path), target)) if target else self.path

    def matches(self, pattern: re.Pattern) -> Iterator[tuple[int, re.Match]]:
        """Yield (line in the file, match) for every match of `pattern` outside code and comments."""
        for number, line in enumerate(self.prose, self.first_line):
            for match in pattern.finditer(line):
                yield number, match

    def line_of(self, text: str) -> int:
        """Return the line of the file that first holds `text` outside code, or the first line of the body."""
        return next((n for n, line in enumerate(self.prose, self.first_line) if text in line), self.first_line)


def address(path: str) -> str:
    """Return the address of a page below the site's root: `a/index.md` is `a/`, `b.md` is `b/`, the front page ``."""
    stem = path.removesuffix(".md")
    return "" if stem == "index" else stem.removesuffix("/index") + "/"


def read(path: str, text: str) -> Page:
    """Split one file into front matter and body; raise Unusable where the front matter is not YAML."""
    meta, body, first_line = yaml_source.Lined(), text, 1
    meta.line, meta.lines = 1, {}
    if text.startswith("---\n"):
        head, fence, rest = text[4:].partition("\n---\n")
        if not fence:
            raise Unusable(
                [
                    Problem(
                        f"docs/{path}", 1, "front-matter", "the front matter does not end", "close it with a line '---'"
                    )
                ]
            )
        found = yaml_source.read(head, f"docs/{path}", first_line=2)
        if not isinstance(found, dict):
            raise Unusable(
                [
                    Problem(
                        f"docs/{path}",
                        2,
                        "front-matter",
                        "the front matter holds no fields",
                        "write 'title: ...' and so on",
                    )
                ]
            )
        meta, body, first_line = found, rest, head.count("\n") + 4
    return Page(path, meta, body, first_line, tuple(prose(body)))


def prose(body: str) -> list[str]:
    """Return the lines of `body` with fenced code, code spans and comments blanked out."""
    return without_code(COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), body))


def without_code(body: str) -> list[str]:
    """Return the lines of `body` with fenced code and code spans blanked out; comments stay."""
    lines = body.split("\n")
    return [
        "" if inside else CODE_SPAN.sub(lambda match: " " * len(match[0]), line)
        for line, inside in zip(lines, fenced(lines), strict=True)
    ]


def fenced(lines: list[str]) -> list[bool]:
    """Say of each line whether it belongs to a code fence."""
    found, fence = [], None
    for line in lines:
        opened = _FENCE.match(line)
        found.append(bool(fence or opened))
        if fence is None:
            fence = opened[1] if opened else None
        elif opened and opened[1].startswith(fence) and not line.strip().strip(fence[0]):
            fence = None
    return found


def pages(root: Path) -> tuple[list[Page], list[Problem]]:
    """Read every page below root/docs; return the readable ones and the problems of the others."""
    found, problems = [], []
    for file in sorted((root / "docs").rglob("*.md")):
        if file.is_symlink() or not file.is_file():  # it may lead out of the guide, and no reader of pages may follow
            continue
        try:
            found.append(_read_file(file, file.relative_to(root / "docs").as_posix(), file.stat().st_mtime_ns))
        except Unusable as error:
            problems += error.problems
        except UnicodeDecodeError:
            place = file.relative_to(root).as_posix()
            problems.append(Problem(place, 1, "encoding", "the file is not UTF-8 text", "save it as UTF-8"))
    return found, problems


@lru_cache(maxsize=512)
def _read_file(file: Path, path: str, _stamp: int) -> Page:
    # A byte order mark must not hide the front matter; the gate reports it.
    return read(path, file.read_text(encoding="utf-8-sig"))


def page_of(root: Path, body: str) -> Page:
    """Return the page that has this body.

    A Markdown extension is handed the text alone, by both engines; the text tells which file it came from.
    """
    wanted = body.strip()
    found, _ = pages(root)
    for page in found:
        if page.body.strip() == wanted:
            return page
    return read("(unknown page)", body)
