"""Measures what the faces weigh that clinics embed."""

from pathlib import Path

from scripts import built_site, face_sizes


def run(root: Path) -> int:
    """Print the packed size of each face in root/site beside its budget, in bytes; return 1 if one is over."""
    text, fits = face_sizes.report(face_sizes.sizes(built_site.of(root)))
    print(text)
    return int(not fits)
