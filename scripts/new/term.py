"""A word of the glossary, put in its place from A to Z."""

from scripts.checks.gaps import MARK
from scripts.new import names, record
from scripts.new.answers import Answers, Question
from scripts.new.draft import Draft
from scripts.new.refusal import Refused

QUESTIONS = (
    Question("term", "The term, first letter large", names.short_line(80), must=True),
    Question("id", "Its id, if it is to be another than the term in small letters", names.kebab),
    Question("short", "What it means, in one plain sentence", names.short_line(220)),
    Question("long", "One to three sentences more", names.line),
    Question("area", "Subject area", names.kebab),
    Question("also", "Other names and abbreviations, with commas between", names.short_line(80), many=True),
    Question("misspelled", "Misspellings and lay words, with commas between", names.short_line(80), many=True),
    Question("see", "Ids of related terms, with commas between", names.kebab, many=True),
    Question("references", "Ids of its sources, with commas between", names.kebab, many=True),
)


def make(draft: Draft, answers: Answers) -> list[str]:
    """Plan the record of a term and return what is to be done beside filling its gaps."""
    areas = record.allowed(draft, "glossary", "area")
    checks = {"see": record.known(draft, "glossary"), "references": record.known(draft, "references")}
    made = answers.to(record.asked(QUESTIONS, checks, {"area": areas}))
    made["id"] = made.get("id") or names.kebab(names.slug(made["term"])[:60].strip("-"))
    _refuse_known(draft, made)
    notes = {}
    if "short" not in made:
        made["short"] = f"{MARK}the meaning in one plain sentence that stands alone"
    if "area" not in made:
        made["area"] = "practice"
        notes["area"] = f"{MARK}the right one of {', '.join(areas)}"
    made.setdefault("references", [])
    record.add(draft, "glossary", made, notes, lambda other: other["term"].lower() > made["term"].lower())
    return [f"Link to it on its first use: [{made['term'].lower()}](../glossary.md#{made['id']})"]


def _refuse_known(draft: Draft, made: dict) -> None:
    wanted = made["term"].lower()
    for other in record.read(draft, "glossary"):
        if wanted == str(other.get("term", "")).lower():
            raise Refused(f"the term is in the glossary already: '{other['id']}', line {other.line}.")
        for field in ("also", "misspelled"):
            if wanted in (name.lower() for name in other.get(field, [])):
                raise Refused(f"'{made['term']}' stands under '{field}' of '{other['id']}', line {other.line}.")
