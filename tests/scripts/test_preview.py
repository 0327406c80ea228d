"""The preview says what keeps it from starting, rebuilds on save, and says when only a restart helps."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from scripts import preview
from scripts.environment import NotReady
from tests.conftest import set_nav

PATIENCE = 120  # seconds; a rebuild takes about 5 on a slow machine


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_a_busy_port_is_named_with_a_way_out(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(NotReady, match=rf"port {port} is in use.*--port {port + 1}"):
            preview.preview(tmp_path, port)


def test_a_change_to_code_or_lock_is_told_apart_from_a_change_to_a_page(tmp_path):
    (tmp_path / "scripts" / "checks").mkdir(parents=True)
    (tmp_path / "docs").mkdir()
    code, lock, page = (
        tmp_path / "scripts" / "checks" / "a.py",
        tmp_path / "requirements.txt",
        tmp_path / "docs" / "a.md",
    )
    for file in (code, lock, page):
        file.write_text("1")
    before = preview.stamps(tmp_path)
    for file in (code, lock, page):
        os.utime(file, (1, 1))
    assert preview.changed(before, preview.stamps(tmp_path)) == [lock, code]


@pytest.fixture
def running(copy):
    """A preview of a copy of the guide: its address, its folder, and what it printed."""
    # Two pages are enough, and build sooner.
    for page in (copy / "docs").rglob("*.md"):
        if page.name not in ("index.md", "glossary.md") or page.parent != copy / "docs":
            page.unlink()
    set_nav(copy, "index.md", "glossary.md")
    port, log = free_port(), copy / "log.txt"
    code = f"from pathlib import Path; from scripts.preview import preview; preview(Path('.').resolve(), {port})"
    with log.open("w") as out:
        server = subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=copy,
            stdout=out,
            stderr=subprocess.STDOUT,
            env=os.environ | {"PYTHONPATH": str(copy)},
            start_new_session=True,
        )
    yield f"http://127.0.0.1:{port}/", copy, log
    os.killpg(server.pid, 15)
    server.wait(10)


def wait_for(address: str, words: str, log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                if words in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.3)
    pytest.fail(f"{address} never showed '{words}'; the preview said:\n{log.read_text()[-3000:]}")


def test_saving_a_page_a_register_or_a_template_rebuilds(running):
    address, folder, log = running
    wait_for(address + "glossary/", "Referred pain", log)

    page = folder / "docs" / "glossary.md"
    page.write_text(page.read_text() + "\nA sentence from the page.\n")
    wait_for(address + "glossary/", "A sentence from the page.", log)

    register = folder / "docs" / "data" / "glossary.yml"
    register.write_text(register.read_text().replace("  term: Referred pain\n", "  term: Referred pain anew\n", 1))
    wait_for(address + "glossary/", "Referred pain anew", log)

    template = folder / "overrides" / "partials" / "review.html"
    template.write_text(template.read_text().replace("How we review", "How we look again"))
    wait_for(address + "glossary/", "How we look again", log)

    code = folder / "scripts" / "marker.py"
    code.write_text(code.read_text() + "\n")
    end = time.monotonic() + PATIENCE
    while "scripts/marker.py changed: press Ctrl+C" not in log.read_text() and time.monotonic() < end:
        time.sleep(0.3)
    assert "scripts/marker.py changed: press Ctrl+C" in log.read_text()
