"""Runs the commands of the guide: python3 scripts preview, test, build and the others; see arguments.py."""

# Runs before anything is installed, and on any Python 3, so that even an old one can say what it lacks:
# only the standard library up here, and no syntax newer than Python 3.6.
import importlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# `python3 scripts` puts this folder itself on the path, where markdown/ would shadow the library of that name.
sys.path[:] = [str(ROOT)] + [place for place in sys.path if Path(place or ".").resolve() != ROOT / "scripts"]

from scripts import environment, refused_disk  # noqa: E402
from scripts.arguments import parser  # noqa: E402


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
    except OSError as problem:
        if not refused_disk.sentence(problem):
            raise
        print(f"Stopped: {refused_disk.sentence(problem)} What was published stays.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(options, rest):
    """Hand over to the module of the command, which is named like it; imported late, with the installed packages."""
    if options.command == "check":
        return judge(importlib.import_module("scripts.checks"), options)
    module = importlib.import_module("scripts." + options.command)
    if options.command == "preview":
        return module.preview(ROOT, options.port)
    if options.command == "diff":
        return module.diff(ROOT, options.base, options.format, options.site, options.limit)
    if options.command == "build":
        return module.build(ROOT, options.engine, options.out, options.leaflets)
    if options.command == "release":
        if options.rollback is not None:
            return module.rollback(options.out, options.rollback)
        return module.release(ROOT, options.engine, options.out, options.tested)
    if options.command == "offline":
        return module.offline(ROOT, options.site, options.out)
    if options.command == "hosting":
        brotli = not options.without_brotli
        guide = module.Guide(options.site, ROOT, options.folder, options.name, options.listen, brotli)
        return module.hosting(options.host, guide, options.out)
    if options.command == "bench":
        return importlib.import_module("scripts.bench." + options.what).run(ROOT)
    if options.command == "new":
        return module.new(ROOT, rest)
    return module.test(ROOT, rest)


def judge(checks, options):
    """Run the kind of check that was asked for."""
    if options.due:
        return checks.due(ROOT)
    if options.external or options.count:
        return (checks.check_external if options.external else checks.count)(ROOT)
    chosen = {"paths": options.paths, "base": options.changed, "fix": options.fix}
    return checks.check(ROOT, form=options.format, preview=options.preview, **chosen)


if __name__ == "__main__":
    sys.exit(main())
