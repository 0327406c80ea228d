"""Measures: how long an editor waits for the gate, and how large the faces are that clinics embed."""

import subprocess
import sys
import time
from pathlib import Path

from scripts import face_sizes
from scripts.checks import guide as guides
from scripts.checks.registry import MODULES

RUNS = 3  # of which the fastest counts: the others waited for something else
PAGE = "docs/what-is-nmt/index.md"
SLOWEST = 10


def bench(root: Path, what: str) -> int:
    """Print the times of the command `what` and return 0; nothing fails for being slow."""
    print(f"`{what}` in a fresh process, fastest of {RUNS}:")
    for name, paths in (("the whole guide", []), ("one page", [PAGE])):
        print(f"  {min(_fresh(root, [what, *paths]) for _ in range(RUNS)):6.2f} s  {name}", flush=True)
    print("Of that, inside one process:")
    start = time.perf_counter()
    guide = guides.read(root)
    print(f"  {time.perf_counter() - start:6.2f} s  reading docs/")
    taken = sorted(((_taken(module, guide), module.__name__) for module in MODULES), reverse=True)
    print(f"  {sum(seconds for seconds, _ in taken):6.2f} s  all {len(taken)} rules and families; the slowest:")
    for seconds, name in taken[:SLOWEST]:
        print(f"  {seconds:6.2f} s    {name.removeprefix('scripts.checks.')}")
    return 0


def sizes(root: Path) -> int:
    """Print the packed size of each face in root/site beside its budget; return 1 if one is over, or none is built."""
    if not (root / "site" / "embed.html").exists():
        print("There is no site yet: run python3 scripts build first.", file=sys.stderr)
        return 1
    text, fits = face_sizes.report(face_sizes.sizes(root / "site"))
    print(text)
    return int(not fits)


def _fresh(root: Path, arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "scripts", *arguments], cwd=root, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def _taken(module, guide: guides.Guide) -> float:
    start = time.perf_counter()
    for _ in module.problems(guide):
        pass
    return time.perf_counter() - start
