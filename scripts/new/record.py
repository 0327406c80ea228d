"""Puts a record into its register, in its place and checked, with no other byte changed."""

from collections.abc import Callable
from dataclasses import replace

from scripts import corpus, yaml_source
from scripts.checks import fields
from scripts.new import layout
from scripts.new.answers import Question
from scripts.new.draft import Draft
from scripts.new.refusal import Refused
from scripts.problem import Unusable, nearest
from scripts.yaml_source import Lined


def read(draft: Draft, stem: str) -> list[Lined]:
    """Return the records of a register."""
    try:
        return corpus.raw(draft.root, stem)
    except Unusable as error:
        raise Refused(f"mend the register first: {error}") from None
    except (FileNotFoundError, UnicodeDecodeError):
        raise Refused(f"docs/data/{stem}.yml is missing or not UTF-8; restore it.") from None


def known(draft: Draft, stem: str) -> Callable[[str], str]:
    """Return a check that a register has this id."""
    ids = [record.get("id") for record in read(draft, stem)]

    def check(text: str) -> str:
        if text not in ids:
            raise Refused(f"'{text[:60]}' is no id in docs/data/{stem}.yml; {nearest(text, ids, 'that file')}.")
        return text

    return check


def allowed(draft: Draft, stem: str, field: str) -> tuple[str, ...]:
    """Return what a field of a register may be, as its schema says."""
    return tuple(_schema(draft, stem)["properties"][field]["enum"])


def asked(questions: tuple[Question, ...], checks: dict, choices: dict) -> list[Question]:
    """Return the questions with what only the registers know: which ids there are, and what a field may be."""
    return [
        replace(question, check=checks.get(question.flag, question.check), choices=choices.get(question.flag, ()))
        for question in questions
    ]


def add(draft: Draft, stem: str, made: dict, notes: dict[str, str], before: Callable[[Lined], bool] | None) -> None:
    """Plan to put a record before the first one that `before` picks, or behind the last one."""
    schema, records = _schema(draft, stem), read(draft, stem)
    ordered = {name: made[name] for name in schema["properties"] if made.get(name) is not None}
    if any(record.get("id") == made["id"] for record in records):
        raise Refused(f"the id '{made['id']}' is taken in docs/data/{stem}.yml; choose another with --id.")
    text = layout.record(ordered, notes)
    found = yaml_source.read(f"x:\n{text}", stem)["x"][0]
    if found != ordered:
        raise Refused(f"the record can't be written as YAML and read back the same ({found} is not {ordered}).")
    if wrong := list(fields.problems(found, schema, stem, "register-field")):
        raise Refused("; ".join(f"{problem.message}: {problem.fix}" for problem in wrong) + ".")
    _place(draft, stem, text, next((n for n, record in enumerate(records) if before and before(record)), len(records)))
    after = yaml_source.read(draft.text(f"docs/data/{stem}.yml"), stem)[corpus.REGISTERS[stem][0]]
    if [record for record in after if record["id"] != made["id"]] != records or len(after) != len(records) + 1:
        raise Refused(f"docs/data/{stem}.yml is laid out in a way that has no place for the record; add it by hand.")


def _place(draft: Draft, stem: str, text: str, index: int) -> None:
    path, records = f"docs/data/{stem}.yml", read(draft, stem)
    lines = draft.text(path).split("\n")
    if index == len(records):
        end = len(lines) if not lines[-1] else len(lines) + 1
        draft.insert(path, end, f"\n{text}" if records else text)
        return
    at = records[index].line
    while lines[at - 2].startswith("  #"):  # a comment belongs to the record below it
        at -= 1
    draft.insert(path, at, f"{text}\n")


def _schema(draft: Draft, stem: str) -> dict:
    return corpus.schema(draft.root, stem)["properties"][corpus.REGISTERS[stem][0]]["items"]
