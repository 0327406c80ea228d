"""Lists the addresses that are gone, and where each host leads readers instead."""

from pathlib import Path

from scripts import corpus


def redirects(root: Path) -> dict[str, str]:
    """Return old path -> new path, such as "/old/" -> "/new/#part", from the register of redirects."""
    found = corpus.load(root).redirects.values()
    return {f"/{redirect.id.strip('/')}/": "/" + redirect.to.lstrip("/") for redirect in found}
