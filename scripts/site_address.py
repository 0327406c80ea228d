"""Knows the address at which the guide is published, and that of its repository."""

import os
import re
from pathlib import Path

CONFIG = "mkdocs.yml"


def published(root: Path) -> str:
    """Return the published address, which mkdocs.yml takes from SITE_URL too; it ends with a slash."""
    return _configured(root, "site_url", "SITE_URL").rstrip("/") + "/"


def repository(root: Path) -> str:
    """Return the address of the repository, which mkdocs.yml takes from REPO_URL too."""
    return _configured(root, "repo_url", "REPO_URL")


def _configured(root: Path, setting: str, variable: str) -> str:
    if address := os.environ.get(variable):
        return address
    config = (root / CONFIG).read_text(encoding="utf-8")
    found = re.search(rf"^{setting}: !ENV \[{variable}, \"([^\"]+)\"\]$", config, flags=re.MULTILINE)
    return found[1] if found else ""
