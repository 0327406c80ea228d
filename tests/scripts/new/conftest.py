"""A copy of the guide to add to, and the command as a person would type it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts import checks
from scripts.new import new


@dataclass
class Workplace:
    """The copy, and what the command did in it."""

    root: Path
    capture: pytest.CaptureFixture

    def __post_init__(self):
        self.at_first = self.bytes()

    def new(self, *arguments: str, ask=None) -> int:
        """Run the command without a terminal, or with one that `ask` answers on."""
        code = new(self.root, list(arguments), ask)
        self.out, self.err = self.capture.readouterr()
        return code

    def made(self, *arguments: str, ask=None) -> str:
        """Run the command, which must work, and return what it said."""
        assert self.new(*arguments, ask=ask) == 0, self.err
        return self.out

    def refused(self, *arguments: str, ask=None) -> str:
        """Run the command, which must write nothing, and return why."""
        before = self.bytes()
        assert self.new(*arguments, ask=ask) == 1, self.out
        assert self.bytes() == before, "something was written"
        assert self.err.startswith("Nothing was written: "), self.err
        return self.err

    def text(self, path: str) -> str:
        return (self.root / path).read_bytes().decode("utf-8")

    def bytes(self) -> dict[str, str]:
        files = [file for file in self.root.rglob("*") if file.is_file() and "__pycache__" not in file.parts]
        return {str(file.relative_to(self.root)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}

    def rules(self) -> set[str]:
        return {problem.rule for problem in self._found()}

    def problems(self) -> list[str]:
        return [str(problem) for problem in self._found()]

    def _found(self):
        """Judge what changed, as `check --changed` does: the rest is the guide, which has no problem."""
        now = self.bytes()
        return checks.problems(self.root, {path for path in now if now[path] != self.at_first.get(path)})


@pytest.fixture
def guide(copy, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", None)  # nobody is there to answer
    return Workplace(copy, capsys)
