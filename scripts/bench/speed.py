"""Measures how fast pages open on a phone, beside the same words in stock themes; nothing fails for time."""

import tempfile
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts import built_site
from scripts.browser import ready
from scripts.speed import peers, power, viewing
from scripts.speed.serving import Server, serving
from scripts.speed.table import AGAIN, GUIDE, MEASURES, across, middle, table

RUNS = 3  # of which the middle one counts; the sites take turns, so that a busy moment hits all of them
PAGES = (
    "what-is-nmt/",
    "benefits/pain-relief/",
    "conditions/low-back-pain/",
    "conditions/headache-and-migraine/",
    "who-it-suits/safety/",
    "who-it-suits/pregnancy/",
    "your-session/before/",
    "choosing-a-therapist/qualifications/",
    "faq/",
    "evidence/claims/",
)


def run(root: Path) -> int:
    """Print a table for each measure and one of their medians over all pages, for root/site, and return 0."""
    sites, reasons = {GUIDE: built_site.of(root)}, []
    (root / ".build").mkdir(exist_ok=True)
    # Below the project, as Zensical has it.
    with tempfile.TemporaryDirectory(dir=root / ".build", prefix="speed-") as place:
        peers.prepare(root, Path(place))
        for name, build in peers.PEERS.items():
            try:
                sites[name] = build(root, Path(place), PAGES).site
            except peers.NotMeasured as reason:
                reasons.append(f"{name}: not measured: {reason}")
        with ExitStack() as stack:
            servers = {name: stack.enter_context(serving(site, PAGES)) for name, site in sites.items()}
            print(_report(servers))
    for reason in reasons:
        print(reason)
    return 0


def _report(servers: dict[str, Server]) -> str:
    found: dict[str, dict[str, dict[str, float]]] = {}
    powers: list[float] = []  # of this computer, before each turn of all sites
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ready(), args=["--no-sandbox"])
        version = browser.version
        for number, page in enumerate(PAGES):
            views = {name: [] for name in servers}
            for _ in range(RUNS):
                powers.append(power.index(browser))
                for name, server in servers.items():
                    views[name].append(viewing.first(browser, server, page, power.slower(powers[-1])))
            other = PAGES[number - 1]
            found[page] = {name: middle(seen) for name, seen in views.items()}
            for name, server in servers.items():
                found[page][name][AGAIN[0]] = viewing.second(browser, server, page, other)
            print(f"  {page} seen", flush=True)
        browser.close()
    forms = {name: form for name, _, form in MEASURES} | dict([AGAIN])
    names, medians = list(servers), []
    lines = [
        f"Chromium {version}, 390 x 844, Slow 4G ({viewing.ROUND_TRIP} ms, {viewing.DOWN / 1e6} Mbit/s), brotli, "
        f"median of {RUNS}; ratio: guide/peer",
        f"Power of this computer {min(powers):,.0f} to {max(powers):,.0f}: for a phone of the middle class it was made "
        f"{power.slower(min(powers)):.1f} to {power.slower(max(powers)):.1f} times slower",
    ]
    for measure, form in forms.items():
        rows = [(page, {name: found[page][name][measure] for name in names}) for page in PAGES]
        medians.append((measure, across(rows, names), form))
        lines += ["", table(measure, form, rows, names)]
    lines += ["", f"Median of {len(PAGES)} pages:"]
    # One table would have one form of number; here each row has its own.
    heads = [table(name, form, [(name, values)], names).splitlines() for name, values, form in medians]
    return "\n".join([*lines, heads[0][0].replace(medians[0][0], " " * len(medians[0][0])), *(row for _, row in heads)])
