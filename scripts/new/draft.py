"""Holds every change until all of them are known, then writes all or none; the only code that writes into docs/."""

import difflib
import os
import shutil
from pathlib import Path, PurePosixPath

from scripts.new.names import shown
from scripts.new.refusal import Refused


class Draft:
    """Files to be made and files to be changed, path from the root -> bytes."""

    def __init__(self, root: Path):
        self.root = root
        self._old: dict[str, bytes | None] = {}
        self._new: dict[str, bytes] = {}
        self._line: dict[str, int] = {}

    def text(self, path: str) -> str:
        """Return what a file holds, with the changes so far, its line ends as LF."""
        return self._bytes(path).decode("utf-8").replace("\r\n", "\n")

    def before(self, path: str) -> str:
        """Return what the file holds on the disk; nothing where it is to be made."""
        return (self._old.get(path) or b"").decode("utf-8").replace("\r\n", "\n")

    def create(self, path: str, text: str) -> None:
        """Plan a file; refuse to write over one that is there, in whatever case its name is written."""
        target = self._target(path)
        names = [file.name for file in target.parent.iterdir()] if target.parent.is_dir() else None
        if names is None:
            raise Refused(
                f"there is no folder {PurePosixPath(path).parent}; a new folder needs a section in mkdocs.yml."
            )
        if target.name.lower() in {name.lower() for name in names} or path in self._new:
            raise Refused(f"{path} is there already; use another name, or change that file.")
        self._old[path], self._new[path], self._line[path] = None, text.encode("utf-8"), 1

    def insert(self, path: str, at: int, block: str) -> None:
        """Plan to put the lines of `block` before line `at` of a file; no other byte changes."""
        lines = self._bytes(path).decode("utf-8").split("\n")
        ending = "\r" if lines[0].endswith("\r") else ""
        if at > len(lines) or at == len(lines) and lines[-1]:  # behind a last line that does not end
            lines[-1] += ending
            lines.append("")
        lines[at - 1 : at - 1] = [line + ending for line in block.split("\n")]
        self._new[path] = "\n".join(lines).encode("utf-8")
        blank = len(block) - len(block.lstrip("\n"))
        self._line[path] = at + blank

    def places(self) -> dict[str, tuple[int, str]]:
        """Return each planned file: where the change starts, and the whole text."""
        return {path: (self._line[path], self.text(path)) for path in self._new}

    def difference(self) -> str:
        """Return the changes as people who review them are used to see them."""
        made = ""
        for path in self._new:
            old, new = (text.splitlines(keepends=True) for text in (self.before(path), self.text(path)))
            made += "".join(difflib.unified_diff(old, new, path if old else "/dev/null", path))
        return made

    def write(self) -> None:
        """Write every file beside its place, then move all into place; whatever fails, put back what was there."""
        for path, old in self._old.items():
            if path in self._new and (self._target(path).read_bytes() if self._target(path).exists() else None) != old:
                raise Refused(f"{path} was changed by someone else in the meantime; run the command again.")
        staged = {path: self._beside(path) for path in self._new}
        moved = []
        try:
            for path, beside in staged.items():
                beside.write_bytes(self._new[path])
                if self._old[path] is not None:
                    shutil.copymode(self._target(path), beside)
            for path, beside in staged.items():
                moved.append(path)
                beside.replace(self._target(path))
        except BaseException as problem:
            for path in moved:
                self._put_back(path)
            if isinstance(problem, OSError):
                raise Refused(f"the files could not be written ({problem.strerror or problem}).") from problem
            raise
        finally:
            for beside in staged.values():
                beside.unlink(missing_ok=True)

    def _put_back(self, path: str) -> None:
        if self._old[path] is None:
            self._target(path).unlink(missing_ok=True)
        else:
            self._target(path).write_bytes(self._old[path])

    def _beside(self, path: str) -> Path:
        target = self._target(path)
        return target.with_name(f".{target.name}.{os.getpid()}.new")

    def _bytes(self, path: str) -> bytes:
        if path not in self._old:
            try:
                self._old[path] = self._target(path).read_bytes()
            except FileNotFoundError:
                raise Refused(f"there is no file {path}.") from None
        return self._new.get(path, self._old[path])

    def _target(self, path: str) -> Path:
        """Return where a path leads; refuse all that is not below docs/, also by a link, but the list of pages."""
        target, docs = self.root / path, (self.root / "docs").resolve()
        plain = ".." not in PurePosixPath(path).parts and "\\" not in path and not PurePosixPath(path).is_absolute()
        inside = plain and path.startswith("docs/") and target.resolve().is_relative_to(docs)
        if not inside and path != "mkdocs.yml" or target.is_symlink():
            raise Refused(f"'{shown(path)}' lies outside of docs/.")
        return target
