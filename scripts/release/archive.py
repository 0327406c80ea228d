"""Packs the site into one ZIP file that any host takes."""

import zipfile
from datetime import UTC, datetime
from pathlib import Path

EARLIEST = 315_532_800  # 1980-01-01: ZIP knows no time before


def write(site: Path, file: Path, moment: int) -> None:
    """Write all of `site` to the ZIP `file`, in order of the paths and dated `moment` (seconds since 1970)."""
    when = datetime.fromtimestamp(max(moment, EARLIEST), UTC).timetuple()[:6]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted((path for path in site.rglob("*") if path.is_file()), key=lambda path: path.as_posix()):
            entry = zipfile.ZipInfo(path.relative_to(site).as_posix(), when)
            entry.create_system, entry.external_attr = 3, 0o100644 << 16  # Unix, whichever system packs
            ready = path.suffix in (".br", ".gz", ".png")  # packed already
            entry.compress_type = zipfile.ZIP_STORED if ready else zipfile.ZIP_DEFLATED
            packed.writestr(entry, path.read_bytes())
