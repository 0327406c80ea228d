"""Serves a built site on this machine as a good host does (brotli, caching), and counts what it sends."""

import hashlib
import re
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import brotli
import trustme

from scripts.hosting.types import TYPES

PACKED = ("css", "html", "js", "json", "mjs", "svg", "txt", "xml")
# A name with a hash of the content: ours (12 digits), those of Material and Zensical (8), those of Astro (a folder).
FOREVER = re.compile(r"\.[0-9a-f]{8}(?:[0-9a-f]{4})?\.|^/_astro/")


def caching(path: str) -> str:
    """Return the Cache-Control of an address: forever where its name changes with its content, else ask again."""
    return "public, max-age=31536000, immutable" if FOREVER.search(path) else "no-cache"


def place(site: Path, path: str) -> Path | None:
    """Return the file that answers an address, or None where there is none inside the site."""
    file = (site / unquote(path).lstrip("/")).resolve()
    if file.is_dir():
        file = file / "index.html"
    return file if file.is_file() and file.is_relative_to(site.resolve()) else None


class Server(ThreadingHTTPServer):
    """A site at 127.0.0.1; `sent` holds the bytes of the body of each answer since it was last cleared.

    With a host it answers by HTTPS as that host, for a browser that looks for it here.
    """

    daemon_threads = True

    def __init__(self, site: Path, host: str = ""):
        self.site, self.host, self.sent, self._packed = site, host, [], {}
        super().__init__(("127.0.0.1", 0), _Handler)
        if host:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            trustme.CA().issue_cert(host).configure_cert(context)
            # The handshake waits for the thread of its own that each connection gets.
            self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    @property
    def address(self) -> str:
        """Where it answers, without a slash at the end."""
        return f"https://{self.host}" if self.host else f"http://127.0.0.1:{self.server_address[1]}"

    @property
    def flags(self) -> tuple[str, ...]:
        """What Chromium must be told to find it there, and to take the certificate that nobody vouches for."""
        if not self.host:
            return ()
        here = f"127.0.0.1:{self.server_address[1]}"
        return ("--ignore-certificate-errors", f"--host-resolver-rules='MAP {self.host} {here}'")

    def body(self, file: Path) -> tuple[bytes, bool]:
        """Return what is sent of a file, and whether it is packed; every site is packed at brotli's best level."""
        if file not in self._packed:
            packs = file.suffix.lstrip(".") in PACKED
            self._packed[file] = (brotli.compress(file.read_bytes()) if packs else file.read_bytes(), packs)
        return self._packed[file]

    def warm(self, pages: tuple[str, ...]) -> None:
        """Pack beforehand what the views will ask for, so that no reader waits for the packing."""
        shared = [file for file in self.site.rglob("*") if file.suffix in (".css", ".js", ".svg", ".json")]
        for file in [*shared, *filter(None, (place(self.site, page) for page in pages))]:
            if file.name.removesuffix(file.suffix) not in ("page", "oembed"):  # one for each page, for machines
                self.body(file)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self):
        path = urlsplit(self.path).path
        file = place(self.server.site, path)
        body, packed = self.server.body(file) if file else (b"", False)
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        status = 404 if not file else 304 if self.headers.get("If-None-Match") == tag else 200
        if status == 304:
            body = b""
        self.server.sent.append(len(body))
        self.send_response(status)
        if file:
            kind = TYPES.get(file.suffix.lstrip("."), "application/octet-stream")
            self.send_header("Content-Type", kind)
            self.send_header("Cache-Control", caching(path))
            self.send_header("ETag", tag)
            self.send_header("Vary", "Accept-Encoding")
            if packed and status == 200:
                self.send_header("Content-Encoding", "br")
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Stay silent: the tables are the output."""


@contextmanager
def serving(site: Path, pages: tuple[str, ...] = (), host: str = "") -> Iterator[Server]:
    """Serve a site as long as the block runs, with `pages` and all that they may load packed beforehand."""
    with Server(site, host) as server:
        server.warm(pages)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()
