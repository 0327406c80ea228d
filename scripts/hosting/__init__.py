"""Writes what a host needs to serve the built site with its headers and redirects."""

import sys
from pathlib import Path

from scripts.hosting.hosts import HOSTS, INTO_SITE, Guide
from scripts.hosting.observatory import grade, score
from scripts.hosting.site import addresses
from scripts.hosting.types import unknown


def hosting(host: str, guide: Guide, out: Path | None) -> int:
    """Write the files for `host` to the folder `out` and return 0; without `out`, into the site or to the terminal."""
    for path in unknown(addresses(guide.site)):
        print(f"{path} has no content type: add its ending to scripts/hosting/types.py", file=sys.stderr)
    files = HOSTS[host](guide)
    folder = out or (guide.site if host in INTO_SITE else None)
    for name, text in files.items():
        if folder is None:
            print(text, end="")
        else:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
            print(f"wrote {folder / name}")
    if not files:
        print(f"{host} reads no configuration; the policy stands in each page. See docs/for-editors/hosting/.")
    return 0


def table(answers: dict) -> str:
    """Return the Observatory's score of each host as text, with what each test adds or takes."""
    scores = {host: score(answer) for host, answer in answers.items()}
    names = list(next(iter(scores.values()))[1])
    width = max(map(len, names))
    lines = [" " * width + "".join(f"{host:>12}" for host in scores)]
    lines += [f"{name:<{width}}" + "".join(f"{found[name]:>+12}" for _, found in scores.values()) for name in names]
    lines.append(f"{'score':<{width}}" + "".join(f"{points:>9} {grade(points):>2}" for points, _ in scores.values()))
    return "\n".join(lines)
