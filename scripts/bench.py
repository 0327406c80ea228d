"""Says how long the gate takes, as an editor waits for it, or how large the faces are, as a reader waits for them."""

import subprocess
import sys
import time
from pathlib import Path

from scripts import face_sizes
from scripts.build import build
from scripts.checks import guide as guides
from scripts.checks.registry import MODULES

RUNS = 3  # of which the fastest counts: the others waited for something else
PAGE = "docs/what-is-nmt/index.md"
SLOWEST = 10


def bench(root: Path, what: str) -> int:
    """Print the sizes and return 1 if one is over its limit; or the times, and nothing fails for being slow."""
    if what == "sizes":
        return sizes(root)
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
    """Build the site, print the size of every face, and return 1 if one is over its limit."""
    out = root / ".build" / "sizes"
    if build(root, "mkdocs", out):
        return 1
    found = face_sizes.measure(out, root)
    print("Bytes compressed (brotli), limit, file:")
    for name, size, limit in found:
        print(f"  {size:7,}  {f'{limit:7,}' if limit else 'picture'}  {name}")
    wrong = face_sizes.over(found)
    for sentence in wrong:
        print(f"Too large: {sentence}", file=sys.stderr)
    return 1 if wrong else 0


def _fresh(root: Path, arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "scripts", *arguments], cwd=root, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def _taken(module, guide: guides.Guide) -> float:
    start = time.perf_counter()
    for _ in module.problems(guide):
        pass
    return time.perf_counter() - start
