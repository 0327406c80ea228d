"""Measures what a build costs as the guide grows: time, memory and the search; nothing fails for it.

It builds 1 and 10 times the pages, and 100 times with BENCH_LARGEST=100 in the environment.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from scripts import built_site, commit, manuscript, scaled_guide, search_index
from scripts.environment import NotReady
from scripts.face_sizes import packed
from scripts.speed import peers, process

SIZES = (1, 10, 100)
LARGEST = 10
PATIENCE = 1800  # seconds for a step; one that takes longer is stopped, and the row says so
# The steps of a build, each in a process of its own, so that each has its own time and memory.
STEPS = {
    "zensical": ["-m", "zensical", "build", "--clean"],
    "mkdocs": ["-m", "mkdocs", "build"],
    "passes": ["-c", "from pathlib import Path as P; from scripts.publish import publish as p; p(P('site'), P('.'))"],
    "packing": ["-c", "from pathlib import Path as P; from scripts.publish import finish as f; f(P('site'), P('.'))"],
}
ALONE = "zensical"  # no later step needs what it wrote
NOTHING = f"{'-':>13}{'-':>7}"
# What a theme's own search consists of: the index, and the script that reads it in a worker.
SEARCH = ("search/*.json", "search.json", "assets/javascripts/workers/search.*.js", "pagefind/**/*")


def run(root: Path) -> int:
    """Print a row for each size, and return 0."""
    cells = "".join(f"{name + ', s':>13}{'MiB':>7}" for name in STEPS)
    print(f"Each step in its own process; the passes work on what MkDocs wrote; {os.cpu_count()} processors")
    print(f"{'pages':>6}{cells}{'search, bytes':>15}", flush=True)
    for times in chosen(os.environ.get("BENCH_LARGEST", "")):
        (root / ".build").mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=root / ".build", prefix="scaled-") as place:
            folder = Path(place).resolve()
            print(f"{scaled_guide.write(root, folder, times):>6}", end="", flush=True)
            for cell in _cells(folder, commit.moment(root)):
                print(cell, end="", flush=True)
            print(flush=True)
    _beside(root)
    return 0


def _cells(folder: Path, moment: int) -> Iterator[process.Cost | str]:
    """Yield the cells of a row; after a step that was stopped there is nothing for the later ones to work on."""
    stopped = False
    for name, command in STEPS.items():
        if stopped:
            yield NOTHING
            continue
        cost = _cost([sys.executable, *command], folder, moment)
        stopped = isinstance(cost, str) and name != ALONE
        yield cost
    if stopped:
        yield f"{'-':>15}"
        return
    search = packed(built_site.asset(folder / "site", "find.js").read_bytes())
    index = packed(search_index.script(search_index.read(folder / "site")).encode())
    yield f"{search:>15,}  (of them the index {index:,}; budget {search_index.BUDGET:,})"


def _cost(command: list[str], folder: Path, moment: int) -> process.Cost | str:
    try:
        return process.run(command, folder, PATIENCE, NO_MKDOCS_2_WARNING="1", SOURCE_DATE_EPOCH=str(moment))
    except process.TooLong:
        return f"{f'over {PATIENCE:,}':>13}{'-':>7}"
    except process.Failed as problem:
        raise NotReady(problem) from problem


def _beside(root: Path) -> None:
    """Print what stock themes need for the guide's own pages."""
    addresses = tuple(page.address for page in manuscript.pages(root)[0])
    with tempfile.TemporaryDirectory(dir=root / ".build", prefix="peers-") as place:
        folder = Path(place).resolve()
        peers.prepare(root, folder)
        rows = []
        for name, build in peers.PEERS.items():
            try:
                built = build(root, folder, addresses)
            except peers.NotMeasured as reason:
                rows.append(f"{name:<10}  not measured: {reason}")
            else:
                found = {file for pattern in SEARCH for file in built.site.glob(pattern) if file.is_file()}
                rows.append(f"{name:<10}{built.cost}{sum(packed(file.read_bytes()) for file in found):>15,}")
    print(f"\n{len(addresses)} pages in stock themes\n{'':<10}{'build, s':>13}{'MiB':>7}{'search, bytes':>15}")
    print(*rows, sep="\n")


def chosen(largest: str) -> list[int]:
    """Return the sizes to build, up to the one that the environment names, or up to LARGEST."""
    if largest and not largest.isdecimal():
        raise NotReady(f"BENCH_LARGEST is '{largest}'; give a number, as 100, or unset it.")
    return [size for size in SIZES if size <= int(largest or LARGEST)]
