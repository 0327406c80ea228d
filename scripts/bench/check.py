"""Measures how long an editor waits for the gate; nothing fails for being slow."""

import subprocess
import sys
import time
from pathlib import Path

from scripts.checks import guide as guides
from scripts.checks.registry import MODULES

RUNS = 3  # of which the fastest counts: the others waited for something else
PAGE = "docs/what-is-nmt/index.md"
SLOWEST = 10


def run(root: Path) -> int:
    """Print the times of `check` in seconds, for the whole guide, for one page and for each rule, and return 0."""
    print(f"`check` in a fresh process, fastest of {RUNS}:")
    for name, paths in (("the whole guide", []), ("one page", [PAGE])):
        print(f"  {min(_fresh(root, ['check', *paths]) for _ in range(RUNS)):6.2f} s  {name}", flush=True)
    print("Of that, inside one process:")
    start = time.perf_counter()
    guide = guides.read(root)
    print(f"  {time.perf_counter() - start:6.2f} s  reading docs/")
    taken = sorted(((_taken(module, guide), module.__name__) for module in MODULES), reverse=True)
    print(f"  {sum(seconds for seconds, _ in taken):6.2f} s  all {len(taken)} rules and families; the slowest:")
    for seconds, name in taken[:SLOWEST]:
        print(f"  {seconds:6.2f} s    {name.removeprefix('scripts.checks.')}")
    return 0


def _fresh(root: Path, arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "scripts", *arguments], cwd=root, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def _taken(module, guide: guides.Guide) -> float:
    start = time.perf_counter()
    for _ in module.problems(guide):
        pass
    return time.perf_counter() - start
