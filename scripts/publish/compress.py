"""Puts a brotli and a gzip form beside every text file, so that a server need only choose one."""

import gzip
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

TEXT = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".yml", ".bib")


def write(site: Path) -> None:
    """Write <file>.br (level 11) and <file>.gz (level 9) beside each text file; the same input gives the same bytes."""
    files = [file for file in sorted(site.rglob("*")) if file.suffix in TEXT and file.is_file()]
    # The largest first: else one of them, taken up last, would keep a single processor busy.
    files.sort(key=lambda file: file.stat().st_size, reverse=True)
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # threads do: both libraries let go of the interpreter
        for _ in pool.map(_pack, files):
            pass  # which raises what went wrong there


def _pack(file: Path) -> None:
    data = file.read_bytes()
    file.with_name(file.name + ".br").write_bytes(brotli.compress(data, quality=11))
    file.with_name(file.name + ".gz").write_bytes(gzip.compress(data, compresslevel=9, mtime=0))
