"""Every mistake that the gate must catch, and the legal text beside it that it must leave alone, one file a group.

`MISTAKES`: what -> (file, how it is spoiled, rule, words of the message, words of the remedy).
`LEGAL`: what -> (file, how it is changed): the near miss, on which every rule stays silent.
"""

from importlib import import_module
from pathlib import Path

GROUPS = [
    import_module(f"{__name__}.{file.stem}")
    for file in sorted(Path(__file__).parent.glob("*.py"))
    if file.stem not in ("__init__", "spoil")
]
MISTAKES = {what: mistake for group in GROUPS for what, mistake in group.MISTAKES.items()}
LEGAL = {what: change for group in GROUPS for what, change in group.LEGAL.items()}
