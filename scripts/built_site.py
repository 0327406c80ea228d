"""Names the site that `build` wrote, which measures and configurations are made of."""

from pathlib import Path

from scripts.environment import NotReady


def of(root: Path) -> Path:
    """Return root/site; raises NotReady when no built site is there."""
    site = root / "site"
    if not (site / "embed.html").exists():
        raise NotReady("there is no site yet; run `python3 scripts build` first.")
    return site
