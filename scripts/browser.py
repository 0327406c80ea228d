"""Finds the browser that the tests drive, or says what to install."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.environment import NotReady

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (  # where installers put Chrome without adding it to the path
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)


def ready() -> str:
    """Return the path of a Chromium or Chrome, installing Debian's where this user may."""
    return find() or install() or fail()


def find() -> str | None:
    """Look in $CHROMIUM, on the path, in the usual places, and where Playwright keeps its own download."""
    if named := os.environ.get("CHROMIUM"):
        if not Path(named).is_file():
            raise NotReady(f"CHROMIUM names {named}, which is not a file; correct it or unset it.")
        return named
    on_path = next(filter(None, map(shutil.which, NAMES)), None)
    return on_path or next((place for place in PLACES if Path(place).is_file()), None) or playwrights_own()


def playwrights_own() -> str | None:
    """Return the browser that `playwright install chromium` downloaded, if it did."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def install() -> str | None:
    """Install Debian's Chromium when this is root on a machine with apt."""
    if sys.platform == "win32" or os.geteuid() or not shutil.which("apt-get"):
        return None
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
        print("$", *command, flush=True)
        subprocess.call(command, stdout=subprocess.DEVNULL, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})
    return shutil.which("chromium")


def fail() -> str:
    """Say what to do; the tests never skip the browser in silence."""
    raise NotReady(
        "no browser was found for the tests; install Chromium or Chrome, "
        "or name one with CHROMIUM=/path/to/chromium, or run `playwright install chromium`."
    )
