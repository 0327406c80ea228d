"""Writes a record as the registers are written, so that nothing but its words tells it from its neighbors."""

import yaml

WIDTH, LIST_WIDTH = 112, 116  # where the registers fold text, and how long a list on one line may be


class _Flow(dict):
    """A mapping on one line: {family: Travell, given: Janet}."""


class _Row(list):
    """A list on one line."""


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow=False, indentless=False):  # lists stand two spaces in
        return super().increase_indent(flow, False)


_Dumper.add_representer(_Flow, lambda dumper, data: dumper.represent_mapping(_MAP, dict(data), flow_style=True))
_Dumper.add_representer(_Row, lambda dumper, data: dumper.represent_sequence(_SEQ, list(data), flow_style=True))
_MAP, _SEQ = "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"
_Dumper.yaml_implicit_resolvers = {  # a date is text here
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def record(fields: dict, notes: dict[str, str]) -> str:
    """Return the lines of one record; `notes` go behind their fields as comments."""
    text = yaml.dump({"x": [_styled(fields)]}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)
    lines = text.rstrip("\n").split("\n")[1:]
    for field, note in notes.items():
        start = "  - id: " if field == "id" else f"    {field}: "
        at = next(n for n, line in enumerate(lines) if line.startswith(start))
        lines[at] += f" # {note}"
    return "\n".join(lines)


def _styled(value, field: str = "", indent: int = 4):
    if isinstance(value, dict):
        return {name: _styled(item, name, indent + 4) for name, item in value.items()}
    if not isinstance(value, list):
        return value
    if any(isinstance(item, dict) for item in value):
        return [_Flow(item) if field in ("author", "editor") else _styled(item, "", indent + 2) for item in value]
    fits = len(f"{' ' * indent}{field}: [{', '.join(map(str, value))}]") <= LIST_WIDTH
    return _Row(value) if fits else list(value)
