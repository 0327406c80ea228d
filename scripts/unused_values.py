"""Drops from a style sheet the custom properties and animations that nothing asks for, as icons of absent widgets."""

import re

import rcssmin
import tinycss2

_ASKED = re.compile(r"var\(\s*(--[\w-]+)")


def drop(css: str, elsewhere: str = "") -> str:
    """Return `css` without what no rule uses; `elsewhere` is other text that may: scripts, style attributes."""
    before = ""
    while css != before:  # a value may have been the only one to ask for another
        before, asked = css, set(_ASKED.findall(css + elsewhere)) | set(re.findall(r"--[\w-]+", elsewhere))
        moves = " ".join(re.findall(r"animation(?:-name)?:([^;}]*)", css))
        rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
        css = rcssmin.cssmin("".join(_kept(rule, asked, moves) for rule in rules))
    return css


def _kept(rule, asked: set[str], moves: str) -> str:
    if rule.type == "qualified-rule":
        lines = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
        kept = ";".join(
            line.serialize()
            for line in lines
            if line.type != "declaration" or not line.name.startswith("--") or line.name in asked
        )
        return f"{tinycss2.serialize(rule.prelude)}{{{kept}}}" if kept else ""
    if rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports"):
        inside = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        kept = "".join(_kept(child, asked, moves) for child in inside)
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{kept}}}" if kept else ""
    if rule.type == "at-rule" and rule.lower_at_keyword.endswith("keyframes"):
        return rule.serialize() if tinycss2.serialize(rule.prelude).strip() in moves.split() else ""
    return "" if rule.type == "at-rule" and rule.lower_at_keyword == "charset" else rule.serialize()
