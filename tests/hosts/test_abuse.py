"""nginx and Caddy give nothing away and take nothing in, however they are asked."""

import re
import socket
import subprocess
from urllib.parse import urlsplit

import pytest

from scripts.hosting.servers import ready
from tests.hosts.conftest import SECRET

REQUESTS, CONNECTIONS = 10_000, 200
OUTSIDE = (
    "/../secret.txt",
    "/faq/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e%2fsecret.txt",
    "/%252e%252e/secret.txt",
    "/..%5csecret.txt",
    "/..\\secret.txt",
    "//secret.txt",
    "/faq/..;/secret.txt",
    "/%c0%ae%c0%ae/secret.txt",
    "/faq/%00/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets../secret.txt",
    "//../secret.txt",
    "/./../secret.txt",
)
HIDDEN = ("/.htpasswd", "/.git/config", "/faq/.notes", "/%2ehtpasswd", "/_headers", "/_redirects", "/faq/embed.html.br")


def raw(address: str, request: bytes) -> bytes:
    """Send bytes as they are, which no library would, and return what comes back until the server closes."""
    parts = urlsplit(address)
    with socket.create_connection((parts.hostname, parts.port), timeout=15) as connection:
        answer = b""
        try:
            connection.sendall(request.replace(b"Host: x", f"Host: {parts.netloc}".encode(), 1))
            while piece := connection.recv(65_536):
                answer += piece
        except ConnectionError:  # refused while we were still sending
            pass
    return answer


def status(answer: bytes) -> int:
    """Return the status of an answer; 0 where the server closed without a word."""
    found = re.match(rb"HTTP/1\.[01] (\d{3})", answer)
    return int(found[1]) if found else 0


def request(line: str, *headers: str, body: bytes = b"") -> bytes:
    return "\r\n".join([line, "Host: x", "Connection: close", *headers, "", ""]).encode("latin-1") + body


@pytest.mark.parametrize("path", OUTSIDE)
def test_nothing_outside_the_site_is_reached(served, path):
    answer = raw(served.address, request(f"GET {path} HTTP/1.1"))
    assert SECRET.encode() not in answer
    assert 300 <= status(answer) < 500, answer[:200]


@pytest.mark.parametrize("path", HIDDEN)
def test_hidden_files_are_not_there(served, path):
    answer = served.ask(path)
    assert answer.status == 404
    assert SECRET.encode() not in answer.body


def test_what_everyone_should_find_is_there(served):
    assert served.ask("/.well-known/security.txt").status == 200


@pytest.mark.parametrize("path", ["/assets/", "/figures/", "/assets/javascripts/"])
def test_folders_are_not_listed(served, path):
    assert served.ask(path).status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "X"])
@pytest.mark.parametrize("path", ["/faq/", "/data/claims.yml", "/no-such-page"])
def test_only_reading_is_allowed(served, method, path):
    answer = raw(served.address, request(f"{method} {path} HTTP/1.1"))
    assert status(answer) in (400, 405, 501), answer[:200]


@pytest.mark.parametrize(
    "wire",
    [
        request("GET /" + "a" * 40_000 + " HTTP/1.1"),
        request("GET /faq/?" + "a" * 40_000 + " HTTP/1.1"),
        request("GET / HTTP/1.1", "X: " + "a" * 40_000),
        request("GET / HTTP/1.1", *(f"X{number}: {'a' * 100}" for number in range(2_000))),
        request("POST / HTTP/1.1", "Content-Length: 10000000", body=b"a" * 10_000_000),
        request("GET / HTTP/9.9"),
        b"\x16\x03\x01 not a request\r\n\r\n",
    ],
    ids=["line", "query", "header", "headers", "body", "version", "noise"],
)
def test_what_is_too_large_or_no_request_is_refused_and_the_next_is_answered(served, wire):
    assert status(raw(served.address, wire)) in (0, *range(400, 500), 501, 505)
    assert served.ask("/faq/").status == 200


def test_the_server_does_not_say_its_version(served):
    for path in ("/", "/no-such-page"):
        assert not re.search(r"\d", served.ask(path).headers.get("Server", ""))


def test_10000_requests_at_200_connections_are_all_answered(served):
    command = [ready("h2load"), "--h1", "-n", str(REQUESTS), "-c", str(CONNECTIONS), "-t", "2", "-m", "1"]
    command += ["-H", "Accept-Encoding: br", *(served.address + path for path in ("/", "/faq/", "/faq/embed.html"))]
    output = subprocess.run(command, capture_output=True, text=True).stdout
    line = re.search(r"requests: (\d+) total.*?(\d+) succeeded, (\d+) failed, (\d+) errored, (\d+) timeout", output)
    assert line, output
    codes = re.search(r"status codes: (\d+) 2xx", output)
    assert [int(found) for found in line.groups()] == [REQUESTS, REQUESTS, 0, 0, 0], output
    assert int(codes[1]) == REQUESTS, output
