"""Tells crawlers that they may read everything, and where the list of pages is."""

from pathlib import Path

# Embeds and cards say `noindex` themselves: a crawler that were kept out of them could not read that.
TEXT = """User-agent: *
Disallow:

Sitemap: {home}sitemap.xml
"""


def write(site: Path, home: str) -> None:
    """Write robots.txt (RFC 9309); `home` is the published address. Crawlers ask for it at the top of a host only."""
    (site / "robots.txt").write_text(TEXT.format(home=home), encoding="utf-8")
