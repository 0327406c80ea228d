"""Something people say about NMT, put behind the other claims on its topic."""

from datetime import date

from scripts import corpus
from scripts.checks.gaps import MARK
from scripts.new import names, record
from scripts.new.answers import Answers, Question
from scripts.new.draft import Draft
from scripts.new.refusal import Refused

QUESTIONS = (
    Question("statement", "The claim as people hear it, in one sentence", names.short_line(300), must=True),
    Question("topic", "The group on the page of claims", names.kebab, must=True),
    Question("id", "Its id, a few words of the claim, if it is to be another than its first words", names.kebab),
    Question("heard", "Where it was heard, if not elsewhere", names.kebab),
    Question("verdict", "What the evidence says of it", names.kebab),
    Question("certainty", "How sure the verdict is", names.kebab),
    Question("why", "What was studied, what it found in figures, and what limits it", names.line),
    Question("say", "What a reader can rely on instead", names.line),
    Question("references", "Ids of the sources, with commas between", names.kebab, many=True),
    Question("searched", "Where nothing was found: how it was looked for", names.line),
)
WORDS = 6  # of the claim in an id


def make(draft: Draft, answers: Answers) -> list[str]:
    """Plan the record of a claim and return what is to be done beside filling its gaps."""
    choices = {name: record.allowed(draft, "claims", name) for name in ("topic", "heard", "verdict", "certainty")}
    checks = {"references": record.known(draft, "references")}
    made = answers.to(record.asked(QUESTIONS, checks, choices))
    first_words = "-".join(names.telling_words(made["statement"])[:WORDS])
    made["id"] = made.get("id") or names.kebab(first_words[:60].strip("-"))
    others = record.read(draft, "claims")
    for other in others:
        if names.slug(str(other.get("statement"))) == names.slug(made["statement"]):
            raise Refused(f"the claim is in the register already: '{other['id']}', line {other.line}.")
    notes = {}
    sourced = bool(made.setdefault("references", []))
    for field, guess in (("verdict", "uncertain" if sourced else "untraceable"), ("certainty", "very-low")):
        if field not in made:
            made[field] = guess if sourced or field == "verdict" else "none"
            notes[field] = f"{MARK}the right one of {', '.join(choices[field])}"
    if not sourced:
        made.setdefault("searched", f"{MARK}how you looked for sources, or take this out and name them above")
    made.setdefault("heard", "elsewhere")
    made.setdefault("why", f"{MARK}what was studied, what it found in figures, and what limits it")
    made.setdefault("say", f"{MARK}what a reader can rely on instead")
    made["checked"] = date.today().isoformat()
    last = max((n for n, other in enumerate(others) if other.get("topic") == made["topic"]), default=len(others) - 1)
    following = others[last + 1]["id"] if last + 1 < len(others) else None
    record.add(draft, "claims", made, notes, lambda other: other["id"] == following)
    words = corpus.CERTAINTY[made["certainty"]]
    return [f"Link to it where a page says so: [{words}](../evidence/claims.md#{made['id']})"]
