"""Fills the comment `<!-- scripts/markdown/<name>.py: <what> -->` in a page with Markdown made from a register.

The comment names the file that fills it, and shows nothing where nobody fills it.
"""

import re
from collections.abc import Callable

from markdown.preprocessors import Preprocessor

# Above 30 (`normalize_whitespace`) tabs and line ends are still as typed; below 25 code fences are gone already.
PRIORITY = 27


class Marker(Preprocessor):
    """Replaces each marker of one module by what its renderers return."""

    def __init__(self, md, module: str, renderers: dict[str, Callable[[], str]]):
        super().__init__(md)
        self.module, self.renderers = module, renderers
        self.pattern = re.compile(rf"^<!-- scripts/markdown/{module}\.py: ([\w-]+) -->$")

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with every marker filled; an unknown one stays, and the check for markers reports it."""
        made = []
        for line in lines:
            match = self.pattern.match(line.strip())
            made += self.renderers[match[1]]().split("\n") if match and match[1] in self.renderers else [line]
        return made
