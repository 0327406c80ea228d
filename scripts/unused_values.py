"""Drops from a style sheet what nothing asks for: custom properties and animations, as icons of absent widgets."""

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
        css = rcssmin.cssmin("".join(_kept(rule, asked, moves) for rule in _overruled(rules)))
    return css


def _overruled(rules: list) -> list:
    """Take from the rules of :root alone the values that a later one of them sets again."""
    later = set()
    for rule in reversed(rules):
        if rule.type == "qualified-rule" and tinycss2.serialize(rule.prelude).strip() == ":root":
            lines = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            kept = [line for line in lines if line.type != "declaration" or line.name not in later]
            later |= {line.name for line in kept if line.type == "declaration" and line.name.startswith("--")}
            rule.content = tinycss2.parse_component_value_list(";".join(line.serialize() for line in kept))
    return rules


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
