"""Clears away what a killed build left, and brings back the site that it had moved aside."""

import os
import shutil
from pathlib import Path


def clear(root: Path, out: Path) -> None:
    """Remove the folders that builds of `root` into `out` left whose processes have ended.

    A build killed between the two steps of its swap has left no site at all: the old one takes its place again.
    """
    for folder in [*root.glob(".build/site-*"), *out.parent.glob(f".{out.name}-staged-*")]:
        if has_ended(folder):
            shutil.rmtree(folder, ignore_errors=True)
    for old in filter(has_ended, out.parent.glob(f".{out.name}-old-*")):
        if out.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.rename(out)
            print(f"A build was killed while it swapped the sites; the old one is back in {out}.", flush=True)


def has_ended(folder: Path) -> bool:
    """Tell whether the process whose number a folder's name ends with is gone; where nobody can tell, it is not."""
    number = folder.name.rpartition("-")[2]
    if os.name != "posix" or not number.isdecimal():  # elsewhere the question itself would end the process
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
