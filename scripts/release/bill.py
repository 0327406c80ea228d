"""Lists the software that a release is made with (CycloneDX), from the lock and from what the pages bring along."""

import json
import os
import subprocess
import sys
from pathlib import Path

from scripts import bundled
from scripts.environment import NotReady


def write(root: Path, file: Path, moment: int) -> None:
    """Write the bill of materials to `file` as CycloneDX 1.6 JSON, dated `moment` (seconds since 1970)."""
    command = [sys.executable, "-W", "ignore", "-m", "cyclonedx_py", "requirements", "requirements.txt"]
    command += ["--pyproject", "pyproject.toml", "--output-reproducible", "--of", "JSON", "-o", "-"]
    dated = os.environ | {"SOURCE_DATE_EPOCH": str(moment)}
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", env=dated)
    if done.returncode:
        raise NotReady(f"the list of parts could not be made: {done.stderr.strip().splitlines()[-1]}")
    found = json.loads(done.stdout)
    found["components"] += [component(part) for part in bundled.PARTS]
    file.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def component(part: bundled.Part) -> dict:
    """Return a part that pages bring along in the words of CycloneDX."""
    return {
        "bom-ref": f"bundled-{part.name}",
        "type": "library",
        "name": part.name,
        "version": part.version,
        "scope": "required",
        "licenses": [{"license": {"id": part.license}}],
        "externalReferences": [{"type": "website", "url": part.home}],
    }
