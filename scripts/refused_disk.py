"""Says in one sentence what the disk refused and what to do, where a traceback would hide it."""

import errno
import os
import re
import shutil

REMEDIES = {
    errno.ENOSPC: "the disk is full; free some space",
    errno.EFBIG: "the system allows no file of that size; see `ulimit -f`",
    errno.EROFS: "the place can only be read; choose another with --out",
    errno.EACCES: "this user may not write there; choose another place with --out",
    errno.EPERM: "this user may not write there; choose another place with --out",
}
if hasattr(errno, "EDQUOT"):
    REMEDIES[errno.EDQUOT] = "this user's share of the disk is used up; free some space"


def sentence(problem):
    """Return what to do about an OSError, or None for one that only a programmer can answer."""
    number, place = problem.errno, problem.filename2 or problem.filename or "a file"
    if isinstance(problem, shutil.Error) and problem.args and isinstance(problem.args[0], list):
        # A folder was copied, and this is the list of all files that could not be: (from, to, words) of each.
        _, place, words = problem.args[0][0]
        found = re.match(r"\[Errno (\d+)\]", str(words))
        number = int(found.group(1)) if found else None
    if number not in REMEDIES:
        return None
    return f"{place}: {os.strerror(number)}. It means that {REMEDIES[number]}, and run the command again."
