"""Measures what a build costs as the guide grows: time, memory and the search; nothing fails for it.

It builds 1 and 10 times the pages, and 100 times with BENCH_LARGEST=100 in the environment, which takes hours.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from scripts import built_site, commit, scaled_guide, search_index
from scripts.environment import NotReady
from scripts.face_sizes import packed

SIZES = (1, 10, 100)
LARGEST = 10
# The steps of a build, each in a process of its own, so that each has its own time and memory.
STEPS = {
    "zensical": ["-m", "zensical", "build", "--clean"],
    "mkdocs": ["-m", "mkdocs", "build"],
    "passes": ["-c", "from pathlib import Path as P; from scripts.publish import publish as p; p(P('site'), P('.'))"],
    "packing": ["-c", "from pathlib import Path as P; from scripts.publish import finish as f; f(P('site'), P('.'))"],
}


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
            for command in STEPS.values():
                seconds, memory = measured([sys.executable, *command], folder, commit.moment(root))
                print(f"{seconds:>13,.1f}{memory:>7}", end="", flush=True)
            search = packed(built_site.asset(folder / "site", "find.js").read_bytes())
            index = packed(search_index.script(search_index.read(folder / "site")).encode())
            print(f"{search:>15,}  (of them the index {index:,}; budget {search_index.BUDGET:,})", flush=True)
    return 0


def chosen(largest: str) -> list[int]:
    """Return the sizes to build, up to the one that the environment names, or up to LARGEST."""
    if largest and not largest.isdecimal():
        raise NotReady(f"BENCH_LARGEST is '{largest}'; give a number, as 100, or unset it.")
    return [size for size in SIZES if size <= int(largest or LARGEST)]


def measured(command: list[str], folder: Path, moment: int) -> tuple[float, str]:
    """Run one step; return its seconds and the most memory that it held, in MiB ("-" where no system call tells)."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": str(moment)}
    with tempfile.TemporaryFile("w+") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=output, stderr=output)
        if hasattr(os, "wait4"):
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            memory = f"{usage.ru_maxrss / (2**20 if sys.platform == 'darwin' else 2**10):,.0f}"
        else:
            process.wait()
            memory = "-"
        seconds = time.perf_counter() - start
        output.seek(0)
        if process.returncode:
            raise NotReady(f"`{' '.join(command[1:])}` failed:\n{output.read()[-2000:]}")
    return seconds, memory
