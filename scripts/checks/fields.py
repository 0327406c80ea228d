"""Turns what a JSON Schema finds wrong with a record into problems with lines and remedies."""

from collections.abc import Iterator

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from scripts.problem import Problem, nearest
from scripts.yaml_source import Lined


def problems(record: Lined, schema: dict, path: str, rule: str) -> Iterator[Problem]:
    """Yield one problem for every field of `record` that breaks `schema`."""
    for error in Draft202012Validator(schema).iter_errors(record):
        yield from _problem(error, record, path, rule)


def _problem(error: ValidationError, record: Lined, path: str, rule: str) -> Iterator[Problem]:
    where, line = _place(error, record)
    about = error.schema.get("description", "see the schema beside the registers")
    if error.validator == "additionalProperties":
        known = error.schema["properties"]
        for name in sorted(set(error.instance) - set(known)):
            yield Problem(
                path,
                error.instance.lines.get(name, line),
                rule,
                f"there is no field '{name}'",
                nearest(name, known, "the schema"),
            )
    elif error.validator == "required":
        for name in sorted(set(error.validator_value) - set(error.instance)):
            meaning = error.schema["properties"].get(name, {}).get("description", "")
            yield Problem(path, line, rule, f"the field '{name}' is missing", f"add '{name}:' ({meaning})")
    elif error.validator == "enum":
        allowed = ", ".join(map(str, error.validator_value))
        yield Problem(path, line, rule, f"{where} is '{error.instance}'", f"use one of: {allowed}")
    elif error.validator in ("maxLength", "minLength"):
        limit = f"at {'most' if error.validator == 'maxLength' else 'least'} {error.validator_value} characters"
        yield Problem(path, line, rule, f"{where} has {len(error.instance)} characters", f"write {limit}: {about}")
    elif error.validator == "pattern":  # nobody should have to read the pattern itself
        day = error.validator_value == r"^\d{4}-\d{2}-\d{2}$"
        fix = f"write year, month and day with hyphens, such as 2026-11-24: {about}" if day else about
        yield Problem(path, line, rule, f"{where} is not as it should be: '{str(error.instance)[:120]}'", fix)
    elif error.validator == "type":
        yield Problem(path, line, rule, f"{where} is not {_kind(error.validator_value)}", about)
    else:
        yield Problem(path, line, rule, f"{where} is not as it should be: {error.message[:120]}", about)


def _place(error: ValidationError, record: Lined) -> tuple[str, int]:
    """Return the name of the field that the error is about and the line it stands on."""
    value, line, names = record, record.line, []
    for step in error.absolute_path:
        if isinstance(value, Lined):
            line = value.lines.get(step, line)
        names.append(f"'{step}'" if isinstance(step, str) else f"entry {step + 1}")
        value = value[step]
        if isinstance(value, Lined):
            line = value.line
    return " ".join(names) or "the record", line


def _kind(name: str | list) -> str:
    words = {
        "string": "text (numbers and dates need quotes)",
        "array": "a list",
        "integer": "a whole number",
        "object": "a record",
    }
    return words.get(name, str(name)) if isinstance(name, str) else str(name)
