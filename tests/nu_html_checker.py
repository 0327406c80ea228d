"""The Nu HTML checker, the one behind validator.w3.org: fetched once by its checksum, run on files."""

import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import urllib.request
from pathlib import Path

VERSION = "26.9.27"
ADDRESS = f"https://registry.npmjs.org/vnu-jar/-/vnu-jar-{VERSION}.tgz"
SHA512 = (
    "4e441de4315f39a582f5e6edbe8cd3b2b1f655aa1dde3620faface791133217c"
    "417b12f3f7ead2d8336d8e7efe44f5226618258b44a0860057e9125135e6b428"
)
JAR = Path(__file__).resolve().parent.parent / ".build" / f"vnu-{VERSION}.jar"  # Zensical empties .cache
REMEDY = f"put the file vnu.jar of {ADDRESS} at {JAR}, or let this machine reach that address"


def messages(paths: list[Path]) -> list[str]:
    """Return what the checker calls an error in the HTML files at or below `paths`, as 'file:line: message'."""
    command = [java(), "-Xss4m", "-jar", str(jar()), "--skip-non-html", "--errors-only", "--format", "json"]
    done = subprocess.run([*command, *map(str, paths)], capture_output=True, text=True)
    try:
        found = json.loads(done.stderr)["messages"]
    except (json.JSONDecodeError, KeyError):
        raise RuntimeError(f"the HTML checker did not answer: {done.stderr[-500:]}") from None
    return [f"{item['url'].removeprefix('file:')}:{item.get('lastLine', 0)}: {item['message']}" for item in found]


def jar() -> Path:
    """Return the checker's file, fetching it when it is not there; raise RuntimeError with a remedy when it can't."""
    if not JAR.is_file():
        try:
            packed = urllib.request.urlopen(ADDRESS, timeout=180).read()
        except OSError as problem:
            raise RuntimeError(f"the HTML checker could not be fetched ({problem}); {REMEDY}") from None
        if hashlib.sha512(packed).hexdigest() != SHA512:
            raise RuntimeError(f"{ADDRESS} is not the file that was tested; {REMEDY}")
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            data = archive.extractfile("package/build/dist/vnu.jar").read()
        JAR.parent.mkdir(exist_ok=True)
        part = JAR.with_suffix(f".{os.getpid()}")
        part.write_bytes(data)
        part.replace(JAR)
    return JAR


def java() -> str:
    """Return the path of Java, installing Debian's where this user may; raise RuntimeError with a remedy otherwise."""
    if not shutil.which("java") and sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get"):
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "default-jre-headless"]):
            subprocess.call(command, stdout=subprocess.DEVNULL, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})
    if found := shutil.which("java"):
        return found
    raise RuntimeError("the HTML checker needs Java 11 or newer; on Debian or Ubuntu: apt install default-jre-headless")
