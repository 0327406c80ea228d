"""Finds a program that a test needs, or installs Debian's; a missing one is a failure with a remedy, never a skip."""

import os
import shutil
import subprocess

import pytest


def ready(name: str, package: str) -> str:
    """Return the path of the program `name`, of which Debian's `package` is installed where this user may."""
    if not shutil.which(name) and os.name == "posix" and not os.geteuid() and shutil.which("apt-get"):
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", package]):
            print("$", *command, flush=True)
            subprocess.call(command, stdout=subprocess.DEVNULL, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})
    return shutil.which(name) or pytest.fail(
        f"this test needs `{name}`; install the package {package} and run it again"
    )
