"""The built site on real servers, each with the configuration that the guide makes for it."""

import gzip
import http.client
import shutil
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest

from scripts.hosting import caddy, nginx, running, servers
from scripts.hosting.site import records

REDIRECTS = {"/a-page-that-moved/": "/faq/#does-it-hurt", "/gone/away/": "/glossary/"}
PACKED = ("index.html", "faq/index.html", "faq/embed.html", "404.html", "embed.js", "data/claims.yml", "sitemap.xml")
SECRET = "nobody may read this"


@dataclass(frozen=True)
class Served:
    """A server that runs: its name, its address, and what it serves."""

    name: str
    address: str
    site: Path

    def ask(self, path: str, method: str = "GET", body: bytes | None = None, **headers: str) -> "Answer":
        """Send one request and return the answer; header names are written with _ for -."""
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=10)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(method, path, body=body, headers={"Accept-Encoding": "identity"} | named)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Message  # names in any case
    body: bytes


@pytest.fixture(scope="session")
def published(site, tmp_path_factory) -> Path:
    """A copy of the built site as it lies on a server, with files beside it that nobody may read."""
    folder = tmp_path_factory.mktemp("server") / "site"
    shutil.copytree(site, folder)
    for path in PACKED:
        for ending, pack in ((".br", brotli.compress), (".gz", gzip.compress)):
            packed = folder / (path + ending)
            if not packed.exists():
                packed.write_bytes(pack((folder / path).read_bytes()))
    (folder.parent / "secret.txt").write_text(SECRET)
    for path in (".htpasswd", ".git/config", "faq/.notes", "_headers", "_redirects", ".well-known/security.txt"):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text("Contact: x" if "well-known" in path else SECRET)
    return folder


@pytest.fixture(scope="session")
def sent(published) -> dict[str, dict[str, str]]:
    """The records: kind -> header -> value."""
    return records(published)


@pytest.fixture(scope="session", params=["nginx", "caddy"])
def served(request, published, sent, tmp_path_factory) -> Served:
    """The site on each server in turn; a server that is missing is a failure with a remedy."""
    folder, port = tmp_path_factory.mktemp(request.param), running.free_port()
    if request.param == "nginx":
        config = nginx.config(sent, REDIRECTS, str(published), "_", f"127.0.0.1:{port}", _has_brotli())
    else:
        config = caddy.config(sent, REDIRECTS, str(published), f"http://127.0.0.1:{port}")
    with getattr(running, request.param)(config, port, folder) as address:
        yield Served(request.param, address, published)


def _has_brotli() -> bool:
    servers.ready("nginx")
    return servers.brotli_module() is not None
