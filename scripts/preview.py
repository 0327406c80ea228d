"""Serves the guide on this machine and rebuilds it on every save."""

import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

from scripts.environment import NotReady

NEEDS_RESTART = ("scripts/**/*.py", "requirements.txt", "pyproject.toml")


def preview(root: Path, port: int) -> int:
    """Serve at http://127.0.0.1:port until stopped; return the exit code of the server."""
    if not is_free(port):
        raise NotReady(f"port {port} is in use; stop the other program or choose another with --port {port + 1}.")
    # Without --livereload, MkDocs 1.6 does not watch at all under Click 8.3 and newer.
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"]
    print("$", *command[1:], flush=True)
    threading.Thread(target=watch, args=(root,), daemon=True).start()
    return subprocess.call(command, cwd=root, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})


def is_free(port: int) -> bool:
    """Tell whether a server could listen on 127.0.0.1:port."""
    with socket.socket() as probe:
        if os.name == "posix":  # elsewhere the option would let two programs share the port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError):
            return False
    return True


def watch(root: Path, pause: float = 1.0, say=print) -> None:
    """Say which file needs a restart whenever one of NEEDS_RESTART changes; looks every `pause` seconds."""
    before = stamps(root)
    while True:
        time.sleep(pause)
        now = stamps(root)
        for path in changed(before, now):
            say(f"{path.relative_to(root)} changed: press Ctrl+C and run `python3 scripts preview` again.", flush=True)
        before = now


def stamps(root: Path) -> dict[Path, float]:
    """Return the time of the last change of every file that only a restart takes in."""
    found = {path for pattern in NEEDS_RESTART for path in root.glob(pattern)}
    return {path: path.stat().st_mtime for path in found if path.exists()}


def changed(before: dict[Path, float], now: dict[Path, float]) -> list[Path]:
    """Return the files that were added, removed or written between two stamps."""
    return sorted(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))
