"""How large the faces of the pages may be, as a browser receives them, and how large they are."""

from pathlib import Path

import brotli
import rjsmin

FIRST_TRIP = 14_000  # what a server may send before it hears from the browser: 10 packets, less their heads
EMBED, CARD, FRAME_SCRIPT, HOST_SCRIPT = FIRST_TRIP, 6_000, 1_500, 2_000
# Long lists, which clinics show by the entry; each may grow a little, and not without a word here.
LISTS = {
    "evidence/references/": 46_000,
    "evidence/claims/": 31_000,
    "glossary/": 29_000,
    "faq/": 21_000,
    "who-it-suits/all-reasons/": 20_000,
    "who-it-suits/all-warning-signs/": 16_000,
}


def compressed(data: bytes) -> int:
    """Return the bytes that travel, by the compression of browsers and hosts."""
    return len(brotli.compress(data, quality=11))


def measure(site: Path, root: Path) -> list[tuple[str, int, int | None]]:
    """Return name, size and limit of all faces and scripts, largest first; an embed with pictures has no limit."""
    found = [
        ("frame.js", compressed(rjsmin.jsmin((root / "docs/assets/frame.js").read_text()).encode()), FRAME_SCRIPT),
        ("embed.js", compressed((site / "embed.js").read_bytes()), HOST_SCRIPT),
    ]
    for file in site.rglob("card.html"):
        found.append((file.relative_to(site).as_posix(), compressed(file.read_bytes()), CARD))
    for file in site.rglob("embed.html"):
        data, path = file.read_bytes(), file.relative_to(site).as_posix()
        pictures = b"<img" in data or b"<svg" in data
        limit = LISTS.get(path.removesuffix("embed.html"), None if pictures else EMBED)
        found.append((path, compressed(data), limit))
    return sorted(found, key=lambda face: face[1], reverse=True)


def over(found: list[tuple[str, int, int | None]]) -> list[str]:
    """Return a sentence for each face that is larger than it may be."""
    return [f"{name} has {size:,} bytes of {limit:,}" for name, size, limit in found if limit and size > limit]
