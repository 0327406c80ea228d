"""Measures how many requests a second the guide's nginx configuration answers, beside nginx as it comes."""

import re
import subprocess
import tempfile
from pathlib import Path

from scripts.hosting import nginx, running
from scripts.hosting.servers import brotli_module, ready
from scripts.hosting.site import records

REQUESTS, CONNECTIONS, RUNS = 10_000, 200, 3
PLAIN = """server {{
  listen 127.0.0.1:{port};
  root {folder};
}}
"""
# Each beside nginx serving the bytes that go over the wire, as one plain file without any header of ours.
CASES = (
    ("front page, brotli", "/", "br"),
    ("embed, plain", "/faq/embed.html", "identity"),
    ("card", "/card.html", "br"),
)


def report(site: Path) -> str:
    """Return a table of requests a second, ours and nginx's own, with their ratio; the best of RUNS each in turn."""
    lines = [f"{REQUESTS:,} requests at {CONNECTIONS} connections, best of {RUNS} in turn, requests a second:"]
    lines.append(f"{'':<20}{'guide':>9}{'plain':>9}{'ratio':>7}")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        ours, plain = (folder / name for name in ("ours", "plain"))
        ours.mkdir()
        plain.mkdir()
        for number, (_, path, encoding) in enumerate(CASES):
            (plain / f"{number}.html").write_bytes(_bytes(site, path, encoding))
        ready("nginx")
        ports = running.free_port(), running.free_port()
        config = nginx.config(
            records(site), {}, str(site.resolve()), "_", f"127.0.0.1:{ports[0]}", brotli_module() is not None
        )
        with (
            running.nginx(config, ports[0], ours) as guide,
            running.nginx(PLAIN.format(port=ports[1], folder=plain), ports[1], plain) as own,
        ):
            for number, (name, path, encoding) in enumerate(CASES):
                pairs = [
                    (_rate(guide + path, encoding), _rate(f"{own}/{number}.html", "identity")) for _ in range(RUNS)
                ]
                best = [max(rates) for rates in zip(*pairs, strict=True)]
                lines.append(f"{name:<20}{best[0]:>9,.0f}{best[1]:>9,.0f}{best[0] / best[1]:>7.2f}")
    return "\n".join(lines)


def _bytes(site: Path, path: str, encoding: str) -> bytes:
    file = site / (path.lstrip("/") + "index.html" * path.endswith("/"))
    packed = file.with_name(file.name + ".br")
    return (packed if encoding == "br" and packed.exists() and brotli_module() else file).read_bytes()


def _rate(url: str, encoding: str) -> float:
    """Return requests a second; raises RuntimeError where one was not answered."""
    command = [ready("h2load"), "--h1", "-n", str(REQUESTS), "-c", str(CONNECTIONS), "-t", "1", url]
    output = subprocess.run([*command, "-H", f"Accept-Encoding: {encoding}"], capture_output=True, text=True).stdout
    rate, answered = re.search(r"([\d.]+) req/s", output), re.search(r"status codes: (\d+) 2xx", output)
    if not rate or not answered or int(answered[1]) != REQUESTS:
        raise RuntimeError(f"{url}: not every request was answered:\n{output}")
    return float(rate[1])
