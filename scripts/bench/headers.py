"""Measures how the HTTP Observatory would score the site on each host."""

from pathlib import Path

from scripts import built_site
from scripts.hosting import table
from scripts.hosting.hosts import answers
from scripts.hosting.observatory import GOAL, score


def run(root: Path) -> int:
    """Print the points of root/site on each host; return 1 where one that sends headers is under the goal."""
    found = answers(built_site.of(root))
    print(table(found))
    return int(any(score(answer)[0] < GOAL for host, answer in found.items() if host != "github"))
