"""Every link, image and anchor of the built pages leads somewhere; lychee follows them all, offline."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LYCHEE = shutil.which("lychee", path=str(Path(sys.executable).parent))


def follow(site: Path) -> subprocess.CompletedProcess:
    """Let lychee follow every link of every page, fragments included."""
    command = [LYCHEE, "--offline", "--no-progress", "--include-fragments=anchor-only", "--index-files", "index.html"]
    # Links with the published address are links within the site.
    command += ["--root-dir", str(site), "--remap", f"https://nmt-guide.example/ file://{site}/"]
    return subprocess.run([*command, str(site / "**" / "*.html")], capture_output=True, text=True)


def test_every_link_leads_somewhere(each_site):
    done = follow(each_site)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_page_is_followed(site):
    pages = len(list(site.rglob("*.html")))
    command = [LYCHEE, "--dump-inputs", str(site / "**" / "*.html")]
    assert len(subprocess.run(command, capture_output=True, text=True).stdout.split()) == pages


@pytest.mark.parametrize(
    "broken",
    [
        '<a href="../nowhere/">x</a>',
        '<a href="#no-such-anchor">x</a>',
        '<a href="../faq/#no-such-answer">x</a>',
        '<img src="../figures/none.svg" alt="none">',
        '<link rel="stylesheet" href="../assets/none.css">',
    ],
)
def test_a_broken_one_is_found(site, tmp_path, broken):
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    page = copy / "glossary" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</article>", f"{broken}</article>"), encoding="utf-8")
    done = follow(copy)
    assert done.returncode == 2
    assert "glossary/index.html" in done.stdout
