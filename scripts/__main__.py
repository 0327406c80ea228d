"""The commands of the guide: python3 scripts preview, test, build, check, new, diff or bench."""

# Runs before anything is installed, and on any Python 3, so that even an old one can say what it lacks:
# only the standard library up here, and no syntax newer than Python 3.6.
import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# `python3 scripts` puts this folder itself on the path, where markdown/ would shadow the library of that name.
sys.path[:] = [str(ROOT)] + [place for place in sys.path if Path(place or ".").resolve() != ROOT / "scripts"]

from scripts import environment  # noqa: E402

COMMANDS = {
    "preview": "read the guide at http://127.0.0.1:8000; rebuilds as you type",
    "diff": "the text that readers will see changed, page by page",
    "test": "everything CI runs; more arguments go to pytest",
    "build": "the complete site, swapped in only when whole",
    "check": "the editor's gate: every problem in docs/, or in the files that are named, with its remedy",
    "bench": "how long the check takes, or how large the embeds are",
    "new": "a page, claim, reference, term or figure with all its parts; asks for what no flag gives",
}


def main(arguments=None):
    """Run one command in the guide's own environment and return its exit code."""
    options, rest = parser().parse_known_args(arguments)
    if rest and options.command not in ("test", "new"):
        parser().error("unknown argument: " + " ".join(rest))
    if options.command == "check" and (options.external or options.count):
        others = (options.paths, options.changed, options.fix, options.format != "text", options.preview)
        if any(others):
            parser().error("--external and --count look at the whole guide, and take no other option")
    try:
        if not environment.is_inside(ROOT):
            python = environment.ready(ROOT)
            # The same command again, by the Python that has the locked packages.
            command = [str(python), "-m", "scripts"] + (sys.argv[1:] if arguments is None else arguments)
            return subprocess.call(command, cwd=str(ROOT))
        return run(options, rest)
    except environment.NotReady as problem:
        print(f"Stopped: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(options, rest):
    """Hand over to the module of the command; imported late, since it needs the installed packages."""
    if options.command == "preview":
        from scripts.preview import preview

        return preview(ROOT, options.port)
    if options.command == "diff":
        from scripts.diff import diff

        return diff(ROOT, options.base, options.format, options.site, options.limit)
    if options.command == "build":
        from scripts.build import build

        return build(ROOT, options.engine, options.out)
    if options.command == "check":
        from scripts import checks

        if options.due:
            return checks.due(ROOT)
        if options.external or options.count:
            return (checks.check_external if options.external else checks.count)(ROOT)
        return checks.check(
            ROOT,
            paths=options.paths,
            base=options.changed,
            fix=options.fix,
            form=options.format,
            preview=options.preview,
        )
    if options.command == "bench":
        from scripts.bench import bench, sizes

        if options.what == "sizes":
            return sizes(ROOT)
        return bench(ROOT, options.what)
    if options.command == "new":
        from scripts.new import new

        return new(ROOT, rest)
    from scripts.test import test

    return test(ROOT, rest)


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
    gate = made["check"]
    gate.add_argument("paths", nargs="*", metavar="path", help="files or folders to judge and report (all of docs/)")
    gate.add_argument("--changed", metavar="BASE", default="", help="judge what differs from this branch or commit")
    gate.add_argument("--fix", action="store_true", help="mend first what is mechanical: spaces, line ends, fields")
    gate.add_argument("--format", choices=("text", "json", "github", "markdown"), default="text")
    gate.add_argument("--preview", metavar="URL", default="", help="where the built site lies, for --format markdown")
    made["bench"].add_argument("what", choices=("check", "sizes"), help="times of check, or sizes of embeds")
    gate.add_argument("--external", action="store_true", help="check the links to other sites instead")
    gate.add_argument("--count", action="store_true", help="count pages, words, sources, claims instead")
    gate.add_argument("--due", action="store_true", help="print what must be reviewed next, by date, instead")
    return top


if __name__ == "__main__":
    sys.exit(main())
