"""Names the site that `build` wrote, which measures and configurations are made of."""

from pathlib import Path

from scripts.environment import NotReady


def of(root: Path) -> Path:
    """Return root/site; raises NotReady when no built site is there."""
    site = root / "site"
    if not (site / "embed.html").exists():
        raise NotReady("there is no site yet; run `python3 scripts build` first.")
    return site


def asset(site: Path, name: str) -> Path:
    """Return the file of an asset whose published name holds a digest; raises NotReady where not exactly one is it."""
    stem, _, kind = name.rpartition(".")
    found = [file for form in (name, f"{stem}.*.{kind}") for file in (site / "assets").glob(form)]
    if len(found) != 1:
        raise NotReady(f"{site} holds {len(found)} files for assets/{name}, not one; build the site anew.")
    return found[0]
