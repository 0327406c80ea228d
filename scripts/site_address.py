"""Knows the address at which the guide is published."""

import os
import re
from pathlib import Path

CONFIG = "mkdocs.yml"


def published(root: Path) -> str:
    """Return the published address, which mkdocs.yml takes from SITE_URL too."""
    if address := os.environ.get("SITE_URL"):
        return address
    config = (root / CONFIG).read_text(encoding="utf-8")
    found = re.search(r"^site_url: !ENV \[SITE_URL, \"([^\"]+)\"\]$", config, flags=re.MULTILINE)
    return found[1] if found else "/"
