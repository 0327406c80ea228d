"""Holds the faces of each page to the sizes that clinics are promised, as a browser receives them (brotli)."""

from pathlib import Path

import brotli

# 14,000 bytes arrive in the first round trip: ten packets of 1,460 bytes (RFC 6928), less what the headers take.
EMBED, CARD, ELEMENT, FRAME = 14_000, 6_000, 2_000, 1_500
LONG = {  # whole lists, which no round trip holds: none may grow unnoticed
    "evidence/claims/": 34_000,
    "evidence/other-sources/": 17_700,
    "evidence/references/": 31_500,
    "faq/": 21_500,
    "for-clinics/embed/": 20_000,
    "for-editors/checks/": 24_000,
    "glossary/": 29_000,
    "who-it-suits/all-reasons/": 20_000,
    "who-it-suits/all-warning-signs/": 16_000,
    "who-it-suits/safety/": 14_600,
}
DRAWN = 17_000  # a page with a drawing in its text: the drawing is no file of its own


def packed(data: bytes) -> int:
    """Return the size of `data` in bytes as brotli at its best level sends it."""
    return len(brotli.compress(data))


def sizes(site: Path) -> list[tuple[str, int, int]]:
    """Return (file below the site, bytes packed, bytes allowed) of each face, largest share of its budget first."""
    found = []
    for file in sorted(site.rglob("embed.html")):
        address = file.parent.relative_to(site).as_posix() + "/"
        data = file.read_bytes()
        allowed = LONG.get(address, DRAWN if b"<svg" in data else EMBED)
        found.append((file.relative_to(site).as_posix(), packed(data), allowed))
    for file in sorted(site.rglob("card.html")):
        found.append((file.relative_to(site).as_posix(), packed(file.read_bytes()), CARD))
    script = (site / "embed.html").read_text(encoding="utf-8").rpartition("<script>")[2].partition("</script>")[0]
    found.append(("the script inside each face", packed(script.encode()), FRAME))
    found.append(("embed.js", packed((site / "embed.js").read_bytes()), ELEMENT))
    return sorted(found, key=lambda item: item[1] / item[2], reverse=True)


def report(found: list[tuple[str, int, int]]) -> tuple[str, bool]:
    """Return the table of sizes as text, and whether all are within their budgets."""
    marks = ["  OVER" if size > allowed else "" for _, size, allowed in found]
    rows = zip(found, marks, strict=True)
    lines = [f"{size:>7,} of {allowed:>7,}  {name}{mark}" for (name, size, allowed), mark in rows]
    over = sum(map(bool, marks))
    return "\n".join([*lines, f"sizes: {over} of {len(found)} files over their budgets"]), not over
