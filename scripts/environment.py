"""Makes the folder .venv with exactly the packages of requirements.txt, or says in one sentence why it can't."""

# Standard library only, and no syntax newer than Python 3.6: this runs before anything is installed.
import hashlib
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)  # what mkdocs-material 9.8 asks for


class NotReady(Exception):
    """One sentence for a person: what is missing and what to do."""


def is_inside(root):
    """Tell whether this Python is the one of root/.venv."""
    return Path(sys.prefix).resolve() == (root / ".venv").resolve()


def ready(root, run=subprocess.run, version=sys.version_info[:2], have=None):
    """Return the Python of root/.venv, making the folder and installing the lock where needed.

    A stamp holds the digest of the lock that was installed, so that a changed lock or a half-made folder is
    noticed and later runs start at once. `run`, `version` and `have` stand in for the machine in tests.
    """
    if tuple(version) < OLDEST:
        raise NotReady(
            "this is Python {}.{}, and the guide needs Python {}.{} or newer (https://www.python.org/downloads/).".format(
                *(tuple(version) + OLDEST)
            )
        )
    lock = root / "requirements.txt"
    if not lock.is_file():
        raise NotReady("requirements.txt, the lock, is missing; restore it with `git checkout requirements.txt`.")
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    folder = root / ".venv"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    stamp = folder / "lock.sha256"
    if python.exists() and stamp.is_file() and stamp.read_text().strip() == digest:
        return python
    for module in ("venv", "ensurepip"):
        if not (have or _have)(module):
            raise NotReady(f"this Python comes without `{module}`; on Debian or Ubuntu: apt install python3-venv.")
    _make(run, folder)
    _install(run, python, lock)
    _make_importable(root, folder)
    stamp.write_text(digest + "\n")
    return python


def _have(module):
    try:
        __import__(module)
    except ImportError:
        return False
    return True


def _make(run, folder):
    command = [sys.executable, "-m", "venv", "--clear", str(folder)]
    print("$ " + " ".join(command), flush=True)
    made = run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    if made.returncode:
        raise NotReady(f"could not make {folder}: {_last_line(made.stdout)}")


def _install(run, python, lock):
    command = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--quiet"]
    command += ["--require-hashes", "--no-deps", "-r", str(lock)]
    print("$ " + " ".join(command), flush=True)
    done = run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    if not done.returncode:
        return
    said, restore = done.stdout.lower(), "restore it with `git checkout requirements.txt`"
    for signs, sentence in (
        (
            ("connection broken", "connection error", "timed out"),
            "the package index could not be reached; check the network and run the command again.",
        ),
        (
            ("do not match the hashes", "--require-hashes mode"),
            f"the hashes in the lock requirements.txt do not fit the packages; {restore}.",
        ),
        (
            ("invalid requirement", "no matching distribution"),
            f"the lock requirements.txt is broken ({_last_line(done.stdout)}); {restore}.",
        ),
    ):
        if any(sign in said for sign in signs):
            raise NotReady(sentence)
    raise NotReady(f"the packages could not be installed: {_last_line(done.stdout)}")


def _make_importable(root, folder):
    """Let the environment import `scripts`, so that `mkdocs build` typed by habit finds our extensions."""
    places = sorted(folder.glob("lib/python*/site-packages")) + sorted(folder.glob("Lib/site-packages"))
    (places[0] / "nmt-guide.pth").write_text(str(root) + "\n", encoding="utf-8")


def _last_line(text):
    lines = [line.strip() for line in text.splitlines() if line.strip() and "notice" not in line]
    return lines[-1] if lines else "no reason was given"
