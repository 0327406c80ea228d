"""The figures that the chart draws are the figures that the record states in words."""

import re
from collections.abc import Iterator

from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "effect-figures",
        "error",
        "The numbers of a claim's effect disagree with each other.",
        "Write the same digits in 'smd', 'result' and 'interval'.",
    ),
)


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each `smd` whose digits do not stand in `result` and `interval`, or that is out of order."""
    for record in guide.registers.get("claims", []):
        for effect in record.get("effect") or []:
            smd = effect.get("smd") if isinstance(effect, dict) else None
            if not (isinstance(smd, list) and len(smd) == 3 and all(isinstance(x, int | float) for x in smd)):
                continue  # the schema reports it
            line = effect.lines["smd"]
            told = {float(x) for x in re.findall(r"\d+(?:\.\d+)?", f"{effect.get('result')} {effect.get('interval')}")}
            for number in smd:
                if abs(number) not in told:
                    message, fix = f"{number} stands in no word of the effect", "copy the digits of result and interval"
                    yield Problem("docs/data/claims.yml", line, "effect-figures", message, fix)
            if not smd[1] <= smd[0] <= smd[2]:
                message = f"{smd[0]} lies outside of {smd[1]} to {smd[2]}"
                yield Problem("docs/data/claims.yml", line, "effect-figures", message, "write [value, low, high]")
