"""Mends what is mechanical in the text that editors write, and touches no other byte; the only writer to docs/."""

import os
import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path

from scripts.checks.guide import Guide
from scripts.checks.registry import MODULES

MOST_ROUNDS = 9  # mending one mistake can uncover another: a line that is empty without its spaces


def mend(root: Path, only: Collection[str] | None = None) -> Iterator[tuple[str, list[str]]]:
    """Mend each page and register, or those in `only`; yield the path of each changed file and the rules' ids."""
    guide = Guide(root, only=None if only is None else frozenset(only))
    guide.files = {file.relative_to(root / "docs").as_posix() for file in (root / "docs").rglob("*") if file.is_file()}
    for path in guide.written:
        # A link in the place of a file may lead out of docs/.
        if not guide.is_judged(path) or (root / path).is_symlink():
            continue
        text = guide.text(path)
        if text and (rules := mended(path, text))[0] != text:
            write(root / path, rules[0])
            yield path, rules[1]


def mended(path: str, text: str) -> tuple[str, list[str]]:
    """Return the text without its mechanical mistakes, and the modules' rules that changed it."""
    changed: dict[str, None] = {}
    for _ in range(MOST_ROUNDS):
        before = text
        for module in MODULES:
            if hasattr(module, "mend"):
                if (after := module.mend(path, text)) != text:
                    changed |= dict.fromkeys(edit.rule for edit in module.edits(path, text))
                text = after
        if text == before:
            return text, list(changed)
    raise RuntimeError(f"{path}: two rules undo each other's work: {', '.join(changed)}")


def write(file: Path, text: str) -> None:
    """Put `text` in the place of the file in one step, so that it is never half written."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
    try:
        with os.fdopen(handle, "wb") as staged:
            staged.write(text.encode("utf-8"))
        Path(name).chmod(file.stat().st_mode)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
