"""Runs a program and tells what it cost."""

import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """Seconds, and the most memory that the program itself held, in MiB ("-" where no system call tells).

    Linux counts a new program's memory from what the one that starts it holds, so small ones seem to need that much.
    """

    seconds: float
    memory: str

    def __str__(self):
        return f"{self.seconds:>13,.1f}{self.memory:>7}"


class Failed(Exception):
    """A program ended with an error; the text holds its command and the last of what it said."""


class TooLong(Failed):
    """A program was stopped, since it took more seconds than it was given."""


def run(command: list[str], folder: Path, patience: float | None = None, **variables: str) -> Cost:
    """Run `command` in `folder` with more environment `variables`, for at most `patience` seconds.

    Raises Failed, TooLong, or OSError where the program is not found.
    """
    stopped = threading.Event()
    with tempfile.TemporaryFile("w+") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=os.environ | variables, stdout=output, stderr=output)
        watch = threading.Timer(patience or threading.TIMEOUT_MAX, lambda: (stopped.set(), process.kill()))
        watch.daemon = True
        watch.start()
        if hasattr(os, "wait4"):
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            memory = f"{usage.ru_maxrss / (2**20 if sys.platform == 'darwin' else 2**10):,.0f}"
        else:
            process.wait()
            memory = "-"
        seconds = time.perf_counter() - start
        watch.cancel()
        output.seek(0)
        if stopped.is_set():
            raise TooLong(f"`{' '.join(command[1:])}` was stopped after {patience:,.0f} seconds.")
        if process.returncode:
            raise Failed(f"`{' '.join(command[1:])}` failed:\n{output.read()[-2000:]}")
    return Cost(seconds, memory)
