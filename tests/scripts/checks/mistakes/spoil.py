"""How a copy of the guide is spoiled."""

import re


def append(text):
    """Add `text` at the end of the file; the mistake stands on the last line."""
    return lambda source: source.rstrip("\n") + "\n\n" + text + "\n"


def swap(old, new):
    """Replace the first match of a pattern; the mistake stands where it matched."""

    def change(source):
        changed, count = re.subn(old, new, source, count=1, flags=re.MULTILINE)
        assert count, f"the copy holds nothing like {old!r} to spoil"
        return changed

    return change
