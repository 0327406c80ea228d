"""Runs Google's Lighthouse on pages that this machine serves."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from scripts import browser
from scripts.environment import NotReady

VERSION = "12.8.2"  # the last that runs on Node 20
PATIENCE = 180  # seconds for one page
_TIMES = ("largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_CLI = "node_modules/lighthouse/cli/index.js"


@dataclass(frozen=True)
class Scores:
    """What Lighthouse says of one page: points of 100 by category, LCP and TBT in ms, CLS, and what it faults.

    `power` is its index of how fast this computer was at that moment (benchmarkIndex).
    """

    points: dict[str, int]
    lcp: float
    tbt: float
    cls: float
    power: float
    faults: tuple[str, ...]


def program(root: Path) -> list[str]:
    """Return the command of Lighthouse, fetched from npm once; raises NotReady with the remedy where it can't be."""
    for name in ("node", "npm"):
        if not shutil.which(name):
            raise NotReady(f"Lighthouse needs Node 18.16 or newer, and {name} was not found: https://nodejs.org/")
    folder = root / ".build" / f"lighthouse-{VERSION}"
    if not (folder / _CLI).is_file():
        folder.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", f"lighthouse@{VERSION}"]
        print("$", *command, flush=True)
        if subprocess.call(command, cwd=folder, stdout=subprocess.DEVNULL):
            raise NotReady("npm could not fetch Lighthouse, see above; let this machine reach registry.npmjs.org.")
    return ["node", str(folder / _CLI)]


def scores(command: list[str], url: str, slower: float, flags: tuple[str, ...] = ()) -> Scores:
    """Return what Lighthouse says of `url` on its own phone (mobile, slow 4G).

    The phone is `slower` times slower than this computer, as power.py tells; Lighthouse itself always takes 4.
    `flags` are more flags for Chromium.
    """
    options = ["--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}"]
    options.append(f"--throttling.cpuSlowdownMultiplier={slower:.2f}")
    options.append("--chrome-flags=" + " ".join(("--headless=new", "--no-sandbox", "--disable-gpu", *flags)))
    places = os.environ | {"CHROME_PATH": browser.ready()}
    done = subprocess.run([*command, url, *options], capture_output=True, text=True, env=places, timeout=PATIENCE)
    if done.returncode:
        raise RuntimeError(f"Lighthouse failed on {url}: {done.stderr[-600:]}")
    return read(json.loads(done.stdout))


def read(report: dict) -> Scores:
    """Return the scores of a report as Lighthouse writes it; a fault is an audit that costs points."""
    if problem := report.get("runtimeError"):
        raise RuntimeError(f"{report['finalDisplayedUrl']}: {problem['message']}")
    audits = report["audits"]
    counted = {item["id"] for name in CATEGORIES for item in report["categories"][name]["auditRefs"] if item["weight"]}
    lost = [audits[name] for name in sorted(counted) if (audits[name]["score"] or 0) < 1 and _counts(audits[name])]
    return Scores(
        {name: round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES},
        *(audits[name]["numericValue"] for name in _TIMES),
        report["environment"]["benchmarkIndex"],
        tuple(_said(audit) for audit in lost),
    )


def _said(audit: dict) -> str:
    """Return an audit's name, what it says, and the first element that it names."""
    nodes = [item["node"] for item in audit.get("details", {}).get("items", []) if "node" in item]
    place = f" ({nodes[0]['selector']})" if nodes else ""
    return f"{audit['id']}: {audit.get('displayValue') or audit['title']}{place}"


def _counts(audit: dict) -> bool:
    return audit["scoreDisplayMode"] not in ("notApplicable", "informative", "manual")
