"""What people type by habit works: `mkdocs build --strict` makes the whole site, and a mistake stops it in words."""

import os
import subprocess
import sys
from pathlib import Path

from tests.site.pages import ROOT, built_path, nav

MKDOCS = str(Path(sys.executable).with_name("mkdocs"))


def test_mkdocs_typed_by_habit_makes_the_complete_site(tmp_path):
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "SITE_DIR")}
    command = [MKDOCS, "build", "--strict", "--site-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert all((tmp_path / built_path(page)).exists() for page in nav())
    assert (tmp_path / "data" / "references.bib").exists(), "the passes did not run"


def test_a_mistake_stops_mkdocs_with_place_and_remedy(copy):
    page = copy / "docs" / "glossary.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nText.[^cagnie-2051]\n", encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(copy)}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=copy, env=environment, capture_output=True, text=True
    )
    assert done.returncode != 0
    said = done.stdout + done.stderr
    assert "docs/glossary.md:" in said and "did you mean 'cagnie-2015'?" in said, said[-2000:]
    assert "Traceback" not in said
