"""Measures what the first view of each page costs a reader."""

from pathlib import Path

from scripts import built_site, page_weights


def run(root: Path) -> int:
    """Print the packed bytes of each page's first view in root/site; return 1 if a budget is broken."""
    text, fits = page_weights.report(page_weights.weigh(built_site.of(root)))
    print(text)
    return int(not fits)
