"""What several tests need: the built sites, a server for them, and a copy of the guide to spoil."""

import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import threading
import uuid
from pathlib import Path

import pytest
from filelock import FileLock

# The processes of one test run share its name, and so the sites that the first of them builds.
RUN = os.environ.get("PYTEST_XDIST_TESTRUNUID") or uuid.uuid4().hex
ROOT = Path(__file__).resolve().parent.parent
ENGINES = ("mkdocs", "zensical")


@functools.cache
def built(engine: str) -> Path:
    """Build the guide once in a test run, by the command that a person types, and return the folder."""
    out = ROOT / ".build" / f"test-{engine}"
    out.parent.mkdir(exist_ok=True)
    stamp = out.with_suffix(".run")
    with FileLock(out.with_suffix(".lock")):
        if stamp.is_file() and stamp.read_text() == RUN:
            return out
        stamp.unlink(missing_ok=True)
        shutil.rmtree(out, ignore_errors=True)
        command = [sys.executable, "-m", "scripts", "build", "--engine", engine, "--out", str(out)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, f"`{' '.join(command[1:])}` failed:\n{done.stdout}\n{done.stderr}"
        stamp.write_text(RUN)
    return out


@pytest.fixture(scope="session")
def site() -> Path:
    """The site that MkDocs built, or the engine that $GUIDE_ENGINE names: all browser tests run on either."""
    return built(os.environ.get("GUIDE_ENGINE", ENGINES[0]))


@pytest.fixture(scope="session", params=ENGINES)
def each_site(request) -> Path:
    """The site that each engine built."""
    return built(request.param)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without writing to the terminal, to other sites too, as static hosts do.

    A test may set `late` to a part of addresses that wait for `come`, and read in `asked` which were asked for.
    """

    late, come, asked = None, threading.Event(), []

    def do_GET(self):  # noqa: N802 - the name is http.server's
        """Answer at once, or when a late file may come."""
        if Quiet.late and Quiet.late in self.path:
            Quiet.asked.append(self.path)
            Quiet.come.wait(60)
        super().do_GET()

    def end_headers(self):
        """Allow other origins, which a pinned script and the data ask for."""
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def log_message(self, *_):
        """Say nothing."""


@functools.cache
def served(folder: Path) -> str:
    """Serve a folder on this machine until the run ends and return its address."""
    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


@pytest.fixture
def late():
    """Return a function that makes the server keep back every address with this part, until `Quiet.come` is set."""

    def keep_back(part: str) -> type[Quiet]:
        Quiet.late, Quiet.asked = part, []
        Quiet.come.clear()
        return Quiet

    yield keep_back
    Quiet.late = None
    Quiet.come.set()


@pytest.fixture
def copy(tmp_path) -> Path:
    """A copy of everything the guide is made of, to spoil."""
    copy_guide(tmp_path)
    return tmp_path


def copy_guide(to: Path) -> None:
    """Copy everything that the guide is made of into an empty folder."""
    for name in ("docs", "overrides", "scripts"):
        shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", to)


def set_nav(guide: Path, *entries: str) -> None:
    """Write the page tree of a copy of the guide anew; it is the last of the settings."""
    config = guide / "mkdocs.yml"
    nav = "nav:\n" + "".join(f"  - {entry}\n" for entry in entries)
    text = re.sub(r"^nav:\n.*", nav, config.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    config.write_text(text, encoding="utf-8")
