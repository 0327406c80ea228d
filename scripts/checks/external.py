"""Asks every other site that the guide links to whether the page is still there; lychee does the asking."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from scripts import manuscript
from scripts.checks.guide import Guide, read
from scripts.problem import Problem

# Many publishers answer robots with 403 or 429, so these and silence say nothing about the page.
UNSURE = {403, 429, 999}
LIMITS = {  # polite to the other side: one request a second for each host, long waits, answers kept for a week
    "--max-retries": "3",
    "--retry-wait-time": "5",
    "--timeout": "20",
    "--host-concurrency": "1",
    "--host-request-interval": "1s",
    "--max-cache-age": "7d",
}


def check(root: Path, limits: dict[str, str] | None = None) -> int:
    """Print each broken address with its place, name those that could not be verified, return 1 if one is broken."""
    places = addresses(read(root))
    broken, unsure = judge(ask(list(places), root / ".build", LIMITS | (limits or {})))
    for problem in sorted(problems(broken, places)):
        print(problem)
    for url, why in sorted(unsure.items()):
        print(f"could not verify: {url}: {why}")
    print(f"{len(places)} addresses: {len(broken)} broken, {len(unsure)} could not be verified", flush=True)
    return int(bool(broken))


def addresses(guide: Guide) -> dict[str, list[tuple[str, int]]]:
    """Return every address on another site with the places (path, line) that name it."""
    places = defaultdict(list)
    for page in guide.pages:
        for line, match in page.matches(manuscript.LINK):
            if match[2].startswith(("http://", "https://")):
                places[match[2]].append((page.place, line))
    for record in guide.registers.get("references", []):
        # One address for a source is enough: a DOI that resolves makes the PubMed page beside it safe to trust.
        name = next((name for name in ("DOI", "URL", "PMID") if record.get(name)), None)
        url = {"DOI": "https://doi.org/{}", "URL": "{}", "PMID": "https://pubmed.ncbi.nlm.nih.gov/{}/"}.get(name)
        if url:
            places[url.format(record[name])].append(("docs/data/references.yml", record.lines[name]))
    return dict(places)


def ask(urls: list[str], cache: Path, limits: dict[str, str]) -> dict:
    """Let lychee ask for every address and return its report; answers that are kept lie in `cache`."""
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "addresses.txt"
        listing.write_text("\n".join(urls) + "\n", encoding="utf-8")
        lychee = shutil.which("lychee", path=str(Path(sys.executable).parent))
        command = [lychee, "--no-progress", "--format", "json", "--cache", "--cache-exclude-status", "300.."]
        command += [part for pair in limits.items() for part in pair] + [str(listing)]
        done = subprocess.run(command, capture_output=True, cwd=cache, encoding="utf-8")
    if not done.stdout.lstrip().startswith("{"):
        raise RuntimeError(f"lychee failed: {done.stderr.strip()}")
    return json.loads(done.stdout)


def judge(report: dict) -> tuple[dict[str, str], dict[str, str]]:
    """Sort lychee's findings into broken addresses and those that could not be verified, each with the reason."""
    broken, unsure = {}, {}
    for found in report["error_map"].values():
        for item in found:
            status = item["status"]
            (unsure if status.get("code") in UNSURE else broken)[item["url"]] = status["text"]
    for found in report["timeout_map"].values():
        unsure |= {item["url"]: "no answer in time" for item in found}
    return broken, unsure


def problems(broken: dict[str, str], places: dict[str, list[tuple[str, int]]]) -> list[Problem]:
    """Return a problem for every place that names a broken address."""
    fix = "link to the page's new address, to an archived copy, or to a better source"
    return [
        Problem(path, line, "broken-url", f"{url}: {why}", fix)
        for url, why in broken.items()
        for path, line in places.get(url) or places.get(url.rstrip("/")) or places.get(url + "/") or [("docs", 1)]
    ]
