"""Names the site that `build` wrote, which measures and configurations are made of."""

from pathlib import Path

from scripts.environment import NotReady


def of(root: Path) -> Path:
    """Return root/site; raises NotReady when no built site is there."""
    return checked(root / "site")


def checked(site: Path) -> Path:
    """Return `site`; raises NotReady where no built site lies."""
    if not (site / "index.html").is_file():
        raise NotReady(f"{site} holds no built site; run `python3 scripts build` first.")
    return site


def asset(site: Path, name: str) -> Path:
    """Return the file of an asset whose published name holds a digest; raises NotReady where not exactly one is it."""
    stem, _, kind = name.rpartition(".")
    found = [file for form in (name, f"{stem}.*.{kind}") for file in (site / "assets").glob(form)]
    if len(found) != 1:
        raise NotReady(f"{site} holds {len(found)} files for assets/{name}, not one; build the site anew.")
    return found[0]
