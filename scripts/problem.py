"""A problem in what an editor wrote: where it is, what is wrong, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

try:  # MkDocs shows its own kind of error without a Python traceback
    from mkdocs.exceptions import BuildError
except ImportError:  # Zensical alone
    BuildError = Exception


@dataclass(frozen=True, order=True)
class Problem:
    """One finding; `path` is relative to the repository, `line` counts from 1."""

    path: str
    line: int
    rule: str
    message: str
    fix: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.message} ({self.fix})"


class Unusable(BuildError):
    """Stops a build: the pages or registers hold problems that no page may be made from."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


def nearest(word: str, known: Iterable[str], where: str, likeness: float = 0.6) -> str:
    """Return the remedy for an unknown id: the closest known one, or where the known ones are listed.

    `likeness` (0 to 1) is how alike two words must be: a wrong guess that passes is worse than none.
    """
    close = get_close_matches(word, list(known), n=1, cutoff=likeness)
    return f"did you mean '{close[0]}'?" if close else f"see {where} for the known ones"
