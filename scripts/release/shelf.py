"""Keeps the releases side by side and says which one a server shows."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts import manifest
from scripts.environment import NotReady

ABOUT = "release.json"
STAGED = ".staged-"


class Shelf:
    """The folder `out`: releases/<name>/ for each release, and `current`, a link to the one that is shown."""

    def __init__(self, out: Path):
        self.out = out.resolve()
        self.releases, self.current = self.out / "releases", self.out / "current"

    @contextmanager
    def locked(self) -> Iterator["Shelf"]:
        """Keep other releases out until this one is done; what an interrupted one left is cleared away."""
        try:
            import fcntl
        except ImportError:
            raise NotReady(
                "releases switch by a symbolic link, which this system lacks; use Linux, macOS or WSL."
            ) from None
        self.releases.mkdir(parents=True, exist_ok=True)
        with (self.out / ".lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise NotReady(f"another release into {self.out} is at work; wait for its end.") from None
            self._clear()
            try:
                yield self
            finally:
                self._clear()

    def _clear(self) -> None:
        for left in [*self.releases.glob(f"{STAGED}*"), *self.out.glob(".current-*")]:
            shutil.rmtree(left) if left.is_dir() and not left.is_symlink() else left.unlink()

    def folder(self, name: str) -> Path:
        """Return where a release lies."""
        return self.releases / name

    def names(self) -> list[str]:
        """Return the names of all releases, in their own order: by the time of their commits."""
        return sorted(path.name for path in self.releases.iterdir() if not path.name.startswith("."))

    def current_name(self) -> str | None:
        """Return the name of the release that is shown, or None before the first."""
        return self.current.readlink().name if self.current.is_symlink() else None

    def like(self, about: dict) -> str | None:
        """Return a whole release that was made from the same: commit, engine and address."""
        for name in reversed(self.names()):
            known = self._about(name)
            if all(known.get(key) == value for key, value in about.items()) and not self.damage(name):
                return name
        return None

    def free_name(self, wanted: str) -> str:
        """Return `wanted`, with a number behind it if a release of that name is there."""
        taken, number = self.names(), 2
        name = wanted
        while name in taken:
            name, number = f"{wanted}-{number}", number + 1
        return name

    def stage(self, name: str) -> Path:
        """Return a new folder beside the releases, to be filled and then put among them."""
        staged = self.releases / f"{STAGED}{name}"
        staged.mkdir()
        return staged

    def describe(self, staged: Path, about: dict) -> None:
        """Write down what a release was made from."""
        (staged / ABOUT).write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")

    def put(self, staged: Path, name: str) -> None:
        """Put a filled folder among the releases, once the disk has it and it reads back as it was written."""
        os.sync()
        if damage := manifest.differences(staged):
            raise NotReady(f"the release does not read back as it was written ({damage[0]}); check the disk.")
        staged.rename(self.folder(name))

    def damage(self, name: str) -> list[str]:
        """Return what is wrong with a release by its own list; nothing if it is whole."""
        return manifest.differences(self.folder(name)) if name in self.names() else ["there is no such release"]

    def switch(self, name: str) -> None:
        """Show another release from one moment to the next; raise NotReady and change nothing if it is not whole."""
        if damage := self.damage(name):
            others = ", ".join(other for other in self.names() if other != name) or "none"
            raise NotReady(
                f"{name} can't be shown: {damage[0]}. Name another with --rollback NAME; there are: {others}."
            )
        if self.current.exists() and not self.current.is_symlink():
            raise NotReady(f"{self.current} is no link, so this folder holds something else; choose another --out.")
        link = self.out / f".current-{os.getpid()}"
        link.symlink_to(Path("releases") / name)
        link.replace(self.current)  # one step for the system: a server sees the old or the new one

    def before_current(self) -> str:
        """Return the name of the release that was shown before the current one was made."""
        current = self.current_name()
        before = self._about(current).get("before") if current else None
        if not before:
            raise NotReady(f"no release came before {current or 'the first'}; there are: {', '.join(self.names())}.")
        return before

    def prune(self, kept: int) -> list[str]:
        """Remove all but the current release and those before it, `kept` in all; return the names of what went."""
        chain, name = [], self.current_name()
        while name and name in self.names() and name not in chain and len(chain) < kept:
            chain.append(name)
            name = self._about(name).get("before")
        gone = [name for name in self.names() if name not in chain]
        for name in gone:
            shutil.rmtree(self.folder(name))
        return gone

    def _about(self, name: str) -> dict:
        try:
            return json.loads((self.folder(name) / ABOUT).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}  # damaged, which its list will tell
