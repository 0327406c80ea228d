"""Finds or installs the real web servers that the tests and the load measurement start, or says what to install."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.environment import NotReady

# What each program comes in on Debian, where the last Debian release ships all of them.
PACKAGES = {
    "nginx": ["nginx", "libnginx-mod-http-brotli-static"],
    "caddy": ["caddy"],
    "h2load": ["nghttp2-client"],
}
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")


def ready(program: str) -> str:
    """Return the path of a program, installing Debian's where this user may; raises NotReady with the remedy."""
    return shutil.which(program) or _install(program) or _fail(program)


def brotli_module() -> Path | None:
    """Return nginx's module for files packed by brotli, or None where the system has none."""
    return BROTLI if BROTLI.is_file() else None


def _install(program: str) -> str | None:
    if sys.platform == "win32" or os.geteuid() or not shutil.which("apt-get"):
        return None
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}  # the packages must not start servers
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", *PACKAGES[program]]):
        print("$", *command, flush=True)
        subprocess.call(command, stdout=subprocess.DEVNULL, env=quiet)
    return shutil.which(program)


def _fail(program: str) -> str:
    names = " ".join(PACKAGES[program])
    raise NotReady(f"{program} was not found; install it, on Debian or Ubuntu: apt install {names}")
