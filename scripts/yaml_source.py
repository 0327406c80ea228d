"""Reads YAML written by people and remembers the line of everything it read."""

import re
from typing import Any

import yaml

from scripts.problem import Problem, Unusable

# The parser in C is about ten times as fast; the one in Python reads the same.
_Base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Lined(dict):
    """A mapping that knows the line it starts on (`line`) and the line of each key (`lines`)."""

    line: int
    lines: dict[str, int]


class _Loader(_Base):
    """Dates stay strings, only true and false are booleans, and anchors and tags are refused."""

    def construct_lined(self, node: yaml.MappingNode) -> Lined:
        made = Lined()
        made.line = node.start_mark.line + 1
        made.lines = {}
        for key_node, value_node in node.value:
            key = self.construct_object(key_node, deep=True)
            if not isinstance(key, str):
                raise yaml.MarkedYAMLError(None, None, f"the key {key!r} is not text", key_node.start_mark)
            if key in made:
                raise yaml.MarkedYAMLError(None, None, f"the key '{key}' stands here twice", key_node.start_mark)
            made[key] = self.construct_object(value_node, deep=True)
            made.lines[key] = key_node.start_mark.line + 1
        return made


def _refuse_aliases(text: str) -> None:
    # An alias can make a small file huge, and no register needs one. Events are read before anything is built.
    if "*" in text:
        for event in yaml.parse(text, Loader=_Base):
            if isinstance(event, yaml.AliasEvent):
                raise yaml.MarkedYAMLError(None, None, "aliases (*name) are not allowed", event.start_mark)


def _refuse_tag(loader, node):
    raise yaml.MarkedYAMLError(None, None, f"the tag {node.tag} is not allowed", node.start_mark)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool", ":merge"))]
    for first, resolvers in _Base.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
_Loader.add_constructor("tag:yaml.org,2002:map", _Loader.construct_lined)
_Loader.add_constructor(None, _refuse_tag)


def read(text: str, path: str, first_line: int = 1) -> Any:
    """Return what `text` holds, its mappings as Lined; raise Unusable with the line of the first mistake.

    `first_line` is the line of the file on which `text` starts (front matter starts on line 2).
    """
    try:
        _refuse_aliases(text)
        found = yaml.load(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = (mark.line if mark else 0) + first_line
        raise Unusable([Problem(path, line, "yaml", _plain(error.problem), _fix(error.problem))]) from None
    except yaml.YAMLError as error:
        raise Unusable([Problem(path, first_line, "yaml", f"{error}", "save the file as UTF-8 text")]) from None
    except (RecursionError, ValueError):  # lists a thousand deep, or a number of thousands of digits
        line = first_line + _longest(text)
        problem = "this is nested too deep, or holds a number that is too long"
        raise Unusable([Problem(path, line, "yaml", problem, "write the value out in plain words")]) from None
    if first_line != 1:
        _shift(found, first_line - 1)
    return found


def _longest(text: str) -> int:
    lines = text.split("\n")
    return lines.index(max(lines, key=len))


def _shift(value: Any, by: int) -> None:
    if isinstance(value, Lined):
        value.line += by
        value.lines = {key: line + by for key, line in value.lines.items()}
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            _shift(item, by)


def _plain(problem: str | None) -> str:
    return f"this is not valid YAML: {problem or 'unknown mistake'}"


def _fix(problem: str | None) -> str:
    said = problem or ""
    if "twice" in said:
        return "keep one of the two"
    if said.startswith(("aliases", "the tag")):
        return "write the value out in plain words"
    return (
        "check the indent on this line and the one above, and put text that holds ': ' or starts with a sign in quotes"
    )
