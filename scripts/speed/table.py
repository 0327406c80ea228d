"""Sets what was measured of several sites side by side, with the ratio of the guide to each of the others."""

from statistics import median

from scripts.speed.viewing import View

GUIDE = "guide"
# What is printed of a view: its name, what gives it, how it is written.
MEASURES = (
    ("bytes of the first view", lambda view: view.sent, ",.0f"),
    ("requests of the first view", lambda view: view.requests, ",.0f"),
    ("largest paint (LCP), ms", lambda view: view.lcp, ",.0f"),
    ("layout shift (CLS)", lambda view: view.cls, ".3f"),
    ("long tasks together, ms", lambda view: view.long, ",.0f"),
    ("longest task, ms", lambda view: view.longest, ",.0f"),
)
AGAIN = ("requests of a second page", ",.0f")
Rows = list[tuple[str, dict[str, float]]]


def middle(views: list[View]) -> dict[str, float]:
    """Return the median of each measure over several views of one page."""
    return {name: median(value(view) for view in views) for name, value, _ in MEASURES}


def ratio(guide: float, peer: float) -> str:
    """Return guide/peer for people: two digits behind the point, and no number where nothing can be divided."""
    if not peer:
        return "equal" if not guide else "-"
    return f"{guide / peer:.2f}"


def table(title: str, form: str, rows: Rows, sites: list[str]) -> str:
    """Return one table: a row a page, a column a site, and behind each peer what the guide is of it."""
    lines = [f"{title:<34}" + "".join(_head(site) for site in sites)]
    for name, values in rows:
        cells = [f"{values[site]:>12{form}}" + _beside(values, site) for site in sites]
        lines.append(f"{'  ' + name:<34}" + "".join(cells))
    return "\n".join(lines)


def across(rows: Rows, sites: list[str]) -> dict[str, float]:
    """Return the median of each site over all pages."""
    return {site: median(values[site] for _, values in rows) for site in sites}


def _head(site: str) -> str:
    return f"{site:>12}" + ("" if site == GUIDE else f"{'ratio':>7}")


def _beside(values: dict[str, float], site: str) -> str:
    return "" if site == GUIDE else f"{ratio(values[GUIDE], values[site]):>7}"
