"""Links to other sites, judged against a local server that answers in every way a server can."""

import http.server
import threading
import time

import pytest

from scripts.checks import external
from scripts.checks.guide import Guide
from scripts.manuscript import read
from scripts.yaml_source import Lined

FAST = {"--max-retries": "1", "--retry-wait-time": "1", "--timeout": "2", "--host-request-interval": "1ms"}


class Moody(http.server.BaseHTTPRequestHandler):
    """Answers with the number in its path; `never` keeps silent; `301` leads to `200`."""

    asked: list[str] = []

    def do_GET(self):  # noqa: N802
        word = self.path.strip("/")
        self.asked.append(word)
        if word == "never":
            time.sleep(8)
            return
        self.send_response(int(word))
        if word == "301":
            self.send_header("Location", "/200")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def server():
    Moody.asked.clear()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Moody)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def guide(server, tmp_path, monkeypatch):
    """A guide whose page links to every kind of answer, one a line, from line 5 on."""
    answers = ("200", "301", "404", "429", "403", "500", "never")
    text = "---\ntitle: x\n---\n\n" + "\n".join(f"[{answer}]({server}/{answer})" for answer in answers) + "\n"
    guide = Guide(tmp_path, pages=[read("a.md", text)])
    monkeypatch.setattr(external, "read", lambda root: guide)
    return guide


def test_each_answer_is_judged(guide, capsys):
    assert external.check(guide.root, FAST) == 1
    said = capsys.readouterr().out.splitlines()
    broken = [line for line in said if "broken-url" in line]
    assert [line.split(":")[:2] for line in broken] == [["docs/a.md", "7"], ["docs/a.md", "10"]], said
    assert "404" in broken[0] and "500" in broken[1]
    unsure = [line.split(": ")[1].rpartition("/")[2] for line in said if line.startswith("could not verify")]
    assert sorted(unsure) == ["403", "429", "never"]
    assert said[-1] == "7 addresses: 2 broken, 3 could not be verified"


def test_good_answers_are_kept_and_bad_ones_are_asked_again(guide):
    external.check(guide.root, FAST)
    first = list(Moody.asked)
    assert first.count("429") >= 2, "a server that is busy is asked again after a pause"
    Moody.asked.clear()
    external.check(guide.root, FAST)
    assert "200" not in Moody.asked, "the good answer was kept"
    assert "404" in Moody.asked


def test_nothing_broken_passes(server, tmp_path, monkeypatch):
    guide = Guide(tmp_path, pages=[read("a.md", f"[x]({server}/200) [y]({server}/429)\n")])
    monkeypatch.setattr(external, "read", lambda root: guide)
    assert external.check(tmp_path, FAST) == 0


def test_a_source_is_asked_for_once_by_its_doi_or_address():
    record = Lined(id="a", DOI="10.1/x", URL="https://example.org/", PMID="1")
    record.line, record.lines = 3, {"DOI": 5, "URL": 6, "PMID": 7}
    places = external.addresses(Guide(None, registers={"references": [record]}))
    assert places == {"https://doi.org/10.1/x": [("docs/data/references.yml", 5)]}
