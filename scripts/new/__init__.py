"""Makes a page, claim, reference, term or figure with all its parts, and marks what is left to write."""

import sys
from pathlib import Path

from scripts.checks import gaps
from scripts.new import claim, figure, page, reference, term
from scripts.new.answers import Answers, terminal
from scripts.new.arguments import read
from scripts.new.draft import Draft
from scripts.new.refusal import Refused

KINDS = {"page": page, "claim": claim, "reference": reference, "term": term, "figure": figure}


def new(root: Path, arguments: list[str], ask=None) -> int:
    """Make what the arguments and answers describe, all of it or nothing, and return the exit code.

    `ask` puts a question to the person and returns the answer; left out, the terminal does, if there is one.
    """
    kind, given, dry = read(arguments, KINDS)
    try:
        draft = Draft(root)
        notes = KINDS[kind].make(draft, Answers(given, ask or terminal(given)))
        if dry:
            print(draft.difference(), end="")
        else:
            draft.write()
    except Refused as problem:
        print(f"Nothing was written: {problem}", file=sys.stderr)
        return 1
    except (KeyboardInterrupt, EOFError):
        print("\nStopped. Nothing was written.", file=sys.stderr)
        return 130
    report(draft, notes, dry)
    return 0


def report(draft: Draft, notes: list[str], dry: bool) -> None:
    """Say what was made, and list the gaps that are left."""
    print("This is a dry run: nothing was written." if dry else "Written:")
    left = []
    for path, (line, text) in draft.places().items():
        print(f"  {path}:{line}")
        old = set(gaps.in_text(path, draft.before(path)).values())
        left += [f"  {path}:{at}: {what}" for at, what in gaps.in_text(path, text).items() if what not in old]
    if left:
        print("Still to be written, each marked TODO(editor):", *left, sep="\n")
    for note in notes:
        print(note)
    print("Then run: python3 scripts check")
