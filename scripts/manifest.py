"""Lists every file of a folder with its SHA-256, so that anybody can tell whether two of them are the same."""

import hashlib
from pathlib import Path

NAME = "SHA256SUMS"  # in the form of sha256sum: `sha256sum --check SHA256SUMS` needs nothing of ours


def write(folder: Path) -> None:
    """Write the list of all files below `folder` into it, sorted by path."""
    text = "".join(f"{digest}  {path}\n" for path, digest in digests(folder).items())
    (folder / NAME).write_text(text, encoding="utf-8", newline="\n")


def read(folder: Path) -> dict[str, str]:
    """Return path -> SHA-256 as the list of a folder says; a folder without a list has none."""
    file = folder / NAME
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return {path: digest for digest, _, path in (line.partition("  ") for line in lines)}


def digests(folder: Path) -> dict[str, str]:
    """Return path -> SHA-256 of what lies in a folder, its own list aside."""
    found = {}
    for file in sorted(folder.rglob("*"), key=lambda file: file.relative_to(folder).as_posix()):
        path = file.relative_to(folder).as_posix()
        if file.is_symlink() or (file.is_file() and path != NAME):
            if "\n" in path or "\\" in path or file.is_symlink():
                raise ValueError(f"{path!r}: a published file has no link, line break or backslash in its name")
            with file.open("rb") as stream:
                found[path] = hashlib.file_digest(stream, "sha256").hexdigest()
    return found


def differences(folder: Path) -> list[str]:
    """Return what a folder lacks, has too much, or has otherwise than its list says; nothing for a whole folder."""
    said, found = read(folder), digests(folder)
    if not said:
        return [f"{NAME} is missing or empty"]
    return (
        [f"{path} is missing" for path in said.keys() - found.keys()]
        + [f"{path} is not in the list" for path in found.keys() - said.keys()]
        + [f"{path} was changed" for path in said.keys() & found.keys() if said[path] != found[path]]
    )
