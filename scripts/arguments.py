"""The commands of the guide and their options, as `python3 scripts --help` tells them."""

# Standard library only, and no syntax newer than Python 3.6: this runs before anything is installed.
import argparse
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = {
    "preview": "read the guide at http://127.0.0.1:8000; rebuilds as you type",
    "diff": "the text that readers will see changed, page by page",
    "test": "everything CI runs; more arguments go to pytest",
    "build": "the complete site, swapped in only when whole",
    "release": "build, judge and publish the committed guide as a release, or go back to an earlier one",
    "offline": "the built site as one ZIP that opens without the internet",
    "check": "the editor's gate: every problem in docs/, or in the files that are named, with its remedy",
    "bench": "measures: how heavy, how fast, how right; one file in scripts/bench/ for each",
    "hosting": "the files with which a host serves the built site as it is meant to be served",
    "new": "a page, claim, reference, term or figure with all its parts; asks for what no flag gives",
}
BENCHES = sorted(file.stem for file in (ROOT / "scripts" / "bench").glob("[a-z]*.py"))


def parser():
    """Describe every command and option."""
    top = argparse.ArgumentParser(prog="python3 scripts", description=__doc__)
    commands = top.add_subparsers(dest="command", metavar="|".join(COMMANDS))
    commands.required = True
    made = {
        name: commands.add_parser(name, help=text, description=text, add_help=name != "new")  # `new` shows its own
        for name, text in COMMANDS.items()
    }
    made["diff"].add_argument("base", nargs="?", default="main", help="the branch or commit to compare with (main)")
    made["diff"].add_argument("--format", choices=("text", "markdown"), default="text")
    made["diff"].add_argument("--site", type=Path, metavar="DIR", help="keep the site as it is now in this folder")
    made["diff"].add_argument("--limit", type=int, default=65_536, help="the characters that the Markdown may have")
    made["preview"].add_argument("--port", type=int, default=8000, help="the port on 127.0.0.1 (8000)")
    made["build"].add_argument("--engine", choices=("mkdocs", "zensical"), default="mkdocs")
    made["build"].add_argument("--out", type=Path, default=ROOT / "site", metavar="DIR", help="where to (site/)")
    made["build"].add_argument("--leaflets", action="store_true", help="print key pages as PDF too; needs a browser")
    made["release"].add_argument("--engine", choices=("mkdocs", "zensical"), default="mkdocs")
    made["release"].add_argument(
        "--out", type=Path, default=ROOT / "release", metavar="DIR", help="where to (release/)"
    )
    made["release"].add_argument("--tested", metavar="COMMIT", default="", help="the commit that CI has passed")
    made["release"].add_argument(
        "--rollback", nargs="?", const="", metavar="NAME", help="switch to the release before, or to the one named"
    )
    made["offline"].add_argument("--site", type=Path, default=ROOT / "site", metavar="DIR", help="the site (site/)")
    made["offline"].add_argument("--out", type=Path, default=Path("nmt-guide.zip"), metavar="FILE", help="where to")
    gate = made["check"]
    gate.add_argument("paths", nargs="*", metavar="path", help="files or folders to judge and report (all of docs/)")
    gate.add_argument("--changed", metavar="BASE", default="", help="judge what differs from this branch or commit")
    gate.add_argument("--fix", action="store_true", help="mend first what is mechanical: spaces, line ends, fields")
    gate.add_argument("--format", choices=("text", "json", "github", "markdown"), default="text")
    gate.add_argument("--preview", metavar="URL", default="", help="where the built site lies, for --format markdown")
    gate.add_argument("--external", action="store_true", help="check the links to other sites instead")
    gate.add_argument("--count", action="store_true", help="count pages, words, sources, claims instead")
    gate.add_argument("--due", action="store_true", help="print what must be reviewed next, by date, instead")
    made["bench"].add_argument("what", choices=BENCHES, help="what to measure")
    host = made["hosting"]
    host.add_argument("host", choices=("github", "netlify", "cloudflare", "nginx", "caddy"))
    host.add_argument("--site", type=Path, default=ROOT / "site", metavar="DIR", help="the built site (site/)")
    host.add_argument("--out", type=Path, metavar="DIR", help="where to (into the site, or to the terminal)")
    host.add_argument("--folder", default="/var/www/nmt-guide", help="nginx, Caddy: where the site lies on the server")
    host.add_argument("--name", default="guide.example", help="nginx, Caddy: the name of the server")
    host.add_argument("--listen", default="80", help="nginx: the address and port to listen at (80)")
    host.add_argument("--without-brotli", action="store_true", help="nginx: where its brotli module is missing")
    return top
