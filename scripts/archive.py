"""Packs files into one ZIP, which has the same bytes on every machine and every day."""

import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

EARLIEST = 315_532_800  # 1980-01-01: ZIP knows no time before
PACKED = (".br", ".gz", ".png")  # a second packing would make them no smaller


def of_folder(folder: Path) -> dict[str, bytes]:
    """Return path -> bytes of all files in a folder."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def write(files: Mapping[str, bytes], out: Path, moment: int) -> None:
    """Write `files` (path -> bytes) to the ZIP `out`, dated `moment` (seconds since 1970), or leave `out` as it is."""
    when = datetime.fromtimestamp(max(moment, EARLIEST), UTC).timetuple()[:6]
    staged = out.with_name(f".{out.name}-staged")
    try:
        with zipfile.ZipFile(staged, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
            for path in sorted(files):
                entry = zipfile.ZipInfo(path, when)
                entry.create_system, entry.external_attr = 3, 0o100644 << 16  # Unix, whichever system packs
                entry.compress_type = zipfile.ZIP_STORED if path.endswith(PACKED) else zipfile.ZIP_DEFLATED
                packed.writestr(entry, files[path])
        staged.replace(out)
    finally:
        staged.unlink(missing_ok=True)
