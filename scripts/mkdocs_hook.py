"""Lets MkDocs run the passes over the built site, so that `mkdocs serve` and a bare `mkdocs build` are complete."""

from pathlib import Path

from scripts import refused_disk
from scripts.publish import publish


def on_post_build(config, **_):
    """Call the passes; they know nothing about MkDocs."""
    try:
        publish(Path(config.site_dir), Path(config.config_file_path).parent)
    except OSError as problem:
        raise SystemExit(refused_disk.sentence(problem) or problem) from problem
