"""Takes each answer from a flag, or asks for it on a terminal; without one it says which flags are missing."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from scripts.new.refusal import Refused


@dataclass(frozen=True)
class Question:
    """Something to know: the flag that answers it, the words that ask for it, and what an answer must be."""

    flag: str
    words: str
    check: Callable[[str], object] = str
    must: bool = False
    choices: tuple[str, ...] = ()
    many: bool = False  # the answer is a list, typed with commas between
    switch: bool = False  # the flag takes no answer and nobody is asked


def terminal(given: dict) -> Callable[[str], str] | None:
    """Return how to ask a person, or None where nobody can answer."""
    piped = given.get("from") == "-"
    return input if not piped and sys.stdin and sys.stdin.isatty() and sys.stdout.isatty() else None


class Answers:
    """The answers to questions, checked; `given` holds those that came as flags."""

    def __init__(self, given: dict, ask: Callable[[str], str] | None):
        self.given, self.ask = given, ask

    def to(self, questions: list[Question] | tuple[Question, ...], known: dict | None = None) -> dict:
        """Return flag -> answer, leaving out what nobody answered; what is `known` is not asked for."""
        known = known or {}
        missing = [q for q in questions if q.must and q.flag not in self.given and not known.get(q.flag)]
        if missing and not self.ask:
            flags = "; ".join(f"--{q.flag} ({q.words}{_choices(q)})" for q in missing)
            raise Refused(f"there is no terminal to ask on, so give {flags}.")
        found = {}
        for question in questions:
            if question.flag in self.given:
                found[question.flag] = _checked(question, self.given[question.flag])
            elif known.get(question.flag):
                found[question.flag] = known[question.flag]
            elif self.ask and not question.switch:
                found[question.flag] = self._asked(question)
        return {flag: answer for flag, answer in found.items() if answer not in (None, "", [])}

    def _asked(self, question: Question):
        hint = "" if question.must else ", or Enter to leave it open"
        while True:
            said = self.ask(f"{question.words}{_choices(question)}{hint}: ").strip()
            if not said and not question.must:
                return None
            try:
                return _checked(question, said)
            except Refused as problem:
                print(f"  {problem}")


def _choices(question: Question) -> str:
    return f"; one of: {', '.join(question.choices)}" if question.choices else ""


def _checked(question: Question, said):
    if question.switch:
        return said
    if question.many:
        parts = said if isinstance(said, list) else [said]
        separator = ";" if question.flag in ("author", "editor") else ","
        split = [part.strip() for text in parts for part in text.split(separator) if part.strip()]
        return [_one(question, part) for part in dict.fromkeys(split)]
    return _one(question, said)


def _one(question: Question, said: str):
    if not said.strip():
        raise Refused(f"--{question.flag} is empty.")
    if question.choices and said not in question.choices:
        raise Refused(f"--{question.flag} is '{said}'; use one of: {', '.join(question.choices)}.")
    try:
        return question.check(said)
    except Refused as problem:
        raise Refused(f"--{question.flag}: {problem}") from None
